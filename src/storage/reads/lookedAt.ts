import type { PlanId, VisitId } from '#domain/ids.ts';
import type { Looked } from '#domain/lookedAt.ts';
import { lookedKey } from '../lookedAt.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** What was looked at of a visit on this laptop (storage/lookedAt.ts); null when it was never opened here. */
export const lookedOf = (plan: PlanId, visit: VisitId, db = store): Query<Looked | null> => ({
  key: ['looked', plan, visit],
  read: async () => {
    const record = await db.device.get(lookedKey(plan, visit));
    return record && 'looked' in record ? record.looked : null;
  },
});
