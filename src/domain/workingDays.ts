import { addDays, weekdayOf } from './days.ts';
import { dayOfLunar } from './lunar.ts';
import { IsoDateSchema, type IsoDate } from './schema/field.ts';

/** Public holidays by name; the words are the screens'. */
export type Holiday = 'newYear' | 'tet' | 'hungKings' | 'reunification' | 'labour' | 'national';

/**
 * The public holidays of a year that are certain beforehand (Bộ luật Lao động 2019, Điều 112). Tết counts from New
 * Year's Eve to the third day; its fifth day off, the second day of the National Day and days exchanged for weekend
 * days are announced each year and not known here.
 */
const holidaysOf = (year: number): ReadonlyMap<IsoDate, Holiday> => {
  const fixed = (monthDay: string): IsoDate => IsoDateSchema.parse(`${year}-${monthDay}`);
  const tet = dayOfLunar(year, 1, 1);
  return new Map<IsoDate, Holiday>([
    [fixed('01-01'), 'newYear'],
    ...[-1, 0, 1, 2].map((day): [IsoDate, Holiday] => [addDays(tet, day), 'tet']),
    [dayOfLunar(year, 3, 10), 'hungKings'],
    [fixed('04-30'), 'reunification'],
    [fixed('05-01'), 'labour'],
    [fixed('09-02'), 'national'],
  ]);
};

const byYear = new Map<number, ReadonlyMap<IsoDate, Holiday>>();

/** The public holiday on a day; null on any other day. */
export const holidayOn = (date: IsoDate): Holiday | null => {
  const year = Number(date.slice(0, 4));
  const known = byYear.get(year) ?? holidaysOf(year);
  byYear.set(year, known);
  return known.get(date) ?? null;
};

/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (date: IsoDate): boolean => weekdayOf(date) > 5;

/** Whether offices work on a day. */
export const isWorkingDay = (date: IsoDate): boolean => !isWeekend(date) && holidayOn(date) === null;

/**
 * The day that lies so many working days after a day, or before it when negative. The day itself is not counted
 * (Bộ luật Dân sự 2015, Điều 147: a term runs from the day after).
 */
export const addWorkingDays = (date: IsoDate, days: number): IsoDate => {
  const step = days < 0 ? -1 : 1;
  let at = date;
  for (let left = Math.abs(days); left > 0; ) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
};
