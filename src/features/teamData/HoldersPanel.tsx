import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { WhoHasWhat } from '#domain/whoHasWhat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { HolderCard } from './HolderCard.tsx';
import { teamPath } from './paths.ts';
import classes from './teamData.module.css';
import type { Names, Team } from './useTeam.ts';

interface Props {
  readonly team: Team;
  readonly names: Names;
  readonly data: WhoHasWhat;
  readonly open: string | null;
  readonly onOpen: (key: string) => void;
}

/** Who has what: a card for every member, then for people who record without a seat in the team. */
export function HoldersPanel({ team, names, data, open, onOpen }: Props) {
  const { t } = useTranslation('teamData');
  const { holders, unknownMissing } = data;
  return (
    <Panel id="who" title={t('board.title')} hint={t('board.hint')} padding="flush">
      {holders.length === 0 ? (
        <EmptyState
          icon={IconUsers}
          title={t('board.empty')}
          level={3}
          compact
          actions={
            <Button component={Link} to={teamPath(team.plan)} size="xs" variant="default">
              {t('board.toTeam')}
            </Button>
          }
        >
          {t('board.emptyHint')}
        </EmptyState>
      ) : (
        <ul className={classes.holders}>
          {holders.map((holder) => (
            <HolderCard
              key={holder.key}
              planId={team.plan}
              holder={holder}
              name={holder.name.trim() === '' ? t('unnamed') : holder.name}
              names={names}
              isOpen={holder.key === open}
              onOpen={() => onOpen(holder.key)}
            />
          ))}
        </ul>
      )}
      {unknownMissing > 0 && <p className={classes.foot}>{t('board.unknownMissing', { count: unknownMissing })}</p>}
    </Panel>
  );
}
