import type { ChecklistEntry } from '../checklist.ts';
import { suggestScore } from './suggestion.ts';
import { outsideMaximum, pointsOf, type PointKind } from './totals.ts';

/** What a screen says about the points of a row; it never refuses them. Amounts are hundredths of a point. */
export type ScoreWarning =
  | { readonly kind: 'above-max'; readonly which: PointKind; readonly max: number }
  /** Verified less self-assessed. */
  | { readonly kind: 'far-from-self'; readonly difference: number }
  | { readonly kind: 'not-by-rule'; readonly byRule: number };

/** Beyond this share of the maximum (hundredths of a percent) a verified score is far from the self-assessed one. [judgement] */
export const FAR_SHARE = 2000;

/** The warnings that the points of a row deserve. Where the team decides, no score is against the rule. */
export const scoreWarnings = (entry: ChecklistEntry): readonly ScoreWarning[] => {
  const { criterion, item } = entry;
  if (!item || outsideMaximum(entry) !== null) return [];
  const max = criterion.definition.maxScore;
  const [self, verified] = [pointsOf(entry, 'self'), pointsOf(entry, 'verified')];
  const warnings: ScoreWarning[] = [];
  if (self !== null && self > max) warnings.push({ kind: 'above-max', which: 'self', max });
  if (verified === null) return warnings;
  if (verified > max) warnings.push({ kind: 'above-max', which: 'verified', max });
  if (self !== null && Math.abs(verified - self) * 10_000 > max * FAR_SHARE) warnings.push({ kind: 'far-from-self', difference: verified - self });
  const suggestion = criterion.measurement.scoring.kind === 'judged' ? null : suggestScore(criterion, item.assessment);
  if (suggestion?.ok === true && suggestion.value.score !== verified) warnings.push({ kind: 'not-by-rule', byRule: suggestion.value.score });
  return warnings;
};
