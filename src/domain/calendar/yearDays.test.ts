import { describe, expect, it } from 'vitest';
import { isWeekend } from '../days.ts';
import { IsoDateSchema, type IsoDate } from '../schema/field.ts';
import type { BuiltInDay } from './calendarDay.ts';
import { daysOfYear } from './yearDays.ts';

const day = (text: string): IsoDate => IsoDateSchema.parse(text);
const on = (date: string): BuiltInDay | undefined => daysOfYear(Number(date.slice(0, 4))).get(day(date));
const daysWithin = (year: number): readonly BuiltInDay[] => [...daysOfYear(year).values()];

/** Weekdays off and weekend days worked of a year, as month and day. */
const changedDays = (year: number): string => {
  const changed = daysWithin(year).filter(({ kind, date }) => isWeekend(date) === (kind === 'exchangedWorking'));
  const text = changed.map(({ kind, date }) => `${date.slice(5)}${kind === 'exchangedWorking' ? '+' : ''}`);
  return text.sort().join(' ');
};

describe('the days of a year', () => {
  /** Weekdays off, and with + the Saturdays worked: the spans of the announcements (docs/CALENDAR.md) and the holidays between, written out by hand. */
  it.each([
    [2020, '01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02'],
    [2021, '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03'],
    [2022, '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02'],
    [2023, '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04'],
    [2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 05-04+ 09-02 09-03'],
    [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-26+ 04-30 05-01 05-02 09-01 09-02'],
    [2026, '01-01 01-02 01-10+ 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-22+ 08-31 09-01 09-02 11-24'],
  ])('%i are those announced', (year, expected) => {
    expect(changedDays(year)).toBe(expected);
  });

  /** Independent: the library python-holidays 0.105 forecasts these; 24/11, which it does not know yet, is added by hand. */
  it.each([
    [2027, '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24'],
    [2028, '01-03 01-24 01-25 01-26 01-27 01-28 04-04 05-01 05-02 09-01 09-04 11-24'],
    [2029, '01-01 02-12 02-13 02-14 02-15 02-16 04-23 04-30 05-01 09-03 09-04'],
    [2030, '01-01 01-31 02-01 02-04 02-05 02-06 04-12 04-30 05-01 09-02 09-03'],
    [2031, '01-01 01-21 01-22 01-23 01-24 01-27 04-01 04-30 05-01 09-01 09-02 11-24'],
    [2032, '01-01 02-09 02-10 02-11 02-12 02-13 04-19 04-30 05-03 09-02 09-03 11-24'],
    [2033, '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02 11-24'],
    [2034, '01-02 02-17 02-20 02-21 02-22 02-23 04-28 05-01 05-02 09-01 09-04 11-24'],
    [2035, '01-01 02-06 02-07 02-08 02-09 02-12 04-17 04-30 05-01 09-03 09-04'],
  ])('%i are forecast by the rule', (year, expected) => {
    expect(changedDays(year)).toBe(expected);
  });

  it('carry their kind, their holiday, what they rest on and which day they stand for', () => {
    expect(on('2024-02-10')).toEqual({ date: '2024-02-10', kind: 'holiday', holiday: 'tet', certainty: 'announced', insteadOf: null });
    expect(on('2024-02-13')).toMatchObject({ kind: 'compensatory', holiday: 'tet', certainty: 'announced', insteadOf: '2024-02-10' });
    expect(on('2024-04-29')).toMatchObject({ kind: 'exchangedOff', holiday: 'reunification', insteadOf: '2024-05-04' });
    expect(on('2024-05-04')).toMatchObject({ kind: 'exchangedWorking', holiday: 'reunification', insteadOf: '2024-04-29' });
    expect(on('2022-04-11')).toMatchObject({ kind: 'compensatory', holiday: 'hungKings', certainty: 'statutory', insteadOf: '2022-04-10' });
    expect(on('2023-05-03')).toMatchObject({ kind: 'compensatory', holiday: 'reunification', insteadOf: '2023-04-30' });
    expect(on('2023-09-04')).toMatchObject({ kind: 'compensatory', holiday: 'national', insteadOf: '2023-09-02' });
    expect(on('2027-02-04')).toMatchObject({ kind: 'holiday', holiday: 'tet', certainty: 'forecast' });
    expect(on('2027-04-30')).toMatchObject({ certainty: 'statutory' });
    expect(on('2027-09-03')).toMatchObject({ holiday: 'national', certainty: 'forecast' });
  });

  it('know the second National Day since 2021 and the Culture Day since 2026', () => {
    expect(on('2020-09-01')).toBeUndefined();
    expect(on('2020-09-03')).toBeUndefined();
    expect(on('2025-11-24')).toBeUndefined();
    expect(on('2026-11-24')).toMatchObject({ kind: 'holiday', holiday: 'culture', certainty: 'statutory' });
  });

  it('keep the number of days that the law gives, each weekend holiday made up for on a weekday but the Culture Day', () => {
    for (let year = 2020; year <= 2035; year += 1) {
      const of = (kind: BuiltInDay['kind']) => daysWithin(year).filter((entry) => entry.kind === kind);
      expect(of('holiday').filter(({ holiday }) => holiday === 'tet')).toHaveLength(5);
      expect(of('holiday')).toHaveLength(10 + Number(year >= 2021) + Number(year >= 2026));
      const madeUp = of('compensatory').map(({ insteadOf }) => insteadOf);
      const owed = of('holiday').filter(({ date, holiday }) => isWeekend(date) && holiday !== 'culture');
      expect(new Set(madeUp)).toEqual(new Set(owed.map(({ date }) => date)));
      expect(madeUp).toHaveLength(owed.length);
      expect(of('compensatory').filter(({ date }) => isWeekend(date))).toEqual([]);
      expect(of('exchangedOff')).toHaveLength(of('exchangedWorking').length);
      for (const { date, insteadOf } of of('exchangedWorking')) {
        expect(isWeekend(date)).toBe(true);
        expect(insteadOf !== null && on(insteadOf)?.insteadOf).toBe(date);
      }
    }
  });

  it('say “announced” of no year after the last announcement, and “forecast” of none before', () => {
    const years = (certainty: BuiltInDay['certainty']) =>
      Array.from({ length: 16 }, (_, index) => 2020 + index).filter((year) => daysWithin(year).some((entry) => entry.certainty === certainty));
    expect(years('announced')).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(years('forecast')).toEqual([2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035]);
  });

  it('lie in their year', () => {
    for (let year = 1990; year <= 2090; year += 1) {
      for (const { date } of daysWithin(year)) expect(date.startsWith(String(year)), date).toBe(true);
    }
  });
});
