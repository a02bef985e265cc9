import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { setWhoGoes } from '#domain/commands/team.ts';
import { inspectsOwnUnit } from '#domain/schedule.ts';
import { useCommand } from '#live/useCommand.ts';
import { Panel } from '#ui/Panel.tsx';
import type { Planning } from '../usePlanning.ts';
import classes from './teamwork.module.css';

/** Who is set to inspect the unit that he works in, with the cure beside it; nothing where nobody is. */
export function OwnUnits({ planning: { plan, visits, members, units, assignments } }: { readonly planning: Planning }) {
  const { t } = useTranslation('planning');
  const set = useCommand(setWhoGoes);
  const places = visits
    .filter(({ stage }) => stage === 'planned')
    .flatMap((visit) => members.filter((member) => inspectsOwnUnit(member, visit, assignments)).map((member) => ({ visit, member, goes: false })));
  if (places.length === 0) return null;
  const keepAway = (which: typeof places) => void set({ plan: plan.id, places: which, assignments });
  return (
    <Panel
      title={t('teamwork.own')}
      hint={t('teamwork.ownHint')}
      actions={
        places.length > 1 && (
          <Button size="compact-sm" variant="light" onClick={() => keepAway(places)}>
            {t('teamwork.keepAllAway')}
          </Button>
        )
      }
    >
      <ul className={classes.list}>
        {places.map((place) => {
          const words = { member: place.member.name, unit: units.find(({ id }) => id === place.visit.unit)?.name ?? '' };
          return (
            <li key={`${place.visit.id} ${place.member.id}`} className={classes.own} data-tone="warning">
              <span>
                <IconAlertTriangle size={14} aria-hidden /> {t('teamwork.ownAt', words)}
              </span>
              <Button size="compact-sm" variant="light" aria-label={t('teamwork.keepAway', words)} onClick={() => keepAway([place])}>
                {t('teamwork.keepAwayShort')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
