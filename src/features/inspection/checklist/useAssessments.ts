import { useEffect, useLayoutEffect, useState } from 'react';
import { coherentAssessment, type ChecklistEntry } from '#domain/checklist.ts';
import { assessItem } from '#domain/commands/inspection.ts';
import type { CriterionId, PlanId, VisitId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { blankAssessment, type Assessment } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { rehearseCommand, runCommand, type Outcome } from '#live/useCommand.ts';
import { whenIdle } from '#ui/whenIdle.ts';
import { createCompositeWriter, type Shown } from '../compositeWriter.ts';
import { createLatest } from '../latest.ts';

/** The assessment of a line as on the screen; what a field keeps while it is being typed into. */
export const shownAssessment = (item: Row<'items'> | undefined): Shown<Assessment> => ({
  heads: basisOf(item, 'assessment'),
  value: item?.assessment ?? blankAssessment,
});

/** Writes a part of the assessment of an item; see {@link createCompositeWriter}. */
export type Assess = (criterion: CriterionId, patch: Partial<Assessment>, seen?: Shown<Assessment>) => Promise<Outcome | null>;

const itemsById = (entries: readonly ChecklistEntry[]): ReadonlyMap<CriterionId, Row<'items'> | undefined> =>
  new Map(entries.map(({ criterion, item }) => [criterion.id, item]));

/** The writer of the assessments of a visit; `show` tells it what is on the screen. */
const createAssessments = (planId: PlanId, visitId: VisitId, entries: readonly ChecklistEntry[]) => {
  const items = createLatest(itemsById(entries));
  const writer = createCompositeWriter<CriterionId, Assessment>({
    shown: (criterion) => shownAssessment(items.get().get(criterion)),
    send: (criterion, assessment, basis) => runCommand(assessItem, { plan: planId, visit: visitId, criterion, assessment, basis }),
    coherent: coherentAssessment,
  });
  const assess: Assess = writer.write;
  /** Cold, the parts of the first answer take the browser 30 to 60 ms each on a slow laptop, and half of it once they have run. */
  const rehearse = (): void => {
    const [criterion] = items.get().keys();
    if (criterion === undefined) return;
    const { value, heads } = shownAssessment(items.get().get(criterion));
    const assessment: Assessment = { ...value, result: value.result === 'met' ? 'notMet' : 'met' };
    void rehearseCommand(assessItem, { plan: planId, visit: visitId, criterion, assessment, basis: heads });
  };
  return { rehearse, show: (shown: readonly ChecklistEntry[]) => items.set(itemsById(shown)), assess, current: writer.current };
};

/** Reads and writes the assessments of a visit. */
export interface Assessments {
  readonly assess: Assess;
  /** An assessment as it is by now, edits on their way to the disk included. */
  readonly current: (criterion: CriterionId) => Assessment;
}

/** The assessments of the visit that is on the screen; its functions stay the same. */
export const useAssessments = (planId: PlanId, visitId: VisitId, entries: readonly ChecklistEntry[]): Assessments => {
  const [assessments] = useState(() => createAssessments(planId, visitId, entries));
  useLayoutEffect(() => assessments.show(entries), [assessments, entries]);
  useEffect(() => whenIdle(assessments.rehearse), [assessments]);
  return assessments;
};
