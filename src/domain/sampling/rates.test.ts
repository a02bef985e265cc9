import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCalendar, calendarWith } from '../calendar/workingCalendar.ts';
import { dayOfNumber } from '../days.ts';
import { IsoDateSchema } from '../schema/field.ts';
import { apologies, compositions, fees } from '../schema/sampling.ts';
import { asksFor, figuresOfRate, rateCarried } from './carry.ts';
import { disagreements, type Reported } from './consistency.ts';
import type { DossierFacts } from './dossierState.ts';
import { estimateOf, rateKinds, sampleFigures } from './rates.ts';

const day = (text: string) => IsoDateSchema.parse(text);
const visit = day('2024-04-18');
const blank: DossierFacts = { received: null, due: null, returned: null, apology: null, composition: null, fee: null };
const [due, inTime, tooLate] = [day('2024-03-15'), day('2024-03-14'), day('2024-03-20')];
const onTime: DossierFacts = { ...blank, due, returned: inTime, composition: 'complete', fee: 'correct' };
const late: DossierFacts = { ...blank, due, returned: tooLate };
const overdue: DossierFacts = { ...blank, due };
const times = (count: number, dossier: DossierFacts) => Array.from({ length: count }, () => dossier);

describe('rates of a sample', () => {
  it('28 of 30 on time, drawn from 412', () => {
    const figures = sampleFigures([...times(28, onTime), ...times(2, late)], visit, builtInCalendar);
    expect(figures.rates.onTime).toEqual({ numerator: 28, denominator: 30 });
    const estimate = estimateOf(figures.rates.onTime, 30, 412);
    expect(estimate).toEqual({ share: 28 / 30, from: 324 / 412, to: 408 / 412 });
  });

  it('overdue in progress counts as late; in progress in time and undecidable ones do not count', () => {
    const waiting = { ...blank, due: day('2024-05-15') };
    const figures = sampleFigures([...times(6, onTime), late, overdue, overdue, waiting, blank], visit, builtInCalendar);
    expect(figures.byState).toEqual({ early: 6, onTime: 0, late: 1, overdue: 2, inProgress: 1, unknown: 1 });
    expect(figures.rates.onTime).toEqual({ numerator: 6, denominator: 9 });
  });

  it('a day off that the round entered makes a dossier that was promised for it on time', () => {
    const storm = calendarWith([{ date: due, kind: 'holiday', name: 'nghỉ do bão' }]);
    const next = { ...blank, due, returned: day('2024-03-18') };
    expect(sampleFigures([next], visit, builtInCalendar).byState).toMatchObject({ late: 1, onTime: 0 });
    expect(sampleFigures([next], visit, storm).byState).toMatchObject({ late: 0, onTime: 1 });
  });

  it('errors count only among dossiers that were examined, apologies only where they were looked up', () => {
    const figures = sampleFigures(
      [...times(3, onTime), { ...onTime, composition: 'missing', fee: 'wrong' }, { ...late, apology: 'notIssued' }, { ...late, apology: 'issued' }, overdue],
      visit,
      builtInCalendar,
    );
    expect(figures.rates).toEqual({ onTime: { numerator: 4, denominator: 7 }, apology: { numerator: 1, denominator: 2 }, correct: { numerator: 4, denominator: 6 } });
    expect(figures).toMatchObject({ faulty: 2, examined: 6, apologyOpen: 1, byError: { missing: 1, excess: 0, fee: 1, apology: 1 } });
  });

  it('whatever the dossiers, every one is counted once and no share leaves its bounds', () => {
    const anyDay = fc.option(fc.integer({ min: 19_700, max: 19_900 }).map(dayOfNumber), { nil: null });
    const dossier: fc.Arbitrary<DossierFacts> = fc.record({
      received: anyDay,
      due: anyDay,
      returned: anyDay,
      apology: fc.constantFrom(null, ...apologies),
      composition: fc.constantFrom(null, ...compositions),
      fee: fc.constantFrom(null, ...fees),
    });
    fc.assert(
      fc.property(fc.array(dossier, { maxLength: 40 }), fc.nat(2000), (dossiers, more) => {
        const figures = sampleFigures(dossiers, visit, builtInCalendar);
        expect(Object.values(figures.byState).reduce((sum, count) => sum + count, 0)).toBe(dossiers.length);
        for (const kind of rateKinds) {
          const { numerator, denominator } = figures.rates[kind];
          expect(numerator).toBeGreaterThanOrEqual(0);
          expect(numerator).toBeLessThanOrEqual(denominator);
          const estimate = estimateOf({ numerator, denominator }, dossiers.length, dossiers.length + more);
          expect(estimate === null).toBe(denominator === 0);
          if (estimate) {
            expect(estimate.from).toBeLessThanOrEqual(estimate.share);
            expect(estimate.to).toBeGreaterThanOrEqual(estimate.share);
            if (more === 0) expect(estimate.from).toBe(estimate.to);
          }
        }
      }),
    );
  });
});

describe('figures that the unit reports', () => {
  const none = sampleFigures([], visit, builtInCalendar);
  const reported = (received: number | null, returnedOnTime: number | null, returnedLate: number | null, inProgress: number | null): Reported => ({
    received,
    returnedOnTime,
    returnedLate,
    inProgress,
  });
  const typesOf = (figures: Reported, listed: number | null = null, sample = none) => disagreements(figures, listed, sample, estimateOf(sample.rates.onTime, sample.size, 412)).map(({ type }) => type);

  it('980 is not 962 + 16', () => {
    expect(disagreements(reported(980, 962, 16, 0), null, none, null)).toEqual([{ type: 'sum', received: 980, parts: [962, 16, 0], difference: 2 }]);
    expect(typesOf(reported(980, 962, 16, 2))).toEqual([]);
  });

  it('while a part is missing only too much disagrees', () => {
    expect(typesOf(reported(980, 962, 16, null))).toEqual([]);
    expect(typesOf(reported(980, 962, null, 30))).toEqual(['sum']);
    expect(typesOf(reported(null, 962, 16, 0))).toEqual([]);
    expect(typesOf(reported(null, null, null, null))).toEqual([]);
  });

  it('the list must be as long as the number received', () => {
    expect(typesOf(reported(412, null, null, null), 412)).toEqual([]);
    expect(typesOf(reported(415, null, null, null), 412)).toEqual(['list']);
  });

  it('a late dossier was found although the report has none', () => {
    const sample = sampleFigures([...times(29, onTime), late], visit, builtInCalendar);
    expect(disagreements(reported(412, 412, 0, 0), 412, sample, null)).toEqual([{ type: 'more-found', part: 'returnedLate', reported: 0, found: 1 }]);
    expect(typesOf(reported(412, 400, 12, 0), 412, sample)).toEqual([]);
  });

  it('the reported share lies outside the bounds of the sample', () => {
    const sample = sampleFigures([...times(20, onTime), ...times(10, late)], visit, builtInCalendar);
    expect(typesOf(reported(412, 400, 12, 0), 412, sample)).toEqual(['rate']);
    // With overdue ones in progress the two speak of different things.
    expect(typesOf(reported(412, 390, 12, 10), 412, sampleFigures([...times(20, onTime), ...times(10, late), overdue], visit, builtInCalendar))).toEqual([]);
  });
});

describe('a rate goes into an item', () => {
  const quantitative = (numerator: string) => ({ type: 'quantitative', numerator }) as const;

  it('the criteria that ask for it are known by their words', () => {
    expect(asksFor('onTime', quantitative('số hồ sơ giải quyết trước và đúng hạn'))).toBe(true);
    expect(asksFor('onTime', quantitative('số văn bản trình đúng hạn'))).toBe(false);
    expect(asksFor('apology', quantitative('số hồ sơ quá hạn có văn bản xin lỗi'))).toBe(true);
    expect(asksFor('correct', quantitative('số hồ sơ đúng quy định'))).toBe(true);
    expect(asksFor('correct', { type: 'qualitative', numerator: null })).toBe(false);
  });

  it('and is known again there, until the sample says something else', () => {
    const before = sampleFigures([...times(28, onTime), ...times(2, late)], visit, builtInCalendar);
    const figures = figuresOfRate(before.rates.onTime);
    expect(figures).toEqual({ numerator: '28', denominator: '30' });
    expect(rateCarried(figures, before)).toBe('onTime');
    expect(rateCarried(figures, sampleFigures([...times(27, onTime), ...times(3, late)], visit, builtInCalendar))).toBeNull();
    expect(rateCarried(figuresOfRate({ numerator: 0, denominator: 0 }), sampleFigures([], visit, builtInCalendar))).toBeNull();
  });
});
