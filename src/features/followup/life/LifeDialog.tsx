import { Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { lifeOf } from '#domain/carryOver/findingLife.ts';
import type { PlanId } from '#domain/ids.ts';
import { FindingKindBadge } from '#i18n/badges.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { LifeMoment } from './LifeMoment.tsx';
import classes from './life.module.css';
import { useLives } from './useLives.ts';

interface Props {
  readonly planId: PlanId;
  /** A finding of the round, or one that was handed down to it. */
  readonly id: string;
  readonly onClose: () => void;
}

/** The life of one finding over the years: found, promised, looked at again, found again, put right; through units that merged or were renamed. */
export function LifeDialog({ planId, id, onClose }: Props) {
  const { t } = useTranslation(['followup', 'common']);
  const lives = useLives(planId);
  const life = lives && lifeOf(lives, planId, id);
  return (
    <Dialog size="lg" onClose={onClose} title={t('life.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {lives === undefined && <Skeleton h={160} />}
      {lives !== undefined && life === undefined && <Text size="sm">{t('life.none')}</Text>}
      {life !== undefined && (
        <>
          <p className={classes.about}>
            <FindingKindBadge kind={life.kind} variant="plain" />
            {life.criterionKey !== '' && <span>{t('criterionCode', { code: life.criterionKey })}</span>}
            <b>{life.times > 1 ? t('life.foundTimes', { count: life.times }) : t('life.foundOnce')}</b>
          </p>
          <ol className={classes.moments} aria-label={t('life.moments')}>
            {life.entries.map((entry) => (
              <LifeMoment key={`${entry.plan} ${entry.kind === 'found' ? entry.finding : entry.carried}`} entry={entry} isHere={entry.plan === planId} />
            ))}
          </ol>
        </>
      )}
    </Dialog>
  );
}
