import type { PlanId } from '#domain/ids.ts';
import { refKey, type RowRef } from '#domain/parts.ts';
import { parentOf, type SceneRow } from '#domain/rowLabel.ts';
import { shownValuesOf } from '#domain/shownValues.ts';
import { isTable, type Table } from '#domain/schema/tables.ts';
import { ofPlan } from '../db.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** Small tables whose rows name others and stand in lists; they are read whole. */
const namingTables: readonly Table[] = ['plans', 'bases', 'areas', 'units', 'members', 'visits', 'people'];

/** Fields that name another row beside the one on which a row hangs. */
const others: Readonly<Partial<Record<Table, readonly (readonly [field: string, table: Table])[]>>> = {
  items: [['criterion', 'criteria']],
  findings: [['criterion', 'criteria']],
};

/** The rows that it takes to say where a row is. */
const neighboursOf = ({ table, row }: SceneRow): readonly RowRef[] => {
  const values = shownValuesOf(table, row);
  const parent = parentOf(table, values);
  const named = (others[table] ?? []).flatMap(([field, to]): readonly RowRef[] => {
    const id = values[field];
    return typeof id === 'string' && id !== '' ? [{ table: to, id }] : [];
  });
  return parent ? [...named, { table: parent[0], id: parent[1] }] : named;
};

/**
 * Some rows, deleted or not, with every row that it takes to say in words what they are and where: criteria, findings,
 * visits, units, people. Rows that are not here are left out.
 */
export const rowsAround = (plan: PlanId, addresses: readonly RowRef[], db = store): Query<readonly SceneRow[]> => ({
  key: ['rowsAround', plan, [...new Set(addresses.map(refKey))].sort()],
  read: async () => {
    const whole = await Promise.all(
      namingTables.map(async (table) => (await ofPlan(db.foldedRows(table), plan).toArray()).map((row): SceneRow => ({ table, row }))),
    );
    const found = new Map<string, SceneRow>(whole.flat().map((each) => [refKey({ table: each.table, id: each.row.id }), each]));
    const asked = new Set<string>(found.keys());
    let wanted = addresses;
    while (wanted.length > 0) {
      const ids = new Map<Table, string[]>();
      for (const address of wanted) {
        if (asked.has(refKey(address)) || !isTable(address.table) || namingTables.includes(address.table)) continue;
        asked.add(refKey(address));
        ids.set(address.table, [...(ids.get(address.table) ?? []), address.id]);
      }
      const read = await Promise.all(
        [...ids].map(async ([table, of]) => {
          const rows = await db.foldedRows(table).bulkGet(of.map((id): [PlanId, string] => [plan, id]));
          return rows.flatMap((row): readonly SceneRow[] => (row ? [{ table, row }] : []));
        }),
      );
      for (const each of read.flat()) found.set(refKey({ table: each.table, id: each.row.id }), each);
      wanted = read.flat().flatMap(neighboursOf);
    }
    return [...found.values()];
  },
});
