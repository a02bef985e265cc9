import { Button } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { deadlineFields, restoreStandard, standardOf } from '#domain/commands/planFacts.ts';
import { editPlan } from '#domain/commands/planning.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveNumber } from '#ui/autosave/AutosaveNumber.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { Illustrative } from '../Illustrative.tsx';
import classes from './facts.module.css';

/** The deadlines of the round, in working days. */
export function DeadlinesPanel({ plan }: { readonly plan: Row<'plans'> }) {
  const { t } = useTranslation(['planning', 'terms']);
  const edit = useCommand(editPlan);
  const restore = useCommand(restoreStandard);
  const labels = useSaveLabels();
  return (
    <Panel
      title={t('facts.deadlines')}
      hint={t('facts.deadlinesHint')}
      actions={
        <>
          {plan.isExample && <Illustrative />}
          {deadlineFields.some((field) => plan[field] !== standardOf(field)) && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconRestore size={14} aria-hidden />}
              onClick={() => void restore({ plan: plan.plan, row: plan, fields: deadlineFields })}
            >
              {t('standard.restoreDeadlines')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.pair} data-even="two">
        {deadlineFields.map((field) => (
          <AutosaveNumber
            key={field}
            {...labels}
            label={t(`terms:field.plans.${field}`)}
            description={t(`facts.deadline.${field}`)}
            allowDecimal={false}
            max={400}
            rightSection={t('facts.days')}
            rightSectionWidth={48}
            rightSectionProps={{ style: { fontSize: 'var(--mantine-font-size-xs)' } }}
            value={plan[field]}
            basis={basisOf(plan, field)}
            onCommit={(value, basis) => (value === null ? false : edit({ plan: plan.plan, id: plan.id, field, value, basis }))}
          />
        ))}
      </div>
    </Panel>
  );
}
