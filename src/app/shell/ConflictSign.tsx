import { IconArrowsDiff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { conflictCount } from '#storage/reads/conflicts.ts';
import { planPaths } from '../pages.ts';
import classes from './Sign.module.css';

/** How many conflicts of the open round wait for a decision; nothing while there are none. */
export function ConflictSign({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const count = useLiveSoon(conflictCount(planId)) ?? 0;
  if (count === 0) return null;
  return (
    <Link className={`${classes.sign} ${classes.link}`} data-tone="warning" data-important to={planPaths.conflicts(planId)} aria-label={t('conflicts', { count })}>
      <IconArrowsDiff size={16} aria-hidden />
      <span className={classes.inWords}>{t('conflicts', { count })}</span>
      <span className={classes.inShort}>{format.number(count)}</span>
    </Link>
  );
}
