import type { PlanId } from '#domain/ids.ts';
import { refKey, type RowRef } from '#domain/parts.ts';
import type { SceneRow } from '#domain/rowLabel.ts';
import { tableNames } from '#domain/schema/tables.ts';
import { createPartsReader } from '../crossRows.ts';
import { reading, type Store } from '../db.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** The rows that are part of some rows, and the parts of those, deleted ones too. Inside a transaction. */
export const partsBelow = async (db: Store, plan: PlanId, roots: readonly RowRef[]): Promise<readonly SceneRow[]> => {
  const partsOf = createPartsReader(db, plan);
  const found = new Map<string, SceneRow>();
  const queue = [...roots];
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const part of await partsOf(next)) {
      const ref: RowRef = { table: part.table, id: part.row.id };
      if (found.has(refKey(ref))) continue;
      found.set(refKey(ref), part);
      queue.push(ref);
    }
  }
  return [...found.values()];
};

/** The living rows that are part of a row, and the parts of those: what goes along when it is deleted. */
export const livingParts = (plan: PlanId, root: RowRef, db = store): Query<readonly SceneRow[]> => ({
  key: ['livingParts', plan, refKey(root)],
  read: async () => (await reading(db, tableNames, () => partsBelow(db, plan, [root]))).filter(({ row }) => row.deleted === 0),
});
