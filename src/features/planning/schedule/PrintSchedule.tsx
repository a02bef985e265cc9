import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { isShownToUnits, scheduleEntries, type ScheduleEntry } from '#domain/scheduleEntries.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { PaperSheet } from '#ui/PaperSheet.tsx';
import type { Planning } from '../usePlanning.ts';
import classes from './print.module.css';

/** Which copy: everything, for the file of the team; or what units may see. */
export type PrintCopy = 'file' | 'units';

interface Props {
  readonly copy: PrintCopy;
  readonly planning: Planning;
  readonly groups: readonly Row<'groups'>[];
  readonly calendar: WorkingCalendar;
}

/** The schedule as a sheet of paper, A4 landscape; the copy for units has no surprise visits and names no groups. */
export function PrintSchedule({ copy, planning, groups, calendar }: Props) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { plan } = planning;
  const entries = scheduleEntries({ ...planning, groups }, calendar).filter((entry) => copy === 'file' || isShownToUnits(entry));
  const { number, date } = plan.document;
  return (
    <PaperSheet
      label={t('printed.title')}
      back={
        <Button component={Link} to={{ search: '?tab=schedule' }} variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />}>
          {t('printed.back')}
        </Button>
      }
      printLabel={t('printed.print')}
    >
      <header className={classes.head}>
        <div>
          <div>{plan.letterhead.governingBody}</div>
          <strong>{plan.letterhead.issuingBody}</strong>
        </div>
        <div className={classes.note}>{t(`printed.note.${copy}`)}</div>
      </header>
      <h2>{t('printed.title')}</h2>
      <p className={classes.subtitle}>{plan.title}</p>
      <p className={classes.subtitle}>
        {[
          ...(number.trim() === '' ? [] : [date === null ? t('printed.attached', { number }) : t('printed.attachedOn', { number, date: format.date(date) })]),
          ...(plan.window === null ? [] : [t('printed.span', { from: format.date(plan.window.from), to: format.date(plan.window.to) })]),
        ].join('. ')}
      </p>
      {entries.length === 0 ? <p>{t('printed.empty')}</p> : <Lines entries={entries} copy={copy} />}
      <p>{t('printed.total', { count: entries.filter(({ stage }) => stage !== 'cancelled').length })}</p>
    </PaperSheet>
  );
}

function Lines({ entries, copy }: { readonly entries: readonly ScheduleEntry[]; readonly copy: PrintCopy }) {
  const { t } = useTranslation(['planning', 'terms']);
  const format = useFormat();
  const day = (date: string | null): string => (date === null ? '' : format.date(date));
  const columns = (['no', 'date', 'session', 'unit', 'place', 'form', 'period', 'group', 'notice', 'report'] as const).filter(
    (column) => copy === 'file' || (column !== 'group' && column !== 'notice'),
  );
  const cell = (entry: ScheduleEntry, column: (typeof columns)[number], index: number): string => {
    switch (column) {
      case 'no':
        return String(index + 1);
      case 'date':
        return entry.slot === null ? t('printed.undated') : format.weekday(entry.slot.date);
      case 'session':
        return entry.slot === null ? '' : t(`terms:visit.session.${entry.slot.session}`);
      case 'unit':
        return entry.stage === 'cancelled' ? `${entry.unit} (${t('printed.cancelled')})` : entry.unit;
      case 'place':
        return entry.place;
      case 'form':
        return t(`terms:visit.form.${entry.form}`);
      case 'period':
        return entry.period === null ? '' : `${format.date(entry.period.from)} – ${format.date(entry.period.to)}`;
      case 'group':
        return entry.group === '' ? t('calendar.wholeTeam') : entry.group;
      case 'notice':
        return day(entry.noticeBy);
      case 'report':
        return day(entry.reportBy);
    }
  };
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`printed.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, index) => (
          <tr key={entry.id}>
            {columns.map((column) => (
              <td key={column} data-column={column}>
                {cell(entry, column, index)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
