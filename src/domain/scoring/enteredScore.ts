import { millionths } from '../figures.ts';
import { DecimalSchema, type Decimal } from '../schema/field.ts';

/** Scores are stepped, and offered where the team decides, in quarters of a point. [judgement] The smallest step seen in the provinces' score sheets. */
export const SCORE_STEP = 25;

/** Hundredths of a point of a score as typed; null for what has more than two decimals or lies outside 0 … most. */
export const scoreOfFigure = (figure: Decimal, most: number): number | null => {
  const size = millionths(figure);
  const hundredths = size / 10_000n;
  return size % 10_000n === 0n && hundredths >= 0n && hundredths <= BigInt(most) ? Number(hundredths) : null;
};

/** A score as a figure, for a field to show: 275 is 2.75. */
export const figureOfScore = (score: number): Decimal => {
  const fraction = String(score % 100).padStart(2, '0').replace(/0+$/, '');
  return DecimalSchema.parse(`${Math.trunc(score / 100)}${fraction === '' ? '' : `.${fraction}`}`);
};

/** The score one step up or down, inside 0 … max; from a score between two steps to the nearest in that direction. */
export const steppedScore = (score: number | null, direction: 1 | -1, maxScore: number): number => {
  const from = (score ?? (direction === 1 ? -SCORE_STEP : SCORE_STEP)) / SCORE_STEP;
  const step = direction === 1 ? Math.floor(from) + 1 : Math.ceil(from) - 1;
  return Math.min(maxScore, Math.max(0, step * SCORE_STEP));
};
