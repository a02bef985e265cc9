import { Button } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { restoreStandard, standardOf } from '#domain/commands/planFacts.ts';
import { editPlan } from '#domain/commands/planning.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { anchors } from '../tabs.ts';
import classes from './facts.module.css';

const texts = ['purposes', 'requirements', 'principles'] as const;

/** Why the round is held and how: one point a line. */
export function ContentPanel({ plan }: { readonly plan: Row<'plans'> }) {
  const { t } = useTranslation(['planning', 'terms']);
  const edit = useCommand(editPlan);
  const restore = useCommand(restoreStandard);
  const labels = useSaveLabels();
  return (
    <Panel title={t('facts.content')} hint={t('facts.contentHint')}>
      <div className={classes.fields}>
        {texts.map((field) => (
          <div key={field}>
            <AutosaveTextarea
              {...labels}
              id={anchors[field]}
              label={t(`terms:field.plans.${field}`)}
              minRows={3}
              value={plan[field]}
              basis={basisOf(plan, field)}
              onCommit={(value, basis) => edit({ plan: plan.plan, id: plan.id, field, value: value.trim(), basis })}
            />
            {plan[field] !== standardOf(field) && (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconRestore size={14} aria-hidden />}
                aria-label={t('standard.restore', { name: t(`terms:field.plans.${field}`) })}
                onClick={() => void restore({ plan: plan.plan, row: plan, fields: [field] })}
              >
                {t('standard.restoreShort')}
              </Button>
            )}
          </div>
        ))}
      </div>
    </Panel>
  );
}
