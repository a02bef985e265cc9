import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfNumber, isWeekend, numberOf } from '../days.ts';
import { IsoDateSchema, type IsoDate } from '../schema/field.ts';
import { calendarDayKinds, type OwnDay } from './calendarDay.ts';
import {
  addWorkingDays,
  builtInCalendar,
  calendarDay,
  calendarDaysIn,
  calendarWith,
  countedDays,
  dayOff,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from './workingCalendar.ts';

const day = (text: string): IsoDate => IsoDateSchema.parse(text);
const own = (date: string, kind: OwnDay['kind'], name = 'theo thông báo của tỉnh'): OwnDay => ({ date: day(date), kind, name });

/** 2019 to 2036: the years of the data and one on either side. */
const anyDay = fc.integer({ min: numberOf(day('2019-01-01')), max: numberOf(day('2036-12-31')) }).map(dayOfNumber);
const anyOwnDay: fc.Arbitrary<OwnDay> = fc.record({ date: anyDay, kind: fc.constantFrom(...calendarDayKinds), name: fc.string({ maxLength: 5 }) });
/** Own days that lie close enough to a day to matter, and far ones. */
const dayAndCalendar = anyDay.chain((date) =>
  fc
    .array(fc.oneof(anyOwnDay, fc.record({ date: fc.integer({ min: -90, max: 90 }).map((by) => addDays(date, by)), kind: fc.constantFrom(...calendarDayKinds), name: fc.constant('x') })), {
      maxLength: 12,
    })
    .map((days) => ({ date, days, calendar: calendarWith(days) })),
);
const count = fc.integer({ min: 1, max: 60 });

const eachDay = (from: IsoDate, to: IsoDate): readonly IsoDate[] =>
  Array.from({ length: Math.max(0, numberOf(to) - numberOf(from)) }, (_, index) => addDays(from, index + 1));

describe('a day off', () => {
  it('says what it is and why', () => {
    expect(dayOff(day('2024-04-27'))).toEqual({ kind: 'weekend', date: '2024-04-27' });
    expect(dayOff(day('2024-04-18'))).toMatchObject({ kind: 'holiday', holiday: 'hungKings' });
    expect(dayOff(day('2024-02-14'))).toMatchObject({ kind: 'compensatory', holiday: 'tet', insteadOf: '2024-02-11' });
    expect(dayOff(day('2025-05-02'))).toMatchObject({ kind: 'exchangedOff', insteadOf: '2025-04-26' });
    // A holiday before the weekend on which it falls.
    expect(dayOff(day('2023-04-29'))).toMatchObject({ kind: 'holiday', holiday: 'hungKings' });
  });

  it('is no Saturday that is worked in exchange', () => {
    expect(dayOff(day('2024-05-04'))).toBeNull();
    expect(isWorkingDay(day('2024-05-04'))).toBe(true);
    expect(isWorkingDay(day('2024-05-11'))).toBe(false);
  });
});

describe('the days of a round', () => {
  const round = calendarWith([own('2024-04-29', 'exchangedWorking', 'không hoán đổi'), own('2024-09-09', 'holiday', 'nghỉ phòng, chống bão')]);

  it('stand before the built-in ones and leave all others alone', () => {
    expect(dayOff(day('2024-04-29'), round)).toBeNull();
    expect(dayOff(day('2024-09-09'), round)).toEqual({ date: '2024-09-09', kind: 'holiday', name: 'nghỉ phòng, chống bão', certainty: 'own' });
    expect(dayOff(day('2024-04-29'))).toMatchObject({ kind: 'exchangedOff' });
    expect(dayOff(day('2024-04-30'), round)).toMatchObject({ holiday: 'reunification' });
  });

  it('of several for one day the last one counts', () => {
    const calendar = calendarWith([own('2024-09-09', 'holiday'), own('2024-09-09', 'exchangedWorking', 'vẫn làm việc')]);
    expect(calendarDay(day('2024-09-09'), calendar)).toMatchObject({ name: 'vẫn làm việc' });
    expect(isWorkingDay(day('2024-09-09'), calendar)).toBe(true);
  });

  it('always win, and change nothing but their day', () => {
    fc.assert(
      fc.property(dayAndCalendar, ({ date, days, calendar }) => {
        const mine = days.findLast((entry) => entry.date === date);
        if (mine) {
          expect(calendarDay(date, calendar)).toEqual({ ...mine, certainty: 'own' });
          expect(isWorkingDay(date, calendar)).toBe(mine.kind === 'exchangedWorking');
        } else expect(dayOff(date, calendar)).toEqual(dayOff(date));
        for (const entry of days) expect(calendarDay(entry.date, calendar)?.certainty).toBe('own');
      }),
    );
  });
});

describe('the days of a span', () => {
  it('come in order, of several years and of the round', () => {
    const listed = calendarDaysIn({ from: day('2025-11-01'), to: day('2026-01-31') }, calendarWith([own('2025-12-26', 'exchangedOff')]));
    expect(listed.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2025-12-26 exchangedOff',
      '2026-01-01 holiday',
      '2026-01-02 exchangedOff',
      '2026-01-10 exchangedWorking',
    ]);
  });

  it('are all those, and only those, that are not what their weekday says', () => {
    fc.assert(
      fc.property(dayAndCalendar, fc.integer({ min: 0, max: 500 }), ({ date, calendar }, length) => {
        const to = addDays(date, length);
        const listed = calendarDaysIn({ from: date, to }, calendar).map((entry) => entry.date);
        expect(listed).toEqual([date, ...eachDay(date, to)].filter((at) => calendarDay(at, calendar) !== null));
      }),
      { numRuns: 60 },
    );
    expect(calendarDaysIn({ from: day('2025-01-01'), to: day('2024-12-01') })).toEqual([]);
  });
});

describe('working days', () => {
  it('skip weekends and holidays both ways and do not count the day itself', () => {
    expect(addWorkingDays(day('2024-04-25'), -5)).toBe('2024-04-17');
    expect(addWorkingDays(day('2024-04-25'), 0)).toBe('2024-04-25');
    // 29/4 is off in exchange for Saturday 4/5.
    expect(addWorkingDays(day('2024-04-26'), 1)).toBe('2024-05-02');
    expect(addWorkingDays(day('2024-05-02'), 2)).toBe('2024-05-04');
    expect(addWorkingDays(day('2024-05-06'), -1)).toBe('2024-05-04');
  });

  it('fifteen after a round that ended on 24/4/2025 end on 19/5/2025, day by day', () => {
    const counted = countedDays(day('2025-04-24'), 15);
    expect(counted.map(({ date, number, why }) => `${date.slice(5)} ${number ?? '–'} ${why?.kind ?? ''}`.trim())).toEqual([
      '04-25 1',
      '04-26 2 exchangedWorking',
      '04-27 – weekend',
      '04-28 3',
      '04-29 4',
      '04-30 – holiday',
      '05-01 – holiday',
      '05-02 – exchangedOff',
      '05-03 – weekend',
      '05-04 – weekend',
      '05-05 5',
      '05-06 6',
      '05-07 7',
      '05-08 8',
      '05-09 9',
      '05-10 – weekend',
      '05-11 – weekend',
      '05-12 10',
      '05-13 11',
      '05-14 12',
      '05-15 13',
      '05-16 14',
      '05-17 – weekend',
      '05-18 – weekend',
      '05-19 15',
    ]);
  });

  it('are counted without a gap: each day once, numbers rising, the last one counts', () => {
    fc.assert(
      fc.property(dayAndCalendar, fc.integer({ min: -40, max: 40 }), ({ date, calendar }, days) => {
        const counted = countedDays(date, days, calendar);
        counted.forEach((entry, index) => expect(entry.date).toBe(addDays(date, Math.sign(days) * (index + 1))));
        const numbers = counted.flatMap(({ number }) => number ?? []);
        expect(numbers).toEqual(Array.from({ length: Math.abs(days) }, (_, index) => index + 1));
        expect(counted.at(-1)?.number ?? 0).toBe(Math.abs(days));
        for (const { date: at, number, why } of counted) {
          expect(number !== null).toBe(isWorkingDay(at, calendar));
          if (number === null) expect(why).toEqual(dayOff(at, calendar));
          else expect(why === null || why.kind === 'exchangedWorking').toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('added never land on a day off, and come back when they are taken off again', () => {
    fc.assert(
      fc.property(dayAndCalendar, count, ({ date, calendar }, days) => {
        const later = addWorkingDays(date, days, calendar);
        expect(isWorkingDay(later, calendar)).toBe(true);
        expect(isWorkingDay(addWorkingDays(date, -days, calendar), calendar)).toBe(true);
        if (isWorkingDay(date, calendar)) expect(addWorkingDays(later, -days, calendar)).toBe(date);
      }),
    );
  });

  it('added and counted are inverse', () => {
    fc.assert(
      fc.property(dayAndCalendar, count, ({ date, calendar }, days) => {
        expect(workingDaysBetween(date, addWorkingDays(date, days, calendar), calendar)).toBe(days);
        const earlier = addWorkingDays(date, -days, calendar);
        expect(workingDaysBetween(earlier, date, calendar)).toBe(days - Number(!isWorkingDay(date, calendar)));
      }),
    );
  });

  it('added one after the other are added at once; more days lie later, a later start ends no earlier', () => {
    fc.assert(
      fc.property(dayAndCalendar, count, count, ({ date, calendar }, a, b) => {
        expect(addWorkingDays(addWorkingDays(date, a, calendar), b, calendar)).toBe(addWorkingDays(date, a + b, calendar));
        expect(addWorkingDays(date, a + 1, calendar) > addWorkingDays(date, a, calendar)).toBe(true);
        expect(addWorkingDays(addDays(date, b), a, calendar) >= addWorkingDays(date, a, calendar)).toBe(true);
      }),
    );
  });

  it('between two days are those that a count by hand finds, and add up over intervals', () => {
    fc.assert(
      fc.property(dayAndCalendar, fc.nat(800), fc.nat(200), ({ date, calendar }, first, second) => {
        const middle = addDays(date, first);
        const end = addDays(middle, second);
        const between = workingDaysBetween(date, end, calendar);
        expect(between).toBe(eachDay(date, end).filter((at) => isWorkingDay(at, calendar)).length);
        expect(workingDaysBetween(date, middle, calendar) + workingDaysBetween(middle, end, calendar)).toBe(between);
        expect(workingDaysBetween(end, date, calendar)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('of a moved holiday move with it: an exchange keeps the number of working days of the year', () => {
    fc.assert(
      fc.property(anyDay.filter((date) => isWorkingDay(date)), anyDay.filter((date) => !isWorkingDay(date)), (off, worked) => {
        const calendar = calendarWith([own(off, 'exchangedOff'), own(worked, 'exchangedWorking')]);
        const span = [day('2018-12-31'), day('2036-12-31')] as const;
        expect(workingDaysBetween(...span, calendar)).toBe(workingDaysBetween(...span));
        expect(addWorkingDays(addDays(worked, -1), 1, calendar)).toBe(worked);
        expect(addWorkingDays(addDays(off, -1), 1, calendar) > off).toBe(true);
      }),
    );
  });

  it('the next one is the day itself, or the first after days off', () => {
    expect(nextWorkingDay(day('2026-02-14'))).toBe('2026-02-23');
    expect(nextWorkingDay(day('2026-08-22'))).toBe('2026-08-22');
    fc.assert(
      fc.property(dayAndCalendar, ({ date, calendar }) => {
        const next = nextWorkingDay(date, calendar);
        expect(isWorkingDay(next, calendar)).toBe(true);
        expect(workingDaysBetween(addDays(date, -1), next, calendar)).toBe(1);
      }),
    );
  });

  it('are those of Monday to Friday where nothing else is known', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        if (calendarDay(date, builtInCalendar) === null) expect(isWorkingDay(date)).toBe(!isWeekend(date));
      }),
    );
  });
});
