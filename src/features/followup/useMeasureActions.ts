import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { editMeasure, removeMeasure } from '#domain/commands/inspection.ts';
import type { PlanId } from '#domain/ids.ts';
import { takeStep, type StepName } from '#domain/measureProgress.ts';
import { basisOf } from '#domain/row.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Verdict } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { runUndo, useCommand, type Outcome } from '#live/useCommand.ts';
import { livingParts } from '#storage/reads/parts.ts';
import { notifyDone, notifyUndo } from '#ui/notify.tsx';

/** What one click does to a measure; each offers to be taken back. Failures show in the header. */
export interface MeasureActions {
  readonly step: (measure: Row<'measures'>, name: StepName, verdict?: Verdict) => Promise<void>;
  readonly remove: (measure: Row<'measures'>) => Promise<void>;
}

/** The length of a measure's text in a message. */
const EXCERPT = 60;

const excerpt = (text: string): string => (text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT).trimEnd()}…`);

/** The actions on the measures of a plan, dated today. */
export function useMeasureActions(plan: PlanId, today: IsoDate): MeasureActions {
  const { t } = useTranslation(['followup', 'terms', 'common']);
  const edit = useCommand(editMeasure);
  const removing = useCommand(removeMeasure);

  const offerUndo = useCallback(
    (outcome: Outcome, message: string) => {
      if (!outcome.ok || outcome.value.change === null) return;
      const { undo } = outcome.value;
      notifyUndo(message, t('common:undo'), () => {
        void runUndo(undo).then(undone => undone.ok && notifyDone(t('measures.undone')));
      });
    },
    [t],
  );

  const step = useCallback(
    async (measure: Row<'measures'>, name: StepName, verdict?: Verdict) => {
      const taken = takeStep(measure.progress, name, today, verdict ?? null);
      // The buttons offer allowed steps only; a refusal here means that a colleague's step has just arrived.
      if (!taken.ok) return;
      const value = taken.value;
      const outcome = await edit({ plan, id: measure.id, field: 'progress', value, basis: basisOf(measure, 'progress') });
      const words = { measure: excerpt(measure.text) || t('blankMeasure'), status: t(`terms:measure.status.${value.status}`) };
      offerUndo(
        outcome,
        value.verdict === null ? t('step.done', words) : t('step.doneVerdict', { ...words, verdict: t(`terms:measure.verdict.${value.verdict}`) }),
      );
    },
    [edit, offerUndo, plan, t, today],
  );

  const remove = useCallback(
    async (measure: Row<'measures'>) => {
      const parts = await livingParts(plan, { table: 'measures', id: measure.id }).read();
      offerUndo(await removing({ plan, row: measure, parts }), t('measures.removed'));
    },
    [offerUndo, plan, removing, t],
  );

  return { step, remove };
}
