import { itemIdOf, type ChangeId, type CriterionId, type VisitId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import type { Assessment } from '../schema/inspection.ts';
import { fieldWrite, rowWrites, addCommand, editCommand, removeCommand, restoreCommand, type Command, type CommandInput, type WriteIntent } from './command.ts';

/** An item is addressed by visit and criterion; its row comes into being with the first touch. */
interface ItemInput extends CommandInput {
  readonly visit: VisitId;
  readonly criterion: CriterionId;
}

const links = ({ visit, criterion }: ItemInput): readonly WriteIntent[] => {
  const writes = rowWrites('items', itemIdOf(visit, criterion), { visit, criterion });
  return writes.ok ? writes.value : [];
};

/** Result, figures and score of one item, with the heads that were on the screen. */
export interface AssessInput extends ItemInput {
  readonly assessment: Assessment;
  readonly basis: readonly ChangeId[];
}

/** Records the assessment of an item. */
export const assessItem: Command<AssessInput> = {
  name: 'item.assess',
  decide: (input) => {
    const write = fieldWrite('items', itemIdOf(input.visit, input.criterion), 'assessment', input.assessment, input.basis);
    return write.ok ? ok([...links(input), write.value]) : write;
  },
};

/** The note on one item. */
export interface NoteInput extends ItemInput {
  readonly note: string;
  readonly basis: readonly ChangeId[];
}

/** Writes the note on an item. */
export const noteItem: Command<NoteInput> = {
  name: 'item.note',
  decide: (input) => {
    const write = fieldWrite('items', itemIdOf(input.visit, input.criterion), 'note', input.note, input.basis);
    return write.ok ? ok([...links(input), write.value]) : write;
  },
};

/** The points that the unit gave itself on one item; null takes them back. */
export interface SelfScoreInput extends ItemInput {
  readonly selfScore: number | null;
  readonly basis: readonly ChangeId[];
}

/** Records the self-assessed score of an item (điểm tự chấm). It may be above the maximum: that is what the unit wrote. */
export const selfScoreItem: Command<SelfScoreInput> = {
  name: 'item.selfScore',
  decide: (input) => {
    const write = fieldWrite('items', itemIdOf(input.visit, input.criterion), 'selfScore', input.selfScore, input.basis);
    return write.ok ? ok([...links(input), write.value]) : write;
  },
};

/** Records a finding. It may begin blank: the text is typed into the row, and saved as it is typed. */
export const recordFinding = addCommand('findings', 'finding.record');
/** Edits one fact of a finding. */
export const editFinding = editCommand('findings', 'finding.edit');
/** Deletes a finding. */
export const removeFinding = removeCommand('findings', 'finding.remove');
/** Brings a deleted finding back. */
export const restoreFinding = restoreCommand('findings', 'finding.restore');

/** Attaches a file whose bytes are already stored. */
export const attachFile = addCommand('attachments', 'attachment.add');
/** Edits the caption of an attachment. */
export const editAttachment = editCommand('attachments', 'attachment.edit');
/** Takes an attachment off; the bytes stay. */
export const removeAttachment = removeCommand('attachments', 'attachment.remove');

/** Proposes a remedial measure for a finding. */
export const proposeMeasure = addCommand('measures', 'measure.propose');
/** Edits one fact of a measure. */
export const editMeasure = editCommand('measures', 'measure.edit');
/** Deletes a measure. */
export const removeMeasure = removeCommand('measures', 'measure.remove');

/** Several items given the same assessment at once, each with its own basis. */
export interface AssessAllInput extends CommandInput {
  readonly items: readonly Omit<AssessInput, 'plan' | 'reason'>[];
}

/** Records one assessment for many items in one change, so that one undo takes all of it back. */
export const assessItems: Command<AssessAllInput> = {
  name: 'item.assessMany',
  decide: ({ plan, items }, context) => {
    const writes: WriteIntent[] = [];
    for (const item of items) {
      const decided = assessItem.decide({ plan, ...item }, context);
      if (!decided.ok) return decided;
      writes.push(...decided.value);
    }
    return writes.length > 0 ? ok(writes) : fail({ type: 'nothing-to-write' });
  },
};
