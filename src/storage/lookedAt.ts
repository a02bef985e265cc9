import type { PlanId, VisitId } from '#domain/ids.ts';
import type { Looked } from '#domain/lookedAt.ts';
import { writing, type LookedKey, type Store } from './db.ts';

/** The key of a visit's record among the facts of this laptop. */
export const lookedKey = (plan: PlanId, visit: VisitId): LookedKey => `looked/${plan}/${visit}`;

/**
 * Remembers what was seen of some lines of a visit. A fact of this laptop, not a change of the round: what one person has
 * looked at says nothing about the work, and travels with no file.
 */
export const setLooked = (db: Store, plan: PlanId, visit: VisitId, seen: Looked): Promise<void> =>
  writing(db, ['device'], async () => {
    const key = lookedKey(plan, visit);
    const record = await db.device.get(key);
    await db.device.put({ key, looked: { ...(record && 'looked' in record ? record.looked : {}), ...seen } });
  });
