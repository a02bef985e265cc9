import type { Change } from '#domain/change.ts';
import { conflictsOf } from '#domain/conflict.ts';
import { withRow } from '#domain/digest.ts';
import { foldRow, writesByRow, type Folded, type FoldedRow, type RowKey, type Write } from '#domain/fold.ts';
import type { PlanId } from '#domain/ids.ts';
import { rowKeyOf, type RowsByKey } from '#domain/ops.ts';
import { isTable, type Table } from '#domain/schema/tables.ts';
import { recheckCrossRows } from './crossRows.ts';
import { ofPlan, type Store } from './db.ts';
import { putStateSum, stateSumOf } from './digest.ts';

/** From this many touched rows of a table on, one range read is cheaper: a row costs 0.15 ms by its key, 0.05 ms in a range. */
const RANGE_READ_FROM = 1000;

/** A row before and after folding new writes into it. */
export interface Refolded extends Folded {
  readonly table: Table;
  readonly before: FoldedRow | undefined;
}

const readRows = async (db: Store, plan: PlanId, table: Table, ids: readonly string[]): Promise<Map<string, FoldedRow>> => {
  const rows = db.foldedRows(table);
  const found =
    ids.length >= RANGE_READ_FROM
      ? await ofPlan(rows, plan).toArray()
      : await rows.bulkGet(ids.map((id): [PlanId, string] => [plan, id]));
  const byId = new Map<string, FoldedRow>();
  for (const row of found) if (row) byId.set(row.id, row);
  return byId;
};

/**
 * What new changes make of the rows that they touch. Reads those rows, never the log; writes nothing.
 * @param from rows to start from, by `table/id`, instead of those in the tables: nothing at all when the log is folded anew.
 */
export const refold = async (
  db: Store,
  plan: PlanId,
  changes: Iterable<Change>,
  arrived: (id: string) => boolean,
  from?: RowsByKey,
): Promise<readonly Refolded[]> => {
  const byTable = new Map<Table, [id: string, writes: Write[]][]>();
  for (const [key, writes] of writesByRow(changes, isTable)) {
    const [table, id] = splitKey(key);
    const list = byTable.get(table);
    if (list) list.push([id, writes]);
    else byTable.set(table, [[id, writes]]);
  }
  const refolded: Refolded[] = [];
  for (const [table, touched] of byTable) {
    const stored = from ? undefined : await readRows(db, plan, table, touched.map(([id]) => id));
    for (const [id, writes] of touched) {
      const row = from ? from.get(rowKeyOf({ table, row: id })) : stored?.get(id);
      refolded.push({ table, before: row, ...foldRow(table, plan, id, row, writes, arrived) });
    }
  }
  return refolded;
};

const splitKey = (key: RowKey): [Table, string] => {
  const slash = key.indexOf('/');
  const table = key.slice(0, slash);
  if (!isTable(table)) throw new Error(`Unknown table: ${table}`);
  return [table, key.slice(slash + 1)];
};

/** Stores refolded rows, each once, and keeps the conflict table and the sum equal to them. Inside a writing transaction only. */
export const putRefolded = async (db: Store, plan: PlanId, refolded: readonly Refolded[]): Promise<void> => {
  const byTable = new Map<Table, FoldedRow[]>();
  const settled: [PlanId, string][] = [];
  const open = [];
  let sum = await stateSumOf(db, plan);
  for (const { table, row, before, conflicts } of refolded) {
    sum = withRow(sum, table, before, row);
    const list = byTable.get(table);
    if (list) list.push(row);
    else byTable.set(table, [row]);
    open.push(...conflicts);
    if (before && before.conflicts > 0) {
      const still = new Set(conflicts.map((conflict) => conflict.id));
      for (const { id } of conflictsOf(table, plan, row.id, before.regs)) if (!still.has(id)) settled.push([plan, id]);
    }
  }
  await Promise.all([putStateSum(db, plan, sum), ...[...byTable].map(([table, rows]) => db.foldedRows(table).bulkPut(rows))]);
  if (settled.length > 0) await db.conflicts.bulkDelete(settled);
  if (open.length > 0) await db.conflicts.bulkPut(open);
  await recheckCrossRows(db, plan, refolded);
};
