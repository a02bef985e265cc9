import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { handOutProblems, type Coverage } from '#domain/share.ts';
import { Panel } from '#ui/Panel.tsx';
import { teamPath } from './paths.ts';
import { Sign } from './Sign.tsx';
import classes from './teamData.module.css';
import type { Names, Team } from './useTeam.ts';

interface Props {
  readonly team: Team;
  readonly names: Names;
}

/** Areas that several members have at one visit, and areas that nobody has: seen before the files go out. */
export function HandOutPanel({ team, names }: Props) {
  const { t } = useTranslation('teamData');
  const { shared, unheld } = handOutProblems(team);
  const action = (
    <Button component={Link} to={teamPath(team.plan)} variant="default" size="xs" leftSection={<IconUsers size={15} aria-hidden />}>
      {t('handOut.assign')}
    </Button>
  );
  return (
    <Panel title={t('handOut.title')} hint={t('handOut.hint')} actions={action}>
      {team.assignments.length === 0 ? (
        <p className={classes.quiet}>{t('handOut.none')}</p>
      ) : shared.length + unheld.length === 0 ? (
        <Sign tone="success" icon={IconCircleCheck}>
          {t('handOut.fine')}
        </Sign>
      ) : (
        <ul className={classes.checks}>
          {shared.map((coverage) => (
            <CoverageLine
              key={`${coverage.area} ${coverage.members.join(' ')}`}
              words={t('handOut.shared', { count: coverage.members.length, no: coverage.area, names: coverage.members.map(names.member).join(', ') })}
              coverage={coverage}
              names={names}
            />
          ))}
          {unheld.map((coverage) => (
            <CoverageLine
              key={coverage.area}
              words={t('handOut.unheld', { no: coverage.area, name: names.area(coverage.area) })}
              coverage={coverage}
              names={names}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function CoverageLine({ words, coverage, names }: { readonly words: string; readonly coverage: Coverage; readonly names: Names }) {
  const { t } = useTranslation('teamData');
  return (
    <li className={classes.check}>
      <IconAlertTriangle size={16} aria-hidden className={classes.checkSign ?? ''} data-tone="warning" />
      <div>
        {words}
        <ul className={classes.places}>
          {coverage.everywhere ? <li>{t('handOut.everywhere')}</li> : coverage.visits.map((visit) => <li key={visit}>{names.visit(visit)}</li>)}
        </ul>
      </div>
    </li>
  );
}
