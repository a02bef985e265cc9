import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChecklistEntry } from '../checklist.ts';
import { scoredCriterion, scoredEntry } from '../../../tests/support/scoredRows.ts';
import { results } from '../schema/inspection.ts';
import { explain, leftOutReasons, sheetLine, sheetNumbers, type Explanation } from './explain.ts';
import { isComplete, scoreTotals } from './totals.ts';

/** A line of any kind: with or without points, touched or not, one or both sides scored. */
const line = fc.record({
  area: fc.integer({ min: 1, max: 9 }),
  maxScore: fc.constantFrom(0, 50, 125, 150, 300),
  focus: fc.boolean(),
  result: fc.constantFrom(null, ...results),
  score: fc.option(fc.nat(300)),
  selfScore: fc.option(fc.nat(400)),
});
const checklists = fc.array(line, { maxLength: 60 }).map((lines) =>
  lines.map(({ area, maxScore, focus, result, score, selfScore }, no) =>
    scoredEntry(
      scoredCriterion({ code: `${area}.${no + 1}`, area, maxScore, focus }),
      { result, score: result === 'notApplicable' || score === null ? null : Math.min(score, maxScore) },
      selfScore,
    ),
  ),
);
const thematic = new Set([8, 9]);
const codes = (explanation: Explanation) => ({
  counted: explanation.counted.map(({ entry, points }) => [entry.criterion.definition.code, points]),
  leftOut: explanation.leftOut.map(({ entry, reason }) => [entry.criterion.definition.code, reason]),
});
const withTotals = (entries: readonly ChecklistEntry[]) => ({
  line: sheetLine(entries),
  numbers: sheetNumbers.map((number) => explain(entries, number, thematic).points),
});

const visit = [
  scoredEntry(scoredCriterion({ code: '3.4', maxScore: 300 }), { result: 'met', score: 250 }, 300),
  scoredEntry(scoredCriterion({ code: '3.1', maxScore: 150 }), { result: 'notApplicable' }, 150),
  scoredEntry(scoredCriterion({ code: '3.3', maxScore: 150 }), undefined, 100),
  scoredEntry(scoredCriterion({ code: '4.1', area: 4, maxScore: 100 }), { result: 'partlyMet', score: 50 }),
  scoredEntry(scoredCriterion({ code: '4.2', area: 4, maxScore: 0 }), { result: 'met' }),
  scoredEntry(scoredCriterion({ code: '8.5', area: 8, maxScore: 0 }), { result: 'met' }),
];

describe('totals', () => {
  it('leave out what is not applicable and what carries no points; what is not scored yet stays in the maximum', () => {
    expect(scoreTotals(visit)).toEqual({ got: 300, max: 550, scoredMax: 400, percent: 5455 });
    expect(scoreTotals(visit, 'self')).toEqual({ got: 400, max: 550, scoredMax: 450, percent: 7273 });
    expect(scoreTotals([])).toEqual({ got: 0, max: 0, scoredMax: 0, percent: null });
  });

  it('are a result only when nothing is missing', () => {
    expect(isComplete(scoreTotals(visit))).toBe(false);
    expect(isComplete(scoreTotals(visit.slice(0, 2)))).toBe(true);
    expect(isComplete(scoreTotals([]))).toBe(false);
  });

  it('compare the two sides over the rows that both have scored', () => {
    expect(sheetLine(visit).difference).toBe(-50);
    expect(sheetLine(visit.slice(2)).difference).toBeNull();
  });

  it('do not depend on the order of the rows', () => {
    const shuffled = checklists.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(withTotals(other)).toEqual(withTotals(list));
      }),
    );
  });

  it('of the areas add up to the visit, those of the visits to the round', () => {
    fc.assert(
      fc.property(fc.array(checklists, { maxLength: 4 }), fc.constantFrom('self', 'verified'), (visits, kind) => {
        const round = scoreTotals(visits.flat(), kind);
        for (const cut of [visits, Array.from({ length: 9 }, (_, no) => visits.flat().filter((entry) => entry.criterion.definition.area === no + 1))]) {
          const parts = cut.map((entries) => scoreTotals(entries, kind));
          for (const number of ['got', 'max', 'scoredMax'] as const) expect(parts.reduce((sum, part) => sum + part[number], 0)).toBe(round[number]);
        }
      }),
    );
  });

  it('„không áp dụng“ lowers the maximum by its own points and leaves the rate of the others as it was', () => {
    fc.assert(
      fc.property(checklists, fc.constantFrom(0, 50, 300), fc.option(fc.nat(300)), (list, maxScore, selfScore) => {
        const idle = scoredEntry(scoredCriterion({ code: '1.99', area: 1, maxScore }), { result: 'notApplicable' }, selfScore);
        expect(sheetLine([...list, idle])).toEqual(sheetLine(list));
        const scored = scoredEntry(idle.criterion, { result: 'met', score: maxScore });
        expect(scoreTotals([...list, scored]).max - scoreTotals([...list, idle]).max).toBe(maxScore);
      }),
    );
  });

  it('never have more than they can reach when no score is above its maximum', () => {
    fc.assert(
      fc.property(checklists, (list) => {
        const { got, max, scoredMax, percent } = scoreTotals(list);
        expect(got).toBeLessThanOrEqual(scoredMax);
        expect(scoredMax).toBeLessThanOrEqual(max);
        if (percent !== null) expect(percent).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  it('have no error of floating point: a thousand times a tenth is a hundred', () => {
    const tenths = Array.from({ length: 1000 }, (_, no) => scoredEntry(scoredCriterion({ code: `1.${no}`, maxScore: 30 }), { result: 'met', score: 10 }));
    expect(scoreTotals(tenths)).toEqual({ got: 10_000, max: 30_000, scoredMax: 30_000, percent: 3333 });
  });

  it('grow with a score, and so does the rate', () => {
    fc.assert(
      fc.property(checklists, fc.nat(299), (list, score) => {
        const at = (points: number) => scoreTotals([...list, scoredEntry(scoredCriterion({ code: '1.99' }), { result: 'met', score: points })]);
        expect(at(score + 1).got).toBe(at(score).got + 1);
        expect(at(score + 1).percent ?? 0).toBeGreaterThanOrEqual(at(score).percent ?? 0);
      }),
    );
  });
});

describe('the rows behind a number', () => {
  it('are named with what each adds, the others with the reason', () => {
    expect(codes(explain(visit, 'verified', thematic))).toEqual({
      counted: [['3.4', 250], ['4.1', 50]],
      leftOut: [['3.1', 'notApplicable'], ['3.3', 'notScored'], ['4.2', 'noPoints'], ['8.5', 'thematic']],
    });
    expect(codes(explain(visit, 'max', thematic)).counted).toEqual([['3.4', 300], ['3.3', 150], ['4.1', 100]]);
    expect(codes(explain(visit, 'self', thematic)).leftOut).toContainEqual(['4.1', 'notSelfScored']);
    expect(codes(explain(visit, 'difference', thematic))).toEqual({
      counted: [['3.4', -50]],
      leftOut: [['3.1', 'notApplicable'], ['3.3', 'notScored'], ['4.1', 'notSelfScored'], ['4.2', 'noPoints'], ['8.5', 'thematic']],
    });
  });

  it('count thematic rows that carry points: whoever gave them points meant them', () => {
    const row = scoredEntry(scoredCriterion({ code: '8.1', area: 8, maxScore: 100 }), { result: 'met', score: 80 });
    expect(explain([row], 'verified', thematic).points).toBe(80);
    expect(scoreTotals([row]).got).toBe(80);
  });

  it('add up to the number that is shown, and every row is on one side or the other', () => {
    fc.assert(
      fc.property(checklists, (list) => {
        const { self, verified, difference } = sheetLine(list);
        const shown = { max: verified.max, self: self.got, verified: verified.got, difference: difference ?? 0 };
        for (const number of sheetNumbers) {
          const { points, counted, leftOut } = explain(list, number, thematic);
          expect(points).toBe(shown[number]);
          expect(counted.reduce((sum, row) => sum + row.points, 0)).toBe(points);
          expect(counted.length + leftOut.length).toBe(list.length);
          for (const { reason } of leftOut) expect(leftOutReasons).toContain(reason);
        }
        expect(self.max).toBe(verified.max);
      }),
    );
  });

  it('of those in focus are part of those of all', () => {
    fc.assert(
      fc.property(checklists, (list) => {
        const focus = list.filter((entry) => entry.criterion.focus);
        const rest = list.filter((entry) => !entry.criterion.focus);
        expect(scoreTotals(focus).got + scoreTotals(rest).got).toBe(scoreTotals(list).got);
        expect(explain(focus, 'max', thematic).counted.every(({ entry }) => entry.criterion.focus)).toBe(true);
      }),
    );
  });
});
