import { worseFindingIdOf, type MeasureId, type VisitId } from '../ids.ts';
import { graverThan, type RecheckAnswer, type RecheckMatter } from '../recheck.ts';
import { fail, ok, type Result } from '../result.ts';
import { basisOf } from '../row.ts';
import type { IsoDate } from '../schema/field.ts';
import type { Verdict } from '../schema/inspection.ts';
import { allWrites, deletionWrite, fieldWrite, oneWrite, rowWrites, type Command, type CommandInput, type NewValues, type Rejection, type WriteIntent } from './command.ts';

/** Re-inspections of visits, each a visit of its own. */
export interface ArrangeRechecksInput extends CommandInput {
  readonly visits: readonly { readonly id: VisitId; readonly values: NewValues<'visits'> }[];
}

/** Arranges re-inspections (phúc tra) for several units in one step. */
export const arrangeRechecks: Command<ArrangeRechecksInput> = {
  name: 'recheck.arrange',
  decide: ({ visits }) => (visits.length === 0 ? fail({ type: 'nothing-to-write' }) : allWrites(visits.map(({ id, values }) => rowWrites('visits', id, { ...values, form: 'reinspection' })))),
};

/** What a re-inspection found of one matter. */
export interface AnswerRecheckInput extends CommandInput {
  /** The re-inspection. */
  readonly recheck: VisitId;
  readonly matter: RecheckMatter;
  readonly answer: RecheckAnswer;
  readonly on: IsoDate;
  /** The measure that carries the verdict where the unit was not given any. */
  readonly measure: { readonly id: MeasureId; readonly text: string };
}

const verdictWrites = ({ matter, on, measure }: AnswerRecheckInput, verdict: Verdict, recordedAt: NewValues<'measures'>['recordedAt']): Result<readonly WriteIntent[], Rejection> => {
  const { finding, measures } = matter;
  const progress = { status: 'verified', verdict, on } as const;
  if (measures.length === 0) return rowWrites('measures', measure.id, { finding: finding.id, text: measure.text, progress, recordedAt });
  return allWrites(measures.map((one) => oneWrite(fieldWrite('measures', one.id, 'progress', progress, basisOf(one, 'progress')))));
};

const worseWrites = ({ recheck, matter: { finding, worse }, answer }: AnswerRecheckInput, recordedAt: NewValues<'findings'>['recordedAt']): Result<readonly WriteIntent[], Rejection> => {
  if (answer !== 'worse') return ok(worse === null ? [] : [deletionWrite({ table: 'findings', row: worse }, true)]);
  if (worse !== null) return ok([]);
  const { criterion, alsoCriteria, kind, text, severity, responsible, responsibleUnit } = finding;
  return rowWrites('findings', worseFindingIdOf(recheck, finding.id), {
    visit: recheck, criterion, alsoCriteria, kind, text, severity: kind === 'shortcoming' ? graverThan(severity) : null, responsible, responsibleUnit, recordedAt,
  });
};

/**
 * Says what a re-inspection found, in one step: a verdict on every measure of the finding, whether the unit has reported or not,
 * for the team sees for itself; one that has become worse is found anew there, and a step graver. [judgement]
 */
export const answerRecheck: Command<AnswerRecheckInput> = {
  name: 'recheck.answer',
  decide: (input, { now }) => allWrites([verdictWrites(input, input.answer === 'worse' ? 'notFixed' : input.answer, now), worseWrites(input, now)]),
};
