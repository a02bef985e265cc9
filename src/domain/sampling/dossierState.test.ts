import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfNumber } from '../days.ts';
import { IsoDateSchema } from '../schema/field.ts';
import { addWorkingDays, isWorkingDay } from '../workingDays.ts';
import { dossierErrors, endOfTerm, isExamined, owesApology, timelinessOf, type DossierFacts } from './dossierState.ts';
import { workingDaysBetween } from './workingDayCount.ts';

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
    expect(timelinessOf(dates('2024-03-01', '2024-03-15', '2024-03-14'), visit)).toEqual({ state: 'early' });
    expect(timelinessOf(dates('2024-03-01', '2024-03-15', '2024-03-15'), visit)).toEqual({ state: 'onTime' });
    // Friday to Monday: one working day.
    expect(timelinessOf(dates('2024-03-01', '2024-03-15', '2024-03-18'), visit)).toEqual({ state: 'late', days: 1 });
    // Returned on the Saturday after a Friday: late, though no working day has passed.
    expect(timelinessOf(dates('2024-03-01', '2024-03-15', '2024-03-16'), visit)).toEqual({ state: 'late', days: 0 });
  });

  it('holidays do not count as days late: 30/4 and 1/5, Tết', () => {
    // Monday 29/4 to Thursday 2/5/2024: only Thursday is a working day.
    expect(timelinessOf(dates(null, '2024-04-29', '2024-05-02'), visit)).toEqual({ state: 'late', days: 1 });
    // Thursday 8/2 (29 Tết) to Tuesday 13/2 (4 Tết): New Year's Eve to the third day, of which two are a weekend.
    expect(timelinessOf(dates(null, '2024-02-08', '2024-02-13'), visit)).toEqual({ state: 'late', days: 1 });
  });

  it('a day promised that is a day off ends on the next working day', () => {
    expect(endOfTerm(day('2024-03-16'))).toBe('2024-03-18');
    expect(timelinessOf(dates(null, '2024-03-16', '2024-03-18'), visit)).toEqual({ state: 'onTime' });
    expect(timelinessOf(dates(null, '2024-03-16', '2024-03-19'), visit)).toEqual({ state: 'late', days: 1 });
  });

  it('not returned: in progress, or overdue on the day of the visit', () => {
    expect(timelinessOf(dates('2024-04-01', '2024-04-18', null), visit)).toEqual({ state: 'inProgress' });
    // 18/4/2024 is Giỗ Tổ Hùng Vương.
    expect(timelinessOf(dates('2024-04-01', '2024-04-16', null), visit)).toEqual({ state: 'overdue', days: 1 });
  });

  it('says that it cannot tell without a day promised, or with days in the wrong order', () => {
    expect(timelinessOf(dates('2024-03-01', null, '2024-03-14'), visit)).toEqual({ state: 'unknown', why: 'no-due' });
    expect(timelinessOf(dates('2024-03-01', '2024-02-15', '2024-03-14'), visit)).toEqual({ state: 'unknown', why: 'reversed' });
    expect(timelinessOf(dates('2024-03-01', '2024-03-15', '2023-03-14'), visit)).toEqual({ state: 'unknown', why: 'reversed' });
  });
});

describe('working days between two days', () => {
  const anyDay = fc.integer({ min: 18_000, max: 22_000 }).map(dayOfNumber);

  it('are what addWorkingDays goes, and add up', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), fc.nat(40), (from, days, on) => {
        const to = addWorkingDays(from, days);
        expect(workingDaysBetween(from, to)).toBe(days);
        const later = addDays(to, on);
        expect(workingDaysBetween(from, to) + workingDaysBetween(to, later)).toBe(workingDaysBetween(from, later));
        expect(workingDaysBetween(to, from)).toBe(0);
      }),
    );
  });

  it('late and in time exclude each other, whatever the days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20, max: 40 }), (due, off) => {
        const returned = addDays(due, off);
        const { state } = timelinessOf({ received: null, due, returned }, visit);
        expect(state === 'late').toBe(returned > endOfTerm(due));
        expect(isWorkingDay(endOfTerm(due))).toBe(true);
      }),
    );
  });
});

describe('errors', () => {
  const late = timelinessOf(dates(null, '2024-03-15', '2024-03-20'), visit);

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
