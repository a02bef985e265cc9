import { newProposals, type FocusProposal } from '../focus/proposals.ts';
import { fail } from '../result.ts';
import { basisOf } from '../row.ts';
import type { FocusDecision } from '../schema/preparation.ts';
import type { Row } from '../schema/tables.ts';
import { addCommand, allWrites, editCommand, fieldWrite, oneWrite, removeCommand, rowWrites, type Command, type CommandInput } from './command.ts';

/** Proposals as they were worked out, and the points of the round as they were on the screen. */
export interface ProposeFocusInput extends CommandInput {
  readonly proposals: readonly FocusProposal[];
  readonly points: readonly Row<'focusPoints'>[];
}

/**
 * Puts proposals on the list, in one step. One that is there already stays as it is once it has been decided on; while it
 * has not, it gets the newer evidence.
 */
export const proposeFocus: Command<ProposeFocusInput> = {
  name: 'focus.propose',
  decide: ({ proposals, points }) => {
    const known = new Map(points.map((point) => [point.id, point]));
    const fresh = newProposals(proposals, points);
    if (fresh.length === 0) return fail({ type: 'nothing-to-write' });
    return allWrites(
      fresh.map(({ id, reason, unit, area, criterionKey, text }) => {
        const point = known.get(id);
        return point === undefined
          ? rowWrites('focusPoints', id, { reason, unit, area, criterionKey, text })
          : oneWrite(fieldWrite('focusPoints', id, 'text', text, basisOf(point, 'text')));
      }),
    );
  },
};

/** A point, what is decided on it, and why. */
export interface DecideFocusInput extends CommandInput {
  readonly point: Pick<Row<'focusPoints'>, 'id' | 'regs'>;
  readonly state: FocusDecision;
  readonly why: string;
}

/** Accepts a proposal, drops it, or opens it again; the reason is kept with the decision, and dropping needs one. */
export const decideFocus: Command<DecideFocusInput> = {
  name: 'focus.decide',
  decide: ({ point, state, why }) =>
    state === 'dropped' && why.trim() === ''
      ? fail({ type: 'reason-required' })
      : oneWrite(fieldWrite('focusPoints', point.id, 'decision', { state, why: why.trim() }, basisOf(point, 'decision'))),
};

/** Adds a focus of one's own. */
export const addFocus = addCommand('focusPoints', 'focus.add', 'text');
/** Edits a focus. */
export const editFocus = editCommand('focusPoints', 'focus.edit');
/** Takes a focus of one's own off the list. */
export const removeFocus = removeCommand('focusPoints', 'focus.remove');
