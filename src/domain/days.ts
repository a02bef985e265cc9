import { IsoDateSchema, type DateSpan, type IsoDate } from './schema/field.ts';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01; calendar days have no time zone, so they are counted in UTC. */
export const numberOf = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** The calendar day with a number of days since 1970-01-01. */
export const dayOfNumber = (days: number): IsoDate => IsoDateSchema.parse(new Date(days * DAY_MS).toISOString().slice(0, 10));

/** A day so many days later; negative is earlier. */
export const addDays = (date: IsoDate, days: number): IsoDate => dayOfNumber(numberOf(date) + days);

/** Day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: IsoDate): number => (((numberOf(date) + 3) % 7) + 7) % 7 + 1;

/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (date: IsoDate): boolean => weekdayOf(date) > 5;

/** The year in which a day lies. */
export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

/** The first day of a year. */
export const firstDayOf = (year: number): IsoDate => IsoDateSchema.parse(`${year}-01-01`);

/** The calendar day of a text `2024-03-27`; null for anything else, such as a field that is still blank. */
export const asIsoDate = (text: string | null): IsoDate | null => {
  const parsed = IsoDateSchema.safeParse(text);
  return parsed.success ? parsed.data : null;
};

/** Whether a day lies in a span, both ends included. */
export const isWithin = (date: IsoDate, span: DateSpan): boolean => date >= span.from && date <= span.to;

/** A month of a calendar. */
export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** Number of a month in a row of months, for walking over years. */
const monthIndex = (date: IsoDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** The months that a set of days touches, from the first to the last, at most `limit`. */
export const monthsAround = (dates: readonly IsoDate[], limit = 24): readonly Month[] => {
  const indexes = dates.map(monthIndex);
  const first = Math.min(...indexes);
  const count = indexes.length === 0 ? 0 : Math.min(limit, Math.max(...indexes) - first + 1);
  return Array.from({ length: count }, (_, step) => ({
    year: Math.floor((first + step) / 12),
    month: ((first + step) % 12) + 1,
  }));
};

/** The days of a month in weeks from Monday to Sunday; null where another month's days would stand. */
export const weeksOf = ({ year, month }: Month): readonly (readonly (IsoDate | null)[])[] => {
  const first = IsoDateSchema.parse(`${year}-${String(month).padStart(2, '0')}-01`);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const offset = weekdayOf(first) - 1;
  return Array.from({ length: Math.ceil((offset + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, column) => {
      const day = week * 7 + column - offset;
      return day < 0 || day >= length ? null : addDays(first, day);
    }),
  );
};
