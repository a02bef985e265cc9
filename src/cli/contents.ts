import type { FoldedRow } from '#domain/fold.ts';
import { rowLabel, type FindValues } from '#domain/rowLabel.ts';
import { rowsOfLog } from '#domain/rowsOfLog.ts';
import { tableNames, type Table } from '#domain/schema/tables.ts';
import { shownValuesOf, type ShownValues } from '#domain/shownValues.ts';
import type { Bundle } from '#exchange/bundle.ts';

/** What a file shows, row by row. */
export interface Contents {
  /** Living rows by `table/id`. */
  readonly living: ReadonlyMap<string, ContentRow>;
  /** Rows that the file says were deleted, by `table/id`. */
  readonly deleted: ReadonlySet<string>;
  readonly find: FindValues;
  /** Open conflicts. */
  readonly conflicts: number;
}

/** A living row. */
export interface ContentRow {
  readonly table: Table;
  readonly id: string;
  readonly values: ShownValues;
}

const fromRows = (rows: ReadonlyMap<Table, readonly FoldedRow[]>): Contents => {
  const living = new Map<string, ContentRow>();
  const deleted = new Set<string>();
  let conflicts = 0;
  for (const table of tableNames) {
    for (const row of rows.get(table) ?? []) {
      conflicts += row.conflicts;
      if (row.deleted === 1) deleted.add(`${table}/${row.id}`);
      else living.set(`${table}/${row.id}`, { table, id: row.id, values: shownValuesOf(table, row) });
    }
  }
  return { living, deleted, conflicts, find: (table, id) => living.get(`${table}/${id}`)?.values };
};

/** What a file of another program shows: what it gives, and initial values for the rest. */
const fromGiven = (given: Bundle['given']): Contents => {
  const living = new Map<string, ContentRow>();
  for (const { table, id, values } of given) {
    living.set(`${table}/${id}`, { table, id, values: { ...shownValuesOf(table, { regs: {} }), ...values } });
  }
  return { living, deleted: new Set(), conflicts: 0, find: (table, id) => living.get(`${table}/${id}`)?.values };
};

/** What a file shows: folded from its changes, for its records are only what its maker said of them. */
export const contentsOf = ({ plan, changes, given }: Bundle): Contents =>
  given.length > 0 ? fromGiven(given) : fromRows(rowsOfLog(plan, changes));

/** What a row is called; its id where it has no words of its own. */
export const labelOf = ({ table, id, values }: ContentRow, { find }: Contents): string => rowLabel(table, values, find) || id;
