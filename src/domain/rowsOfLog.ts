import { isKnown, type LoggedChange } from './change.ts';
import { foldRow, writesByRow, type FoldedRow } from './fold.ts';
import type { PlanId } from './ids.ts';
import { isTable, type Table } from './schema/tables.ts';

/** PURE. The rows that changes of one plan amount to, deleted ones included, folded from nothing; newer versions are left out. */
export const rowsOfLog = (plan: PlanId, log: readonly LoggedChange[]): ReadonlyMap<Table, readonly FoldedRow[]> => {
  const ids = new Set<string>(log.map(({ id }) => id));
  const rows = new Map<Table, FoldedRow[]>();
  for (const [key, writes] of writesByRow(log.filter(isKnown), isTable)) {
    const [table = '', id = ''] = key.split('/', 2);
    if (!isTable(table)) continue;
    const { row } = foldRow(table, plan, id, undefined, writes, (change) => ids.has(change));
    const list = rows.get(table);
    if (list) list.push(row);
    else rows.set(table, [row]);
  }
  return rows;
};
