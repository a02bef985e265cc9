import type { PlanId } from '#domain/ids.ts';
import type { ExchangeRecord } from '../db.ts';
import { exchangesIn } from '../ledger.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** The files of a plan that this laptop has made or merged, oldest first; none of no plan. */
export const exchangesOf = (plan: PlanId | null, db = store): Query<readonly ExchangeRecord[]> => ({
  key: ['exchanges', plan],
  read: () => (plan === null ? Promise.resolve([]) : exchangesIn(db, plan)),
});
