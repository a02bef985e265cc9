import { Anchor } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingLife, LifeEntry } from '#domain/carryOver/findingLife.ts';
import type { PlanId } from '#domain/ids.ts';
import { CarriedStateBadge } from '#i18n/badges.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import classes from './recheck.module.css';

interface Props {
  readonly planId: PlanId;
  readonly lives: readonly FindingLife[];
  readonly onLife: (id: string) => void;
}

interface Repeated {
  readonly id: string;
  readonly entry: LifeEntry;
  readonly times: number;
}

/** What more than one round is about: the last moment of each in this round; those found most often first. */
const repeatedIn = (lives: readonly FindingLife[], plan: PlanId): readonly Repeated[] =>
  lives
    .flatMap(({ entries, times }): readonly Repeated[] => {
      const entry = entries.findLast((one) => one.plan === plan);
      if (!entry || entries.every((one) => one.plan === plan && one.kind === 'found')) return [];
      return [{ id: entry.kind === 'found' ? entry.finding : entry.carried, entry, times }];
    })
    .toSorted((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1));

/** Matters of this round that earlier or later rounds know too; each opens its life. */
export function LifeList({ planId, lives, onLife }: Props) {
  const { t } = useTranslation('followup');
  const repeated = useMemo(() => repeatedIn(lives, planId), [lives, planId]);
  return (
    <div className={classes.panel}>
      <Panel title={t('recheck.lives', { count: repeated.length })} hint={t('recheck.livesHint')}>
        {repeated.length === 0 ? (
          <EmptyState compact level={3} icon={IconRepeat} title={t('recheck.noLives')} />
        ) : (
          <ul className={classes.list}>
            {repeated.map(({ id, entry, times }) => (
              <li key={id} className={classes.need}>
                <div className={classes.words}>
                  <span className={classes.badges}>
                    {times > 1 && (
                      <StatusBadge tone="warning" icon={IconRepeat}>
                        {t('life.repeated', { times })}
                      </StatusBadge>
                    )}
                    {entry.kind === 'handedDown' && <CarriedStateBadge state={entry.state} variant="plain" />}
                    <span className={classes.quiet}>{entry.unit.name || t('noUnit')}</span>
                  </span>
                  <span>{entry.text || t('blankFinding')}</span>
                </div>
                <Anchor component="button" type="button" size="sm" onClick={() => onLife(id)}>
                  {t('life.open')}
                </Anchor>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}
