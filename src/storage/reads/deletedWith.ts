import type { PlanId } from '#domain/ids.ts';
import { refKey, wholesOf, type RowRef } from '#domain/parts.ts';
import type { SceneRow } from '#domain/rowLabel.ts';
import { DELETED } from '#domain/row.ts';
import { tableNames } from '#domain/schema/tables.ts';
import { reading, type Store } from '../db.ts';
import { store } from '../store.ts';
import { partsBelow } from './parts.ts';
import type { Query } from './query.ts';

const deletedAbove = async (db: Store, plan: PlanId, ref: RowRef): Promise<readonly SceneRow[]> => {
  const found = new Map<string, SceneRow>();
  const queue = [ref];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const row = found.has(refKey(next)) ? undefined : await db.foldedRows(next.table).get([plan, next.id]);
    if (!row || row.deleted === 0) continue;
    found.set(refKey(next), { table: next.table, row });
    queue.push(...wholesOf(next.table, row));
  }
  return [...found.values()];
};

const deletionsOf = ({ row }: SceneRow): readonly string[] =>
  (row.regs[DELETED]?.heads ?? []).filter((head) => head.val === true).map((head) => head.change);

/**
 * What comes back when a deleted row is brought back: the row, the deleted rows that it is part of, and everything that
 * the same deletions took along.
 */
export const deletedWith = (plan: PlanId, ref: RowRef, db = store): Query<readonly SceneRow[]> => ({
  key: ['deletedWith', plan, refKey(ref)],
  read: () =>
    reading(db, tableNames, async () => {
      const above = await deletedAbove(db, plan, ref);
      const deletions = new Set(above.flatMap(deletionsOf));
      const below = await partsBelow(db, plan, above.map(({ table, row }) => ({ table, id: row.id })));
      const known = new Set(above.map(({ table, row }) => refKey({ table, id: row.id })));
      const along = below.filter(
        (each) => each.row.deleted === 1 && !known.has(refKey({ table: each.table, id: each.row.id })) && deletionsOf(each).some((id) => deletions.has(id)),
      );
      return [...above, ...along];
    }),
});
