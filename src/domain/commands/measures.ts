import type { MeasureNoteId } from '../ids.ts';
import { heldCount, type Deadline, type Reckoned } from '../measureDeadline.ts';
import { takeStep, whyWords, type StepBack } from '../measureProgress.ts';
import { fail, ok, type Result } from '../result.ts';
import { basisOf } from '../row.ts';
import type { IsoDate } from '../schema/field.ts';
import type { MeasureEntry } from '../schema/followUp.ts';
import type { Verdict } from '../schema/inspection.ts';
import type { Row } from '../schema/tables.ts';
import { allWrites, editCommand, fieldWrite, oneWrite, removeCommand, rowWrites, type Command, type CommandContext, type CommandInput, type Rejection, type WriteIntent } from './command.ts';

type Measure = Row<'measures'>;

/** What goes into the diary of a measure, and under which id. */
export interface DiaryEntry {
  readonly id: MeasureNoteId;
  readonly on: IsoDate;
}

interface OnMeasure extends CommandInput {
  /** As it was on the screen. */
  readonly measure: Measure;
}

const noteWrites = ({ id: measure }: Pick<Measure, 'id'>, { id, on }: DiaryEntry, entry: MeasureEntry, { now }: CommandContext): Result<readonly WriteIntent[], Rejection> =>
  rowWrites('measureNotes', id, { measure, on, entry, recordedAt: now });

/** The deadline, and the count by which it stands. A count that does not end there says nothing, and is not written. */
const deadlineWrites = (measure: Measure, next: Deadline): Result<readonly WriteIntent[], Rejection> => {
  const count = heldCount(next);
  return allWrites([
    measure.deadline === next.deadline ? ok([]) : oneWrite(fieldWrite('measures', measure.id, 'deadline', next.deadline, basisOf(measure, 'deadline'))),
    count === null ? ok([]) : oneWrite(fieldWrite('measures', measure.id, 'reckoned', count, basisOf(measure, 'reckoned'))),
  ]);
};

/** Sets the deadline by a count of working days, anew where the calendar has changed: deadline and count in one change. */
export const reckonDeadline: Command<OnMeasure & { readonly reckoned: Reckoned }> = {
  name: 'measure.reckon',
  decide: ({ measure, reckoned }) => deadlineWrites(measure, { deadline: reckoned.deadline, reckoned }),
};

/** A deadline put off. */
export interface ExtendInput extends OnMeasure {
  readonly entry: DiaryEntry;
  readonly to: Deadline & { readonly deadline: IsoDate };
  readonly why: string;
}

/** Puts a deadline off (gia hạn): a later day, and why; the diary keeps the day before. */
export const extendMeasure: Command<ExtendInput> = {
  name: 'measure.extend',
  decide: ({ measure, entry, to, why }, context) => {
    if (why.trim() === '') return fail({ type: 'reason-required' });
    const { deadline: from } = measure;
    if (measure.progress.status === 'closed' || (from !== null && to.deadline <= from)) return fail({ type: 'invalid-value', table: 'measures', field: 'deadline' });
    return allWrites([deadlineWrites(measure, to), noteWrites(measure, entry, { kind: 'extension', from, to: to.deadline, why: why.trim() }, context)]);
  },
};

/** Writes a line into the diary of a measure. */
export const noteMeasure: Command<OnMeasure & { readonly entry: DiaryEntry; readonly text: string }> = {
  name: 'measure.note',
  decide: ({ measure, entry, text }, context) =>
    text.trim() === '' ? fail({ type: 'text-required', table: 'measureNotes', field: 'entry' }) : noteWrites(measure, entry, { kind: 'note', text: text.trim() }, context),
};

/** Edits a line of the diary. */
export const editMeasureNote = editCommand('measureNotes', 'measure.editNote');
/** Takes a line out of the diary. */
export const removeMeasureNote = removeCommand('measureNotes', 'measure.removeNote');

/** A step back, its day and its reason. */
export interface ReturnInput extends OnMeasure {
  readonly step: StepBack;
  readonly entry: DiaryEntry;
  readonly why: string;
}

/** Opens a measure again, or sends its report back: with the reason, which goes into the diary in the same change. */
export const returnMeasure: Command<ReturnInput> = {
  name: 'measure.return',
  decide: ({ measure, step, entry, why }, context) => {
    if (why.trim() === '') return fail({ type: 'reason-required' });
    const taken = takeStep(measure.progress, step, entry.on);
    if (!taken.ok) return fail({ type: 'invalid-value', table: 'measures', field: 'progress' });
    return allWrites([
      oneWrite(fieldWrite('measures', measure.id, 'progress', taken.value, basisOf(measure, 'progress'))),
      noteWrites(measure, entry, { kind: 'note', text: whyWords(step, why) }, context),
    ]);
  },
};

/** What the verification of a measure found. */
export interface VerifyInput extends OnMeasure {
  readonly verdict: Verdict;
  /** Who verified it, how, and what was found. */
  readonly verification: string;
  readonly on: IsoDate;
}

/** Records the verification of a measure: the verdict and what it rests on, in one step. */
export const verifyMeasure: Command<VerifyInput> = {
  name: 'measure.verify',
  decide: ({ measure, verdict, verification, on }) => {
    const taken = takeStep(measure.progress, 'verify', on, verdict);
    if (!taken.ok) return fail({ type: 'invalid-value', table: 'measures', field: 'progress' });
    return allWrites([
      oneWrite(fieldWrite('measures', measure.id, 'progress', taken.value, basisOf(measure, 'progress'))),
      verification.trim() === measure.verification.trim() ? ok([]) : oneWrite(fieldWrite('measures', measure.id, 'verification', verification.trim(), basisOf(measure, 'verification'))),
    ]);
  },
};
