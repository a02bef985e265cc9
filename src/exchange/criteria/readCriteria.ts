import { fail, type Result } from '#domain/result.ts';
import { bytesOfBook } from '../sheet/bytes.ts';
import { formulaProblem, readWorkbook, type BookRequest } from '../sheet/workbook.ts';
import { foldWord } from '../sheet/words.ts';
import { criteriaLayout, sheetNames } from './columns.ts';
import { MAX_CRITERIA_FILE, MAX_CRITERIA_ROWS, type CriteriaFile, type CriteriaFileFault, type FileContext } from './file.ts';
import { contentOfJson } from './json.ts';
import { contentOfSheets } from './sheet.ts';

/** The text of a file when it is UTF-8; null when it is not. */
const textIn = (bytes: ArrayBuffer): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** The sheet of criteria (or else the first), that of areas, that of the name. */
const request: BookRequest = {
  maxRows: MAX_CRITERIA_ROWS,
  wanted: (names) => {
    const named = (name: string) => names.find((each) => foldWord(each) === foldWord(name));
    return [named(sheetNames.criteria) ?? names[0], named(sheetNames.areas), named(sheetNames.info)];
  },
};

/** Reads a file of criteria, Excel or JSON. All or nothing: either the whole set, or all that keeps it from being taken over. */
export const readCriteria = async (file: Blob, context: FileContext): Promise<Result<CriteriaFile, CriteriaFileFault>> => {
  const read = await bytesOfBook(file, MAX_CRITERIA_FILE);
  if (!read.ok) return read;
  const { bytes, isWorkbook } = read.value;
  if (!isWorkbook) {
    const text = textIn(bytes);
    return text !== null && /^\s*[{[]/.test(text) ? contentOfJson(text, context.title) : fail({ type: 'not-criteria' });
  }
  const book = await readWorkbook(new Blob([bytes]), request);
  if (!book.ok) return book;
  const { sheets, formulas } = book.value;
  if (formulas.length > 0) return fail({ type: 'faulty', problems: formulas.map((formula) => formulaProblem(formula, sheets, criteriaLayout)) });
  return contentOfSheets(sheets, context);
};
