import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from '../../../tests/support/scoredRows.ts';
import { figureOfScore, scoreOfFigure, steppedScore } from './enteredScore.ts';

describe('a score', () => {
  it('is read from a figure in hundredths, inside its bounds only', () => {
    expect(scoreOfFigure(figure('1.25'), 150)).toBe(125);
    expect(scoreOfFigure(figure('1.5'), 150)).toBe(150);
    expect(scoreOfFigure(figure('0'), 150)).toBe(0);
    for (const outside of ['1.51', '-0.25', '1.255', '999999999999999']) expect(scoreOfFigure(figure(outside), 150), outside).toBeNull();
  });

  it('comes back from the figure that it is shown as', () => {
    expect([0, 5, 50, 275, 300].map(figureOfScore)).toEqual(['0', '0.05', '0.5', '2.75', '3']);
    fc.assert(
      fc.property(fc.nat(1_000_000), (score) => {
        expect(scoreOfFigure(figureOfScore(score), score)).toBe(score);
      }),
    );
  });

  it('moves in quarters, starts at nothing or at the bottom, and stops at the ends', () => {
    expect([null, 0, 10, 25, 140, 150].map((score) => steppedScore(score, 1, 150))).toEqual([0, 25, 25, 50, 150, 150]);
    expect([null, 0, 10, 25, 140, 150].map((score) => steppedScore(score, -1, 150))).toEqual([0, 0, 0, 0, 125, 125]);
  });
});
