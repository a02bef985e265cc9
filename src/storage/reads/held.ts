import type { PlanId } from '#domain/ids.ts';
import { planDigests } from '../digest.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** A round of which this laptop holds changes, deleted ones too: their history is still here. */
export interface HeldPlan {
  readonly plan: PlanId;
  /** Blank when its first change has not arrived, or nobody has named it. */
  readonly title: string;
  readonly isExample: boolean;
  readonly deleted: boolean;
}

/** Every round of which this laptop holds anything, newest year first. */
export const heldPlans = (db = store): Query<readonly HeldPlan[]> => ({
  key: ['heldPlans'],
  read: async () => {
    const [frontiers, rows] = await Promise.all([db.frontiers.toCollection().primaryKeys(), db.rows('plans').toArray()]);
    const known = new Map(rows.map((row) => [row.id, row]));
    const plans = [...new Set<PlanId>([...frontiers.map(([plan]) => plan), ...known.keys()])];
    const year = (plan: PlanId): number => known.get(plan)?.year ?? 0;
    return plans
      .sort((a, b) => year(b) - year(a) || (a < b ? -1 : 1))
      .map((plan) => {
        const row = known.get(plan);
        return { plan, title: row?.title ?? '', isExample: row?.isExample ?? false, deleted: row?.deleted === 1 };
      });
  },
});

/** How much of a round is here. */
export interface PlanTally {
  readonly changes: number;
  /** Digest of what the round shows; equal on two laptops that agree. */
  readonly state: string;
}

/** Number of changes and digest of a round. Reads all of it: for pages that are looked at now and then. */
export const planTally = (plan: PlanId, db = store): Query<PlanTally> => ({
  key: ['planTally', plan],
  read: async () => {
    const { count, state } = await planDigests(db, plan);
    return { changes: count, state };
  },
});
