import { canonicalJson } from '#domain/canonicalJson.ts';
import { CHANGE_VERSION, asJson, isKnown, type LoggedChange } from '#domain/change.ts';
import { noRows, withRow } from '#domain/digest.ts';
import { crossConflictsOf } from '#domain/crossRows.ts';
import type { FoldedRow } from '#domain/fold.ts';
import type { PlanId } from '#domain/ids.ts';
import { tableNames } from '#domain/schema/tables.ts';
import { logTables, ofPlan, reading, writing, type Store } from './db.ts';
import { ensureDevice, renewReplica } from './device.ts';
import { stateSumOf } from './digest.ts';
import { knownIds, readLog } from './log.ts';
import { putRefolded, refold, type Refolded } from './refold.ts';
import { dropFromSentinel } from './sentinel.ts';

/** How tables and log compare for one plan. */
export interface Comparison {
  readonly changes: number;
  readonly rows: number;
  /**
   * What the tables say otherwise than the log, as `table/id`: rows, and beside them `conflicts/…`, `quarantine/…` and
   * `segmentIds/…`, and `stateSums/…`. Empty when all is well.
   */
  readonly differing: readonly string[];
}

/** Whether the log holds a change. */
export type Arrived = (id: string) => boolean;

/** Folds a whole log from nothing. */
const foldLog = (db: Store, plan: PlanId, log: readonly LoggedChange[], arrived: Arrived): Promise<readonly Refolded[]> =>
  refold(db, plan, log.filter(isKnown), arrived, new Map());

/**
 * Everything that a row holds, as text. An awaited write that did arrive, but is not folded (a newer version, or a
 * change that never wrote this register), is the same as none.
 */
export const wholeText = ({ regs, ...row }: FoldedRow, arrived: Arrived): string => {
  const registers = Object.entries(regs).map(([name, register]) => [
    name,
    { heads: register?.heads.map(asJson) ?? [], awaited: register?.awaited.filter((id) => !arrived(id)) ?? [] },
  ]);
  return canonicalJson({ ...asJson(row), regs: asJson(Object.fromEntries(registers)) });
};

/** Two sets of texts by key, and the keys under which they differ. */
const differences = (expected: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...expected.keys(), ...found.keys()])].filter((key) => expected.get(key) !== found.get(key));

/** Whether the tables of a plan equal its folded log (invariant I6), read at one moment; nothing is written. */
export const compareWithLog = (db: Store, plan: PlanId): Promise<Comparison> =>
  reading(db, logTables, async () => {
    const log = await readLog(db, plan);
    const ids = new Set<string>(log.map((change) => change.id));
    const arrived = (id: string): boolean => ids.has(id);
    const refolded = await foldLog(db, plan, log, arrived);
    const expected = new Map<string, string>();
    let sum = noRows;
    for (const { table, row } of refolded) sum = withRow(sum, table, undefined, row);
    expected.set(`stateSums/${plan}`, sum.toString(16));
    for (const { table, row, conflicts } of refolded) {
      expected.set(`${table}/${row.id}`, wholeText(row, arrived));
      for (const conflict of conflicts) expected.set(`conflicts/${conflict.id}`, canonicalJson(asJson(conflict)));
    }
    for (const conflict of crossConflictsOf(plan, refolded)) expected.set(`conflicts/${conflict.id}`, canonicalJson(asJson(conflict)));
    for (const { id, v } of log) {
      expected.set(`segmentIds/${id}`, id);
      if (v > CHANGE_VERSION) expected.set(`quarantine/${id}`, String(v));
    }
    const found = new Map<string, string>();
    for (const table of tableNames) {
      for (const row of await ofPlan(db.foldedRows(table), plan).toArray()) found.set(`${table}/${row.id}`, wholeText(row, arrived));
    }
    for (const conflict of await ofPlan(db.conflicts, plan).toArray()) {
      found.set(`conflicts/${conflict.id}`, canonicalJson(asJson(conflict)));
    }
    for (const { id, v } of await ofPlan(db.quarantine, plan).toArray()) found.set(`quarantine/${id}`, String(v));
    found.set(`stateSums/${plan}`, (await stateSumOf(db, plan)).toString(16));
    for (const id of await knownIds(db, plan)) found.set(`segmentIds/${id}`, id);
    return { changes: log.length, rows: refolded.length, differing: [...differences(expected, found)].sort() };
  });

/** The tables that a rebuild writes beside those of a command: books are made from what it makes anew. */
const rebuiltTables = [...logTables, 'roundBooks'];

const clearTables = async (db: Store, plan: PlanId): Promise<void> => {
  for (const table of tableNames) await ofPlan(db.foldedRows(table), plan).delete();
  await ofPlan(db.conflicts, plan).delete();
  await ofPlan(db.quarantine, plan).delete();
  await db.stateSums.delete(plan);
  await db.roundBooks.delete(plan);
};

/** Makes the tables of a plan anew from its log: after an app upgrade that understands quarantined changes. */
export const rebuild = (db: Store, plan: PlanId): Promise<void> =>
  writing(db, rebuiltTables, async () => {
    const log = await readLog(db, plan);
    const ids = new Set<string>(log.map((change) => change.id));
    const refolded = await foldLog(db, plan, log, (id) => ids.has(id));
    await clearTables(db, plan);
    await putRefolded(db, plan, refolded);
    await db.quarantine.bulkPut(log.filter((change) => !isKnown(change)).map(({ id, v }) => ({ plan, id, v })));
  });

/** Takes a plan off this laptop: log, tables and all. Files that colleagues hold still bring it back. */
export const forgetPlan = (db: Store, plan: PlanId): Promise<void> => {
  // Before, not after: should the browser die in between, nothing looks lost that was given up.
  dropFromSentinel(db, plan);
  return writing(db, rebuiltTables, async () => {
    await clearTables(db, plan);
    await ofPlan(db.changes, plan).delete();
    await ofPlan(db.segments, plan, 'no').delete();
    await ofPlan(db.segmentIds, plan, 'no').delete();
    await ofPlan(db.frontiers, plan, 'replica').delete();
    // What was looked at here, visit by visit.
    await db.device.where('key').startsWith(`looked/${plan}/`).delete();
    // Our numbering starts at 1 again; under the old replica id that would look like a second history.
    const device = await ensureDevice(db);
    await renewReplica(db, device.clock);
  });
};
