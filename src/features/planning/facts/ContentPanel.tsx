import { useTranslation } from 'react-i18next';
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
  const labels = useSaveLabels();
  return (
    <Panel title={t('facts.content')} hint={t('facts.contentHint')}>
      <div className={classes.fields}>
        {texts.map((field) => (
          <AutosaveTextarea
            key={field}
            {...labels}
            id={anchors[field]}
            label={t(`terms:field.plans.${field}`)}
            minRows={3}
            value={plan[field]}
            basis={basisOf(plan, field)}
            onCommit={(value, basis) => edit({ plan: plan.plan, id: plan.id, field, value: value.trim(), basis })}
          />
        ))}
      </div>
    </Panel>
  );
}
