import { sameJson } from './canonicalJson.ts';
import { writesOfGiven, type GivenRow } from './commands/importRecords.ts';
import type { NewValues, WriteIntent } from './commands/command.ts';
import type { Json } from './json.ts';
import { rowKeyOf } from './ops.ts';
import type { Ordered } from './order.ts';
import { newPlaces } from './placing.ts';
import type { Row, RowIds } from './schema/tables.ts';
import { shownValuesOf } from './shownValues.ts';

/** Lists that come from files. */
export type ListTable = 'units' | 'members';

/** A line of a file: what it says, and of which row. */
export interface ListLine<T extends ListTable> {
  /** As Excel counts. */
  readonly line: number;
  readonly name: string;
  /** null: a new one. */
  readonly row: Row<T> | null;
  /** Of a new row that is known by its id, as units are from year to year. */
  readonly id: RowIds[T] | null;
  /** What the line leaves blank it does not name, and it stays as it is. */
  readonly values: NewValues<T>;
}

/** A value that a file changes, or of a new row one that it gives. */
export interface ListChange {
  readonly field: string;
  /** null in a new row. */
  readonly before: Json;
  readonly after: Json;
}

/** A line of a file beside the list as it is. */
export interface ComparedLine<T extends ListTable> extends ListLine<T> {
  readonly state: 'new' | 'changed' | 'unchanged';
  readonly changes: readonly ListChange[];
}

/** PURE. What a file brings, line by line. */
export const comparedLines = <T extends ListTable>(table: T, lines: readonly ListLine<T>[]): readonly ComparedLine<T>[] =>
  lines.map((line) => {
    const shown = line.row === null ? null : shownValuesOf(table, line.row);
    const changes = Object.entries<Json | undefined>(line.values).flatMap(([field, after]): readonly ListChange[] => {
      const before = shown?.[field] ?? null;
      return after === undefined || (shown !== null && sameJson(before, after)) ? [] : [{ field, before, after }];
    });
    return { ...line, changes, state: line.row === null ? 'new' : changes.length > 0 ? 'changed' : 'unchanged' };
  });

/** PURE. What to write for a file: new rows go behind those that are there, and of the others only what differs is touched. */
export const writesOfLines = <T extends ListTable>(
  table: T,
  lines: readonly ComparedLine<T>[],
  rows: readonly (Row<T> & Ordered)[],
  createId: (name: string) => string,
): readonly WriteIntent[] => {
  const { orders } = newPlaces(rows, rows.length, lines.filter(({ state }) => state === 'new').length);
  const places = orders[Symbol.iterator]();
  const given = lines.flatMap(({ state, row, id, name, changes }): readonly GivenRow[] => {
    if (state === 'unchanged') return [];
    const values: Record<string, Json> = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
    if (row !== null) return [{ table, id: row.id, values }];
    return [{ table, id: id ?? createId(name), values: { ...values, order: places.next().value ?? '' } }];
  });
  return writesOfGiven(given, new Map(rows.map((row) => [rowKeyOf({ table, row: row.id }), row])));
};
