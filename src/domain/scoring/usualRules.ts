import type { ScoringRule } from '../schema/inspection.ts';

/**
 * The steps that score sheets of provinces use most: 100 % all points, from 90 % four fifths, from 80 % three fifths,
 * from 70 % two fifths, below nothing. Source: the tracking sheet of a commune of Khánh Hòa for Quy định 11-QĐ/TU.
 */
export const usualSteps: ScoringRule = {
  kind: 'stepped',
  steps: [
    { from: 10_000, share: 10_000 },
    { from: 9000, share: 8000 },
    { from: 8000, share: 6000 },
    { from: 7000, share: 4000 },
  ],
};
