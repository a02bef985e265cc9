import { describe, expect, it } from 'vitest';
import { figures, scoredCriterion, scoredEntry } from '../../../tests/support/scoredRows.ts';
import { usualSteps } from './usualRules.ts';
import { scoreWarnings } from './warnings.ts';

describe('what is said about the points of a row', () => {
  const judged = scoredCriterion({ maxScore: 300 });
  const inSteps = scoredCriterion({ maxScore: 300, scoring: usualSteps });
  const warnings = (...row: Parameters<typeof scoredEntry>) => scoreWarnings(scoredEntry(...row));

  it('is nothing where all is in order, or nobody has given points', () => {
    expect(warnings(judged)).toEqual([]);
    expect(warnings(judged, { score: 250 }, 300)).toEqual([]);
    expect(warnings(inSteps, { ...figures('95', '100'), score: 240 }, 240)).toEqual([]);
    expect(warnings(inSteps, figures('95', '100'))).toEqual([]);
  });

  it('is that either side gave more than the maximum', () => {
    expect(warnings(judged, undefined, 301)).toEqual([{ kind: 'above-max', which: 'self', max: 300 }]);
    expect(warnings(judged, { score: 301 }, 300)).toEqual([{ kind: 'above-max', which: 'verified', max: 300 }]);
  });

  it('is that they differ by more than a fifth of the maximum', () => {
    expect(warnings(judged, { score: 240 }, 300)).toEqual([]);
    expect(warnings(judged, { score: 239 }, 300)).toEqual([{ kind: 'far-from-self', difference: -61 }]);
    expect(warnings(judged, { score: 300 }, 100)).toEqual([{ kind: 'far-from-self', difference: 200 }]);
  });

  it('is that the score is not what the rule gives; where the team decides there is no such rule', () => {
    expect(warnings(inSteps, { ...figures('95', '100'), score: 300 })).toEqual([{ kind: 'not-by-rule', byRule: 240 }]);
    expect(warnings(judged, { ...figures('95', '100'), score: 0 })).toEqual([]);
    expect(warnings(inSteps, { result: 'met', score: 300 })).toEqual([]);
  });

  it('is nothing for what does not apply or carries no points', () => {
    expect(warnings(judged, { result: 'notApplicable' }, 500)).toEqual([]);
    expect(warnings(scoredCriterion({ maxScore: 0 }), { result: 'met' }, 500)).toEqual([]);
  });
});
