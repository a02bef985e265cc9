import { addDays } from '../days.ts';
import { IsoDateSchema, type IsoDate } from '../schema/field.ts';
import { isWorkingDay } from '../workingDays.ts';

/** For each day of a year how many working days it has had by then, that day included. */
type YearCount = ReadonlyMap<IsoDate, number>;

const countYear = (year: number): YearCount => {
  const counts = new Map<IsoDate, number>();
  const end = IsoDateSchema.parse(`${year}-12-31`);
  let count = 0;
  for (let at = IsoDateSchema.parse(`${year}-01-01`); at <= end; at = addDays(at, 1)) {
    if (isWorkingDay(at)) count += 1;
    counts.set(at, count);
  }
  return counts;
};

/** Counted once a year and kept: a sample asks for hundreds of spans of the same few years. */
const byYear = new Map<number, YearCount>();

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

const counted = (year: number): YearCount => {
  const known = byYear.get(year) ?? countYear(year);
  byYear.set(year, known);
  return known;
};

const upTo = (date: IsoDate): number => counted(yearOf(date)).get(date) ?? 0;

/** Years that are counted at most; days typed centuries apart are a slip, not a delay. */
const MAX_YEARS = 30;

/** Working days after a day up to another, that one included; 0 when it lies before. The day itself is not counted (Bộ luật Dân sự 2015, Điều 147). */
export const workingDaysBetween = (from: IsoDate, to: IsoDate): number => {
  if (to <= from) return 0;
  let count = 0;
  const last = Math.min(yearOf(to), yearOf(from) + MAX_YEARS);
  for (let year = yearOf(from); year < last; year += 1) count += upTo(IsoDateSchema.parse(`${year}-12-31`));
  return count + upTo(to) - upTo(from);
};
