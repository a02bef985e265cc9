import { digestOfChanges, digestOfState } from '#domain/digest.ts';
import type { FoldedRow } from '#domain/fold.ts';
import type { PlanId } from '#domain/ids.ts';
import { tableNames, type Table } from '#domain/schema/tables.ts';
import { logTables, ofPlan, reading, type Store } from './db.ts';
import { knownIds } from './log.ts';

/** The digests by which two laptops compare a plan: of the history, and of what it amounts to. */
export interface PlanDigests {
  readonly changes: string;
  readonly state: string;
  readonly count: number;
}

/** Digests of a plan as stored here, at one moment. */
export const planDigests = (db: Store, plan: PlanId): Promise<PlanDigests> =>
  reading(db, logTables, async () => {
    const ids = await knownIds(db, plan);
    const rows: [Table, FoldedRow][] = [];
    for (const table of tableNames) {
      for (const row of await ofPlan(db.foldedRows(table), plan).toArray()) rows.push([table, row]);
    }
    return { changes: digestOfChanges(ids), state: digestOfState(rows), count: ids.size };
  });
