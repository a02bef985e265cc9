import { fail, ok, type Result } from '#domain/result.ts';
import { foldWord, yesWord } from './words.ts';

/** What a cell of a sheet holds. */
export type Cell = string | number | boolean | Date | null;

/** A line and a running text, as the fields of the schema take them. */
export const LINE = 1000;
export const TEXT = 20_000;

/** Whether nothing stands in a cell. */
export const isBlankCell = (cell: Cell | undefined): boolean => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** The text of a cell; numbers that stand where a text belongs are taken as they look. */
export const textOf = (cell: Cell, limit: number): Result<string, 'date' | 'too-long'> => {
  if (cell instanceof Date) return fail('date');
  const text = cell === null ? '' : typeof cell === 'boolean' ? (cell ? yesWord : '') : String(cell);
  const clean = text.replace(/\r\n?/g, '\n').trim().normalize('NFC');
  return clean.length > limit ? fail('too-long') : ok(clean);
};

const yes: readonly string[] = ['co', 'x', 'true', 'yes', '1'];
const no: readonly string[] = ['', 'khong', 'false', 'no', '0'];

/** A mark: „Có“ or x, „Không“ or nothing. */
export const markOf = (text: string): Result<boolean, 'unknown-word'> => {
  const word = foldWord(text);
  return yes.includes(word) ? ok(true) : no.includes(word) ? ok(false) : fail('unknown-word');
};

/** What stands in a place, short enough for a list. */
export const foundText = (value: unknown): string => {
  const text = typeof value === 'string' ? value : value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};
