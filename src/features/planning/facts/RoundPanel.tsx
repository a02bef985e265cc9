import { useTranslation } from 'react-i18next';
import { editPlan } from '#domain/commands/planning.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { HistoryLink } from '#i18n/HistoryLink.tsx';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveNumber } from '#ui/autosave/AutosaveNumber.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { anchors } from '../tabs.ts';
import classes from './facts.module.css';

/** What the round is called, its year, and who assists it. */
export function RoundPanel({ plan }: { readonly plan: Row<'plans'> }) {
  const { t } = useTranslation(['planning', 'terms']);
  const edit = useCommand(editPlan);
  const labels = useSaveLabels();
  const at = { plan: plan.plan, id: plan.id };
  return (
    <Panel title={t('facts.round')} actions={<HistoryLink planId={plan.id} table="plans" row={plan.id} />}>
      <div className={classes.fields}>
        <div className={classes.pair}>
          <AutosaveText
            {...labels}
            id={anchors.title}
            label={t('terms:field.plans.title')}
            value={plan.title}
            basis={basisOf(plan, 'title')}
            onCommit={(value, basis) => edit({ ...at, field: 'title', value: value.trim(), basis })}
          />
          <AutosaveNumber
            {...labels}
            label={t('terms:field.plans.year')}
            thousandSeparator=""
            allowDecimal={false}
            value={plan.year}
            basis={basisOf(plan, 'year')}
            onCommit={(value, basis) => (value === null ? false : edit({ ...at, field: 'year', value, basis }))}
          />
        </div>
        <AutosaveText
          {...labels}
          id={anchors.standingOffice}
          label={t('terms:field.plans.standingOffice')}
          value={plan.standingOffice}
          basis={basisOf(plan, 'standingOffice')}
          onCommit={(value, basis) => edit({ ...at, field: 'standingOffice', value: value.trim(), basis })}
        />
      </div>
    </Panel>
  );
}
