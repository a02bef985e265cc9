import { NOTE_LENGTH } from '../change.ts';
import type { ChangeId } from '../ids.ts';
import { toNfc, type Json } from '../json.ts';
import { fail, ok } from '../result.ts';
import { fieldOf, type Table } from '../schema/tables.ts';
import { deletionWrite, type Command, type CommandInput, type ShownRow } from './command.ts';

/** An old value that is to stand again, and the heads that were on the screen when somebody decided so. */
export interface RestoreValueInput extends CommandInput {
  readonly table: Table;
  readonly row: string;
  readonly field: string;
  readonly value: Json;
  readonly basis: readonly ChangeId[];
}

/** Writes an old value of the history anew. It is an ordinary change over what was on the screen: nothing is rewritten. */
export const restoreValue: Command<RestoreValueInput> = {
  name: 'history.restore',
  decide: ({ table, row, field, value, basis, reason = '' }) => {
    const normal = toNfc(value);
    const fits = fieldOf(table, field)?.schema.safeParse(normal).success === true;
    if (!fits || reason.normalize('NFC').length > NOTE_LENGTH) return fail({ type: 'invalid-value', table, field });
    return ok([{ table, row, field, value: normal, basis }]);
  },
};

/** Deleted rows as they were on the screen: one, and those that went with it. */
export interface RestoreRowsInput extends CommandInput {
  readonly rows: readonly ShownRow[];
}

/** Takes rows out of the bin, in one change, so that one undo puts all of them back. */
export const restoreRows: Command<RestoreRowsInput> = {
  name: 'bin.restore',
  decide: ({ rows }) => (rows.length === 0 ? fail({ type: 'nothing-to-write' }) : ok(rows.map((row) => deletionWrite(row, false)))),
};
