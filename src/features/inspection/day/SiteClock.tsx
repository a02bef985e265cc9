import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { timeOnSite } from '#domain/runningOrder.ts';
import type { Row } from '#domain/schema/tables.ts';
import { lengthOfTime } from './clock.ts';
import classes from './SiteClock.module.css';
import { useNow } from './useNow.ts';

/** How often the small clock in the head of the page looks at the time. */
const STEP_MS = 15_000;

/** The time on site while it runs, small; nothing before the beginning and after the end. */
export function SiteClock({ visit }: { readonly visit: Pick<Row<'visits'>, 'openedAt' | 'closedAt'> }) {
  const { t } = useTranslation('inspection');
  const isRunning = visit.openedAt !== null && visit.closedAt === null;
  const now = useNow(isRunning ? STEP_MS : null);
  const length = isRunning ? timeOnSite(visit, now) : null;
  if (length === null) return null;
  return (
    <span className={classes.clock} title={t('day.onSiteLabel')}>
      <IconClock size={14} aria-hidden /> {t('day.onSite', { time: lengthOfTime(length) })}
    </span>
  );
}
