import { checklistViews, isInView, type ChecklistEntry, type ChecklistView, type ViewGround } from '#domain/checklist.ts';
import { criteriaOf } from '#domain/finding.ts';
import { itemIdOf, type CriterionId, type VisitId } from '#domain/ids.ts';
import { findingKinds } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';

/** How many lines each view holds. */
export const countViews = (entries: readonly ChecklistEntry[], ground: ViewGround): Readonly<Record<ChecklistView, number>> => {
  const counts: Record<ChecklistView, number> = { all: 0, open: 0, work: 0, focus: 0, evidence: 0, mine: 0, changed: 0 };
  for (const entry of entries) for (const view of checklistViews) if (isInView(entry, view, ground)) counts[view] += 1;
  return counts;
};

/** How many of these lines lie in each area, by its number. */
export const countByArea = (entries: readonly ChecklistEntry[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { criterion } of entries) counts.set(criterion.definition.area, (counts.get(criterion.definition.area) ?? 0) + 1);
  return counts;
};

/**
 * Findings of each criterion by kind, in the order of `findingKinds`, as „0,2,0,1“. A finding counts on each criterion that it
 * concerns; whoever adds them up counts findings instead, each once.
 */
export const countFindings = (findings: readonly Row<'findings'>[]): ReadonlyMap<CriterionId, string> => {
  const counts = new Map<CriterionId, number[]>();
  for (const finding of findings) {
    const index = findingKinds.indexOf(finding.kind);
    for (const criterion of criteriaOf(finding)) {
      const list = counts.get(criterion) ?? findingKinds.map(() => 0);
      list[index] = (list[index] ?? 0) + 1;
      counts.set(criterion, list);
    }
  }
  return new Map([...counts].map(([criterion, list]) => [criterion, list.join(',')]));
};

/** Files of each criterion: those on its item and those on its findings. */
export const countFiles = (
  visit: VisitId,
  criteria: readonly Row<'criteria'>[],
  findings: readonly Row<'findings'>[],
  attachments: readonly Row<'attachments'>[],
): ReadonlyMap<CriterionId, number> => {
  const criterionOf = new Map<string, CriterionId>(criteria.map(({ id }) => [itemIdOf(visit, id), id]));
  for (const { id, criterion } of findings) if (criterion !== null) criterionOf.set(id, criterion);
  const counts = new Map<CriterionId, number>();
  for (const { owner } of attachments) {
    const criterion = criterionOf.get(owner?.id ?? '');
    if (criterion !== undefined) counts.set(criterion, (counts.get(criterion) ?? 0) + 1);
  }
  return counts;
};
