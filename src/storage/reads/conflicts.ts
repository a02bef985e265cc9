import type { PlanId } from '#domain/ids.ts';
import { ofPlan, type ConflictRecord } from '../db.ts';
import { postponedKey } from '../postponed.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** The open conflicts of a plan. */
export const openConflicts = (plan: PlanId, db = store): Query<readonly ConflictRecord[]> => ({
  key: ['conflicts', plan],
  read: () => ofPlan(db.conflicts, plan).toArray(),
});

/** How many conflicts a plan has open, for the counter in the header. */
export const conflictCount = (plan: PlanId, db = store): Query<number> => ({
  key: ['conflictCount', plan],
  read: () => ofPlan(db.conflicts, plan).count(),
});

/** How many changes of newer app versions are kept unfolded in a plan. */
export const quarantineCount = (plan: PlanId, db = store): Query<number> => ({
  key: ['quarantineCount', plan],
  read: () => ofPlan(db.quarantine, plan).count(),
});

/** The marks of the conflicts that were put off on this laptop (storage/postponed.ts). */
export const postponedMarks = (plan: PlanId, db = store): Query<ReadonlySet<string>> => ({
  key: ['postponed', plan],
  read: async () => {
    const record = await db.device.get(postponedKey(plan));
    return new Set(record && 'marks' in record ? record.marks : []);
  },
});
