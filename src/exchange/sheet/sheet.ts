import { fail, ok, type Result } from '#domain/result.ts';
import { isBlankCell, type Cell } from './cells.ts';
import type { TableFault } from './fault.ts';
import { foldWord } from './words.ts';

/** A sheet as rows of cells, the first row first. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A column of a table. Its heading and its words are part of the format, the same in every language. */
export interface SheetColumn {
  readonly heading: string;
  /** Other headings under which offices keep the same thing. */
  readonly aliases: readonly string[];
  /** Width in characters. */
  readonly width: number;
}

/** The columns of a table, and those without which there is no row. */
export interface TableLayout<C extends string> {
  readonly columns: Readonly<Record<C, SheetColumn>>;
  /** In the order in which they are written. */
  readonly keys: readonly C[];
  readonly required: readonly C[];
}

/** Where the headings stand, which column is which, and which headings say nothing. */
export interface Heading<C extends string> {
  /** Index of the row. */
  readonly row: number;
  readonly columns: ReadonlyMap<number, C>;
  readonly ignored: readonly string[];
}

/** Rows in which the headings may stand: letterhead and title come before them in the files of offices. */
const HEADING_WITHIN = 20;

/** The sheet with a name, however it is typed. */
export const sheetNamed = (sheets: readonly Sheet[], name: string): Sheet | undefined => sheets.find((sheet) => foldWord(sheet.name) === foldWord(name));

/** The column that a heading names. */
export const columnOf = <C extends string>({ columns, keys }: TableLayout<C>, heading: string): C | undefined => {
  const word = foldWord(heading);
  return keys.find((key) => [columns[key].heading, ...columns[key].aliases].some((each) => foldWord(each) === word));
};

const headingIn = <C extends string>(layout: TableLayout<C>, row: readonly Cell[], at: number): Heading<C> => {
  const found = new Map<number, C>();
  const ignored: string[] = [];
  for (const [index, cell] of row.entries()) {
    if (typeof cell !== 'string' || cell.trim() === '') continue;
    const column = columnOf(layout, cell);
    if (column === undefined || [...found.values()].includes(column)) ignored.push(cell.trim());
    else found.set(index, column);
  }
  return { row: at, columns: found, ignored };
};

/** The first row that has the headings which are needed, or the one that comes nearest. */
export const headingOf = <C extends string>({ name, rows }: Sheet, layout: TableLayout<C>): Result<Heading<C>, TableFault<C>> => {
  const missingIn = ({ columns }: Heading<C>): readonly C[] => layout.required.filter((column) => ![...columns.values()].includes(column));
  const tried = rows.slice(0, HEADING_WITHIN).map((row, at) => headingIn(layout, row, at));
  const best = tried.toSorted((a, b) => missingIn(a).length - missingIn(b).length || a.row - b.row)[0];
  if (!best || rows.every((row) => row.every(isBlankCell))) return fail({ type: 'no-rows', sheet: name });
  const missing = missingIn(best);
  return missing.length > 0 ? fail({ type: 'no-heading', sheet: name, missing }) : ok(best);
};
