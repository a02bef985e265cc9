import { asIsoDate } from '../days.ts';
import type { IsoDate } from '../schema/field.ts';

/** A time of day behind a date, as one-stop systems export it: `27/03/2024 08:15:00`. */
const timeBehind = /[ T]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?( ?[AaPp][Mm])?Z?$/;

const iso = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/;
const local = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4}|\d{2})$/;
const dense = /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/;
const short = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})$|^(?<denseDay>\d{2})(?<denseMonth>\d{2})$/;

const two = (part: string | undefined): string => (part ?? '').padStart(2, '0');

const dayIn = (year: string, month: string | undefined, day: string | undefined): IsoDate | null => asIsoDate(`${year}-${two(month)}-${two(day)}`);

/**
 * The day that a cell of a list says: dd/MM/yyyy, dd-MM-yyyy, dd.MM.yyyy, dd/MM/yy (of this century), ddMMyyyy, or
 * yyyy-MM-dd; a time behind it is left off. The day always comes before the month, as Vietnamese offices write it. Null
 * for anything else, such as a day that the calendar does not have.
 */
export const dayOfText = (text: string): IsoDate | null => {
  const typed = text.replace(/[\u00A0\u202F]/g, ' ').trim().replace(timeBehind, '');
  const parts = (iso.exec(typed) ?? local.exec(typed) ?? dense.exec(typed))?.groups;
  if (!parts) return null;
  const year = parts['year'] ?? '';
  return dayIn(year.length === 2 ? `20${year}` : year, parts['month'], parts['day']);
};

/** Which year is meant where only day and month are typed. */
export type YearRule =
  /** The latest such day up to this one: what has happened already. */
  | { readonly upTo: IsoDate }
  /** The first such day from this one on: what was promised on that day. */
  | { readonly from: IsoDate };

const dayInYear = (rule: YearRule, month: string | undefined, day: string | undefined): IsoDate | null => {
  const year = Number(('upTo' in rule ? rule.upTo : rule.from).slice(0, 4));
  // Eight years, so that 29/2 finds its leap year.
  for (let step = 0; step <= 8; step += 1) {
    const found = dayIn(String('upTo' in rule ? year - step : year + step), month, day);
    if (found !== null && ('upTo' in rule ? found <= rule.upTo : found >= rule.from)) return found;
  }
  return null;
};

/** A day as it is typed into the grid: what `dayOfText` reads, and d/m or ddmm with the year that the rule gives. */
export const typedDay = (text: string, rule: YearRule): IsoDate | null => {
  const parts = short.exec(text.trim())?.groups;
  return parts ? dayInYear(rule, parts['month'] ?? parts['denseMonth'], parts['day'] ?? parts['denseDay']) : dayOfText(text);
};
