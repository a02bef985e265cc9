import type { RemedyLine, RemedyState } from '#domain/remedyReport.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { tsvRows } from '#domain/sampling/tsv.ts';
import { dayOfCell } from '../planned/days.ts';
import { LINE, TEXT } from '../sheet/cells.ts';
import type { SheetProblem, TableFault } from '../sheet/fault.ts';
import { rowsUnder, type SheetRow } from '../sheet/row.ts';
import { columnOf, headingOf, type Heading, type Sheet, type TableLayout } from '../sheet/sheet.ts';
import { foldWord } from '../sheet/words.ts';

/** The columns of a unit's report on remedies (domain file §3.5 H; documents/kinds/remedyForm.ts). */
export const remedyColumns = ['label', 'matter', 'measure', 'result', 'proof', 'done', 'owner', 'state'] as const;
export type RemedyColumn = (typeof remedyColumns)[number];

/** What is not right with a cell. */
export type RemedyCellFault = 'date' | 'too-long' | 'not-a-day' | 'unknown-word' | 'number-blank';

/** One thing to put right in a report. */
export type RemedyProblem = SheetProblem<RemedyColumn, RemedyCellFault>;

/** Why a report is not taken. Whichever it is, nothing has been written. */
export type RemedyFault =
  | TableFault<RemedyColumn>
  | { readonly type: 'too-many-rows'; readonly limit: number }
  | { readonly type: 'faulty'; readonly problems: readonly RemedyProblem[] };

const MAX_ROWS = 500;

const layout: TableLayout<RemedyColumn> = {
  keys: remedyColumns,
  required: ['label', 'result'],
  columns: {
    label: { heading: 'Số', aliases: ['Số phát hiện', 'Số hiệu', 'Số tồn tại', 'Mã', 'Mã phát hiện', 'Phát hiện số', 'Số theo Thông báo'], width: 8 },
    matter: { heading: 'Tồn tại, hạn chế (theo Thông báo)', aliases: ['Tồn tại, hạn chế', 'Tồn tại', 'Tồn tại (theo TB)', 'Nội dung tồn tại', 'Nội dung'], width: 40 },
    measure: { heading: 'Biện pháp khắc phục', aliases: ['Biện pháp'], width: 36 },
    result: { heading: 'Kết quả thực hiện', aliases: ['Kết quả', 'Kết quả khắc phục'], width: 36 },
    proof: { heading: 'Minh chứng', aliases: ['Tài liệu minh chứng', 'Văn bản minh chứng', 'Hồ sơ minh chứng'], width: 24 },
    done: { heading: 'Ngày hoàn thành', aliases: ['Thời gian hoàn thành', 'Ngày xong', 'Hoàn thành ngày'], width: 14 },
    owner: { heading: 'Người chịu trách nhiệm', aliases: ['Người phụ trách', 'Trách nhiệm', 'Người thực hiện'], width: 24 },
    state: { heading: 'Trạng thái', aliases: ['Tình trạng', 'Tình trạng thực hiện'], width: 16 },
  },
};

/** The columns of rows that were copied without their headings: those of the form, or without the words of the finding. */
const bare: readonly RemedyColumn[] = ['label', 'measure', 'result', 'proof', 'done', 'owner', 'state'];

/** What offices write for how far they are. Statuses that the form prints for a remedy that is through count as done. */
const stateWords: Readonly<Record<RemedyState, readonly string[]>> = {
  done: ['Hoàn thành', 'Đã hoàn thành', 'Đã khắc phục', 'Đã khắc phục xong', 'Đã xong', 'Xong', 'Đã thực hiện', 'Đã khắc phục tại chỗ', 'Đơn vị đã báo cáo', 'Đã xác minh', 'Đã kết thúc', 'Đã xác minh: đã khắc phục', 'Đã kết thúc: đã khắc phục'],
  underway: ['Đang thực hiện', 'Đang khắc phục', 'Đang làm', 'Hoàn thành một phần', 'Khắc phục một phần', 'Chưa hoàn thành', 'Chưa xong', 'Đã xác minh: khắc phục một phần'],
  notStarted: ['Chưa thực hiện', 'Chưa khắc phục', 'Đề ra', 'Chưa làm', 'Đã xác minh: chưa khắc phục'],
};

const isState = (name: string): name is RemedyState => Object.hasOwn(stateWords, name);

const stateOf = (text: string): Result<RemedyState | null, 'unknown-word'> => {
  if (text.trim() === '') return ok(null);
  const word = foldWord(text);
  const state = Object.keys(stateWords).filter(isState).find((name) => stateWords[name].some((one) => foldWord(one) === word));
  return state === undefined ? fail('unknown-word') : ok(state);
};

type Row = SheetRow<RemedyColumn, RemedyCellFault>;

/** The form writes „(như trên)“ where a finding has a second measure; the numbers stand on every line. */
const lineOf = (row: Row): RemedyLine => {
  const text = (column: RemedyColumn, limit: number): string => row.text(column, limit);
  const line = {
    row: row.at.row,
    label: text('label', LINE),
    measure: text('measure', TEXT),
    result: text('result', TEXT),
    proof: text('proof', LINE),
    done: row.take('done', (cell) => (row.isBlank('done') ? ok(null) : ((day) => (day === null ? fail('not-a-day') : ok(day)))(dayOfCell(cell))), null),
    owner: text('owner', LINE),
    state: row.word('state', stateOf, null, LINE),
  };
  const saysSomething = [line.measure, line.result, line.proof, line.owner].some((part) => part !== '') || line.done !== null || line.state !== null;
  if (line.label === '' && saysSomething) row.blame('label', 'number-blank');
  return line;
};

/** Where the columns are; cells are often copied without their headings. */
const headingIn = (sheet: Sheet, isPasted: boolean): Result<Heading<RemedyColumn>, TableFault<RemedyColumn>> => {
  const hasHeadings = sheet.rows.slice(0, 20).some((row) => row.filter((cell) => typeof cell === 'string' && columnOf(layout, cell) !== undefined).length > 1);
  if (!isPasted || hasHeadings) return headingOf(sheet, layout);
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const columns = width > bare.length ? remedyColumns : bare;
  return ok({ row: -1, columns: new Map(columns.entries()), ignored: [] });
};

/** PURE. The lines of a report from the rows of a table, or all that has to be put right. */
export const remediesOfSheet = (sheet: Sheet, isPasted: boolean): Result<readonly RemedyLine[], RemedyFault> => {
  const heading = headingIn(sheet, isPasted);
  if (!heading.ok) return heading;
  const rows = rowsUnder<RemedyColumn, RemedyCellFault>(sheet, heading.value);
  if (rows.length > MAX_ROWS) return fail({ type: 'too-many-rows', limit: MAX_ROWS });
  const lines = rows.map(lineOf).filter(({ label }) => label !== '');
  const problems = rows.flatMap((row) => row.problems);
  if (problems.length > 0) return fail({ type: 'faulty', problems });
  return lines.length === 0 ? fail({ type: 'no-rows', sheet: sheet.name }) : ok(lines);
};

/** Cells that somebody typed are parted by bars, those of Word and Excel by tabs. */
const cellsIn = (text: string): readonly (readonly string[])[] =>
  text.includes('\t') ? [...tsvRows(text)].map(({ cells }) => cells) : text.split(/\r?\n/).map((line) => line.split('|').map((cell) => cell.trim()));

/** PURE. The lines of a report from cells copied out of Word or Excel, or typed. */
export const pastedRemedies = (text: string): Result<readonly RemedyLine[], RemedyFault> => remediesOfSheet({ name: '', rows: cellsIn(text) }, true);
