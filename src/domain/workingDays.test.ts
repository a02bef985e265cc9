import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfNumber, monthsAround, weekdayOf, weeksOf } from './days.ts';
import { dayOfLunar } from './lunar.ts';
import { IsoDateSchema, type IsoDate } from './schema/field.ts';
import { addWorkingDays, holidayOn, isWorkingDay } from './workingDays.ts';

const day = (text: string): IsoDate => IsoDateSchema.parse(text);
const anyDay = fc.integer({ min: 3653, max: 47_000 }).map(dayOfNumber);

describe('the lunar calendar', () => {
  it.each([
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2030, '2030-02-02'],
  ])('has Tết %i on %s, where Vietnam differs from China too', (year, expected) => {
    expect(dayOfLunar(year, 1, 1)).toBe(expected);
  });

  it.each([
    [2020, '2020-04-02'],
    [2023, '2023-04-29'],
    [2024, '2024-04-18'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
  ])('has the Hùng Kings’ day %i on %s, with leap months before or after it', (year, expected) => {
    expect(dayOfLunar(year, 3, 10)).toBe(expected);
  });

  it('lies within a day of the Chinese one but for years in which a month differs', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    const near = (date: IsoDate) => [-1, 0, 1].some((by) => chinese.format(new Date(`${addDays(date, by)}T00:00:00Z`)) === '1/1');
    const years = Array.from({ length: 60 }, (_, i) => 1990 + i);
    expect(years.filter((year) => !near(dayOfLunar(year, 1, 1)))).toEqual([]);
  });
});

describe('holidays', () => {
  it('are named', () => {
    expect(holidayOn(day('2024-02-09'))).toBe('tet');
    expect(holidayOn(day('2024-02-12'))).toBe('tet');
    expect(holidayOn(day('2024-02-13'))).toBeNull();
    expect(holidayOn(day('2024-04-18'))).toBe('hungKings');
    expect(holidayOn(day('2024-09-02'))).toBe('national');
  });
});

describe('working days', () => {
  it('skip weekends and holidays both ways and do not count the day itself', () => {
    expect(addWorkingDays(day('2024-04-25'), -5)).toBe('2024-04-17');
    expect(addWorkingDays(day('2024-04-26'), 1)).toBe('2024-04-29');
    expect(addWorkingDays(day('2024-04-29'), 1)).toBe('2024-05-02');
    expect(addWorkingDays(day('2024-04-25'), 0)).toBe('2024-04-25');
  });

  it('pass exactly the given number of working days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = addWorkingDays(from, count);
        expect(isWorkingDay(to)).toBe(true);
        let passed = 0;
        for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at)) passed += 1;
        expect(passed).toBe(count);
      }),
      { numRuns: 200 },
    );
  });

  it('come back from a working day', () => {
    fc.assert(
      fc.property(anyDay.filter(isWorkingDay), fc.integer({ min: -60, max: 60 }), (from, count) => {
        expect(addWorkingDays(addWorkingDays(from, count), -count)).toBe(from);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a calendar', () => {
  it('lists the months from the first day to the last, over the turn of the year', () => {
    expect(monthsAround([day('2024-11-30'), day('2025-02-01')])).toEqual([
      { year: 2024, month: 11 },
      { year: 2024, month: 12 },
      { year: 2025, month: 1 },
      { year: 2025, month: 2 },
    ]);
    expect(monthsAround([])).toEqual([]);
  });

  it('has every day of a month once, under its weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const weeks = weeksOf({ year, month });
        const days = weeks.flat().filter((date) => date !== null);
        expect(days).toHaveLength(new Date(Date.UTC(year, month, 0)).getUTCDate());
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          week.forEach((date, column) => date !== null && expect(weekdayOf(date)).toBe(column + 1));
        }
      }),
      { numRuns: 100 },
    );
  });
});
