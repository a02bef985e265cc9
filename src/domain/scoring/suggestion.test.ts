import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure, figures, scoredCriterion, type ScoredCriterion } from '../../../tests/support/scoredRows.ts';
import { blankAssessment, type Assessment, type ScoringRule } from '../schema/inspection.ts';
import { suggestScore } from './suggestion.ts';
import { usualSteps } from './usualRules.ts';

const score = (criterion: ScoredCriterion, assessment: Assessment): number | null => {
  const suggestion = suggestScore(scoredCriterion(criterion), assessment);
  return suggestion.ok ? suggestion.value.score : null;
};
const why = (criterion: ScoredCriterion, assessment: Assessment): string | null => {
  const suggestion = suggestScore(scoredCriterion(criterion), assessment);
  return suggestion.ok ? null : suggestion.error;
};
const result = (given: Assessment['result']): Assessment => ({ ...blankAssessment, result: given });

/** Figures of a report: counts, or amounts with decimals. */
const anyFigure = fc.tuple(fc.nat(1_000_000), fc.constantFrom('', '.5', '.05', '.000001', '.999999')).map(([whole, decimals]) => `${whole}${decimals}`);
const pair = fc.tuple(anyFigure, anyFigure).filter(([, denominator]) => Number(denominator) > 0);
const maxScores = fc.integer({ min: 1, max: 2000 });
const growing = fc
  .uniqueArray(fc.record({ from: fc.nat(12_000), share: fc.nat(10_000) }), { minLength: 1, maxLength: 6, selector: (step) => step.from })
  .map((steps) => {
    const shares = steps.map((step) => step.share).sort((a, b) => a - b);
    return [...steps].sort((a, b) => a.from - b.from).map(({ from }, no) => ({ from, share: shares[no] ?? 0 }));
  });
const full = fc.integer({ min: 1, max: 12_000 });

/** A rational as people would write it, in lowest terms or not. */
const rational = (text: string): readonly [bigint, bigint] => {
  const [whole = '0', decimals = ''] = text.split('.');
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
};
/** numerator ÷ denominator as one fraction. */
const quotient = (numerator: string, denominator: string): readonly [bigint, bigint] => {
  const [[a, b], [c, d]] = [rational(numerator), rational(denominator)];
  return [a * d, b * c];
};
/** The whole number nearest to p ÷ q, found by looking and not by the formula of the product. */
const nearest = (p: bigint, q: bigint): number => {
  const floor = p / q;
  return Number((p - floor * q) * 2n >= q ? floor + 1n : floor);
};

describe('where the team decides', () => {
  const counted = { maxScore: 150, type: 'quantitative' } as const;
  const looked = { maxScore: 150, type: 'qualitative' } as const;

  it('is offered linear in the rate, in quarters', () => {
    expect(score(counted, figures('100', '100'))).toBe(150);
    expect(score(counted, figures('94', '100'))).toBe(150); // 1,41 → 1,5
    expect(score(counted, figures('90', '100'))).toBe(125); // 1,35 → 1,25
    expect(score(counted, figures('0', '100'))).toBe(0);
  });

  it('is offered by the result where there are no figures', () => {
    expect(score(looked, result('met'))).toBe(150);
    expect(score(looked, result('partlyMet'))).toBe(75);
    expect(score(looked, result('notMet'))).toBe(0);
  });

  it('is not offered where it would be a guess, and says why', () => {
    expect(why(counted, figures('120', '100'))).toBe('above-whole');
    expect(why(counted, figures('1', '0'))).toBe('zero-denominator');
    expect(why(counted, figures('-1', '2'))).toBe('negative');
    expect(why(counted, blankAssessment)).toBe('missing-numerator');
    expect(why(looked, blankAssessment)).toBe('no-result');
    expect(why({ ...looked, maxScore: 0 }, result('met'))).toBe('no-points');
    expect(why(looked, result('notApplicable'))).toBe('not-applicable');
  });

  it('lies between nothing and the maximum, on a quarter or at the maximum', () => {
    fc.assert(
      fc.property(pair, maxScores, ([numerator, denominator], maxScore) => {
        const offered = score({ maxScore }, figures(numerator, denominator));
        if (offered === null) {
          expect(Number(numerator)).toBeGreaterThan(Number(denominator));
          return;
        }
        expect(offered).toBeGreaterThanOrEqual(0);
        expect(offered).toBeLessThanOrEqual(maxScore);
        expect(offered === maxScore || offered % 25 === 0).toBe(true);
      }),
    );
  });
});

describe('by result', () => {
  const rule: ScoringRule = { kind: 'byResult', partly: 5000 };

  it('gives all, the named share, or nothing, also where there are figures', () => {
    for (const type of ['qualitative', 'quantitative'] as const) {
      const criterion = { type, maxScore: 125, scoring: rule };
      expect(score(criterion, result('met'))).toBe(125);
      expect(score(criterion, result('partlyMet'))).toBe(63); // 0,625: a half goes up
      expect(score(criterion, result('notMet'))).toBe(0);
      expect(why(criterion, figures('1', '2'))).toBe('no-result');
    }
  });
});

describe('in steps', () => {
  const criterion = { maxScore: 300, scoring: usualSteps };

  it('gives the share of the highest step that is reached', () => {
    const points = ['100', '99.99', '90', '89.99', '80', '79.99', '70', '69.99', '0'].map((rate) => score(criterion, figures(rate, '100')));
    expect(points).toEqual([300, 240, 240, 180, 180, 120, 120, 0, 0]);
  });

  it('says which step, and none below all of them', () => {
    expect(suggestScore(scoredCriterion(criterion), figures('912', '1000'))).toEqual({ ok: true, value: { score: 240, by: { rule: 'stepped', from: 9000, share: 8000 } } });
    expect(suggestScore(scoredCriterion(criterion), figures('6', '10'))).toEqual({ ok: true, value: { score: 0, by: { rule: 'stepped', from: null, share: 0 } } });
  });

  it('takes the figures as they are, not as they are printed: 19 999 of 20 000 is not all', () => {
    expect(score(criterion, figures('19999', '20000'))).toBe(240);
    expect(score(criterion, figures('20000', '20000'))).toBe(300);
    expect(score(criterion, figures('21000', '20000'))).toBe(300);
  });

  it('needs both figures', () => {
    expect(why(criterion, { ...result('met'), numerator: figure('3') })).toBe('missing-denominator');
  });

  it('agrees with looking the rate up in the scale, in rationals, in whatever order the scale is written', () => {
    fc.assert(
      fc.property(pair, maxScores, growing, fc.boolean(), ([numerator, denominator], maxScore, steps, isReversed) => {
        const [p, q] = quotient(numerator, denominator);
        let share = 0;
        for (const step of steps) if (p * 10_000n >= q * BigInt(step.from)) ({ share } = step);
        const written = isReversed ? [...steps].reverse() : steps;
        expect(score({ maxScore, scoring: { kind: 'stepped', steps: written } }, figures(numerator, denominator))).toBe(nearest(BigInt(maxScore) * BigInt(share), 10_000n));
      }),
    );
  });
});

describe('linear', () => {
  it('gives rate ÷ full of the maximum, all of it from full on', () => {
    const criterion = { maxScore: 200, scoring: { kind: 'linear', full: 8000 } } as const;
    expect(['80', '100', '40', '0', '33.3'].map((rate) => score(criterion, figures(rate, '100')))).toEqual([200, 200, 100, 0, 83]);
  });

  it('is rounded once: two thirds of three points are two, though 66,67 % of them would be 2,0001', () => {
    expect(score({ maxScore: 300, scoring: { kind: 'linear', full: 10_000 } }, figures('2', '3'))).toBe(200);
    expect(score({ maxScore: 1, scoring: { kind: 'linear', full: 10_000 } }, figures('1', '2'))).toBe(1);
  });

  it('agrees with the formula in rationals', () => {
    fc.assert(
      fc.property(pair, maxScores, full, ([numerator, denominator], maxScore, from) => {
        const [p, q] = quotient(numerator, denominator);
        const expected = p * 10_000n >= q * BigInt(from) ? maxScore : nearest(BigInt(maxScore) * p * 10_000n, q * BigInt(from));
        expect(score({ maxScore, scoring: { kind: 'linear', full: from } }, figures(numerator, denominator))).toBe(expected);
      }),
    );
  });
});

describe('every rule that looks at figures', () => {
  const rules = fc.oneof(
    growing.map((steps): ScoringRule => ({ kind: 'stepped', steps })),
    full.map((from): ScoringRule => ({ kind: 'linear', full: from })),
    fc.constant<ScoringRule>({ kind: 'judged' }),
  );

  it('gives no fewer points for a larger numerator, and no more for a larger denominator', () => {
    fc.assert(
      fc.property(rules, maxScores, fc.nat(5000), fc.integer({ min: 1, max: 5000 }), fc.nat(500), (scoring, maxScore, part, whole, more) => {
        const at = (numerator: number, denominator: number) => score({ maxScore, scoring }, figures(String(numerator), String(denominator)));
        const [now, better, worse] = [at(part, whole), at(part + more, whole), at(part, whole + more)];
        if (now !== null && better !== null) expect(better).toBeGreaterThanOrEqual(now);
        if (now !== null && worse !== null) expect(worse).toBeLessThanOrEqual(now);
      }),
    );
  });

  it('does not depend on the unit in which both figures were counted', () => {
    fc.assert(
      fc.property(rules, maxScores, fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (scoring, maxScore, part, whole) => {
        const thousandth = (count: number) => `${Math.trunc(count / 1000)}.${String(count % 1000).padStart(3, '0')}`;
        expect(score({ maxScore, scoring }, figures(thousandth(part), thousandth(whole)))).toBe(score({ maxScore, scoring }, figures(String(part), String(whole))));
      }),
    );
  });

  it('gives hundredths between nothing and the maximum', () => {
    fc.assert(
      fc.property(rules, maxScores, pair, (scoring, maxScore, [numerator, denominator]) => {
        const points = score({ maxScore, scoring }, figures(numerator, denominator)) ?? 0;
        expect(Number.isInteger(points) && points >= 0 && points <= maxScore).toBe(true);
      }),
    );
  });
});
