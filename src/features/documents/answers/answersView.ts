import { askedFindings } from '#domain/documents/answers.ts';
import { findingLabel } from '#domain/findingNumber.ts';
import { lineIdOf } from '#domain/minutes.ts';
import { basisOf } from '#domain/row.ts';
import type { OpinionPlace } from '#domain/commands/unitAnswers.ts';
import type { Row } from '#domain/schema/tables.ts';

/** The rows that the page of answers is made of. */
export interface AnswerRows {
  readonly plan: Row<'plans'>;
  readonly units: readonly Row<'units'>[];
  readonly visits: readonly Row<'visits'>[];
  readonly findings: readonly Row<'findings'>[];
  readonly measures: readonly Row<'measures'>[];
  readonly minutesLines: readonly Row<'minutesLines'>[];
  readonly seals: readonly Row<'seals'>[];
  readonly unitAnswers: readonly Row<'unitAnswers'>[];
}

/** A visit whose unit can be asked. */
export interface AskedVisit {
  readonly visit: Row<'visits'>;
  readonly unit: Row<'units'>;
  readonly findings: number;
  readonly unnumbered: number;
  readonly received: number;
}

/** An answer with all that is needed to decide on it. */
export interface AnswerLine {
  readonly row: Row<'unitAnswers'>;
  readonly unitName: string;
  /** null: on the visit as a whole. */
  readonly finding: Row<'findings'> | null;
  /** `TT3`; blank without a number, and for the visit. */
  readonly label: string;
  readonly measures: readonly Row<'measures'>[];
  /** Where the opinion is put; null: the minutes are signed and sealed, or there is no opinion. */
  readonly opinion: OpinionPlace | null;
  readonly isSealed: boolean;
  /** The unit has answered once more since. */
  readonly isSuperseded: boolean;
}

const byDay = (a: AskedVisit, b: AskedVisit): number => {
  const [x, y] = [a.visit.slot?.date ?? '9999', b.visit.slot?.date ?? '9999'];
  return x === y ? (a.unit.order < b.unit.order ? -1 : 1) : x < y ? -1 : 1;
};

/** PURE. The visits that have findings, in the order of their days. */
export const askedVisits = ({ visits, units, findings, unitAnswers }: AnswerRows): readonly AskedVisit[] =>
  visits
    .flatMap((visit): readonly AskedVisit[] => {
      const unit = units.find(({ id }) => id === visit.unit);
      const asked = askedFindings(visit.id, findings, []);
      if (unit === undefined || asked.length === 0) return [];
      const received = unitAnswers.filter((row) => row.visit === visit.id).length;
      return [{ visit, unit, findings: asked.length, unnumbered: asked.filter(({ label }) => label === '').length, received }];
    })
    .sort(byDay);

const placeOf = ({ visit, finding, answer }: Row<'unitAnswers'>, rows: AnswerRows): OpinionPlace | null => {
  if (visit === null || answer.opinion.trim() === '') return null;
  if (finding === null) {
    const row = rows.visits.find(({ id }) => id === visit);
    return row === undefined ? null : { there: row.unitOpinion, basis: basisOf(row, 'unitOpinion') };
  }
  const line = rows.minutesLines.find(({ id }) => id === lineIdOf(visit, { kind: 'finding', id: finding }));
  return { there: line?.opinion ?? '', basis: basisOf(line, 'opinion') };
};

/** By number; those without one after them, the visit as a whole last. */
const byLabel = (a: AnswerLine, b: AnswerLine): number =>
  Number(a.finding === null) - Number(b.finding === null) || Number(a.label === '') - Number(b.label === '') || a.label.localeCompare(b.label, 'vi', { numeric: true });

const inListOrder = (a: AnswerLine, b: AnswerLine): number => {
  const [x, y] = [a.row.answered.at ?? '', b.row.answered.at ?? ''];
  return a.unitName.localeCompare(b.unitName, 'vi') || (x === y ? byLabel(a, b) || (a.row.id < b.row.id ? -1 : 1) : x < y ? 1 : -1);
};

/** PURE. All answers of the round, by unit, the newest first, then by the number of the finding. */
export const answerLines = (rows: AnswerRows): readonly AnswerLine[] => {
  const sealed = new Set(rows.seals.map(({ visit }) => visit));
  return rows.unitAnswers
    .map((row): AnswerLine => {
      const visit = rows.visits.find(({ id }) => id === row.visit);
      const finding = rows.findings.find(({ id }) => id === row.finding) ?? null;
      const isSealed = visit?.stage === 'minutesSigned' && sealed.has(visit.id);
      const isSuperseded = rows.unitAnswers.some((one) => one.visit === row.visit && one.finding === row.finding && (one.answered.at ?? '') > (row.answered.at ?? ''));
      return {
        row,
        unitName: rows.units.find(({ id }) => id === row.unit)?.name ?? '',
        finding,
        label: finding === null || finding.number === null ? '' : findingLabel(finding.kind, finding.number),
        measures: row.finding === null ? [] : rows.measures.filter((one) => one.finding === row.finding),
        opinion: isSealed ? null : placeOf(row, rows),
        isSealed,
        isSuperseded,
      };
    })
    .sort(inListOrder);
};
