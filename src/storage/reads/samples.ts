import type { PlanId, SampleId, VisitId } from '#domain/ids.ts';
import { byOrder } from '#domain/order.ts';
import type { Row } from '#domain/schema/tables.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** The living samples of dossiers of a visit, in their order. */
export const samplesOfVisit = (plan: PlanId, visit: VisitId, db = store): Query<readonly Row<'samples'>[]> => ({
  key: ['samples', plan, visit],
  read: async () => (await db.rows('samples').where({ plan, visit }).toArray()).filter((row) => row.deleted === 0).sort(byOrder),
});

/** The living dossiers of a sample, in the order in which they were drawn. */
export const dossiersOfSample = (plan: PlanId, sample: SampleId, db = store): Query<readonly Row<'dossiers'>[]> => ({
  key: ['dossiers', plan, sample],
  read: async () => (await db.rows('dossiers').where({ plan, sample }).toArray()).filter((row) => row.deleted === 0).sort((a, b) => a.no - b.no),
});
