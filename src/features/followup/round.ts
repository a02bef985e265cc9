import { findingLabel } from '#domain/findingNumber.ts';
import { findingState, findingUrgency, type FindingState } from '#domain/followUp.ts';
import { byUrgency, daysUntil } from '#domain/measureProgress.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';

/** The rows of a round that the follow-up stage works with. */
export interface RoundRows {
  readonly units: readonly Row<'units'>[];
  readonly visits: readonly Row<'visits'>[];
  readonly criteria: readonly Row<'criteria'>[];
  readonly findings: readonly Row<'findings'>[];
  readonly measures: readonly Row<'measures'>[];
  readonly referrals: readonly Row<'referrals'>[];
}

/** A finding with everything that is said about it. */
export interface FollowedFinding {
  readonly id: string;
  /** What notices and reports call it; blank while it has no number. */
  readonly label: string;
  readonly row: Row<'findings'>;
  readonly visit: Row<'visits'> | null;
  readonly unit: Row<'units'> | null;
  /** The unit that answers for it where that is not the inspected one. */
  readonly responsibleUnit: Row<'units'> | null;
  readonly criterion: Row<'criteria'> | null;
  readonly measures: readonly Row<'measures'>[];
  readonly state: FindingState;
  readonly urgency: 'overdue' | 'dueSoon' | null;
}

/** A measure with its finding and how it stands today. */
export interface FollowedMeasure {
  readonly id: string;
  readonly row: Row<'measures'>;
  /** Null when the finding was deleted while the measure stays. */
  readonly finding: FollowedFinding | null;
  readonly owner: Row<'units'> | null;
  /** Calendar days to the deadline; null without one. */
  readonly daysLeft: number | null;
}

/** The round as the follow-up stage shows it. */
export interface FollowedRound {
  /** The directory. */
  readonly units: readonly Row<'units'>[];
  readonly findings: readonly FollowedFinding[];
  readonly measures: readonly FollowedMeasure[];
}

const byId = <R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> => new Map(rows.map(row => [row.id, row]));

const inOrder = <R extends { readonly id: string; readonly order: string }>(rows: readonly R[]): readonly R[] =>
  [...rows].sort((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1));

/** Codes in the order of people: 1.9 before 1.10. */
const codes = new Intl.Collator('vi', { numeric: true });

/** Joins the rows of a round and says how each finding and measure stands on a day. */
export const followRound = (rows: RoundRows, today: IsoDate): FollowedRound => {
  const units = inOrder(rows.units);
  const unitById = byId(units);
  const visitById = byId(rows.visits);
  const criterionById = byId(rows.criteria);
  const measuresOf = new Map<string, Row<'measures'>[]>();
  for (const measure of rows.measures) measuresOf.set(measure.finding ?? '', [...(measuresOf.get(measure.finding ?? '') ?? []), measure]);
  const place = new Map(units.map((unit, index) => [unit.id, index]));

  const findings = rows.findings.map((row): FollowedFinding => {
    const visit = visitById.get(row.visit ?? '') ?? null;
    const unit = unitById.get(visit?.unit ?? '') ?? null;
    const criterion = criterionById.get(row.criterion ?? '') ?? null;
    const measures = [...(measuresOf.get(row.id) ?? [])].sort((a, b) => ((a.recordedAt ?? '') < (b.recordedAt ?? '') ? -1 : 1));
    const label = row.number === null ? '' : findingLabel(row.kind, row.number);
    return {
      id: row.id,
      label,
      row,
      visit,
      unit,
      responsibleUnit: unitById.get(row.responsibleUnit ?? '') ?? null,
      criterion,
      measures,
      state: findingState(row, measures, rows.referrals.filter(({ finding }) => finding === row.id)),
      urgency: findingUrgency(measures, today),
    };
  });
  const unitPlace = (finding: FollowedFinding): number => (finding.unit === null ? units.length : (place.get(finding.unit.id) ?? units.length));
  findings.sort(
    (a, b) =>
      unitPlace(a) - unitPlace(b) ||
      codes.compare(a.criterion?.definition.code ?? '', b.criterion?.definition.code ?? '') ||
      ((a.row.recordedAt ?? '') < (b.row.recordedAt ?? '') ? -1 : 1),
  );

  const findingById = byId(findings);
  const measures = [...rows.measures].sort(byUrgency(today)).map((row): FollowedMeasure => {
    const finding = findingById.get(row.finding ?? '') ?? null;
    const owner = unitById.get(row.owner.unit ?? '') ?? null;
    return {
      id: row.id,
      row,
      finding,
      owner,
      daysLeft: row.deadline === null ? null : daysUntil(row.deadline, today),
    };
  });
  return { units, findings, measures };
};
