import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { editMeasure, proposeMeasure, removeMeasure } from '#domain/commands/inspection.ts';
import { extendMeasure, noteMeasure, reckonDeadline, removeMeasureNote, returnMeasure, verifyMeasure } from '#domain/commands/measures.ts';
import { MeasureIdSchema, MeasureNoteIdSchema, type FindingId, type PlanId } from '#domain/ids.ts';
import type { Deadline, ProposedMeasure, Reckoned } from '#domain/measureDeadline.ts';
import { takeStep, type StepBack, type StepName } from '#domain/measureProgress.ts';
import { basisOf } from '#domain/row.ts';
import { MomentSchema, type IsoDate } from '#domain/schema/field.ts';
import type { Verdict } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { runCommand, runUndo, type Outcome } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { livingParts } from '#storage/reads/parts.ts';
import { notifyDone, notifyUndo } from '#ui/notify.tsx';

type Measure = Row<'measures'>;

/** What one click does to a measure; each offers to be taken back. Failures show in the header. Answers whether it was written. */
export interface MeasureActions {
  readonly propose: (finding: FindingId, proposed: ProposedMeasure) => Promise<boolean>;
  readonly step: (measure: Measure, name: StepName, verdict?: Verdict) => Promise<boolean>;
  /** A step back, with its reason. */
  readonly giveBack: (measure: Measure, name: StepBack, why: string) => Promise<boolean>;
  readonly verify: (measure: Measure, verdict: Verdict, verification: string) => Promise<boolean>;
  readonly reckon: (measure: Measure, reckoned: Reckoned) => Promise<boolean>;
  readonly extend: (measure: Measure, to: Deadline & { readonly deadline: IsoDate }, why: string) => Promise<boolean>;
  readonly note: (measure: Measure, text: string) => Promise<boolean>;
  readonly removeNote: (note: Row<'measureNotes'>) => Promise<boolean>;
  readonly remove: (measure: Measure) => Promise<boolean>;
}

/** The length of a measure's text in a message. */
const EXCERPT = 60;

const excerpt = (text: string): string => (text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT).trimEnd()}…`);

type Said = (outcome: Outcome, message: string) => boolean;

const useSaid = (): Said => {
  const { t } = useTranslation(['followup', 'common']);
  return useCallback(
    (outcome, message) => {
      if (!outcome.ok) return false;
      const { undo, change } = outcome.value;
      if (change !== null) {
        notifyUndo(message, t('common:undo'), () => {
          void runUndo(undo).then((undone) => undone.ok && notifyDone(t('measures.undone')));
        });
      }
      return true;
    },
    [t],
  );
};

/** The actions on the measures of a plan, dated today. */
export function useMeasureActions(plan: PlanId, today: IsoDate): MeasureActions {
  const { t } = useTranslation(['followup', 'terms', 'common']);
  const format = useFormat();
  const said = useSaid();
  return useMemo((): MeasureActions => {
    const entry = () => ({ id: MeasureNoteIdSchema.parse(createId('')), on: today });
    /** How a step is told. */
    const stepWords = (measure: Measure, { status, verdict }: Measure['progress']): string => {
      const words = { measure: excerpt(measure.text) || t('blankMeasure'), status: t(`terms:measure.status.${status}`) };
      return verdict === null ? t('step.done', words) : t('step.doneVerdict', { ...words, verdict: t(`terms:measure.verdict.${verdict}`) });
    };
    return {
      propose: async (finding, { text, owner, deadline, reckoned }) =>
        said(
          await runCommand(proposeMeasure, {
            plan,
            id: MeasureIdSchema.parse(createId(text)),
            values: { finding, text, owner, recordedAt: MomentSchema.parse(new Date().toISOString()), deadline: deadline ?? undefined, reckoned: reckoned ?? undefined },
          }),
          t('measures.added'),
        ),
      step: async (measure, name, verdict) => {
        const taken = takeStep(measure.progress, name, today, verdict ?? null);
        // The buttons offer allowed steps only; a refusal here means that a colleague's step has just arrived.
        if (!taken.ok) return false;
        const { value } = taken;
        return said(await runCommand(editMeasure, { plan, id: measure.id, field: 'progress', value, basis: basisOf(measure, 'progress') }), stepWords(measure, value));
      },
      giveBack: async (measure, step, why) => {
        const outcome = await runCommand(returnMeasure, { plan, measure, step, entry: entry(), why });
        return said(outcome, stepWords(measure, { status: 'inProgress', verdict: null, on: today }));
      },
      verify: async (measure, verdict, verification) =>
        said(await runCommand(verifyMeasure, { plan, measure, verdict, verification, on: today }), stepWords(measure, { status: 'verified', verdict, on: today })),
      reckon: async (measure, reckoned) => said(await runCommand(reckonDeadline, { plan, measure, reckoned }), t('remedy.count.done', { date: format.date(reckoned.deadline) })),
      extend: async (measure, to, why) =>
        said(await runCommand(extendMeasure, { plan, measure, entry: entry(), to, why }), t('remedy.extend.done', { date: format.date(to.deadline) })),
      note: async (measure, text) => said(await runCommand(noteMeasure, { plan, measure, entry: entry(), text }), t('remedy.diary.added')),
      removeNote: async (row) => said(await runCommand(removeMeasureNote, { plan, row }), t('remedy.diary.removed')),
      remove: async (measure) => {
        const parts = await livingParts(plan, { table: 'measures', id: measure.id }).read();
        return said(await runCommand(removeMeasure, { plan, row: measure, parts }), t('measures.removed'));
      },
    };
  }, [format, plan, said, t, today]);
}
