import { adoptionIdOf, type FindingId, type UnitId } from '../ids.ts';
import { fail } from '../result.ts';
import { allWrites, editCommand, removeCommand, rowWrites, type Command, type CommandInput } from './command.ts';

/** A practice and the units to which it is proposed, with the reason for each. */
export interface ProposeAdoptionsInput extends CommandInput {
  readonly practice: FindingId;
  readonly to: readonly { readonly unit: UnitId; readonly why: string }[];
}

/**
 * Proposes a practice to units, in one step. Row ids follow from practice and unit, so that two people who propose the same unit
 * make one row; for the same reason no time is written: it would differ. One that was taken back begins anew.
 */
export const proposeAdoptions: Command<ProposeAdoptionsInput> = {
  name: 'adoption.propose',
  decide: ({ practice, to }) =>
    to.length === 0
      ? fail({ type: 'nothing-to-write' })
      : allWrites(to.map(({ unit, why }) => rowWrites('adoptions', adoptionIdOf(practice, unit), { practice, unit, why, progress: { state: 'proposed', on: null } }))),
};

/** Says how far a unit has come with a practice, who sees to it there, or what came of it. */
export const editAdoption = editCommand('adoptions', 'adoption.edit');

/** Takes a proposal back. */
export const removeAdoption = removeCommand('adoptions', 'adoption.remove');
