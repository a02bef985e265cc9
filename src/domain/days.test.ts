import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfNumber, isWeekend, monthsAround, numberOf, weekdayOf, weeksOf, yearOf } from './days.ts';
import { IsoDateSchema, type IsoDate } from './schema/field.ts';

const day = (text: string): IsoDate => IsoDateSchema.parse(text);

describe('a day', () => {
  it('has its number, its year and its weekday, before 1970 too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 47_000 }), (number) => {
        const date = dayOfNumber(number);
        expect(numberOf(date)).toBe(number);
        const asDate = new Date(`${date}T00:00:00Z`);
        expect(yearOf(date)).toBe(asDate.getUTCFullYear());
        expect(weekdayOf(date) % 7).toBe(asDate.getUTCDay());
        expect(isWeekend(date)).toBe([0, 6].includes(asDate.getUTCDay()));
      }),
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
