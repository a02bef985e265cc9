import type { PlanId } from '#domain/ids.ts';
import { ofPlan } from '../db.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** A text that differs after every change that reaches the log of a plan; tells a reader of the log when to read on. */
export const logMark = (plan: PlanId, db = store): Query<string> => ({
  key: ['logMark', plan],
  read: async () => {
    const [[last], tail] = await Promise.all([ofPlan(db.segmentIds, plan, 'no').reverse().limit(1).primaryKeys(), ofPlan(db.changes, plan).count()]);
    return `${last?.[1] ?? 0}/${tail}`;
  },
});
