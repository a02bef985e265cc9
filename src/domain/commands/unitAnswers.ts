import { reportWords, withWords, type Answered, type FreshAnswer } from '../documents/answers.ts';
import { MeasureIdSchema, type ChangeId, type MeasureId, type UnitAnswerId, type UnitId, type VisitId } from '../ids.ts';
import { reportedProgress } from '../measureProgress.ts';
import { lineIdOf } from '../minutes.ts';
import { fail, ok, type Result } from '../result.ts';
import { basisOf } from '../row.ts';
import type { IsoDate } from '../schema/field.ts';
import type { Row } from '../schema/tables.ts';
import { allWrites, fieldWrite, oneWrite, rowWrites, type Command, type CommandContext, type CommandInput, type Rejection, type WriteIntent } from './command.ts';

/** The answers of a file that are not here yet. */
export interface ImportAnswersInput extends CommandInput {
  readonly visit: VisitId;
  readonly unit: UnitId;
  readonly answered: Answered;
  readonly answers: readonly Pick<FreshAnswer, 'id' | 'finding' | 'answer'>[];
}

/** Takes answers of a unit in, as proposals that change nothing else. */
export const importAnswers: Command<ImportAnswersInput> = {
  name: 'answer.import',
  decide: ({ visit, unit, answered, answers }) =>
    answers.length === 0
      ? fail({ type: 'nothing-to-write' })
      : allWrites(answers.map(({ id, finding, answer }) => rowWrites('unitAnswers', id, { visit, unit, finding, answer, answered }))),
};

/** Where the opinion stands that the unit's words are put under, as it was on the screen. */
export interface OpinionPlace {
  readonly there: string;
  readonly basis: readonly ChangeId[];
}

/** What accepting an answer does. */
export interface AcceptAnswerInput extends CommandInput {
  readonly answer: Row<'unitAnswers'>;
  /** null: the opinion goes nowhere else (there is none, or the minutes are signed). It stays with the answer in any case. */
  readonly opinion: OpinionPlace | null;
  /** A measure of its own, or one that the team had set; null: none. */
  readonly measure: 'new' | Row<'measures'> | null;
  readonly today: IsoDate;
}

/** The measure that comes of an answer; the same on every laptop, so that two people who accept it make one. */
export const measureIdOfAnswer = (answer: UnitAnswerId): MeasureId => MeasureIdSchema.parse(`${answer}.bp`);

const opinionWrites = ({ answer: { visit, finding, answer }, opinion }: AcceptAnswerInput): Result<readonly WriteIntent[], Rejection> => {
  if (opinion === null || visit === null) return ok([]);
  const words = withWords(opinion.there, answer.opinion);
  if (words === undefined) return ok([]);
  if (finding === null) return oneWrite(fieldWrite('visits', visit, 'unitOpinion', words, opinion.basis));
  const subject = { kind: 'finding', id: finding } as const;
  const line = lineIdOf(visit, subject);
  return allWrites([rowWrites('minutesLines', line, { visit, subject }), oneWrite(fieldWrite('minutesLines', line, 'opinion', words, opinion.basis))]);
};

const newMeasure = ({ answer: { id, unit, finding, answer }, today }: AcceptAnswerInput, { now }: CommandContext): Result<readonly WriteIntent[], Rejection> => {
  // A unit that has acted already may say what it did and not what it will do.
  const text = answer.measure.trim() || answer.result.trim();
  if (text === '') return fail({ type: 'text-required', table: 'measures', field: 'text' });
  return rowWrites('measures', measureIdOfAnswer(id), {
    finding,
    text,
    owner: { unit, post: answer.post.trim() },
    deadline: answer.deadline ?? undefined,
    report: reportWords(answer) || undefined,
    progress: answer.result.trim() === '' ? undefined : { status: 'reported', verdict: null, on: today },
    recordedAt: now,
  });
};

/** The unit's words go under what the measure says already; nothing that the team has set is replaced. */
const ontoMeasure = (row: Row<'measures'>, { answer: { unit, answer }, today }: AcceptAnswerInput): Result<readonly WriteIntent[], Rejection> => {
  const own = answer.measure.trim() === row.text.trim() ? '' : answer.measure.trim();
  const report = withWords(row.report, [own, reportWords(answer)].filter((part) => part !== '').join('\n'));
  const progress = answer.result.trim() === '' ? null : reportedProgress(row.progress, today);
  const owner = { unit: row.owner.unit ?? unit, post: row.owner.post.trim() === '' ? answer.post.trim() : row.owner.post };
  const isNewOwner = owner.unit !== row.owner.unit || owner.post !== row.owner.post;
  return allWrites([
    report === undefined ? ok([]) : oneWrite(fieldWrite('measures', row.id, 'report', report, basisOf(row, 'report'))),
    progress === null ? ok([]) : oneWrite(fieldWrite('measures', row.id, 'progress', progress, basisOf(row, 'progress'))),
    isNewOwner ? oneWrite(fieldWrite('measures', row.id, 'owner', owner, basisOf(row, 'owner'))) : ok([]),
    row.deadline === null && answer.deadline !== null ? oneWrite(fieldWrite('measures', row.id, 'deadline', answer.deadline, basisOf(row, 'deadline'))) : ok([]),
  ]);
};

/**
 * The team accepts an answer: its opinion goes under the unit's words in the minutes, its measure becomes one of the round under
 * the unit's name, or a report on one that the team had set. All in one step.
 */
export const acceptAnswer: Command<AcceptAnswerInput> = {
  name: 'answer.accept',
  decide: (input, context) => {
    const { answer, measure } = input;
    return allWrites([
      oneWrite(fieldWrite('unitAnswers', answer.id, 'decision', { state: 'accepted', why: '' }, basisOf(answer, 'decision'))),
      opinionWrites(input),
      measure === null ? ok([]) : measure === 'new' ? newMeasure(input, context) : ontoMeasure(measure, input),
    ]);
  },
};

/** The team does not take an answer over; it stays with the reason. */
export const dropAnswer: Command<CommandInput & { readonly answer: Row<'unitAnswers'>; readonly why: string }> = {
  name: 'answer.drop',
  decide: ({ answer, why }) =>
    why.trim() === ''
      ? fail({ type: 'reason-required' })
      : oneWrite(fieldWrite('unitAnswers', answer.id, 'decision', { state: 'dropped', why: why.trim() }, basisOf(answer, 'decision'))),
};
