import { CHANGE_VERSION, isKnown } from '#domain/change.ts';
import { stateText } from '#domain/fold.ts';
import type { PlanId } from '#domain/ids.ts';
import { tableNames } from '#domain/schema/tables.ts';
import { logTables, ofPlan, writing, type Store } from './db.ts';
import { ensureDevice, renewReplica } from './device.ts';
import { readLog } from './log.ts';
import { putRefolded, refold, type Refolded } from './refold.ts';

/** How tables and log compare for one plan. */
export interface Comparison {
  readonly changes: number;
  readonly rows: number;
  /** Rows whose tables say something else than the log, as `table/id`; empty when all is well. */
  readonly differing: readonly string[];
}

/** Folds the whole log of a plan from nothing. */
const foldLog = async (db: Store, plan: PlanId): Promise<{ changes: number; refolded: readonly Refolded[] }> => {
  const log = await readLog(db, plan);
  const ids = new Set<string>(log.map((change) => change.id));
  const empty = new Map<string, never>();
  return { changes: log.length, refolded: await refold(db, plan, log.filter(isKnown), (id) => ids.has(id), empty) };
};

/** Whether the tables of a plan equal its folded log (invariant I6); row by row, nothing is written. */
export const compareWithLog = async (db: Store, plan: PlanId): Promise<Comparison> => {
  const { changes, refolded } = await foldLog(db, plan);
  const fromLog = new Map(refolded.map(({ table, row }) => [`${table}/${row.id}`, stateText(table, row)]));
  const differing: string[] = [];
  for (const table of tableNames) {
    for (const row of await ofPlan(db.foldedRows(table), plan).toArray()) {
      const key = `${table}/${row.id}`;
      if (fromLog.get(key) !== stateText(table, row)) differing.push(key);
      fromLog.delete(key);
    }
  }
  return { changes, rows: refolded.length, differing: [...differing, ...fromLog.keys()].sort() };
};

/** Makes the tables of a plan anew from its log: after an app upgrade that understands quarantined changes. */
export const rebuild = (db: Store, plan: PlanId): Promise<void> =>
  writing(db, logTables, async () => {
    const { refolded } = await foldLog(db, plan);
    for (const table of tableNames) await ofPlan(db.foldedRows(table), plan).delete();
    await ofPlan(db.conflicts, plan).delete();
    await putRefolded(db, plan, refolded);
    const understood = await ofPlan(db.quarantine, plan).filter(({ v }) => v <= CHANGE_VERSION).primaryKeys();
    await db.quarantine.bulkDelete(understood);
  });

/** Takes a plan off this laptop: log, tables and all. Files that colleagues hold still bring it back. */
export const forgetPlan = (db: Store, plan: PlanId): Promise<void> =>
  writing(db, logTables, async () => {
    for (const table of tableNames) await ofPlan(db.foldedRows(table), plan).delete();
    await ofPlan(db.conflicts, plan).delete();
    await ofPlan(db.quarantine, plan).delete();
    await ofPlan(db.changes, plan).delete();
    await ofPlan(db.segments, plan, 'no').delete();
    await ofPlan(db.segmentIds, plan, 'no').delete();
    await ofPlan(db.frontiers, plan, 'replica').delete();
    // Our numbering starts at 1 again; under the old replica id that would look like a second history.
    const device = await ensureDevice(db);
    await renewReplica(db, device.clock);
  });
