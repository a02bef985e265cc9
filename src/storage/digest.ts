import { digestOfChanges, digestOfState, noRows, type StateSum } from '#domain/digest.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Digests } from '#domain/importFacts.ts';
import { reading, type Store } from './db.ts';
import { knownIds } from './log.ts';

/** The digests by which two laptops compare a plan: of the history, and of what it amounts to. */
export type PlanDigests = Digests;

/** What the rows of a plan sum up to. */
export const stateSumOf = async (db: Store, plan: PlanId): Promise<StateSum> => {
  const record = await db.stateSums.get(plan);
  return record ? BigInt(`0x${record.sum}`) : noRows;
};

/** Stores what the rows of a plan sum up to. Inside a writing transaction only, the one that writes the rows. */
export const putStateSum = async (db: Store, plan: PlanId, sum: StateSum): Promise<void> => {
  await db.stateSums.put({ plan, sum: sum.toString(16) });
};

/** Digests of a plan as stored here, at one moment. Reads ids and a number, not the rows. */
export const planDigests = (db: Store, plan: PlanId): Promise<PlanDigests> =>
  reading(db, ['changes', 'segmentIds', 'stateSums'], async () => {
    const [ids, sum] = await Promise.all([knownIds(db, plan), stateSumOf(db, plan)]);
    return { changes: digestOfChanges(ids), state: digestOfState(sum), count: ids.size };
  });
