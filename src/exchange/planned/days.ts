import { addDays, asIsoDate, dayOfNumber } from '#domain/days.ts';
import { searchText } from '#domain/searchText.ts';
import type { DateSpan, IsoDate } from '#domain/schema/field.ts';
import type { Cell } from '../sheet/cells.ts';

const two = (number: string | number): string => String(number).padStart(2, '0');

const dayAt = (year: string | number, month: string | number, date: string | number): IsoDate | null => asIsoDate(`${year}-${two(month)}-${two(date)}`);

/** The number that Excel gives the day 1970-01-01; days of this century lie between the other two. */
const EXCEL_EPOCH = 25_569;
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_051];

const DAY = /^(?:ngay )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const dayOfText = (text: string): IsoDate | null => {
  const [, date = '', month = '', year = ''] = DAY.exec(text) ?? [];
  return year !== '' ? dayAt(year, month, date) : ISO_DAY.test(text) ? asIsoDate(text) : null;
};

/** The day of a cell: a real date of Excel, or one as people type it; null when it is none. */
export const dayOfCell = (cell: Cell): IsoDate | null => {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : asIsoDate(cell.toISOString().slice(0, 10));
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= FIRST_SERIAL && cell <= LAST_SERIAL ? dayOfNumber(cell - EXCEL_EPOCH) : null;
  return typeof cell === 'string' ? dayOfText(searchText(cell)) : null;
};

const monthsOf = (year: string, first: number, last: number): DateSpan | null => {
  const from = dayAt(year, first, 1);
  const next = last === 12 ? dayAt(Number(year) + 1, 1, 1) : dayAt(year, last + 1, 1);
  return from && next ? { from, to: addDays(next, -1) } : null;
};

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

const spanOfWords = (text: string): DateSpan | null => {
  const [, first = '', last = first, monthYear = ''] = /^thang (\d{1,2})(?: ?(?:-|den|den thang) ?(\d{1,2}))?(?:\/| ?nam )(\d{4})$/.exec(text) ?? [];
  if (monthYear !== '') return monthsOf(monthYear, Number(first), Number(last));
  const [, quarter = '', quarterYear = ''] = /^quy (iv|i{1,3}|[1-4])(?:\/| ?nam )(\d{4})$/.exec(text) ?? [];
  const no = quarters[quarter];
  return no === undefined ? null : monthsOf(quarterYear, no * 3 - 2, no * 3);
};

/** „22/4 - 26/4/2024“, „từ ngày 22/4 đến 26/4/2024“, „22-26/4/2024“; the year and the month of the first day may be left to the last. */
const spanOfEnds = (text: string): DateSpan | null => {
  const [, d1 = '', m1, y1, d2 = '', m2 = '', y2 = ''] =
    /^(?:tu )?(?:ngay )?(\d{1,2})(?:\/(\d{1,2}))?(?:\/(\d{4}))? ?(?:-|–|den(?: ngay)?) ?(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (y2 === '') return null;
  const [from, to] = [dayAt(y1 ?? y2, m1 ?? m2, d1), dayAt(y2, m2, d2)];
  return from && to ? { from, to } : null;
};

/** The time that a cell gives: a day, from one day to another, a month, a quarter; null when it is none. */
export const spanOfCell = (cell: Cell): DateSpan | null => {
  const day = dayOfCell(cell);
  if (day) return { from: day, to: day };
  if (typeof cell !== 'string') return null;
  const text = searchText(cell).replace(/\s*\/\s*/g, '/');
  const span = spanOfEnds(text) ?? spanOfWords(text);
  return span !== null && span.from <= span.to ? span : null;
};
