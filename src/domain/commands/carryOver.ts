import type { CarryCandidate } from '../carryOver/carryOver.ts';
import type { UnitId } from '../ids.ts';
import { fail } from '../result.ts';
import { allWrites, editCommand, removeCommand, rowWrites, type Command, type CommandInput } from './command.ts';

/** A finding that the planner takes along, with the unit that answers for it now. */
export interface TakenAlong extends Pick<CarryCandidate, 'id' | 'values'> {
  readonly unit: UnitId | null;
}

/** Findings of an earlier round, chosen in the preview. */
export interface TakeAlongInput extends CommandInput {
  readonly findings: readonly TakenAlong[];
}

/**
 * Takes open findings of an earlier round along, in one step. Row ids follow from where they come from, so doing it twice,
 * or on two laptops, makes no second row; their state is left alone, so it never comes along as „done“.
 */
export const takeAlong: Command<TakeAlongInput> = {
  name: 'carried.take',
  decide: ({ findings }) =>
    findings.length === 0 ? fail({ type: 'nothing-to-write' }) : allWrites(findings.map(({ id, unit, values }) => rowWrites('carriedFindings', id, { unit, ...values }))),
};

/** Says how a finding of an earlier round stands now, or which unit answers for it. */
export const editCarried = editCommand('carriedFindings', 'carried.edit');

/** Leaves a finding of an earlier round behind after all. */
export const removeCarried = removeCommand('carriedFindings', 'carried.remove');
