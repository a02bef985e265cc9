import { IconArrowsDiff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import classes from './OpenConflicts.module.css';

interface Props {
  readonly plan: PlanId;
  /** How many conflicts of the round are open, those put off included; nothing is shown while there are none. */
  readonly count: number;
  /** What that means for what stands below. */
  readonly note: string;
}

/** Warns that people have not agreed on everything that is about to be reported, issued or sent, and leads to where they can. */
export function OpenConflicts({ plan, count, note }: Props) {
  const { t } = useTranslation('common');
  if (count === 0) return null;
  return (
    <p className={classes.banner} data-tone="warning">
      <IconArrowsDiff size={16} aria-hidden />
      <span>
        {t('openConflicts', { count })} {note} <Link to={`/plans/${plan}/conflicts`}>{t('settleConflicts')}</Link>
      </span>
    </p>
  );
}
