import type { Json } from '#domain/json.ts';
import type { Table } from '#domain/schema/tables.ts';
import type { MadeRound } from './tenYears.ts';

/** The rows of a table as they were written, without any rule of ours: each has been written once. */
export const writtenRows = ({ changes }: MadeRound, table: Table): readonly Readonly<Record<string, Json>>[] => {
  const rows = new Map<string, Record<string, Json>>();
  for (const { ops } of changes) {
    for (const { t, r, f, val } of ops) {
      if (t !== table) continue;
      const row = rows.get(r) ?? { id: r };
      row[f] = val;
      rows.set(r, row);
    }
  }
  return [...rows.values()];
};
