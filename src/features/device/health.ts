import type { PlanId } from '#domain/ids.ts';
import type { Comparison } from '#storage/rebuild.ts';

/** What the check found in one round. */
export interface PlanHealth extends Comparison {
  readonly plan: PlanId;
}

/** What the check found in all rounds together. */
export interface HealthSummary {
  readonly changes: number;
  readonly rows: number;
  readonly plans: number;
  /** Rounds whose tables say something else than their log. */
  readonly differing: readonly { readonly plan: PlanId; readonly count: number }[];
}

/** Adds up what was compared; a sum says how much was looked at, so that „all well“ is not said of nothing. */
export const summaryOf = (results: readonly PlanHealth[]): HealthSummary => ({
  changes: results.reduce((sum, { changes }) => sum + changes, 0),
  rows: results.reduce((sum, { rows }) => sum + rows, 0),
  plans: results.length,
  differing: results.filter(({ differing }) => differing.length > 0).map(({ plan, differing }) => ({ plan, count: differing.length })),
});
