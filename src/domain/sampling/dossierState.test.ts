import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCalendar, calendarWith, nextWorkingDay } from '../calendar/workingCalendar.ts';
import { addDays, dayOfNumber } from '../days.ts';
import { IsoDateSchema } from '../schema/field.ts';
import { dossierErrors, isExamined, isLookedThrough, owesApology, timelinessOf, type DossierFacts } from './dossierState.ts';

const day = (text: string) => IsoDateSchema.parse(text);
const visit = day('2024-04-18');
const blank: DossierFacts = { received: null, due: null, returned: null, apology: null, composition: null, fee: null };
const dates = (received: string | null, due: string | null, returned: string | null) => ({
  received: received === null ? null : day(received),
  due: due === null ? null : day(due),
  returned: returned === null ? null : day(returned),
});

describe('how a dossier stands in time', () => {
  it('early, on time, late: working days without the day itself', () => {
    expect(timelinessOf(dates('2024-03-01', '2024-03-15', '2024-03-14'), visit, builtInCalendar)).toEqual({ state: 'early' });
    expect(timelinessOf(dates('2024-03-01', '2024-03-15', '2024-03-15'), visit, builtInCalendar)).toEqual({ state: 'onTime' });
    // Friday to Monday: one working day.
    expect(timelinessOf(dates('2024-03-01', '2024-03-15', '2024-03-18'), visit, builtInCalendar)).toEqual({ state: 'late', days: 1 });
    // Returned on the Saturday after a Friday: late, though no working day has passed.
    expect(timelinessOf(dates('2024-03-01', '2024-03-15', '2024-03-16'), visit, builtInCalendar)).toEqual({ state: 'late', days: 0 });
  });

  it('holidays do not count as days late: 30/4 and 1/5, Tết', () => {
    // Friday 26/4 to Thursday 2/5/2024: 29/4 is off in exchange for a Saturday; only Thursday is a working day.
    expect(timelinessOf(dates(null, '2024-04-26', '2024-05-02'), visit, builtInCalendar)).toEqual({ state: 'late', days: 1 });
    // Wednesday 7/2 to Thursday 15/2/2024: Tết and the two days for its weekend lie between.
    expect(timelinessOf(dates(null, '2024-02-07', '2024-02-15'), visit, builtInCalendar)).toEqual({ state: 'late', days: 1 });
    // Promised for the day that is off in exchange: due on the next working day.
    expect(timelinessOf(dates(null, '2024-04-29', '2024-05-02'), visit, builtInCalendar)).toEqual({ state: 'onTime' });
  });

  it('days that the round entered do not count either', () => {
    const calendar = calendarWith([{ date: day('2024-03-18'), kind: 'holiday', name: 'nghỉ do bão' }]);
    expect(timelinessOf(dates(null, '2024-03-15', '2024-03-19'), visit, calendar)).toEqual({ state: 'late', days: 1 });
    expect(timelinessOf(dates(null, '2024-03-18', '2024-03-19'), visit, calendar)).toEqual({ state: 'onTime' });
  });

  it('a day promised that is a day off ends on the next working day', () => {
    expect(timelinessOf(dates(null, '2024-03-16', '2024-03-18'), visit, builtInCalendar)).toEqual({ state: 'onTime' });
    expect(timelinessOf(dates(null, '2024-03-16', '2024-03-19'), visit, builtInCalendar)).toEqual({ state: 'late', days: 1 });
  });

  it('not returned: in progress, or overdue on the day of the visit', () => {
    expect(timelinessOf(dates('2024-04-01', '2024-04-18', null), visit, builtInCalendar)).toEqual({ state: 'inProgress' });
    // 18/4/2024 is Giỗ Tổ Hùng Vương.
    expect(timelinessOf(dates('2024-04-01', '2024-04-16', null), visit, builtInCalendar)).toEqual({ state: 'overdue', days: 1 });
  });

  it('says that it cannot tell without a day promised, or with days in the wrong order', () => {
    expect(timelinessOf(dates('2024-03-01', null, '2024-03-14'), visit, builtInCalendar)).toEqual({ state: 'unknown', why: 'no-due' });
    expect(timelinessOf(dates('2024-03-01', '2024-02-15', '2024-03-14'), visit, builtInCalendar)).toEqual({ state: 'unknown', why: 'reversed' });
    expect(timelinessOf(dates('2024-03-01', '2024-03-15', '2023-03-14'), visit, builtInCalendar)).toEqual({ state: 'unknown', why: 'reversed' });
  });
});

describe('late and in time', () => {
  it('exclude each other, whatever the days', () => {
    const anyDay = fc.integer({ min: 18_000, max: 22_000 }).map(dayOfNumber);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20, max: 40 }), (due, off) => {
        const returned = addDays(due, off);
        const { state } = timelinessOf({ received: null, due, returned }, visit, builtInCalendar);
        expect(state === 'late').toBe(returned > nextWorkingDay(due));
      }),
    );
  });
});

describe('errors', () => {
  const late = timelinessOf(dates(null, '2024-03-15', '2024-03-20'), visit, builtInCalendar);

  it('are composition, fee, and a late answer without apology', () => {
    expect(dossierErrors({ ...blank, composition: 'excess', fee: 'wrong', apology: 'notIssued' }, late)).toEqual(['excess', 'fee', 'apology']);
    expect(dossierErrors({ ...blank, composition: 'complete', fee: 'none', apology: 'issued' }, late)).toEqual([]);
  });

  it('an apology is owed only by who is late, and what nobody looked up is no error', () => {
    expect(owesApology(late)).toBe(true);
    expect(dossierErrors({ ...blank, apology: 'notIssued' }, { state: 'onTime' })).toEqual([]);
    expect(dossierErrors(blank, late)).toEqual([]);
    expect(isExamined(blank)).toBe(false);
    expect(isExamined({ ...blank, fee: 'none' })).toBe(true);
  });
});

describe('looked through', () => {
  const looked = (facts: Partial<DossierFacts>, note = '') => isLookedThrough({ ...blank, ...facts, note });
  const known = dates('2024-03-01', '2024-03-15', '2024-03-14');

  it('needs days that say how it stands, and something beside them: the days came with the list', () => {
    expect(looked({ ...known, composition: 'complete' })).toBe(true);
    expect(looked({ ...dates(null, '2024-03-15', null), fee: 'none' })).toBe(true);
    expect(looked(known)).toBe(false);
    expect(looked({ ...dates('2024-03-01', null, '2024-03-14'), composition: 'complete' })).toBe(false);
    expect(looked({ ...dates('2024-03-14', '2024-03-01', null), composition: 'complete' })).toBe(false);
  });

  it('a note is enough: it says what was found, or why nothing was', () => {
    expect(looked({}, 'Không tìm thấy hồ sơ giấy')).toBe(true);
    expect(looked({}, ' ')).toBe(false);
  });
});
