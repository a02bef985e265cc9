import { isShownToUnits, type ScheduleEntry } from '#domain/scheduleEntries.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { formWords, groupWords, hoursOf, sessionWords } from './words.ts';

/** What a cell of the schedule holds: a calendar day is a real date there, a text stays one. */
export type ScheduleCell = { readonly day: IsoDate } | string | number | null;

interface Column {
  readonly heading: string;
  readonly width: number;
  /** Left out in the copy for units. */
  readonly teamOnly?: true;
  readonly cell: (entry: ScheduleEntry, no: number) => ScheduleCell;
}

const dayCell = (day: IsoDate | null | undefined): ScheduleCell => (day === null || day === undefined ? null : { day });

const stateWords = ({ stage, slot }: ScheduleEntry): string => {
  if (stage === 'cancelled') return 'Đã hủy';
  if (stage === 'minutesSigned') return 'Đã ký biên bản';
  return slot === null ? 'Chưa có ngày' : '';
};

const columns: readonly Column[] = [
  { heading: 'TT', width: 6, cell: (_, no) => no },
  { heading: 'Ngày', width: 12, cell: ({ slot }) => dayCell(slot?.date) },
  { heading: 'Buổi', width: 9, cell: ({ slot }) => (slot === null ? null : sessionWords[slot.session]) },
  { heading: 'Giờ', width: 14, cell: ({ slot }) => (slot === null ? null : `${hoursOf[slot.session].from} – ${hoursOf[slot.session].to}`) },
  { heading: 'Đơn vị được kiểm tra', width: 44, cell: ({ unit }) => unit },
  { heading: 'Hình thức', width: 20, cell: ({ form }) => formWords[form] },
  { heading: 'Địa điểm', width: 28, cell: ({ place }) => place },
  { heading: 'Thời kỳ kiểm tra từ', width: 13, cell: ({ period }) => dayCell(period?.from) },
  { heading: 'Thời kỳ kiểm tra đến', width: 13, cell: ({ period }) => dayCell(period?.to) },
  { heading: 'Nhóm kiểm tra', width: 20, teamOnly: true, cell: ({ group }) => groupWords(group) },
  { heading: 'Thông báo lịch chậm nhất', width: 14, teamOnly: true, cell: ({ noticeBy }) => dayCell(noticeBy) },
  { heading: 'Đơn vị gửi báo cáo chậm nhất', width: 15, cell: ({ reportBy }) => dayCell(reportBy) },
  { heading: 'Trạng thái', width: 16, cell: (entry) => stateWords(entry) },
];

/** Which copy: everything, for the file of the team; or what units may see. */
export type ScheduleCopy = 'file' | 'units';

const columnsOf = (copy: ScheduleCopy): readonly Column[] => columns.filter(({ teamOnly }) => copy === 'file' || teamOnly !== true);

/** PURE. The rows of the sheet, the headings first; the copy for units has no surprise visits. */
export const scheduleRows = (entries: readonly ScheduleEntry[], copy: ScheduleCopy): readonly (readonly ScheduleCell[])[] => [
  columnsOf(copy).map(({ heading }) => heading),
  ...entries.filter((entry) => copy === 'file' || isShownToUnits(entry)).map((entry, index) => columnsOf(copy).map(({ cell }) => cell(entry, index + 1))),
];

const heading = { fontWeight: 'bold', wrap: true, align: 'center', alignVertical: 'center', backgroundColor: '#e7edf5' } as const;
const body = { wrap: true, alignVertical: 'top' } as const;

const styled = (cell: ScheduleCell, isHeading: boolean) => {
  const style = isHeading ? heading : body;
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, ...style };
  if (typeof cell === 'string') return { value: cell, type: String, ...style };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', ...style };
};

/** The schedule as a workbook of one sheet: real dates, a heading that stays in view, filters over all columns, landscape. */
export const writeSchedule = async (entries: readonly ScheduleEntry[], copy: ScheduleCopy): Promise<Blob> => {
  const [{ default: write }, { getCellAddress, getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings }] = await Promise.all([
    import('write-excel-file/universal'),
    import('write-excel-file/utility'),
  ]);
  const rows = scheduleRows(entries, copy);
  const range = `A1:${getCellAddress(rows.length - 1, columnsOf(copy).length - 1)}`;
  const filters = (xml: string): string =>
    insertElementMarkupAccordingToOrderOfSiblings(
      xml,
      `<autoFilter ref="${range}"/>`,
      getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [],
      'worksheet',
    );
  return write(
    rows.map((row, at) => row.map((cell) => styled(cell, at === 0))),
    {
      sheet: 'Lịch kiểm tra',
      orientation: 'landscape',
      stickyRowsCount: 1,
      columns: columnsOf(copy).map(({ width }) => ({ width })),
    },
    { fontFamily: 'Times New Roman', fontSize: 12, features: [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: filters } } } }] },
  ).toBlob();
};

