import { Button } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { editVisit } from '#domain/commands/planning.ts';
import { closeVisit, openVisit } from '#domain/commands/visitDay.ts';
import type { PlanId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { timeOnSite } from '#domain/runningOrder.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { Panel } from '#ui/Panel.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import { lengthOfTime } from './clock.ts';
import classes from './Day.module.css';
import { TimeField } from './TimeField.tsx';
import { useNow } from './useNow.ts';

interface Props {
  readonly planId: PlanId;
  readonly visit: Row<'visits'>;
}

/** When the visit began and ended on site, and how long it has been running. */
export function TimesPanel({ planId, visit }: Props) {
  const { t } = useTranslation('inspection');
  const edit = useCommand(editVisit);
  const open = useCommand(openVisit);
  const close = useCommand(closeVisit);
  const readOnly = useReadOnly();
  const day = visit.slot?.date ?? null;
  const { openedAt, closedAt } = visit;
  return (
    <Panel title={t('day.times.title')} hint={t('day.times.hint')}>
      <div className={classes.times}>
        <div data-at="openedAt" className={classes.time}>
          <TimeField
            label={t('day.times.openedAt')}
            value={openedAt}
            basis={basisOf(visit, 'openedAt')}
            day={day}
            onTime={(value, basis) => edit({ plan: planId, id: visit.id, field: 'openedAt', value, basis })}
          />
          {!readOnly && openedAt === null && (
            <Button size="xs" leftSection={<IconPlayerPlay size={15} aria-hidden />} onClick={() => void open({ plan: planId, visit })}>
              {t('day.times.openNow')}
            </Button>
          )}
        </div>
        <div data-at="closedAt" className={classes.time}>
          <TimeField
            label={t('day.times.closedAt')}
            value={closedAt}
            basis={basisOf(visit, 'closedAt')}
            day={day}
            onTime={(value, basis) => edit({ plan: planId, id: visit.id, field: 'closedAt', value, basis })}
          />
          {!readOnly && openedAt !== null && closedAt === null && (
            <Button size="xs" variant="default" leftSection={<IconPlayerStop size={15} aria-hidden />} onClick={() => void close({ plan: planId, visit })}>
              {t('day.times.closeNow')}
            </Button>
          )}
        </div>
        <Timer visit={visit} />
      </div>
    </Panel>
  );
}

/** The clock of the visit; it alone is drawn anew each second. */
function Timer({ visit }: { readonly visit: Row<'visits'> }) {
  const { t } = useTranslation('inspection');
  const isRunning = visit.openedAt !== null && visit.closedAt === null;
  const now = useNow(isRunning ? 1000 : null);
  const length = timeOnSite(visit, now);
  const state = length === null ? 'notOpened' : isRunning ? 'running' : 'ended';
  return (
    <div className={classes.timer} data-running={isRunning || undefined}>
      {length !== null && <span className={classes.timerTime}>{lengthOfTime(length, isRunning)}</span>}
      <span className={classes.quiet}>{t(`day.times.${state}`)}</span>
    </div>
  );
}
