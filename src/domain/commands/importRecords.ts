import { sameJson } from '../canonicalJson.ts';
import { distinctHeads } from '../conflict.ts';
import type { FoldedRow } from '../fold.ts';
import type { Json } from '../json.ts';
import { rowKeyOf, type RowsByKey } from '../ops.ts';
import { ok } from '../result.ts';
import { basisOf } from '../row.ts';
import { fieldsOf, type Table } from '../schema/tables.ts';
import type { Command, CommandInput, WriteIntent } from './command.ts';

/** A row as a file of another program gives it: the fields that it names, checked and in NFC; the others are left alone. */
export interface GivenRow {
  readonly table: Table;
  readonly id: string;
  readonly values: Readonly<Record<string, Json>>;
}

/**
 * Makes a row, or brings back one that was deleted. Initial values are not written, as by any other command; a row of
 * which nothing else is said gets one, for without a write there is no row.
 */
const makingWrites = ({ table, id, values }: GivenRow, row: FoldedRow | undefined): readonly WriteIntent[] => {
  const fields = fieldsOf(table);
  const telling = Object.entries(values).filter(([field, value]) => row !== undefined || !sameJson(value, fields[field]?.initial ?? null));
  const [first] = Object.entries(fields);
  const initial: readonly (readonly [string, Json])[] = first ? [[first[0], first[1].initial]] : [];
  return (telling.length > 0 ? telling : initial).map(([field, value]) => ({ table, row: id, field, value, basis: [], making: true }));
};

/**
 * Writes over what is shown, only where it says something else. Nothing is written where one of the values that stand
 * says the same, so that a second time brings nothing. In a conflict the value of the file is one version more: no file
 * settles what people have to decide.
 */
const editingWrites = ({ table, id, values }: GivenRow, row: FoldedRow): readonly WriteIntent[] =>
  Object.entries(values).flatMap(([field, value]): readonly WriteIntent[] => {
    const heads = row.regs[field]?.heads ?? [];
    const stands = heads.length === 0 ? sameJson(value, fieldsOf(table)[field]?.initial ?? null) : heads.some(({ val }) => sameJson(val, value));
    if (stands) return [];
    return [{ table, row: id, field, value, basis: distinctHeads(heads).length > 1 ? [] : basisOf(row, field) }];
  });

/**
 * PURE. The writes that bring rows to what a file gives, against the rows as they are now. What the file does not name
 * stays as it is: absence deletes nothing.
 */
export const writesOfGiven = (given: readonly GivenRow[], rows: RowsByKey): readonly WriteIntent[] =>
  given.flatMap((each) => {
    const row = rows.get(rowKeyOf({ table: each.table, row: each.id }));
    return row?.deleted === 0 ? editingWrites(each, row) : makingWrites(each, row);
  });

/** The writes of a file, as they were worked out when the preview was shown. */
export interface ImportRecordsInput extends CommandInput {
  readonly writes: readonly WriteIntent[];
}

/** Takes over what a file of another program gives, as one change of the person who imports it. */
export const importRecords: Command<ImportRecordsInput> = {
  name: 'records.import',
  decide: ({ writes }) => ok(writes),
};
