import type { Json } from './json.ts';
import { shownHead, type Registers } from './row.ts';
import { fieldsOf, type Table } from './schema/tables.ts';

/** The values of a row by field name, for code that does not know the table in advance. */
export type ShownValues = Readonly<Record<string, Json | undefined>>;

/** What a row shows: for each field of its table the newest head, or the initial value where nobody has written. */
export const shownValuesOf = (table: Table, row: { readonly regs: Registers }): Record<string, Json> => {
  const values: Record<string, Json> = {};
  for (const [name, field] of Object.entries(fieldsOf(table))) values[name] = shownHead(row.regs[name])?.val ?? field.initial;
  return values;
};
