import { addDays, firstDayOf, isWeekend, yearOf } from '../days.ts';
import { IsoDateSchema, type DateSpan, type IsoDate } from '../schema/field.ts';
import type { CalendarDay, OwnDay } from './calendarDay.ts';
import { daysOfYear } from './yearDays.ts';

/** The days that the program knows, and over them those of a round. */
export interface WorkingCalendar {
  readonly own: ReadonlyMap<IsoDate, OwnDay>;
}

/** The calendar as the program knows it. */
export const builtInCalendar: WorkingCalendar = { own: new Map() };

/** The calendar with the days of a round, which stand before the built-in ones. Of several for one day the last one counts. */
export const calendarWith = (own: readonly OwnDay[]): WorkingCalendar => ({ own: new Map(own.map((day) => [day.date, day])) });

/** The calendar with the days that a round keeps as rows; one whose day is still blank says nothing. */
export const roundCalendar = (rows: readonly (Omit<OwnDay, 'date'> & { readonly date: IsoDate | null })[]): WorkingCalendar =>
  calendarWith(rows.flatMap(({ date, kind, name }) => (date === null ? [] : [{ date, kind, name }])));

/** What makes a day other than its weekday says; null for a day like any other. */
export const calendarDay = (date: IsoDate, calendar: WorkingCalendar = builtInCalendar): CalendarDay | null => {
  const own = calendar.own.get(date);
  return own ? { ...own, certainty: 'own' } : (daysOfYear(yearOf(date)).get(date) ?? null);
};

/** Why offices do not work on a day; never of kind `exchangedWorking`. */
export type DayOff = CalendarDay | { readonly kind: 'weekend'; readonly date: IsoDate };

/** Why offices do not work on a day: a holiday before a weekend; null when they work. */
export const dayOff = (date: IsoDate, calendar: WorkingCalendar = builtInCalendar): DayOff | null => {
  const day = calendarDay(date, calendar);
  if (day === null) return isWeekend(date) ? { kind: 'weekend', date } : null;
  return day.kind === 'exchangedWorking' ? null : day;
};

/** Whether offices work on a day. */
export const isWorkingDay = (date: IsoDate, calendar: WorkingCalendar = builtInCalendar): boolean => dayOff(date, calendar) === null;

/** The days of a span that are not what their weekday says, in order. */
export const calendarDaysIn = ({ from, to }: DateSpan, calendar: WorkingCalendar = builtInCalendar): readonly CalendarDay[] => {
  const years = Array.from({ length: Math.max(0, yearOf(to) - yearOf(from) + 1) }, (_, index) => yearOf(from) + index);
  const dates = new Set([...years.flatMap((year) => [...daysOfYear(year).keys()]), ...calendar.own.keys()]);
  return [...dates]
    .filter((date) => date >= from && date <= to)
    .sort()
    .flatMap((date) => calendarDay(date, calendar) ?? []);
};

/** One day of a count of working days. */
export interface CountedDay {
  readonly date: IsoDate;
  /** The how-manieth working day it is, from 1; null when it does not count. */
  readonly number: number | null;
  /** Why it does not count; or, for a day that counts against its weekday, why it does. */
  readonly why: DayOff | null;
}

/**
 * So many working days counted day by day, after a day, or before it when negative. The day itself is not counted
 * (Bộ luật Dân sự 2015, Điều 147: a term runs from the day after). The last day is the end of the term.
 */
export const countedDays = (date: IsoDate, days: number, calendar: WorkingCalendar = builtInCalendar): readonly CountedDay[] => {
  const step = days < 0 ? -1 : 1;
  const counted: CountedDay[] = [];
  for (let at = date, count = 0; count < Math.abs(days); ) {
    at = addDays(at, step);
    const off = dayOff(at, calendar);
    if (off === null) count += 1;
    counted.push({ date: at, number: off === null ? count : null, why: off ?? calendarDay(at, calendar) });
  }
  return counted;
};

/** The day that lies so many working days after a day, or before it when negative (see `countedDays`). */
export const addWorkingDays = (date: IsoDate, days: number, calendar: WorkingCalendar = builtInCalendar): IsoDate =>
  countedDays(date, days, calendar).at(-1)?.date ?? date;

/** The first day on which offices work, from a day on, that one included (Bộ luật Dân sự 2015, Điều 148 khoản 5: where a term that ends on a day off ends). */
export const nextWorkingDay = (date: IsoDate, calendar: WorkingCalendar = builtInCalendar): IsoDate =>
  isWorkingDay(date, calendar) ? date : addWorkingDays(date, 1, calendar);

const lastDayOf = (year: number): IsoDate => IsoDateSchema.parse(`${year}-12-31`);

/** For each day of a year how many working days it has had by then without the days of a round, that day included. */
type YearCount = ReadonlyMap<IsoDate, number>;

const countYear = (year: number): YearCount => {
  const counts = new Map<IsoDate, number>();
  const end = lastDayOf(year);
  let count = 0;
  for (let at = firstDayOf(year); at <= end; at = addDays(at, 1)) {
    if (isWorkingDay(at)) count += 1;
    counts.set(at, count);
  }
  return counts;
};

/** Counted once a year and kept: a sample asks for hundreds of spans of the same few years. */
const byYear = new Map<number, YearCount>();

const upTo = (date: IsoDate): number => {
  const year = yearOf(date);
  const known = byYear.get(year) ?? countYear(year);
  byYear.set(year, known);
  return known.get(date) ?? 0;
};

/** Years that are counted at most; days typed centuries apart are a slip, not a delay. */
const MAX_YEARS = 30;

/** How many working days the days of a round add to a span or take from it. */
const ownDifference = (from: IsoDate, to: IsoDate, calendar: WorkingCalendar): number =>
  [...calendar.own.keys()]
    .filter((date) => date > from && date <= to)
    .reduce((sum, date) => sum + Number(isWorkingDay(date, calendar)) - Number(isWorkingDay(date)), 0);

/** Working days after a day up to another, that one included; 0 when it lies before. The day itself is not counted (Bộ luật Dân sự 2015, Điều 147). */
export const workingDaysBetween = (from: IsoDate, to: IsoDate, calendar: WorkingCalendar = builtInCalendar): number => {
  if (to <= from) return 0;
  let count = ownDifference(from, to, calendar);
  const last = Math.min(yearOf(to), yearOf(from) + MAX_YEARS);
  for (let year = yearOf(from); year < last; year += 1) count += upTo(lastDayOf(year));
  return count + upTo(to) - upTo(from);
};
