import { rateOf, type NoRate } from '../figures.ts';
import { fail, ok, type Result } from '../result.ts';
import { roundHalfUp, type Ratio } from '../rounding.ts';
import type { Assessment, AssessmentResult, ScoringRule } from '../schema/inspection.ts';
import type { Row } from '../schema/tables.ts';
import { SCORE_STEP } from './enteredScore.ts';

/** A result that points can follow from. */
type GivenResult = Exclude<AssessmentResult, 'notApplicable'>;

/** Which rule a score follows from, with what the rule looked at. Shares and rates are hundredths of a percent. */
export type SuggestedBy =
  /** The team decides; offered from the rate, in quarters. */
  | { readonly rule: 'judgedByRate' }
  /** The team decides; offered from the result, in quarters. */
  | { readonly rule: 'judgedByResult'; readonly result: GivenResult }
  | { readonly rule: 'byResult'; readonly result: GivenResult; readonly share: number }
  /** `from` is the step that was reached; null below all of them. */
  | { readonly rule: 'stepped'; readonly from: number | null; readonly share: number }
  | { readonly rule: 'linear'; readonly full: number };

/** A score that the rule of a criterion gives, in hundredths of a point. It is an offer: nothing is written by itself. */
export interface Suggestion {
  readonly score: number;
  readonly by: SuggestedBy;
}

/** Why no score follows: the item carries no points, does not apply, has no result, or its figures give no usable rate. */
export type NoSuggestion = 'no-points' | 'not-applicable' | 'no-result' | 'above-whole' | NoRate;

type Suggested = Result<Suggestion, NoSuggestion>;

/** All of a share; shares and rates are in hundredths of a percent. */
const WHOLE = 10_000;

/** A part of the maximum in hundredths of a point, rounded once, at the end. */
const partOf = (maxScore: number, { part, whole }: Ratio): number => Number(roundHalfUp({ part: BigInt(maxScore) * part, whole }));

const shareOf = (maxScore: number, share: number): number => partOf(maxScore, { part: BigInt(share), whole: BigInt(WHOLE) });

/** The same in quarters of a point, at most the maximum. */
const inQuarters = (maxScore: number, { part, whole }: Ratio): number => {
  const quarters = roundHalfUp({ part: BigInt(maxScore) * part, whole: whole * BigInt(SCORE_STEP) });
  return Math.min(maxScore, Number(quarters) * SCORE_STEP);
};

/** Whether a rate reaches a threshold: by the exact figures, so 19 999 of 20 000 is not 100 % although it is printed so. */
const reaches = ({ part, whole }: Ratio, threshold: number): boolean => part * BigInt(WHOLE) >= BigInt(threshold) * whole;

/** Half of the maximum for „Đạt một phần“ where the team decides. [judgement] */
const judgedShares: Readonly<Record<GivenResult, Ratio>> = {
  met: { part: 1n, whole: 1n },
  partlyMet: { part: 1n, whole: 2n },
  notMet: { part: 0n, whole: 1n },
};

/**
 * Where the team decides, the offer is linear in the rate, or all, half or nothing by the result. [judgement] Above
 * 100 % nothing is offered: more than planned may be very good (1.7) or against the rule (4.4).
 */
const judged = (maxScore: number, isCounted: boolean, { result, numerator, denominator }: Assessment): Suggested => {
  if (isCounted) {
    const rate = rateOf(numerator, denominator);
    if (!rate.ok) return rate;
    if (rate.value.part > rate.value.whole) return fail('above-whole');
    return ok({ score: inQuarters(maxScore, rate.value), by: { rule: 'judgedByRate' } });
  }
  if (result === null || result === 'notApplicable') return fail('no-result');
  return ok({ score: inQuarters(maxScore, judgedShares[result]), by: { rule: 'judgedByResult', result } });
};

const byResult = (maxScore: number, partly: number, { result }: Assessment): Suggested => {
  if (result === null || result === 'notApplicable') return fail('no-result');
  const share = { met: WHOLE, partlyMet: partly, notMet: 0 }[result];
  return ok({ score: shareOf(maxScore, share), by: { rule: 'byResult', result, share } });
};

type Steps = Extract<ScoringRule, { readonly kind: 'stepped' }>['steps'];

/** The highest step that is reached; of two at one threshold the one that gives more, whatever order they were written in. */
const stepped = (maxScore: number, steps: Steps, rate: Ratio): Suggestion => {
  const reached = steps
    .filter(({ from }) => reaches(rate, from))
    .reduce<Steps[number] | null>((best, step) => (best === null || step.from > best.from || (step.from === best.from && step.share > best.share) ? step : best), null);
  const share = reached?.share ?? 0;
  return { score: shareOf(maxScore, share), by: { rule: 'stepped', from: reached?.from ?? null, share } };
};

/** (rate ÷ full) × maximum, all of it from `full` on. */
const linear = (maxScore: number, full: number, rate: Ratio): Suggestion => ({
  score: reaches(rate, full) ? maxScore : partOf(maxScore, { part: rate.part * BigInt(WHOLE), whole: rate.whole * BigInt(full) }),
  by: { rule: 'linear', full },
});

/** The score that the rule of a criterion gives for an assessment, or why it gives none (docs/SCORING.md). */
export const suggestScore = ({ definition, measurement }: Pick<Row<'criteria'>, 'definition' | 'measurement'>, assessment: Assessment): Suggested => {
  const { maxScore, type } = definition;
  const { scoring } = measurement;
  if (maxScore === 0) return fail('no-points');
  if (assessment.result === 'notApplicable') return fail('not-applicable');
  if (scoring.kind === 'judged') return judged(maxScore, type === 'quantitative', assessment);
  if (scoring.kind === 'byResult') return byResult(maxScore, scoring.partly, assessment);
  const rate = rateOf(assessment.numerator, assessment.denominator);
  if (!rate.ok) return rate;
  return ok(scoring.kind === 'stepped' ? stepped(maxScore, scoring.steps, rate.value) : linear(maxScore, scoring.full, rate.value));
};
