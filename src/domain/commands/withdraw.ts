import { removeAssignment, removeMember, removeUnit, removeVisit } from './planning.ts';
import { allWrites, type Command, type CommandInput, type Shown } from './command.ts';

/** A unit as it was on the screen, with its visits. */
export interface WithdrawUnitInput extends CommandInput {
  readonly row: Shown<'units'>;
  readonly visits: readonly Shown<'visits'>[];
}

/** Takes a unit out of the round together with its visits, in one change, so that one undo brings all of it back. */
export const withdrawUnit: Command<WithdrawUnitInput> = {
  name: 'unit.remove',
  decide: ({ plan, row, visits }, context) =>
    allWrites([removeUnit.decide({ plan, row }, context), ...visits.map((visit) => removeVisit.decide({ plan, row: visit }, context))]),
};

/** A member as he was on the screen, with his assignments. */
export interface WithdrawMemberInput extends CommandInput {
  readonly row: Shown<'members'>;
  readonly assignments: readonly Shown<'assignments'>[];
}

/** Takes a member out of the team together with what he answered for, in one change. */
export const withdrawMember: Command<WithdrawMemberInput> = {
  name: 'member.remove',
  decide: ({ plan, row, assignments }, context) =>
    allWrites([
      removeMember.decide({ plan, row }, context),
      ...assignments.map((assignment) => removeAssignment.decide({ plan, row: assignment }, context)),
    ]),
};
