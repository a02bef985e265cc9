import { NOTE_LENGTH } from '../change.ts';
import { toNfc, type Json } from '../json.ts';
import { fail, ok } from '../result.ts';
import { DELETED, basisOf, headsOf, type Registers } from '../row.ts';
import { fieldOf, type Table } from '../schema/tables.ts';
import type { Command, CommandInput, WriteIntent } from './command.ts';

/** What stands in one register from now on. */
export interface Verdict {
  readonly table: Table;
  readonly row: string;
  /** `$deleted`: true keeps or makes the row deleted, false brings it back. */
  readonly field: string;
  /** The row's registers as they were on the screen: the decision replaces exactly what the person saw. */
  readonly regs: Registers;
  readonly value: Json;
}

/** One decision on one conflict or on many, with the reason, which is kept for ever. */
export interface ResolveInput extends CommandInput {
  readonly verdicts: readonly Verdict[];
  readonly reason: string;
}

/**
 * Settles conflicts by ordinary writes over all heads, in one change, so that one undo opens all of them again. Two
 * people settling differently is simply a new conflict.
 */
export const resolveConflicts: Command<ResolveInput> = {
  name: 'conflict.resolve',
  decide: ({ verdicts, reason }) => {
    const [first] = verdicts;
    if (!first) return fail({ type: 'nothing-to-write' });
    if (reason.trim() === '') return fail({ type: 'reason-required' });
    if (reason.normalize('NFC').length > NOTE_LENGTH) return fail({ type: 'invalid-value', table: first.table, field: first.field });
    const writes: WriteIntent[] = [];
    for (const { table, row, field, regs, value } of verdicts) {
      const normal = toNfc(value);
      const valid = field === DELETED ? typeof normal === 'boolean' : fieldOf(table, field)?.schema.safeParse(normal).success;
      if (valid !== true) return fail({ type: 'invalid-value', table, field });
      const seen = field === DELETED && normal === true ? { seen: headsOf({ regs }) } : {};
      writes.push({ table, row, field, value: normal, basis: basisOf({ regs }, field), ...seen });
    }
    return ok(writes);
  },
};
