import type { Json } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import type { IsoDate } from '../schema/field.ts';
import { apologies, compositions, fees } from '../schema/sampling.ts';
import type { Values } from '../schema/tables.ts';
import { searchText } from '../searchText.ts';
import { typedDay, type YearRule } from './dayText.ts';

/** The columns of the grid that are written into, from left to right. */
export const gridColumns = ['code', 'procedure', 'received', 'due', 'returned', 'apology', 'composition', 'fee', 'note'] as const;
export type GridColumn = (typeof gridColumns)[number];

type DateColumn = 'received' | 'due' | 'returned';
/** Columns that hold one of a few words. */
export type ChoiceColumn = 'apology' | 'composition' | 'fee';

/** What kind of cell a column has. */
export const cellKind = (column: GridColumn): 'text' | 'day' | 'choice' => {
  switch (column) {
    case 'code':
    case 'procedure':
    case 'note':
      return 'text';
    case 'received':
    case 'due':
    case 'returned':
      return 'day';
    case 'apology':
    case 'composition':
    case 'fee':
      return 'choice';
  }
};

/** A value of a cell with a choice. */
export type ChoiceValue = (typeof apologies)[number] | (typeof compositions)[number] | (typeof fees)[number];

/** The values of each choice, in the order of their digits 1, 2, 3. */
export const choicesOf: Readonly<Record<ChoiceColumn, readonly ChoiceValue[]>> = { apology: apologies, composition: compositions, fee: fees };

/** Whether a column holds a choice. */
export const isChoice = (column: GridColumn): column is ChoiceColumn => cellKind(column) === 'choice';

/** Single letters of both languages for each value; đ is typed as d where no Vietnamese keyboard is on. */
const letters: Readonly<Record<ChoiceValue, string>> = {
  issued: 'cyi',
  notIssued: 'kn',
  complete: 'dc',
  missing: 'tm',
  excess: 'xe',
  correct: 'dc',
  wrong: 'sw',
  none: 'kn',
};

/** What a single key means on a cell with a choice: a letter or a digit; null for any other key. */
export const choiceOfKey = (column: ChoiceColumn, key: string): ChoiceValue | null => {
  const typed = searchText(key);
  if (typed.length !== 1) return null;
  const values = choicesOf[column];
  return values[Number(typed) - 1] ?? values.find((value) => letters[value].includes(typed)) ?? null;
};

/** Words for each value, without marks; the whole cell has to say one of them. */
const words: Readonly<Record<ChoiceValue, readonly string[]>> = {
  issued: ['co', 'da co', 'da xin loi', 'da co van ban xin loi', 'yes', 'issued', 'apology issued'],
  notIssued: ['khong', 'chua', 'chua co', 'chua xin loi', 'chua co van ban xin loi', 'no', 'not issued', 'no apology'],
  complete: ['du', 'dung', 'dung, du', 'day du', 'complete'],
  missing: ['thieu', 'thieu thanh phan', 'missing', 'parts missing'],
  excess: ['thua', 'thua thanh phan', 'excess', 'more than required'],
  correct: ['dung', 'thu dung', 'correct'],
  wrong: ['sai', 'thu sai', 'wrong'],
  none: ['khong', 'khong thu', 'khong co', 'mien', 'none', 'no fee'],
};

const choiceOfText = (column: ChoiceColumn, text: string): ChoiceValue | null => {
  const said = searchText(text);
  return choicesOf[column].find((value) => words[value].includes(said)) ?? choiceOfKey(column, said);
};

/** What a cell is read against: its row, and the day of the visit. */
export interface CellContext {
  readonly row: Pick<Values<'dossiers'>, 'received'>;
  readonly day: IsoDate;
}

/** Which year „27/3“ means: a day promised lies on or after the day of receipt, all others on or before that of the visit. */
const yearRule = (column: DateColumn, { row, day }: CellContext): YearRule =>
  column === 'due' && row.received !== null ? { from: row.received } : { upTo: day };

const isDay = (column: GridColumn): column is DateColumn => cellKind(column) === 'day';

/** Why a text is no value of a column. */
export type CellFault = 'no-day' | 'no-choice' | 'too-long';

/** The most signs of a cell with running text, and of one with a line (schema/field.ts). */
const longest: Readonly<Partial<Record<GridColumn, number>>> = { note: 20_000 };

/** Reads a text that was typed or pasted into a cell; a blank one empties the cell. */
export const cellValue = (column: GridColumn, text: string, context: CellContext): Result<Json, CellFault> => {
  const typed = text.normalize('NFC').trim();
  if (isDay(column)) {
    const found = typed === '' ? null : typedDay(typed, yearRule(column, context));
    return typed !== '' && found === null ? fail('no-day') : ok(found);
  }
  if (isChoice(column)) {
    const choice = typed === '' ? null : choiceOfText(column, typed);
    return typed !== '' && choice === null ? fail('no-choice') : ok(choice);
  }
  return typed.length > (longest[column] ?? 1000) ? fail('too-long') : ok(typed);
};
