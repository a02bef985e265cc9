import { useMemo, useState } from 'react';
import { criteriaOfVisit, type ChecklistEntry } from '#domain/checklist.ts';
import { withFocus } from '#domain/focus/focusPoint.ts';
import { itemIdOf, type CriterionId, type PlanId, type VisitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useEarly } from '#live/useEarly.ts';
import { useLive } from '#live/useLive.ts';
import { findingsOfVisit, itemsOfVisit, planById, rowById, rowsOf } from '#storage/reads/rows.ts';
import { attachmentsOfVisit } from '#storage/reads/visitEvidence.ts';
import { reuseEntries } from './reuseRows.ts';
import { useStableRows } from './useStableRows.ts';

/** Everything that the page of a visit shows. */
export interface VisitModel {
  readonly plan: Row<'plans'>;
  readonly visit: Row<'visits'>;
  readonly unit: Row<'units'> | undefined;
  /** Included areas in their order. */
  readonly areas: readonly Row<'areas'>[];
  /** What the visit asks, in the order of the codes; in focus also by what was accepted for its unit. */
  readonly criteria: readonly Row<'criteria'>[];
  /** The lines of the checklist in the order of their codes. */
  readonly entries: readonly ChecklistEntry[];
  /** Findings, the oldest first. */
  readonly findings: readonly Row<'findings'>[];
  readonly attachments: readonly Row<'attachments'>[];
}

const byRecording = (a: Row<'findings'>, b: Row<'findings'>): number => {
  const [x, y] = [a.recordedAt ?? '', b.recordedAt ?? ''];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
};

/** The lines of a visit, each with the identity that it had as long as it says the same: only touched lines render. */
const useEntries = (criteria: readonly Row<'criteria'>[], items: ReadonlyMap<string, Row<'items'>>, visit: VisitId): readonly ChecklistEntry[] => {
  // Ids are made once and not with every answer: a text of its own for each of hundreds of lines, and each is checked.
  const ids = useMemo(() => new Map(criteria.map(({ id }) => [id, itemIdOf(visit, id)])), [criteria, visit]);
  const itemOf = (criterion: CriterionId) => items.get(ids.get(criterion) ?? '');
  const [kept, setKept] = useState(() => ({ criteria, items, entries: reuseEntries([], criteria, itemOf) }));
  if (kept.criteria === criteria && kept.items === items) return kept.entries;
  const entries = reuseEntries(kept.entries, criteria, itemOf);
  setKept({ criteria, items, entries });
  return entries;
};

/** The criteria of a visit: those of its pinned version that are put to its kind of unit. A visit without a unit asks like a division. */
export const useVisitCriteria = (
  plan: Row<'plans'> | null,
  visit: Row<'visits'> | null,
  unit: Row<'units'> | undefined,
  criteria: readonly Row<'criteria'>[],
  areas: readonly Row<'areas'>[],
): readonly Row<'criteria'>[] => {
  const unitKind = unit?.kind ?? 'division';
  const version = visit?.criteriaVersion === '' ? (plan?.criteriaVersion ?? '') : (visit?.criteriaVersion ?? '');
  return useMemo(() => criteriaOfVisit({ criteria, areas, unitKind, version }), [criteria, areas, unitKind, version]);
};

/** Reads a visit with all that belongs to it; null when it was deleted while the page was open. */
export const useVisitModel = (planId: PlanId, visitId: VisitId): VisitModel | null => {
  const queries = [
    planById(planId),
    rowById('visits', planId, visitId),
    rowsOf('units', planId),
    rowsOf('areas', planId),
    rowsOf('criteria', planId),
    itemsOfVisit(planId, visitId),
    findingsOfVisit(planId, visitId),
    attachmentsOfVisit(planId, visitId),
    rowsOf('focusPoints', planId),
  ] as const;
  useEarly(queries);
  const plan = useLive(queries[0]);
  const visit = useLive(queries[1]);
  const units = useLive(queries[2]);
  const allAreas = useLive(queries[3]);
  const criteriaRows = useLive(queries[4]);
  const items = useStableRows(useLive(queries[5]));
  const findingRows = useLive(queries[6]);
  const attachments = useLive(queries[7]);
  const points = useLive(queries[8]);

  const unit = units.find((row) => row.id === visit?.unit);
  const asked = useVisitCriteria(plan, visit, unit, criteriaRows, allAreas);
  const at = visit?.unit ?? null;
  const criteria = useMemo(() => withFocus(asked, points, at), [asked, points, at]);
  const areas = useMemo(() => allAreas.filter((area) => area.included).sort((a, b) => a.no - b.no), [allAreas]);
  const entries = useEntries(criteria, items, visitId);
  const findings = useMemo(() => [...findingRows].sort(byRecording), [findingRows]);
  return useMemo(
    () => (!plan || !visit || visit.deleted === 1 ? null : { plan, visit, unit, areas, criteria, entries, findings, attachments }),
    [plan, visit, unit, areas, criteria, entries, findings, attachments],
  );
};
