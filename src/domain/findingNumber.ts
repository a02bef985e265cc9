import type { CriterionId, FindingId } from './ids.ts';
import type { FindingKind } from './schema/inspection.ts';
import type { Row } from './schema/tables.ts';

/**
 * Letters before the number: hay, tồn tại, khó khăn, đề xuất. The same in every language of the interface, for the label
 * stands in the minutes, the notice and the unit's report, and all must mean the same finding. [judgement]
 */
const letters: Readonly<Record<FindingKind, string>> = { goodPractice: 'HL', shortcoming: 'TT', difficulty: 'KK', proposal: 'ĐX' };

/** What a finding is called in notices and reports: „TT3“ is the third shortcoming of the visit (domain §6.1, 4). */
export const findingLabel = (kind: FindingKind, number: number): string => `${letters[kind]}${String(number)}`;

/** The facts of a finding that decide about its number. */
export type NumberedFinding = Pick<Row<'findings'>, 'id' | 'kind' | 'number' | 'criterion' | 'recordedAt' | 'deleted'>;

/** The place of each criterion in the checklist: by area, then by code (checklist.ts, `criteriaOfVisit`). */
export type CriterionPlaces = ReadonlyMap<CriterionId, number>;

/** A number for a finding. */
export interface FindingNumber {
  readonly id: FindingId;
  readonly number: number;
}

/** The places of criteria that are in the order of the checklist already. */
export const placesOf = (criteria: readonly { readonly id: CriterionId }[]): CriterionPlaces => new Map(criteria.map(({ id }, place) => [id, place]));

type Recorded = Pick<NumberedFinding, 'id' | 'recordedAt'>;

/** The one that was recorded first comes first; two recorded in one moment by id, so that all laptops see one order. */
const byRecording = (a: Recorded, b: Recorded): number => {
  const [x, y] = [a.recordedAt ?? '', b.recordedAt ?? ''];
  return x === y ? (a.id < b.id ? -1 : Number(a.id > b.id)) : x < y ? -1 : 1;
};

/** The order of findings in the minutes: as the checklist goes, those on no criterion last, on one criterion as recorded. */
export const inMinutesOrder =
  (places: CriterionPlaces) =>
  (a: Pick<NumberedFinding, 'criterion'> & Recorded, b: Pick<NumberedFinding, 'criterion'> & Recorded): number => {
    const [x, y] = [a, b].map(({ criterion }) => (criterion === null ? undefined : places.get(criterion)) ?? Infinity);
    return x === y || x === undefined || y === undefined ? byRecording(a, b) : x < y ? -1 : 1;
  };

/**
 * The highest number of each kind that was ever given. Numbers of deleted findings stay taken: a notice may have named
 * one, and a gap misleads nobody where a number with two meanings would.
 */
const highest = (findings: readonly NumberedFinding[]): Map<FindingKind, number> => {
  const taken = new Map<FindingKind, number>();
  for (const { kind, number } of findings) if (number !== null) taken.set(kind, Math.max(taken.get(kind) ?? 0, number));
  return taken;
};

const counted = (findings: readonly NumberedFinding[], taken: Map<FindingKind, number>): readonly FindingNumber[] =>
  findings.map(({ id, kind }) => {
    const number = (taken.get(kind) ?? 0) + 1;
    taken.set(kind, number);
    return { id, number };
  });

/**
 * PURE. The numbers that the unnumbered findings of a visit get next, each among its kind, in the order of the minutes.
 * Given numbers are never changed, so it can be asked again at any time: after these are given, there is none to give.
 * @param findings all findings of one visit; deleted ones may be among them, and only keep their numbers from being given again
 */
export const nextNumbers = (findings: readonly NumberedFinding[], places: CriterionPlaces): readonly FindingNumber[] =>
  counted(
    findings.filter(({ number, deleted }) => number === null && deleted === 0).sort(inMinutesOrder(places)),
    highest(findings),
  );

/** Findings of one kind that bear one number: two laptops numbered apart, then merged. The first recorded comes first. */
export interface DoubleNumber {
  readonly kind: FindingKind;
  readonly number: number;
  readonly findings: readonly FindingId[];
}

/** PURE. The numbers that several living findings of one visit bear. */
export const doubleNumbers = (findings: readonly NumberedFinding[]): readonly DoubleNumber[] => {
  const byLabel = new Map<string, { kind: FindingKind; number: number; rows: NumberedFinding[] }>();
  for (const row of findings) {
    if (row.number === null || row.deleted === 1) continue;
    const label = findingLabel(row.kind, row.number);
    const group = byLabel.get(label);
    if (group) group.rows.push(row);
    else byLabel.set(label, { kind: row.kind, number: row.number, rows: [row] });
  }
  return [...byLabel.values()]
    .filter(({ rows }) => rows.length > 1)
    .map(({ kind, number, rows }) => ({ kind, number, findings: rows.sort(byRecording).map(({ id }) => id) }));
};

/** PURE. How doubles are mended: the finding recorded first keeps the number, each later one gets the next free one. */
export const mendedNumbers = (findings: readonly NumberedFinding[]): readonly FindingNumber[] => {
  const later = new Set(doubleNumbers(findings).flatMap((double) => double.findings.slice(1)));
  return counted(findings.filter(({ id }) => later.has(id)).sort(byRecording), highest(findings));
};
