import { fail, ok, type Result } from '#domain/result.ts';
import { headingOf, type Sheet, type TableLayout } from '../sheet/sheet.ts';
import { rowsUnder, type SheetRow } from '../sheet/row.ts';
import { formulaProblem, readWorkbook } from '../sheet/workbook.ts';
import { foldWord } from '../sheet/words.ts';
import { MAX_PLANNED_ROWS, type PlannedFault, type PlannedFile, type PlannedFileFault, type PlannedProblem } from './file.ts';

export type PlannedRow<C extends string> = SheetRow<C, PlannedFault>;

/** What was read, or that it was none. */
export const orFault = <T>(value: T | null, fault: PlannedFault): Result<T, PlannedFault> => (value === null ? fail(fault) : ok(value));

/** Numbers of rows say nothing, and need not be said to say nothing. */
const rowNumbers: readonly string[] = ['stt', 'tt', 'so-thu-tu', 'so-tt'];

/** Reads the table of a workbook, all rows or none. */
export const readTable = async <T, C extends string>(
  bytes: ArrayBuffer,
  sheetName: string,
  layout: TableLayout<C>,
  rowOf: (row: PlannedRow<C>) => T,
): Promise<Result<PlannedFile<T>, PlannedFileFault>> => {
  const book = await readWorkbook(new Blob([bytes]), {
    maxRows: MAX_PLANNED_ROWS,
    wanted: (names) => [names.find((name) => foldWord(name) === foldWord(sheetName)) ?? names[0]],
  });
  if (!book.ok) return book;
  const [sheet] = book.value.sheets;
  if (!sheet) return fail({ type: 'no-rows', sheet: sheetName });
  return rowsOfSheet(sheet, layout, rowOf, book.value.formulas.map((formula) => formulaProblem(formula, [sheet], layout)));
};

/** PURE. The rows of a sheet, or everything in it that has to be put right. */
const rowsOfSheet = <T, C extends string>(
  sheet: Sheet,
  layout: TableLayout<C>,
  rowOf: (row: PlannedRow<C>) => T,
  formulas: readonly PlannedProblem[],
): Result<PlannedFile<T>, PlannedFileFault> => {
  const heading = headingOf(sheet, layout);
  if (!heading.ok) return heading;
  const read = rowsUnder<C, PlannedFault>(sheet, heading.value);
  if (read.length > MAX_PLANNED_ROWS) return fail({ type: 'too-many-rows', limit: MAX_PLANNED_ROWS });
  const rows = read.map(rowOf);
  const problems = [...formulas, ...read.flatMap((row) => row.problems)];
  if (problems.length > 0) return fail({ type: 'faulty', problems });
  const ignored = heading.value.ignored.filter((name) => !rowNumbers.includes(foldWord(name)));
  return rows.length === 0 ? fail({ type: 'no-rows', sheet: sheet.name }) : ok({ rows, ignored });
};
