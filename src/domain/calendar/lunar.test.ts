import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfNumber } from '../days.ts';
import { IsoDateSchema, type IsoDate } from '../schema/field.ts';
import { dayOfLunar, lunarDateOf } from './lunar.ts';

const day = (text: string): IsoDate => IsoDateSchema.parse(text);

/** 1989 to 2098. */
const anyDay = fc.integer({ min: 7000, max: 47_000 }).map(dayOfNumber);

/**
 * The days on which the lunar months of a year begin, from the first to the twelfth, leap months marked. Not from the
 * code under test: new moons and solar terms by the library astronomy-engine 2.1.19 (good to seconds), put in order at
 * UTC+7 by the rules of the calendar. The closest call is 21/4/2031: new moon at 23:57:40.
 */
const monthsOf: Readonly<Record<number, string>> = {
  2019: '02-05 03-06 04-05 05-05 06-03 07-03 08-01 08-30 09-29 10-28 11-26 12-26',
  2020: '01-25 02-23 03-24 04-23 05-23* 06-21 07-21 08-19 09-17 10-17 11-15 12-14 01-13',
  2021: '02-12 03-13 04-12 05-12 06-10 07-10 08-08 09-07 10-06 11-05 12-04 01-03',
  2022: '02-01 03-03 04-01 05-01 05-30 06-29 07-29 08-27 09-26 10-25 11-24 12-23',
  2023: '01-22 02-20 03-22* 04-20 05-19 06-18 07-18 08-16 09-15 10-15 11-13 12-13 01-11',
  2024: '02-10 03-10 04-09 05-08 06-06 07-06 08-04 09-03 10-03 11-01 12-01 12-31',
  2025: '01-29 02-28 03-29 04-28 05-27 06-25 07-25* 08-23 09-22 10-21 11-20 12-20 01-19',
  2026: '02-17 03-19 04-17 05-17 06-15 07-14 08-13 09-11 10-10 11-09 12-09 01-08',
  2027: '02-06 03-08 04-07 05-06 06-05 07-04 08-02 09-01 09-30 10-29 11-28 12-28',
  2028: '01-26 02-25 03-26 04-25 05-24 06-23* 07-22 08-20 09-19 10-18 11-16 12-16 01-15',
  2029: '02-13 03-15 04-14 05-13 06-12 07-11 08-10 09-08 10-08 11-06 12-05 01-04',
  2030: '02-02 03-04 04-03 05-02 06-01 07-01 07-30 08-29 09-27 10-27 11-25 12-25',
  2031: '01-23 02-21 03-23 04-21* 05-21 06-20 07-19 08-18 09-17 10-16 11-15 12-14 01-13',
  2032: '02-11 03-11 04-10 05-09 06-08 07-07 08-06 09-05 10-04 11-03 12-03 01-01',
  2033: '01-31 03-01 03-31 04-29 05-28 06-27 07-26 08-25 09-23 10-23 11-22 12-22* 01-20',
  2034: '02-19 03-20 04-19 05-18 06-16 07-16 08-14 09-12 10-12 11-11 12-11 01-09',
};

interface LunarMonth {
  readonly year: number;
  readonly month: number;
  readonly isLeap: boolean;
  readonly begins: IsoDate;
}

const lunarMonths: readonly LunarMonth[] = Object.entries(monthsOf).flatMap(([name, text]) => {
  const year = Number(name);
  let month = 0;
  return text.split(' ').map((entry, index): LunarMonth => {
    const isLeap = entry.endsWith('*');
    if (!isLeap) month += 1;
    const isNextYear = index > 6 && entry.startsWith('01');
    return { year, month, isLeap, begins: day(`${isNextYear ? year + 1 : year}-${entry.slice(0, 5)}`) };
  });
});

describe('the day of a lunar date', () => {
  /** Published days of Tết; 2020 to 2026 as in the announcements of the days off, 1985, 2007 and 2030 where Vietnam differs from China. */
  it.each([
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2020, '2020-01-25'],
    [2021, '2021-02-12'],
    [2022, '2022-02-01'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2029, '2029-02-13'],
    [2030, '2030-02-02'],
    [2031, '2031-01-23'],
    [2032, '2032-02-11'],
    [2033, '2033-01-31'],
    [2034, '2034-02-19'],
    [2035, '2035-02-08'],
  ])('has Tết %i on %s', (year, expected) => {
    expect(dayOfLunar(year, 1, 1)).toBe(expected);
  });

  it.each([
    [2020, '2020-04-02'],
    [2021, '2021-04-21'],
    [2022, '2022-04-10'],
    [2023, '2023-04-29'],
    [2024, '2024-04-18'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
    [2027, '2027-04-16'],
    [2028, '2028-04-04'],
    [2029, '2029-04-23'],
    [2030, '2030-04-12'],
    [2031, '2031-04-01'],
    [2032, '2032-04-19'],
    [2033, '2033-04-09'],
    [2034, '2034-04-28'],
    [2035, '2035-04-17'],
  ])('has the Hùng Kings’ day %i on %s, with leap months before or after it', (year, expected) => {
    expect(dayOfLunar(year, 3, 10)).toBe(expected);
  });
});

describe('the lunar date of a day', () => {
  it('is that of an independent computation for every day of 2019 to 2034', () => {
    expect(lunarMonths).toHaveLength(16 * 12 + 6);
    for (const [index, { begins, ...month }] of lunarMonths.entries()) {
      const next = lunarMonths[index + 1]?.begins ?? addDays(begins, 29);
      let at = begins;
      for (let number = 1; at < next; number += 1) {
        expect(lunarDateOf(at), at).toEqual({ ...month, day: number });
        at = addDays(at, 1);
      }
    }
  });

  it.each([
    ['2024-02-08', { year: 2023, month: 12, isLeap: false, day: 29 }],
    ['2024-02-14', { year: 2024, month: 1, isLeap: false, day: 5 }],
    ['2025-01-25', { year: 2024, month: 12, isLeap: false, day: 26 }],
    ['2026-02-14', { year: 2025, month: 12, isLeap: false, day: 27 }],
    ['2026-02-22', { year: 2026, month: 1, isLeap: false, day: 6 }],
  ])('is on %s the one that the announcement of the days off names', (date, expected) => {
    expect(lunarDateOf(day(date))).toEqual(expected);
  });

  it('goes on by one day at a time, through months of 29 or 30 days', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const [today, tomorrow] = [lunarDateOf(date), lunarDateOf(addDays(date, 1))];
        if (tomorrow.day !== 1) expect(tomorrow).toEqual({ ...today, day: today.day + 1 });
        else {
          expect([29, 30]).toContain(today.day);
          const follows = tomorrow.isLeap ? tomorrow.month === today.month : tomorrow.month === (today.month % 12) + 1;
          expect(follows).toBe(true);
          expect(tomorrow.year - today.year).toBe(tomorrow.month === 1 && !tomorrow.isLeap ? 1 : 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leads back to the day', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { year, month, isLeap, day: number } = lunarDateOf(date);
        if (!isLeap && month <= 10) expect(dayOfLunar(year, month, number)).toBe(date);
      }),
      { numRuns: 500 },
    );
  });

  it('begins its months on the day of `Intl`’s Chinese calendar or the day before: Beijing lies an hour east', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { day: 'numeric', timeZone: 'UTC' });
    const isFirst = (date: IsoDate): boolean => chinese.format(new Date(`${date}T00:00:00Z`)) === '1';
    const faults = lunarMonths.filter(({ begins }) => !isFirst(begins) && !isFirst(addDays(begins, 1)));
    expect(faults).toEqual([]);
    // Nearly always the same day: that the two agree is what makes one a check of the other.
    expect(lunarMonths.filter(({ begins }) => isFirst(begins)).length).toBeGreaterThan(lunarMonths.length * 0.9);
  });
});
