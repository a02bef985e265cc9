import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { proposeMeasure } from '#domain/commands/inspection.ts';
import { MeasureIdSchema, type MeasureId, type PlanId } from '#domain/ids.ts';
import { MomentSchema, type IsoDate } from '#domain/schema/field.ts';
import type { FindingKind } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { notifyUndo } from '#ui/notify.tsx';
import classes from './measures.module.css';
import { MeasureCard } from './MeasureCard.tsx';
import { MeasureComposer, type NewMeasure } from './MeasureComposer.tsx';
import type { FollowedFinding } from './round.ts';
import { useMeasureActions } from './useMeasureActions.ts';

interface Props {
  readonly planId: PlanId;
  readonly finding: FollowedFinding;
  /** The measure to bring into view. */
  readonly open: MeasureId | null;
  readonly units: readonly Row<'units'>[];
  readonly today: IsoDate;
}

const titleKeys = {
  shortcoming: 'measures.title',
  goodPractice: 'measures.titleSpread',
  difficulty: 'measures.titleSettle',
  proposal: 'measures.titleSettle',
} as const satisfies Record<FindingKind, string>;

/** The measures of a finding, and the way to add one. */
export function FindingMeasures({ planId, finding, open, units, today }: Props) {
  const { t } = useTranslation(['followup', 'common']);
  const propose = useCommand(proposeMeasure);
  const actions = useMeasureActions(planId, today);
  const { row, measures } = finding;
  const findingId = row.id;

  const onPropose = useCallback(
    async ({ text, unit, post, deadline }: NewMeasure): Promise<boolean> => {
      const outcome = await propose({
        plan: planId,
        id: MeasureIdSchema.parse(createId(text)),
        values: {
          finding: findingId,
          text: text.trim(),
          owner: { unit, post: post.trim() },
          recordedAt: MomentSchema.parse(new Date().toISOString()),
          ...(deadline === null ? {} : { deadline }),
        },
      });
      if (!outcome.ok) return false;
      notifyUndo(t('measures.added'), t('common:undo'), () => void runUndo(outcome.value.undo));
      return true;
    },
    [findingId, planId, propose, t],
  );

  return (
    <section aria-label={t(titleKeys[row.kind])}>
      <h3>{t(titleKeys[row.kind])}</h3>
      {measures.length === 0 && <p className={classes.none}>{t('measures.none')}</p>}
      <ol className={classes.list}>
        {measures.map((measure, index) => (
          <MeasureCard
            key={measure.id}
            measure={measure}
            number={index + 1}
            open={measure.id === open}
            units={units}
            today={today}
            actions={actions}
          />
        ))}
      </ol>
      <MeasureComposer
        units={units}
        inspected={finding.responsibleUnit ?? finding.unit}
        hint={row.kind === 'goodPractice' ? t('measures.addHintSpread') : t('measures.addHint')}
        onPropose={onPropose}
      />
    </section>
  );
}
