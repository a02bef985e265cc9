import type { PlanId, VisitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** The findings of a visit that lie in the bin: their numbers are not given again. */
export const deletedFindingsOfVisit = (plan: PlanId, visit: VisitId, db = store): Query<readonly Row<'findings'>[]> => ({
  key: ['deletedFindings', plan, visit],
  read: async () => (await db.rows('findings').where({ plan, visit }).toArray()).filter((row) => row.deleted === 1),
});
