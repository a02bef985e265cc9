import type { Op } from '#domain/change.ts';
import type { FoldedRow } from '#domain/fold.ts';
import type { PlanId, VisitId } from '#domain/ids.ts';
import { rowKeyOf, type RowsByKey } from '#domain/ops.ts';
import { guardedTables, minutesTouched, ownersOf } from '#domain/sealGuard.ts';
import { ofPlan, type Store } from './db.ts';

/** A reason that holds for every edit of one visit after its minutes were signed, until it is ended. */
export interface Amendment {
  readonly plan: PlanId;
  readonly visit: VisitId;
  readonly reason: string;
}

const withOwners = async (db: Store, plan: PlanId, ops: readonly Op[], rows: RowsByKey): Promise<RowsByKey> => {
  const owners = ownersOf(ops, rows).filter((owner) => !rows.has(rowKeyOf(owner)));
  if (owners.length === 0) return rows;
  const all = new Map<string, FoldedRow>(rows);
  const found = await Promise.all(owners.map(({ table, row }) => db.foldedRows(table).get([plan, row])));
  for (const [no, owner] of owners.entries()) {
    const row = found[no];
    if (row) all.set(rowKeyOf(owner), row);
  }
  return all;
};

const isSealed = async (db: Store, plan: PlanId, visit: VisitId): Promise<boolean> => {
  const row = await db.rows('visits').get([plan, visit]);
  if (row?.stage !== 'minutesSigned') return false;
  const seals = await db.rows('seals').where('[plan+visit]').equals([plan, visit]).toArray();
  return seals.some((seal) => seal.deleted === 0);
};

/**
 * The visits whose sealed minutes a command would alter (signed, sealed, and not opened again). Inside a writing
 * transaction only. In a plan without seals it costs one look.
 */
export const sealedVisitsTouched = async (db: Store, plan: PlanId, ops: readonly Op[], rows: RowsByKey): Promise<readonly VisitId[]> => {
  if (!ops.some((op) => guardedTables.has(op.t))) return [];
  if ((await ofPlan(db.rows('seals'), plan).limit(1).primaryKeys()).length === 0) return [];
  const touched = [...minutesTouched(ops, await withOwners(db, plan, ops, rows))];
  const sealed = await Promise.all(touched.map((visit) => isSealed(db, plan, visit)));
  return touched.filter((_, no) => sealed[no]);
};
