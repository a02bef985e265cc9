import type { ListLine, ListTable } from '#domain/importedList.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { tsvRows } from '#domain/sampling/tsv.ts';
import { bytesOfBook } from '../sheet/bytes.ts';
import type { BookFault, SheetProblem, TableFault } from '../sheet/fault.ts';
import { columnOf, headingOf, type Heading, type Sheet, type TableLayout } from '../sheet/sheet.ts';
import { formulaProblem, readWorkbook, type Formula } from '../sheet/workbook.ts';
import { foldWord } from '../sheet/words.ts';

/** Bytes and rows that a file of a list may have; the largest directories have some hundred units. */
const MAX_LIST_FILE = 5_000_000;
const MAX_LIST_ROWS = 2000;

/** What is not right with a cell of a list. */
export type ListFault =
  | 'date'
  | 'too-long'
  | 'unknown-word'
  | 'not-a-day'
  | 'not-an-id'
  /** Something stands in the row, but no name. */
  | 'name-blank'
  /** Another row of the file means the same. */
  | 'doubled'
  /** Several rows of the round bear the name; the column with the id tells them apart. */
  | 'ambiguous'
  /** To be inspected, though it does not exist any more. */
  | 'ended'
  | 'unknown-unit';

/** One thing to put right in a list. */
export type ListProblem<C extends string = string> = SheetProblem<C, ListFault>;

/** Why a list is not taken over. Whichever it is, nothing has been written. */
export type ListFileFault =
  | BookFault
  | TableFault<string>
  /** Not a workbook. */
  | { readonly type: 'not-excel' }
  | { readonly type: 'faulty'; readonly problems: readonly ListProblem[] };

/** A list as it was read: its sheet, cells that hold formulas, and whether it was pasted. */
export interface ReadList {
  readonly sheet: Sheet;
  readonly formulas: readonly Formula[];
  readonly isPasted: boolean;
}

/** A list that is right as a whole. */
export interface GivenList<T extends ListTable> {
  readonly lines: readonly ListLine<T>[];
  /** Headings of columns that say nothing here. */
  readonly ignored: readonly string[];
}

/** Reads the sheet of a list: the one of that name, or else the first. */
export const readListFile = async (file: Blob, sheetName: string): Promise<Result<ReadList, ListFileFault>> => {
  const read = await bytesOfBook(file, MAX_LIST_FILE);
  if (!read.ok) return read;
  if (!read.value.isWorkbook) return fail({ type: 'not-excel' });
  const book = await readWorkbook(new Blob([read.value.bytes]), {
    maxRows: MAX_LIST_ROWS,
    wanted: (names) => [names.find((name) => foldWord(name) === foldWord(sheetName)) ?? names[0]],
  });
  if (!book.ok) return book;
  const [sheet] = book.value.sheets;
  return sheet ? ok({ sheet, formulas: book.value.formulas, isPasted: false }) : fail({ type: 'no-rows', sheet: sheetName });
};

/** The list that cells copied from a sheet make; null where nothing was pasted. */
export const pastedList = (text: string): ReadList | null => {
  const rows: (readonly string[])[] = [];
  for (const { cells } of tsvRows(text)) rows.push(cells);
  return rows.every((cells) => cells.every((cell) => cell.trim() === '')) ? null : { sheet: { name: '', rows }, formulas: [], isPasted: true };
};

/** Numbers of rows say nothing, and need not be said to say nothing. */
const rowNumbers: readonly string[] = ['stt', 'tt', 'so-thu-tu', 'so-tt'];

/**
 * Where the headings of a list stand. Cells are often copied without their headings: where no pasted cell is one, the
 * columns are those of the sample file, in its order.
 */
const headingOfList = <C extends string>({ sheet, isPasted }: ReadList, layout: TableLayout<C>): Result<Heading<C>, TableFault<C>> => {
  const hasHeadings = sheet.rows.slice(0, 20).some((row) => row.some((cell) => typeof cell === 'string' && columnOf(layout, cell) !== undefined));
  if (isPasted && !hasHeadings) return ok({ row: -1, columns: new Map(layout.keys.entries()), ignored: [] });
  const heading = headingOf(sheet, layout);
  return heading.ok ? ok({ ...heading.value, ignored: heading.value.ignored.filter((name) => !rowNumbers.includes(foldWord(name))) }) : heading;
};

/** Looks a list through: its lines, or all that has to be put right. */
export const checkedList = <T extends ListTable, C extends string>(
  read: ReadList,
  layout: TableLayout<C>,
  linesUnder: (heading: Heading<C>) => { readonly lines: readonly ListLine<T>[]; readonly problems: readonly ListProblem<C>[] },
): Result<GivenList<T>, ListFileFault> => {
  const heading = headingOfList(read, layout);
  if (!heading.ok) return heading;
  if (read.sheet.rows.length - heading.value.row - 1 > MAX_LIST_ROWS) return fail({ type: 'too-many-rows', limit: MAX_LIST_ROWS });
  const { lines, problems } = linesUnder(heading.value);
  const all: readonly ListProblem[] = [...read.formulas.map((formula) => formulaProblem(formula, [read.sheet], layout)), ...problems];
  if (all.length > 0) return fail({ type: 'faulty', problems: all });
  return lines.length === 0 ? fail({ type: 'no-rows', sheet: read.sheet.name }) : ok({ lines, ignored: heading.value.ignored });
};
