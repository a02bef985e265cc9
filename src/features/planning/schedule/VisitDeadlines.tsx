import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { TermPopover } from './TermPopover.tsx';
import type { ScheduleConflict } from './useScheduleConflicts.ts';
import classes from './visits.module.css';

interface Props {
  readonly visit: Row<'visits'>;
  readonly plan: Row<'plans'>;
  readonly calendar: WorkingCalendar;
  /** Also what is due after the visit. */
  readonly whole?: boolean;
}

/** What follows from the day of a visit: by when what is due, each explained day by day. A surprise visit is not announced. */
export function VisitDeadlines({ visit, plan, calendar, whole = false }: Props) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const from = visit.slot?.date;
  if (from === undefined) return null;
  const term = { from, calendar };
  return (
    <ul className={classes.facts}>
      <li>{format.weekday(from)}</li>
      {visit.form !== 'surprise' && (
        <>
          <li>
            <TermPopover {...term} days={-plan.noticeDays} words={(date) => t('schedule.noticeBy', { date })} />
          </li>
          <li>
            <TermPopover {...term} days={-plan.unitReportDays} words={(date) => t('schedule.reportBy', { date })} />
          </li>
        </>
      )}
      {whole && (
        <>
          <li>
            <TermPopover {...term} days={plan.minutesDays} words={(date) => t('visitPanel.minutes', { date })} />
          </li>
          <li>
            <TermPopover {...term} days={plan.memberNotesDays} words={(date) => t('visitPanel.notes', { date })} />
          </li>
        </>
      )}
    </ul>
  );
}

/** What should be looked at, in words; nothing where there is nothing. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly ScheduleConflict[] }) {
  if (conflicts.length === 0) return null;
  return (
    <ul className={classes.warnings} data-tone="warning">
      {conflicts.map(({ key, text }) => (
        <li key={key}>
          <IconAlertTriangle size={14} aria-hidden />
          {text}
        </li>
      ))}
    </ul>
  );
}
