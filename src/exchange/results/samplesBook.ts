import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { timelinessOf } from '#domain/sampling/dossierState.ts';
import { rateKinds, sampleFigures, type RateKind, type SampleFigures } from '#domain/sampling/rates.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row, Values } from '#domain/schema/tables.ts';
import { dataSheet, dayCell, writeDataSheets, type DataColumn, type DataSheet } from '../sheet/dataSheet.ts';
import { apologyWords, compositionWords, feeWords, rateWords, timeWords, wordOf } from './words.ts';

/** A sample with its dossiers. */
export interface SampleEntry {
  readonly sample: Pick<Values<'samples'>, 'title' | 'draw' | 'note'>;
  readonly dossiers: readonly Row<'dossiers'>[];
}

interface Summed extends SampleEntry {
  readonly figures: SampleFigures;
}

const rateColumn = (kind: RateKind): DataColumn<Summed> => ({
  heading: rateWords[kind],
  width: 14,
  look: 'percent',
  cell: ({ figures }) => {
    const { numerator, denominator } = figures.rates[kind];
    return denominator === 0 ? null : numerator / denominator;
  },
});

const sampleColumns: readonly DataColumn<Summed>[] = [
  { heading: 'TT', width: 6, cell: (_, no) => no },
  { heading: 'Mẫu hồ sơ', width: 40, cell: ({ sample }) => sample.title },
  { heading: 'Số hồ sơ trong danh sách', width: 12, cell: ({ sample }) => sample.draw?.of ?? null },
  { heading: 'Số hồ sơ đã chọn', width: 12, cell: ({ sample }) => sample.draw?.size ?? null },
  { heading: 'Mã chọn ngẫu nhiên', width: 20, cell: ({ sample }) => sample.draw?.seed ?? '' },
  { heading: 'Số hồ sơ đã xem', width: 12, cell: ({ figures }) => figures.examined },
  { heading: 'Trễ hạn, quá hạn', width: 12, cell: ({ figures }) => figures.byState.late + figures.byState.overdue },
  ...rateKinds.map(rateColumn),
  { heading: 'Ghi chú', width: 40, cell: ({ sample }) => sample.note },
];

interface Line {
  readonly sample: SampleEntry['sample'];
  readonly dossier: Row<'dossiers'>;
}

const dossierColumns = (day: IsoDate, calendar: WorkingCalendar): readonly DataColumn<Line>[] => {
  const time = ({ dossier }: Line) => timelinessOf(dossier, day, calendar);
  return [
    { heading: 'Mẫu hồ sơ', width: 32, cell: ({ sample }) => sample.title },
    { heading: 'Số thứ tự trong mẫu', width: 10, cell: ({ dossier }) => dossier.no },
    { heading: 'Mã hồ sơ', width: 22, cell: ({ dossier }) => dossier.code },
    { heading: 'Thủ tục', width: 44, cell: ({ dossier }) => dossier.procedure },
    { heading: 'Tiếp nhận', width: 12, cell: ({ dossier }) => dayCell(dossier.received) },
    { heading: 'Hẹn trả', width: 12, cell: ({ dossier }) => dayCell(dossier.due) },
    { heading: 'Trả kết quả', width: 12, cell: ({ dossier }) => dayCell(dossier.returned) },
    { heading: 'Thời hạn', width: 20, cell: (line) => timeWords[time(line).state] },
    {
      heading: 'Số ngày làm việc trễ',
      width: 12,
      cell: (line) => {
        const stands = time(line);
        return stands.state === 'late' || stands.state === 'overdue' ? stands.days : null;
      },
    },
    { heading: 'Xin lỗi', width: 22, cell: ({ dossier }) => wordOf(apologyWords, dossier.apology) },
    { heading: 'Thành phần', width: 18, cell: ({ dossier }) => wordOf(compositionWords, dossier.composition) },
    { heading: 'Phí, lệ phí', width: 14, cell: ({ dossier }) => wordOf(feeWords, dossier.fee) },
    { heading: 'Ghi chú', width: 40, cell: ({ dossier }) => dossier.note },
  ];
};

/** PURE. What each sample comes to, and each dossier, judged by the day of the visit and the calendar of the round. */
const samplesSheets = (entries: readonly SampleEntry[], day: IsoDate, calendar: WorkingCalendar): readonly DataSheet[] => [
  dataSheet('Mẫu hồ sơ', sampleColumns, entries.map((entry): Summed => ({ ...entry, figures: sampleFigures(entry.dossiers, day, calendar) }))),
  dataSheet('Hồ sơ', dossierColumns(day, calendar), entries.flatMap(({ sample, dossiers }) => dossiers.map((dossier): Line => ({ sample, dossier })))),
];

/** The samples of a visit as a workbook. */
export const writeSamples = (entries: readonly SampleEntry[], day: IsoDate, calendar: WorkingCalendar): Promise<Blob> =>
  writeDataSheets(samplesSheets(entries, day, calendar));
