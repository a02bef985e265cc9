import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planBulk, type BulkPlan } from '#domain/bulkAssessment.ts';
import type { ChecklistEntry } from '#domain/checklist.ts';
import { assessItems } from '#domain/commands/inspection.ts';
import type { CriterionId, PlanId, VisitId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import type { AssessmentResult } from '#domain/schema/inspection.ts';
import { runCommand, runUndo } from '#live/useCommand.ts';
import { notifyInfo, notifyUndo } from '#ui/notify.tsx';
import { useStable } from '../useStable.ts';
import { markAll, markRun, noMarks, toggleMark, type Marking } from './marking.ts';
import type { Assessments } from './useAssessments.ts';

/** Marks on lines, and one answer for all that carry one. */
export interface Bulk {
  /** The marked lines that are shown; null while no marks are asked for. What is not on the screen is never answered. */
  readonly marked: ReadonlySet<CriterionId> | null;
  readonly toggle: (criterion: CriterionId) => void;
  /** Marks from where the run began to this line. */
  readonly runTo: (criterion: CriterionId) => void;
  readonly markShown: () => void;
  /** Shows the boxes without a mark yet. */
  readonly begin: () => void;
  readonly clear: () => void;
  /** Gives one result (null: none) to all marked lines, in one step. */
  readonly answer: (result: AssessmentResult | null) => void;
}

interface Options {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly shown: readonly ChecklistEntry[];
  /** The chosen line at this moment. */
  readonly chosen: () => CriterionId | null;
  readonly current: Assessments['current'];
  /** Whether nothing may be written here; says why. */
  readonly isClosed: () => boolean;
  readonly say: (words: string) => void;
}

/** The words for what a bulk answer did, and what it left alone. */
const useWords = (): ((plan: BulkPlan, result: AssessmentResult | null) => string) => {
  const { t } = useTranslation(['inspection', 'terms']);
  return ({ change, same, conflicted }, result) =>
    [
      change.length === 0
        ? t('bulk.nothing')
        : result === null
          ? t('bulk.cleared', { count: change.length })
          : t('bulk.done', { count: change.length, result: t(`terms:assessment.result.${result}`) }),
      same.length > 0 ? t(result === null ? 'bulk.sameNone' : 'bulk.same', { count: same.length }) : '',
      conflicted.length > 0 ? t('bulk.conflicted', { count: conflicted.length, codes: conflicted.map(({ criterion }) => criterion.definition.code).join(', ') }) : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
};

/** Marks lines and answers them together. One answer is one command, so one Ctrl+Z takes all of it back. */
export const useBulk = ({ planId, visitId, shown, chosen, current, isClosed, say }: Options): Bulk => {
  const { t } = useTranslation('common');
  const words = useWords();
  const [marking, setMarking] = useState<Marking | null>(null);
  const marked = useMemo(() => {
    if (marking === null) return null;
    return new Set(shown.flatMap(({ criterion }) => (marking.marked.has(criterion.id) ? [criterion.id] : [])));
  }, [marking, shown]);
  const ids = () => shown.map(({ criterion }) => criterion.id);

  const answer = useStable(async (result: AssessmentResult | null) => {
    if (marked === null || isClosed()) return;
    const plan = planBulk(shown.filter(({ criterion }) => marked.has(criterion.id)), result, ({ criterion }) => current(criterion.id));
    const said = words(plan, result);
    if (plan.change.length === 0) {
      notifyInfo(said);
      say(said);
      return;
    }
    const items = plan.change.map(({ entry: { criterion, item }, assessment }) => ({ visit: visitId, criterion: criterion.id, assessment, basis: basisOf(item, 'assessment') }));
    const outcome = await runCommand(assessItems, { plan: planId, items });
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(said, t('undo'), () => void runUndo(undo));
    say(said);
  });
  return {
    marked,
    toggle: useStable((criterion) => {
      const from = chosen();
      setMarking((before) => toggleMark(before, criterion, from));
    }),
    runTo: useStable((criterion) => {
      const from = chosen();
      setMarking((before) => markRun(before, ids(), criterion, from));
    }),
    markShown: useStable(() => setMarking((before) => markAll(before, ids()))),
    begin: useStable(() => setMarking((before) => before ?? noMarks)),
    clear: useStable(() => setMarking(null)),
    answer: useStable((result) => void answer(result)),
  };
};
