import { NOTE_LENGTH } from '../change.ts';
import type { Conflict } from '../conflict.ts';
import type { ChangeId } from '../ids.ts';
import { toNfc, type Json } from '../json.ts';
import { fail, ok } from '../result.ts';
import { DELETED, basisOf, headsOf, type Registers } from '../row.ts';
import { fieldOf } from '../schema/tables.ts';
import type { Command, CommandInput } from './command.ts';

/** A settled conflict: the value that stands from now on, and the reason, which is kept for ever. */
export interface ResolveInput extends CommandInput {
  readonly conflict: Conflict;
  /** The row's registers as they were on the screen: the decision replaces exactly what the person saw. */
  readonly regs: Registers;
  /** For a deleted-but-edited row: true keeps it deleted, false brings it back. */
  readonly value: Json;
  readonly reason: string;
}

/** Settles a conflict by an ordinary write over all heads. Two people settling differently is simply a new conflict. */
export const resolveConflict: Command<ResolveInput> = {
  name: 'conflict.resolve',
  decide: ({ conflict, regs, value, reason }) => {
    if (reason.trim() === '') return fail({ type: 'reason-required' });
    const { table, row, field } = conflict;
    if (reason.normalize('NFC').length > NOTE_LENGTH) return fail({ type: 'invalid-value', table, field });
    const normal = toNfc(value);
    const valid = field === DELETED ? typeof normal === 'boolean' : fieldOf(table, field)?.schema.safeParse(normal).success;
    if (valid !== true) return fail({ type: 'invalid-value', table, field });
    const basis: readonly ChangeId[] = basisOf({ regs }, field);
    const seen = field === DELETED && normal === true ? { seen: headsOf({ regs }) } : {};
    return ok([{ table, row, field, value: normal, basis, ...seen }]);
  },
};
