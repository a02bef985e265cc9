import type { OfRound } from './figure.ts';
import { groupBy } from './groupBy.ts';

type Rows<L> = readonly OfRound<L>[];

/** Lines counted by two things at once. A line is in one field alone, so that the fields of a row add up to it. */
export interface CountTable<L> {
  readonly all: Rows<L>;
  readonly at: (row: string, column: string) => Rows<L>;
  readonly ofRow: (row: string) => Rows<L>;
  readonly ofColumn: (column: string) => Rows<L>;
}

/** Counts lines by a row and a column. */
export const countTable = <L>(all: Rows<L>, rowOf: (row: OfRound<L>) => string, columnOf: (row: OfRound<L>) => string): CountTable<L> => {
  const rows = groupBy(all, rowOf);
  const columns = groupBy(all, columnOf);
  const cells = new Map([...rows].map(([key, own]) => [key, groupBy(own, columnOf)]));
  return {
    all,
    at: (row, column) => cells.get(row)?.get(column) ?? [],
    ofRow: (row) => rows.get(row) ?? [],
    ofColumn: (column) => columns.get(column) ?? [],
  };
};
