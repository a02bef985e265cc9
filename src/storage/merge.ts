import { isKnown, type Change, type LoggedChange } from '#domain/change.ts';
import type { PlanId } from '#domain/ids.ts';
import { logTables, writing, type Frontier, type Store } from './db.ts';
import { ensureDevice, renewReplica } from './device.ts';
import { appendSegments, knownIds } from './log.ts';
import { putRefolded, refold, type Refolded } from './refold.ts';

/** What a file brings, seen against what this database holds. */
export interface MergePlan {
  /** Changes that the log does not hold yet, each once. */
  readonly fresh: readonly LoggedChange[];
  /** How many of the file's changes the log holds already. */
  readonly identical: number;
  /** Rows that the fresh changes touch, before and after. */
  readonly refolded: readonly Refolded[];
}

/** How far a long job has come: steps done of all, and which part. */
export interface Progress {
  readonly part: 'reading' | 'folding' | 'writing';
  readonly done: number;
  readonly of: number;
}

/** What watches a merge: progress, and a signal that stops it with nothing written. */
export interface MergeWatch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Works out what merging would do. Writes nothing. */
export const planMerge = async (db: Store, plan: PlanId, changes: readonly LoggedChange[], watch: MergeWatch = {}): Promise<MergePlan> => {
  const stray = changes.find((change) => change.plan !== plan);
  if (stray) throw new Error(`A change of plan ${stray.plan} among those of plan ${plan}: the file was not verified`);
  watch.onProgress?.({ part: 'reading', done: 0, of: changes.length });
  const known = await knownIds(db, plan);
  watch.signal?.throwIfAborted();
  const fresh = new Map<string, LoggedChange>();
  const identical = new Set<string>();
  for (const change of changes) {
    if (known.has(change.id)) identical.add(change.id);
    else fresh.set(change.id, change);
  }
  watch.onProgress?.({ part: 'folding', done: 0, of: fresh.size });
  const foldable: Change[] = [];
  for (const change of fresh.values()) if (isKnown(change)) foldable.push(change);
  const refolded = await refold(db, plan, foldable, (id) => fresh.has(id) || known.has(id));
  watch.signal?.throwIfAborted();
  return { fresh: [...fresh.values()], identical: identical.size, refolded };
};

const newestPerReplica = (plan: PlanId, changes: readonly LoggedChange[]): Map<string, Frontier> => {
  const newest = new Map<string, Frontier>();
  for (const { replica, seq, id } of changes) {
    const so = newest.get(replica);
    if (!so || seq > so.seq) newest.set(replica, { plan, replica, seq, id });
  }
  return newest;
};

/** What a merge did. */
export interface MergeReceipt extends MergePlan {
  /** Our own replica id appeared in foreign changes: the profile was copied, and this copy has a new id now. */
  readonly forked: boolean;
}

/**
 * Merges changes of one plan: set union, and every touched row written once. Atomic; writes no changes of its own.
 * The changes must have been verified (exchange/decodeBundle.ts). Cancelling leaves everything as it was.
 */
export const mergeChanges = (db: Store, plan: PlanId, changes: readonly LoggedChange[], watch: MergeWatch = {}): Promise<MergeReceipt> =>
  writing(db, logTables, async () => {
    const merge = await planMerge(db, plan, changes, watch);
    const { fresh, refolded } = merge;
    if (fresh.length === 0) return { ...merge, forked: false };
    watch.onProgress?.({ part: 'writing', done: 0, of: refolded.length });
    const quarantined = fresh.filter((change) => !isKnown(change));
    if (quarantined.length > 0) await db.quarantine.bulkPut(quarantined.map(({ id, v }) => ({ plan, id, v })));
    // The rows first: the browser is busy with so many records while the log is put into text.
    await Promise.all([putRefolded(db, plan, refolded), appendSegments(db, plan, fresh)]);
    watch.signal?.throwIfAborted();
    const newest = newestPerReplica(plan, fresh);
    const held = await db.frontiers.bulkGet([...newest.values()].map(({ replica }): [PlanId, Frontier['replica']] => [plan, replica]));
    for (const frontier of held) {
      const incoming = frontier && newest.get(frontier.replica);
      if (incoming && incoming.seq <= frontier.seq) newest.delete(frontier.replica);
    }
    await db.frontiers.bulkPut([...newest.values()]);
    const device = await ensureDevice(db);
    const forked = fresh.some((change) => change.replica === device.replica);
    if (forked) await renewReplica(db, device.clock);
    watch.signal?.throwIfAborted();
    watch.onProgress?.({ part: 'writing', done: refolded.length, of: refolded.length });
    return { ...merge, forked };
  });
