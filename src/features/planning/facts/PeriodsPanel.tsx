import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setUsualPeriods } from '#domain/commands/planFacts.ts';
import { editVisit } from '#domain/commands/planning.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { usualPeriod } from '#domain/usualPeriod.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { Panel } from '#ui/Panel.tsx';
import { AutosaveSpan } from '../fields/AutosaveSpan.tsx';
import type { Planning } from '../usePlanning.ts';
import classes from './facts.module.css';

/** The period that each visit examines; for the visits that have not been held. */
export function PeriodsPanel({ planning: { plan, visits, units } }: { readonly planning: Planning }) {
  const { t } = useTranslation(['planning', 'terms']);
  const format = useFormat();
  const edit = useCommand(editVisit);
  const setUsual = useCommand(setUsualPeriods);
  const open = visits.filter(({ stage }) => stage === 'planned');
  if (open.length === 0) return null;
  const nameOf = ({ unit, slot }: Row<'visits'>): string => {
    const name = units.find(({ id }) => id === unit)?.name ?? t('team.unnamedVisit');
    return slot === null ? name : t('team.visitOn', { unit: name, date: format.date(slot.date) });
  };
  const unset = open.filter((visit) => visit.period === null && visit.slot !== null);
  return (
    <Panel
      title={t('standard.periods')}
      hint={t('standard.periodsHint')}
      actions={
        unset.length > 0 && (
          <Button size="compact-sm" variant="light" onClick={() => void setUsual({ plan: plan.id, visits: unset, all: visits })}>
            {t('standard.allUsual')}
          </Button>
        )
      }
    >
      <ul className={classes.periods}>
        {open.map((visit) => {
          const usual = usualPeriod(visit, visits);
          const differs = usual !== null && (visit.period?.from !== usual.from || visit.period.to !== usual.to);
          return (
            <li key={visit.id}>
              <span>{nameOf(visit)}</span>
              <AutosaveSpan
                compact
                label={t('terms:field.visits.period')}
                value={visit.period}
                inherited={plan.period}
                placeholder={format.date}
                basis={basisOf(visit, 'period')}
                onCommit={(value, basis) => edit({ plan: plan.id, id: visit.id, field: 'period', value, basis })}
              />
              {differs && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('standard.usual', { name: nameOf(visit) })}
                  onClick={() => void setUsual({ plan: plan.id, visits: [visit], all: visits })}
                >
                  {t('standard.usualShort')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
