import type { ChangeId, MeasureId, MeasureNoteId, UnitId } from './ids.ts';
import { asksWhy, takeStep, whyWords, type StepName, type StepRefusal } from './measureProgress.ts';
import { fail, ok, type Result } from './result.ts';
import type { MeasureLine } from './roundBook/lines.ts';
import { basisOf } from './row.ts';
import type { IsoDate, Moment } from './schema/field.ts';
import type { MeasureEntry } from './schema/followUp.ts';
import type { Verdict } from './schema/inspection.ts';
import type { FieldValue, Row } from './schema/tables.ts';

/** What can be done to many measures at once. */
export type MeasureAct =
  /** `why` is asked for where a step undoes what was reached. */
  | { readonly type: 'step'; readonly step: StepName; readonly verdict: Verdict | null; readonly why: string }
  /** `why` is asked for where a deadline is put off. */
  | { readonly type: 'deadline'; readonly to: IsoDate; readonly why: string }
  /** The unit by the id that it has in the round; `keep` leaves it, null takes it away. A blank post leaves the post. */
  | { readonly type: 'owner'; readonly unit: UnitId | null | 'keep' | 'unknown'; readonly post: string }
  | { readonly type: 'note'; readonly text: string };

/** Why an act passes a measure by. */
export type ActRefusal = StepRefusal | 'gone' | 'changed-meanwhile' | 'closed' | 'same' | 'reason-required' | 'unit-unknown' | 'text-required';

/** What an act writes to a measure: its new values with the heads that they stand on, and what goes into its diary. */
export interface MeasureChange {
  readonly id: MeasureId;
  readonly progress?: Write<'progress'>;
  readonly deadline?: Write<'deadline'>;
  readonly owner?: Write<'owner'>;
  readonly note?: { readonly id: MeasureNoteId; readonly on: IsoDate; readonly entry: MeasureEntry; readonly recordedAt: Moment };
}

interface Write<F extends 'progress' | 'deadline' | 'owner'> {
  readonly value: FieldValue<'measures', F>;
  readonly basis: readonly ChangeId[];
}

/** What an act needs to know beside the measure. */
export interface ActGround {
  readonly today: IsoDate;
  readonly now: Moment;
  readonly noteId: MeasureNoteId;
}

type Shown = Pick<MeasureLine, 'progress' | 'deadline' | 'owner' | 'post'>;

/** Whether the row still says what was on the screen: nothing that its author was not shown is replaced. */
const stillShows = (row: Row<'measures'>, shown: Shown, act: MeasureAct['type']): boolean => {
  switch (act) {
    case 'step':
      return row.progress.status === shown.progress.status && row.progress.verdict === shown.progress.verdict && row.progress.on === shown.progress.on;
    case 'deadline':
      return row.deadline === shown.deadline;
    case 'owner':
      return row.owner.unit === shown.owner && row.owner.post.trim() === shown.post;
    case 'note':
      return true;
  }
};

const stepOn = (row: Row<'measures'>, { step, verdict, why }: Extract<MeasureAct, { type: 'step' }>, { today, now, noteId }: ActGround): Result<MeasureChange, ActRefusal> => {
  const taken = takeStep(row.progress, step, today, verdict);
  if (!taken.ok) return taken;
  const change: MeasureChange = { id: row.id, progress: { value: taken.value, basis: basisOf(row, 'progress') } };
  if (!asksWhy(step)) return ok(change);
  if (why.trim() === '') return fail('reason-required');
  return ok({ ...change, note: { id: noteId, on: today, recordedAt: now, entry: { kind: 'note', text: whyWords(step, why) } } });
};

const putOff = (row: Row<'measures'>, to: IsoDate, why: string, { today, now, noteId }: ActGround): Result<MeasureChange, ActRefusal> => {
  if (row.progress.status === 'closed') return fail('closed');
  if (row.deadline === to) return fail('same');
  const change: MeasureChange = { id: row.id, deadline: { value: to, basis: basisOf(row, 'deadline') } };
  if (row.deadline === null || to < row.deadline) return ok(change);
  if (why.trim() === '') return fail('reason-required');
  return ok({ ...change, note: { id: noteId, on: today, recordedAt: now, entry: { kind: 'extension', from: row.deadline, to, why: why.trim() } } });
};

const handOver = (row: Row<'measures'>, unit: UnitId | null | 'keep' | 'unknown', post: string): Result<MeasureChange, ActRefusal> => {
  if (unit === 'unknown') return fail('unit-unknown');
  const value = { unit: unit === 'keep' ? row.owner.unit : unit, post: post.trim() === '' ? row.owner.post : post.trim() };
  if (value.unit === row.owner.unit && value.post === row.owner.post) return fail('same');
  return ok({ id: row.id, owner: { value, basis: basisOf(row, 'owner') } });
};

/**
 * PURE. What an act writes to one measure, or why it passes it by. Steps follow the rules of the buttons (measureProgress.ts);
 * a deadline that is put off and a step back go into the diary with their reason.
 * @param shown the line as it was on the screen
 * @param row what is stored by now; null when it is no longer there
 */
export const measureChange = (shown: Shown, row: Row<'measures'> | null, act: MeasureAct, ground: ActGround): Result<MeasureChange, ActRefusal> => {
  if (row === null || row.deleted === 1) return fail('gone');
  if (!stillShows(row, shown, act.type)) return fail('changed-meanwhile');
  switch (act.type) {
    case 'step':
      return stepOn(row, act, ground);
    case 'deadline':
      return putOff(row, act.to, act.why, ground);
    case 'owner':
      return handOver(row, act.unit, act.post);
    case 'note': {
      const text = act.text.trim();
      if (text === '') return fail('text-required');
      return ok({ id: row.id, note: { id: ground.noteId, on: ground.today, recordedAt: ground.now, entry: { kind: 'note', text } } });
    }
  }
};
