import { CROSS_PREFIX, DUPLICATE_PREFIX, doubtAbout, duplicatesOf, orphanId, orphanOf } from '#domain/crossRows.ts';
import type { Conflict } from '#domain/conflict.ts';
import type { FoldedRow } from '#domain/fold.ts';
import type { PlanId } from '#domain/ids.ts';
import { isPartOf, partTables, refKey, type RowRef } from '#domain/parts.ts';
import type { SceneRow } from '#domain/rowLabel.ts';
import type { Table } from '#domain/schema/tables.ts';
import { ofPlan, type Store } from './db.ts';
import type { Refolded } from './refold.ts';

/** Reads tables whole, each once: only a few have an index by the row that theirs are part of. */
const createReader = (db: Store, plan: PlanId) => {
  const read = new Map<Table, PromiseLike<readonly FoldedRow[]>>();
  return (table: Table): PromiseLike<readonly FoldedRow[]> => {
    const known = read.get(table);
    if (known) return known;
    const rows = ofPlan(db.foldedRows(table), plan).toArray();
    read.set(table, rows);
    return rows;
  };
};

/** The rows of one plan that are part of another, deleted ones too. */
export const createPartsReader = (db: Store, plan: PlanId): ((whole: RowRef) => Promise<readonly SceneRow[]>) => {
  const whole = createReader(db, plan);
  const candidates = async (table: Table, { table: of, id }: RowRef): Promise<readonly FoldedRow[]> => {
    if (table === 'attachments') return db.foldedRows(table).where('[plan+owner.id]').equals([plan, id]).toArray();
    if (of === 'visits' && (table === 'items' || table === 'findings')) return db.foldedRows(table).where('[plan+visit]').equals([plan, id]).toArray();
    return whole(table);
  };
  return async (ref) => {
    const parts: SceneRow[] = [];
    for (const table of partTables[ref.table]) {
      for (const row of await candidates(table, ref)) if (isPartOf(table, row, ref)) parts.push({ table, row });
    }
    return parts;
  };
};

const readWholes = async (db: Store, plan: PlanId, refs: readonly RowRef[], refolded: ReadonlyMap<string, FoldedRow>): Promise<readonly SceneRow[]> => {
  const found: SceneRow[] = [];
  const wanted = new Map<Table, string[]>();
  for (const ref of refs) {
    const row = refolded.get(refKey(ref));
    if (row) found.push({ table: ref.table, row });
    else wanted.set(ref.table, [...(wanted.get(ref.table) ?? []), ref.id]);
  }
  for (const [table, ids] of wanted) {
    const rows = await db.foldedRows(table).bulkGet(ids.map((id): [PlanId, string] => [plan, id]));
    for (const row of rows) if (row) found.push({ table, row });
  }
  return found;
};

const keysWith = (db: Store, plan: PlanId, prefix: string) =>
  db.conflicts.where('[plan+id]').between([plan, prefix], [plan, `${prefix}\uFFFF`]).primaryKeys();

/**
 * Keeps the conflicts between rows equal to the rows after some were stored. Looks only at what those rows put in doubt:
 * nothing for an ordinary edit. Inside a writing transaction only.
 */
export const recheckCrossRows = async (db: Store, plan: PlanId, refolded: readonly Refolded[]): Promise<void> => {
  const { wholes, numbers } = doubtAbout(refolded);
  if (wholes.length === 0 && !numbers) return;
  const open: Conflict[] = numbers ? [...duplicatesOf(plan, await ofPlan(db.foldedRows('bases'), plan).toArray())] : [];
  const byKey = new Map(refolded.map(({ table, row }) => [refKey({ table, id: row.id }), row]));
  const partsOf = createPartsReader(db, plan);
  for (const whole of await readWholes(db, plan, wholes, byKey)) {
    if (whole.row.deleted === 0) continue;
    const orphan = orphanOf(plan, whole, await partsOf({ table: whole.table, id: whole.row.id }));
    if (orphan) open.push(orphan);
  }
  const doubted = new Set(wholes.map(orphanId));
  const stands = new Set(open.map((conflict) => conflict.id));
  const gone = (await keysWith(db, plan, CROSS_PREFIX)).filter(
    ([, id]) => !stands.has(id) && (doubted.has(id) || (numbers && id.startsWith(DUPLICATE_PREFIX))),
  );
  if (gone.length > 0) await db.conflicts.bulkDelete(gone);
  if (open.length > 0) await db.conflicts.bulkPut(open);
};
