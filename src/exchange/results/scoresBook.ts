import { bandOfCell, scoreGrid, shareOf, visitScores, type ScoreCell, type ScoreRow } from '#domain/analysis/scoreGrid.ts';
import { assessmentOf, type ChecklistEntry } from '#domain/checklist.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { BandScale } from '#domain/scoring/bands.ts';
import { pointsOf, type ScoreTotals } from '#domain/scoring/totals.ts';
import { dataSheet, dayCell, writeDataSheets, type DataCell, type DataColumn, type DataSheet } from '../sheet/dataSheet.ts';
import { bandWords, resultWords, wordOf } from './words.ts';

/** A visit with the lines of its checklist. */
export interface ScoredVisit {
  readonly visit: Pick<Row<'visits'>, 'plan' | 'id' | 'unit'>;
  readonly unit: string;
  readonly day: IsoDate | null;
  readonly entries: readonly ChecklistEntry[];
}

/** The areas of the round in their order, and the scale of its bands. */
export interface ScoresGround {
  readonly areas: readonly Pick<Row<'areas'>, 'no' | 'name'>[];
  readonly scale: BandScale;
}

const points = (hundredths: number | null): DataCell => (hundredths === null ? null : hundredths / 100);
const share = (hundredths: number | null): DataCell => (hundredths === null ? null : hundredths / 10_000);

/** Points that somebody has given; blank where nobody has, for that is not 0. */
const given = (totals: ScoreTotals | undefined): DataCell => (totals === undefined || totals.scoredMax === 0 ? null : points(totals.got));

interface Summed extends ScoredVisit {
  readonly scores: ScoreRow;
}

/** Only what is scored through to the end has a band. */
const bandCell = (cell: ScoreCell, scale: BandScale): DataCell => {
  const band = bandOfCell(cell, scale);
  return band === null ? null : bandWords[band.name];
};

/** PURE. The points of each visit, whole and by area. */
const totalsSheet = (visits: readonly ScoredVisit[], { areas, scale }: ScoresGround): DataSheet => {
  const rows = visits.map((visit): Summed => ({ ...visit, scores: visitScores(visit.visit, visit.entries) }));
  const { whole } = scoreGrid(rows.flatMap(({ scores }) => scores.whole.rows), ({ line }) => line.visit);
  const used = areas.filter(({ no }) => (whole.cells.get(no)?.verified.max ?? 0) > 0);
  const columns: readonly DataColumn<Summed>[] = [
    { heading: 'TT', width: 6, cell: (_, no) => no },
    { heading: 'Đơn vị', width: 36, cell: ({ unit }) => unit },
    { heading: 'Ngày kiểm tra', width: 12, cell: ({ day }) => dayCell(day) },
    { heading: 'Số mục', width: 9, cell: ({ entries }) => entries.length },
    { heading: 'Số mục đã đánh giá', width: 11, cell: ({ scores }) => scores.whole.progress.assessed },
    { heading: 'Điểm tự chấm', width: 10, look: 'points', cell: ({ scores }) => given(scores.whole.self) },
    { heading: 'Điểm thẩm định', width: 10, look: 'points', cell: ({ scores }) => given(scores.whole.verified) },
    { heading: 'Điểm tối đa', width: 10, look: 'points', cell: ({ scores }) => points(scores.whole.verified.max) },
    { heading: 'Tỷ lệ', width: 10, look: 'percent', cell: ({ scores }) => share(shareOf(scores.whole)) },
    { heading: 'Xếp loại', width: 14, cell: ({ scores }) => bandCell(scores.whole, scale) },
    ...used.map(({ no, name }): DataColumn<Summed> => ({ heading: `${no}. ${name}`, width: 16, look: 'points', cell: ({ scores }) => given(scores.cells.get(no)?.verified) })),
  ];
  return dataSheet('Tổng hợp', columns, rows);
};

interface Line {
  readonly visit: ScoredVisit;
  readonly entry: ChecklistEntry;
}

const decimal = (text: string | null): DataCell => (text === null ? null : Number(text));

/** PURE. Each item of each visit. */
const itemsSheet = (visits: readonly ScoredVisit[], { areas }: ScoresGround): DataSheet => {
  const nameOf = new Map(areas.map(({ no, name }) => [no, `${no}. ${name}`]));
  const columns: readonly DataColumn<Line>[] = [
    { heading: 'TT', width: 6, cell: (_, no) => no },
    { heading: 'Đơn vị', width: 32, cell: ({ visit }) => visit.unit },
    { heading: 'Lĩnh vực', width: 28, cell: ({ entry }) => nameOf.get(entry.criterion.definition.area) ?? entry.criterion.definition.area },
    { heading: 'Mã', width: 8, cell: ({ entry }) => entry.criterion.definition.code },
    { heading: 'Nội dung', width: 60, cell: ({ entry }) => entry.criterion.definition.question },
    { heading: 'Kết quả', width: 16, cell: ({ entry }) => wordOf(resultWords, assessmentOf(entry).result) },
    { heading: 'Tử số', width: 10, cell: ({ entry }) => decimal(assessmentOf(entry).numerator) },
    { heading: 'Mẫu số', width: 10, cell: ({ entry }) => decimal(assessmentOf(entry).denominator) },
    { heading: 'Điểm tối đa', width: 10, look: 'points', cell: ({ entry }) => points(entry.criterion.definition.maxScore) },
    { heading: 'Điểm tự chấm', width: 10, look: 'points', cell: ({ entry }) => points(pointsOf(entry, 'self')) },
    { heading: 'Điểm thẩm định', width: 10, look: 'points', cell: ({ entry }) => points(pointsOf(entry, 'verified')) },
    { heading: 'Ghi chú', width: 40, cell: ({ entry }) => entry.item?.note ?? '' },
  ];
  return dataSheet('Chi tiết', columns, visits.flatMap((visit) => visit.entries.map((entry): Line => ({ visit, entry }))));
};

/** The scores of visits as a workbook: totals, then each item. */
export const writeScores = (visits: readonly ScoredVisit[], ground: ScoresGround): Promise<Blob> => writeDataSheets([totalsSheet(visits, ground), itemsSheet(visits, ground)]);
