import { canonicalJson } from '../canonicalJson.ts';
import { isBlankFinding } from '../finding.ts';
import { findingLabel } from '../findingNumber.ts';
import { hashText } from '../hash.ts';
import { UnitAnswerIdSchema, type FindingId, type PlanId, type UnitAnswerId, type UnitId, type VisitId } from '../ids.ts';
import { findingContent, lineHash } from '../minutes.ts';
import type { IsoDate } from '../schema/field.ts';
import { findingKinds, type FindingKind } from '../schema/inspection.ts';
import type { Row, Values } from '../schema/tables.ts';

/** What a unit wrote on one finding, or on the visit as a whole. */
export type Answer = Values<'unitAnswers'>['answer'];

/** Who answered, and when. */
export type Answered = Values<'unitAnswers'>['answered'];

/** A box that was left blank everywhere. */
export const blankAnswer: Answer = { opinion: '', measure: '', post: '', deadline: null, result: '', proof: '' };

/** Whether a unit wrote nothing. */
export const isBlankAnswer = ({ deadline, ...texts }: Answer): boolean => deadline === null && Object.values(texts).every((text) => text.trim() === '');

/** A finding as the form of a unit shows it. */
export interface AskedFinding {
  readonly id: FindingId;
  /** `TT3`; blank while it has no number. */
  readonly label: string;
  readonly kind: FindingKind;
  readonly text: string;
  readonly cause: string;
  readonly recommendation: string;
  /** Measures that the team has set already. */
  readonly measures: readonly { readonly text: string; readonly deadline: IsoDate | null }[];
  /** Whether it asks for a measure; otherwise for an opinion alone. */
  readonly asksMeasure: boolean;
  /** Hash of what it says: whether it was edited after the form had gone out. */
  readonly hash: string;
}

/** What the form asks a unit (phiếu lấy ý kiến). */
export interface AnswerForm {
  readonly plan: PlanId;
  readonly planTitle: string;
  readonly issuingBody: string;
  readonly visit: VisitId;
  readonly visitDay: IsoDate | null;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly madeOn: IsoDate;
  readonly findings: readonly AskedFinding[];
}

type Finding = Row<'findings'>;

/** Numbered ones first, then as they were recorded. */
const inFormOrder = (a: Finding, b: Finding): number => {
  const [x, y] = [a.recordedAt ?? '', b.recordedAt ?? ''];
  return findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind) || (a.number ?? Infinity) - (b.number ?? Infinity) || (x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1);
};

/** PURE. The findings of a visit that its unit is asked about, as the minutes order them; one that says nothing yet is none. */
export const askedFindings = (visit: VisitId, findings: readonly Finding[], measures: readonly Row<'measures'>[]): readonly AskedFinding[] =>
  findings
    .filter((row) => row.visit === visit && !isBlankFinding(row))
    .sort(inFormOrder)
    .map((row) => ({
      id: row.id,
      label: row.number === null ? '' : findingLabel(row.kind, row.number),
      kind: row.kind,
      text: row.text.trim(),
      cause: row.cause.text.trim(),
      recommendation: row.recommendation.trim(),
      measures: measures.filter(({ finding, text }) => finding === row.id && text.trim() !== '').map(({ text, deadline }) => ({ text: text.trim(), deadline })),
      // What was mended before the team left needs no measure.
      asksMeasure: row.kind === 'shortcoming' && !row.fixedOnSite,
      hash: lineHash(findingContent(row)),
    }));

/** An answer as it came in a file. */
export interface GivenAnswer {
  /** null: on the visit as a whole. */
  readonly finding: FindingId | null;
  /** By which the form called the finding. */
  readonly label: string;
  /** Hash of what the finding said in the form; blank for the visit. */
  readonly hash: string;
  readonly answer: Answer;
}

/** What a file of answers says. */
export interface GivenAnswers {
  readonly plan: PlanId;
  readonly visit: VisitId;
  readonly unit: UnitId;
  readonly answered: Answered;
  readonly answers: readonly GivenAnswer[];
}

/** Why answers cannot be taken into the round that is open. */
export type IntakeFault = { readonly type: 'other-plan' } | { readonly type: 'unknown-visit' } | { readonly type: 'other-unit' };

/** An answer that is not here yet. */
export interface FreshAnswer extends GivenAnswer {
  readonly id: UnitAnswerId;
  /** The finding was edited after the form had gone out. */
  readonly isChanged: boolean;
}

/** What taking a file in would do. */
export interface AnswerIntake {
  readonly given: GivenAnswers;
  readonly fresh: readonly FreshAnswer[];
  /** The same answers came before. */
  readonly known: number;
  /** Answers on findings that have been deleted since, or merged into others: they are shown, and not taken in. */
  readonly gone: readonly GivenAnswer[];
}

/** The id of an answer by what it says: the same file makes the same rows on every laptop. */
const unitAnswerIdOf = (visit: VisitId, { finding, answer }: Pick<GivenAnswer, 'finding' | 'answer'>, answered: Answered): UnitAnswerId =>
  UnitAnswerIdSchema.parse(`tl-${hashText(canonicalJson({ visit, finding, answer, answered }))}`);

/** The rows of the round that answers are held against. */
export interface IntakeRows {
  readonly plan: PlanId;
  readonly visits: readonly Pick<Row<'visits'>, 'id' | 'unit'>[];
  readonly findings: readonly Finding[];
  readonly unitAnswers: readonly Pick<Row<'unitAnswers'>, 'visit' | 'finding' | 'answer'>[];
}

/** PURE. What taking in a file would do, or why it does not belong here. An answer that says what an earlier one of the unit says is not new. */
export const intakeOf = (given: GivenAnswers, rows: IntakeRows): AnswerIntake | IntakeFault => {
  if (given.plan !== rows.plan) return { type: 'other-plan' };
  const visit = rows.visits.find(({ id }) => id === given.visit);
  if (visit === undefined) return { type: 'unknown-visit' };
  if (visit.unit !== given.unit) return { type: 'other-unit' };
  const here = new Map<string, Finding>(rows.findings.filter((row) => row.visit === visit.id).map((row) => [row.id, row]));
  const said = new Set(rows.unitAnswers.filter((row) => row.visit === visit.id).map(({ finding, answer }) => canonicalJson({ finding, answer })));
  const [gone, stay] = [given.answers.filter(({ finding }) => finding !== null && !here.has(finding)), given.answers.filter(({ finding }) => finding === null || here.has(finding))];
  const fresh = stay.filter(({ finding, answer }) => !said.has(canonicalJson({ finding, answer })));
  return {
    given,
    fresh: fresh.map((one) => {
      const row = one.finding === null ? undefined : here.get(one.finding);
      return { ...one, id: unitAnswerIdOf(visit.id, one, given.answered), isChanged: row !== undefined && lineHash(findingContent(row)) !== one.hash };
    }),
    known: stay.length - fresh.length,
    gone,
  };
};

/** PURE. Opinions already there with the new words under them; undefined when they are there word for word. */
export const withWords = (there: string, words: string): string | undefined => {
  const [before, added] = [there.trim(), words.trim()];
  if (added === '' || before === added || before.split('\n\n').includes(added)) return undefined;
  return before === '' ? added : `${before}\n\n${added}`;
};

/** PURE. What the unit says that it has done, with its proof, as the report of a measure. */
export const reportWords = ({ result, proof }: Pick<Answer, 'result' | 'proof'>): string =>
  [result.trim(), proof.trim() === '' ? '' : `Minh chứng: ${proof.trim()}`].filter((part) => part !== '').join('\n');
