import type { PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { ofPlan } from '../db.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** The versions of criteria sets that were made in the app, deleted ones too: what is left of their criteria is no built-in version. */
export const criteriaSetsOf = (plan: PlanId, db = store): Query<readonly Row<'criteriaSets'>[]> => ({
  key: ['criteriaSets', plan],
  read: () => ofPlan(db.rows('criteriaSets'), plan).toArray(),
});
