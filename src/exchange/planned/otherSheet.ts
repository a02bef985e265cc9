import { fail, ok, type Result } from '#domain/result.ts';
import { IsoDateSchema, type DateSpan } from '#domain/schema/field.ts';
import { LINE, TEXT } from '../sheet/cells.ts';
import type { TableLayout } from '../sheet/sheet.ts';
import { foldWord } from '../sheet/words.ts';
import { dayOfCell, spanOfCell } from './days.ts';
import type { GivenOther, PlannedFault, PlannedFile, PlannedFileFault } from './file.ts';
import { orFault, readTable, type PlannedRow } from './table.ts';

const columns = {
  body: { heading: 'Cơ quan kiểm tra', aliases: ['Cơ quan', 'Đơn vị chủ trì', 'Cơ quan chủ trì', 'Cơ quan thực hiện', 'Đoàn kiểm tra'], width: 30 },
  unit: { heading: 'Đơn vị được kiểm tra', aliases: ['Đơn vị', 'Đối tượng', 'Đối tượng kiểm tra', 'Đối tượng thanh tra', 'Đơn vị được thanh tra', 'Tên đơn vị'], width: 40 },
  matter: { heading: 'Nội dung kiểm tra', aliases: ['Nội dung', 'Nội dung thanh tra', 'Chuyên đề'], width: 44 },
  from: { heading: 'Từ ngày', aliases: ['Ngày', 'Thời gian', 'Ngày bắt đầu', 'Thời gian tiến hành', 'Thời gian kiểm tra', 'Thời gian thực hiện'], width: 14 },
  to: { heading: 'Đến ngày', aliases: ['Ngày kết thúc'], width: 14 },
  document: { heading: 'Văn bản', aliases: ['Số văn bản', 'Số, ngày văn bản', 'Kế hoạch', 'Quyết định', 'Số quyết định', 'Số kế hoạch'], width: 24 },
  areas: { heading: 'Lĩnh vực', aliases: ['Lĩnh vực liên quan', 'Số lĩnh vực'], width: 14 },
} as const;

type OtherColumn = keyof typeof columns;

const isColumn = (name: string): name is OtherColumn => Object.hasOwn(columns, name);

/** The table of inspections by other bodies. */
export const otherLayout: TableLayout<OtherColumn> = { columns, keys: Object.keys(columns).filter(isColumn), required: ['body', 'unit', 'from'] };

/** The sheet of that table. */
const otherSheet = 'Cuộc kiểm tra';

/** What the round knows and files name: its areas. */
export interface OtherContext {
  readonly areas: readonly { readonly no: number; readonly name: string }[];
}

/** Areas by number („1; 3“, „Lĩnh vực 2“) or by name. */
const areasIn = ({ areas }: OtherContext) => (text: string): Result<readonly number[], PlannedFault> => {
  const isNumbers = /^[\d\s,;.]*$/.test(text);
  const named = text.split(isNumbers ? /[\s,;.]+/ : /[;\n]+/).map((piece) => foldWord(piece)).filter((piece) => piece !== '');
  const numbers = named.map((word) => {
    const no = Number(/^(?:linh-vuc-)?(\d{1,2})$/.exec(word)?.[1] ?? 0);
    return areas.find((area) => area.no === no || foldWord(area.name) === word)?.no;
  });
  return numbers.includes(undefined) ? fail('area-unknown') : ok([...new Set(numbers.flatMap((no) => no ?? []))].sort((a, b) => a - b));
};

/** Stands for a time that was blamed; the row is not taken over. */
const someDay = IsoDateSchema.parse('2000-01-01');
const noSpan: DateSpan = { from: someDay, to: someDay };

const spanIn = (row: PlannedRow<OtherColumn>): DateSpan => {
  const begins = row.take('from', (cell) => orFault(spanOfCell(cell), 'not-a-span'), noSpan);
  if (row.isBlank('to')) return begins;
  const to = row.take('to', (cell) => orFault(dayOfCell(cell), 'not-a-day'), begins.to);
  if (to < begins.from) row.blame('to', 'span-reversed');
  return { from: begins.from, to };
};

const otherOf = (context: OtherContext) => (row: PlannedRow<OtherColumn>): GivenOther => {
  for (const column of otherLayout.required) if (row.isBlank(column)) row.blame(column, 'blank');
  return {
    body: row.text('body', LINE),
    unitName: row.text('unit', LINE),
    matter: row.text('matter', TEXT),
    document: row.text('document', LINE),
    span: row.isBlank('from') ? noSpan : spanIn(row),
    areas: row.word('areas', areasIn(context), []),
  };
};

/** Reads the table of a workbook. */
export const readOtherSheet = (bytes: ArrayBuffer, context: OtherContext): Promise<Result<PlannedFile<GivenOther>, PlannedFileFault>> =>
  readTable(bytes, otherSheet, otherLayout, otherOf(context));
