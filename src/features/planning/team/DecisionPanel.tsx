import { TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { editPlan } from '#domain/commands/planning.ts';
import { asIsoDate } from '#domain/days.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { sameText } from '#ui/autosave/sameText.ts';
import { Panel } from '#ui/Panel.tsx';
import { AutosaveGroup } from '#ui/autosave/AutosaveGroup.tsx';
import { dayInput } from '#ui/autosave/dayInput.ts';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import classes from './teamwork.module.css';

/** Number and date of the decision that sets up the team: one register. */
export function DecisionPanel({ plan }: { readonly plan: Row<'plans'> }) {
  const { t } = useTranslation('planning');
  const edit = useCommand(editPlan);
  const labels = useSaveLabels();
  return (
    <Panel title={t('teamwork.decision')} hint={t('teamwork.decisionHint')}>
      <AutosaveGroup<{ readonly number: string; readonly date: string | null }, ReturnType<typeof basisOf>>
        {...labels}
        value={plan.teamDecision}
        basis={basisOf(plan, 'teamDecision')}
        same={(a, b) => sameText(a.number, b.number) && a.date === b.date}
        onCommit={({ number, date }, basis) =>
          edit({ plan: plan.plan, id: plan.id, field: 'teamDecision', value: { number: number.trim(), date: asIsoDate(date) }, basis })
        }
      >
        {({ shown, edit: change, failed, handlers }) => (
          <div className={classes.pair}>
            <TextInput
              {...handlers}
              size="xs"
              label={t('teamwork.number')}
              placeholder={t('teamwork.numberExample')}
              error={failed}
              value={shown.number}
              onChange={(event) => change({ ...shown, number: event.currentTarget.value })}
            />
            <DateInput {...handlers} {...dayInput} size="xs" label={t('teamwork.date')} error={failed} value={shown.date} onChange={(date) => change({ ...shown, date })} />
          </div>
        )}
      </AutosaveGroup>
    </Panel>
  );
}
