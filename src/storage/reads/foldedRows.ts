import type { FoldedRow } from '#domain/fold.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Table } from '#domain/schema/tables.ts';
import { ofPlan, type Store } from '../db.ts';

/** All rows of a table of one plan as folding sees them, deleted ones too. For workers: a page would stand still meanwhile. */
export const foldedRowsOf = (table: Table, plan: PlanId, db: Store): Promise<readonly FoldedRow[]> => ofPlan(db.foldedRows(table), plan).toArray();
