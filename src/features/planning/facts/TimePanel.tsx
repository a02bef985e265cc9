import { useTranslation } from 'react-i18next';
import { editPlan } from '#domain/commands/planning.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { Panel } from '#ui/Panel.tsx';
import { AutosaveSpan } from '../fields/AutosaveSpan.tsx';
import { Illustrative } from '../Illustrative.tsx';
import { anchors } from '../tabs.ts';
import classes from './facts.module.css';

/** When the visits take place, and which time they examine. */
export function TimePanel({ plan }: { readonly plan: Row<'plans'> }) {
  const { t } = useTranslation(['planning', 'terms']);
  const edit = useCommand(editPlan);
  const at = { plan: plan.plan, id: plan.id };
  return (
    <Panel title={t('facts.time')}>
      <div className={classes.fields}>
        <AutosaveSpan
          id={anchors.window}
          label={t('terms:field.plans.window')}
          description={t('facts.windowHint')}
          value={plan.window}
          basis={basisOf(plan, 'window')}
          onCommit={(value, basis) => edit({ ...at, field: 'window', value, basis })}
        />
        <AutosaveSpan
          id={anchors.period}
          label={t('terms:field.plans.period')}
          description={t('facts.periodHint')}
          mark={plan.isExample && <Illustrative />}
          value={plan.period}
          basis={basisOf(plan, 'period')}
          onCommit={(value, basis) => edit({ ...at, field: 'period', value, basis })}
        />
      </div>
    </Panel>
  );
}
