import type { PlanId } from '#domain/ids.ts';
import type { SceneRow } from '#domain/rowLabel.ts';
import { tableNames } from '#domain/schema/tables.ts';
import { ofPlan } from '../db.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/**
 * Every deleted row of a plan, but for the round itself. No index tells them: deleting is rare and the bin is seldom looked
 * into, while an index would cost every write something. Reads all rows: for a page that is looked at now and then.
 */
export const deletedRows = (plan: PlanId, db = store): Query<readonly SceneRow[]> => ({
  key: ['deletedRows', plan],
  read: async () => {
    const tables = tableNames.filter((table) => table !== 'plans');
    const rows = await Promise.all(
      tables.map(async (table) =>
        (await ofPlan(db.foldedRows(table), plan).toArray()).filter((row) => row.deleted === 1).map((row): SceneRow => ({ table, row })),
      ),
    );
    return rows.flat();
  },
});
