import type { ReferralId } from '../ids.ts';
import { fail } from '../result.ts';
import { addCommand, allWrites, editCommand, removeCommand, rowWrites, type Command, type CommandInput, type NewValues } from './command.ts';

/** Puts a difficulty or a proposal to an authority; without the date of a letter it is a draft. */
export const addReferral = addCommand('referrals', 'referral.add');

/** Several matters put to their authorities, each under an id of its own. */
export interface ReferAllInput extends CommandInput {
  readonly referrals: readonly { readonly id: ReferralId; readonly values: NewValues<'referrals'> }[];
}

/** Puts several matters to their authorities in one step: one letter often carries all that one body can settle. */
export const referAll: Command<ReferAllInput> = {
  name: 'referral.addMany',
  decide: ({ referrals }) =>
    referrals.length === 0 ? fail({ type: 'nothing-to-write' }) : allWrites(referrals.map(({ id, values }) => rowWrites('referrals', id, values))),
};

/** Says to whom and by which letter it was referred, until when an answer is due, or what was answered. */
export const editReferral = editCommand('referrals', 'referral.edit');

/** Deletes a referral. */
export const removeReferral = removeCommand('referrals', 'referral.remove');
