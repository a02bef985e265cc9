import type { Invited } from '../attendance.ts';
import type { AgendaStepId, ChangeId, VisitId } from '../ids.ts';
import { lineIdOf, type LineSubject } from '../minutes.ts';
import { fail, ok } from '../result.ts';
import { basisOf } from '../row.ts';
import type { Values } from '../schema/tables.ts';
import { addCommand, allWrites, editCommand, fieldWrite, oneWrite, removeCommand, rowWrites, type Command, type CommandInput, type Shown } from './command.ts';

/** A visit as it was on the screen. */
interface VisitInput extends CommandInput {
  readonly visit: Shown<'visits'> & Pick<Values<'visits'>, 'stage'>;
}

/** The visit begins on site, now; one that had not been begun is in progress from here on. */
export const openVisit: Command<VisitInput> = {
  name: 'visit.open',
  decide: ({ visit }, { now }) =>
    allWrites([
      oneWrite(fieldWrite('visits', visit.id, 'openedAt', now, basisOf(visit, 'openedAt'))),
      visit.stage === 'planned' ? oneWrite(fieldWrite('visits', visit.id, 'stage', 'inProgress', basisOf(visit, 'stage'))) : ok([]),
    ]),
};

/** The visit ends on site, now. */
export const closeVisit: Command<VisitInput> = {
  name: 'visit.close',
  decide: ({ visit }, { now }) => oneWrite(fieldWrite('visits', visit.id, 'closedAt', now, basisOf(visit, 'closedAt'))),
};

/** Adds somebody who takes part in a visit. */
export const addAttendee = addCommand('attendees', 'attendee.add');
/** Edits one fact of somebody who takes part. */
export const editAttendee = editCommand('attendees', 'attendee.edit');
/** Takes somebody off the list of those who take part. */
export const removeAttendee = removeCommand('attendees', 'attendee.remove');

/** People of one side and their places in the list. */
export interface InviteInput extends CommandInput {
  readonly visit: VisitId;
  readonly people: readonly (Invited & { readonly order: string })[];
}

/** Puts the people who are likely to come on the list, in one change. */
export const inviteAttendees: Command<InviteInput> = {
  name: 'attendee.invite',
  decide: ({ visit, people }) =>
    people.length === 0
      ? fail({ type: 'nothing-to-write' })
      : allWrites(people.map(({ id, values, order }) => rowWrites('attendees', id, { visit, ...values, order }))),
};

/** Adds a step to the running order. */
export const addStep = addCommand('agenda', 'agenda.add', 'title');
/** Edits one fact of a step, its place among them. */
export const editStep = editCommand('agenda', 'agenda.edit');
/** Takes a step out of the running order. */
export const removeStep = removeCommand('agenda', 'agenda.remove');

/** Steps of a running order, with ids that follow from their places. */
export interface LayOutInput extends CommandInput {
  readonly visit: VisitId;
  readonly steps: readonly { readonly id: AgendaStepId; readonly title: string; readonly minutes: number; readonly order: string }[];
}

/** Lays out a whole running order, in one change. */
export const layOutAgenda: Command<LayOutInput> = {
  name: 'agenda.layOut',
  decide: ({ visit, steps }) => allWrites(steps.map(({ id, ...values }) => rowWrites('agenda', id, { visit, ...values }))),
};

/** Marks a step as done now, or as not done. */
export const tickStep: Command<CommandInput & { readonly step: Shown<'agenda'>; readonly isDone: boolean }> = {
  name: 'agenda.tick',
  decide: ({ step, isDone }, { now }) => oneWrite(fieldWrite('agenda', step.id, 'doneAt', isDone ? now : null, basisOf(step, 'doneAt'))),
};

/** A line of the minutes, with the heads of the field that were on the screen; its row comes into being with the first word. */
interface LineInput extends CommandInput {
  readonly visit: VisitId;
  readonly subject: LineSubject;
  readonly basis: readonly ChangeId[];
}

const ofLine = <F extends 'opinion' | 'agreed'>({ visit, subject, basis }: LineInput, field: F, value: Values<'minutesLines'>[F]) =>
  allWrites([rowWrites('minutesLines', lineIdOf(visit, subject), { visit, subject }), oneWrite(fieldWrite('minutesLines', lineIdOf(visit, subject), field, value, basis))]);

/** Puts down what the unit says to a line, word for word. */
export const noteOpinion: Command<LineInput & { readonly opinion: string }> = {
  name: 'minutes.opinion',
  decide: (input) => ofLine(input, 'opinion', input.opinion),
};

/** Both sides agree on a line as it stands. */
export const agreeLine: Command<LineInput & { readonly hash: string }> = {
  name: 'minutes.agree',
  decide: (input, { now }) => ofLine(input, 'agreed', { at: now, hash: input.hash }),
};

/** A line that was agreed on is opened again. */
export const reopenLine: Command<LineInput> = {
  name: 'minutes.reopen',
  decide: (input) => ofLine(input, 'agreed', null),
};
