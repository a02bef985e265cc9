import { Checkbox, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { editPlan } from '#domain/commands/planning.ts';
import { basisOf } from '#domain/row.ts';
import { visitForms } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveNumber } from '#ui/autosave/AutosaveNumber.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import classes from './facts.module.css';

/** Which forms of inspection the plan names, how many units it has to reach, and how much it may ask of one. */
export function FormsPanel({ plan }: { readonly plan: Row<'plans'> }) {
  const { t } = useTranslation(['planning', 'terms']);
  const edit = useCommand(editPlan);
  const labels = useSaveLabels();
  const at = { plan: plan.plan, id: plan.id };
  return (
    <Panel title={t('standard.forms')} hint={t('standard.formsHint')}>
      <div className={classes.fields}>
        <Checkbox.Group
          label={t('standard.formsLabel')}
          value={[...plan.forms]}
          onChange={(chosen) => void edit({ ...at, field: 'forms', value: visitForms.filter((form) => chosen.includes(form)), basis: basisOf(plan, 'forms') })}
        >
          <Group gap="10px 20px" mt={4}>
            {visitForms.map((form) => (
              <Checkbox key={form} size="xs" value={form} label={t(`terms:visit.form.${form}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <div className={classes.pair} data-even>
          <AutosaveNumber
            {...labels}
            label={t('standard.leastShare')}
            placeholder={t('standard.noShare')}
            description={t('standard.leastShareHint')}
            allowDecimal={false}
            min={1}
            max={100}
            suffix=" %"
            value={plan.leastShare}
            basis={basisOf(plan, 'leastShare')}
            onCommit={(value, basis) => edit({ ...at, field: 'leastShare', value, basis })}
          />
          <AutosaveNumber
            {...labels}
            label={t('standard.unitDays')}
            description={t('standard.unitDaysHint')}
            allowDecimal={false}
            min={1}
            max={366}
            value={plan.unitDaysAYear}
            basis={basisOf(plan, 'unitDaysAYear')}
            onCommit={(value, basis) => (value === null ? false : edit({ ...at, field: 'unitDaysAYear', value, basis }))}
          />
        </div>
      </div>
    </Panel>
  );
}
