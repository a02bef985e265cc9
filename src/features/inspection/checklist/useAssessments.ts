import { useLayoutEffect, useState } from 'react';
import type { ChecklistEntry } from '#domain/checklist.ts';
import { assessItem } from '#domain/commands/inspection.ts';
import type { CriterionId, PlanId, VisitId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { blankAssessment, type Assessment } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { runCommand, runUndo, type Outcome } from '#live/useCommand.ts';
import type { Undo } from '#storage/execute.ts';
import { createCompositeWriter, type Shown } from '../compositeWriter.ts';
import { createLatest } from '../latest.ts';

/** The assessment of a line as on the screen; what a field keeps while it is being typed into. */
export const shownAssessment = (item: Row<'items'> | undefined): Shown<Assessment> => ({
  heads: basisOf(item, 'assessment'),
  value: item?.assessment ?? blankAssessment,
});

/** Writes assessments, and takes the latest back. */
export interface Assessments {
  readonly assess: (criterion: CriterionId, patch: Partial<Assessment>, seen?: Shown<Assessment>) => Promise<Outcome | null>;
  /** Takes back the latest assessment made on this page; resolves to its criterion, or to null when there is none. */
  readonly undo: () => Promise<CriterionId | null>;
}

/** „Không áp dụng“ and points exclude each other: what does not apply has no score. */
const coherent = (assessment: Assessment): Assessment =>
  assessment.result === 'notApplicable' ? { ...assessment, score: null } : assessment;

/** How many steps back are kept. */
const DEPTH = 100;

const itemsById = (entries: readonly ChecklistEntry[]): ReadonlyMap<CriterionId, Row<'items'> | undefined> =>
  new Map(entries.map(({ criterion, item }) => [criterion.id, item]));

/** The writer of the assessments of a visit; `show` tells it what is on the screen. */
const createAssessments = (planId: PlanId, visitId: VisitId, entries: readonly ChecklistEntry[]) => {
  const items = createLatest(itemsById(entries));
  const past = createLatest<readonly { readonly criterion: CriterionId; readonly undo: Undo }[]>([]);
  const writer = createCompositeWriter<CriterionId, Assessment>({
    shown: (criterion) => shownAssessment(items.get().get(criterion)),
    send: (criterion, assessment, basis) => runCommand(assessItem, { plan: planId, visit: visitId, criterion, assessment, basis }),
    coherent,
  });
  const assess: Assessments['assess'] = async (criterion, patch, seen) => {
    const outcome = await writer.write(criterion, patch, seen);
    if (outcome?.ok === true && outcome.value.change !== null) {
      past.set([...past.get(), { criterion, undo: outcome.value.undo }].slice(-DEPTH));
    }
    return outcome;
  };
  const undo: Assessments['undo'] = async () => {
    const last = past.get().at(-1);
    if (!last) return null;
    past.set(past.get().slice(0, -1));
    const outcome = await runUndo(last.undo);
    return outcome.ok ? last.criterion : null;
  };
  return { show: (shown: readonly ChecklistEntry[]) => items.set(itemsById(shown)), assess, undo };
};

/** The writer of the assessments of the visit that is on the screen; its functions stay the same. */
export const useAssessments = (planId: PlanId, visitId: VisitId, entries: readonly ChecklistEntry[]): Assessments => {
  const [assessments] = useState(() => createAssessments(planId, visitId, entries));
  useLayoutEffect(() => assessments.show(entries), [assessments, entries]);
  return assessments;
};
