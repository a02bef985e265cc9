import { useTranslation } from 'react-i18next';
import { calendarDay } from '#domain/calendar/workingCalendar.ts';
import { isWeekend, isWithin, monthsAround, weeksOf, type Month } from '#domain/days.ts';
import type { VisitId } from '#domain/ids.ts';
import type { DateSpan, IsoDate } from '#domain/schema/field.ts';
import type { VisitSession, VisitStage } from '#domain/schema/planning.ts';
import { useDayWords } from '#i18n/useDayWords.ts';
import { useFormat } from '#i18n/useFormat.ts';
import classes from './ScheduleCalendar.module.css';

/** A visit as the calendar shows it. */
export interface CalendarVisit {
  readonly id: VisitId;
  readonly unit: string;
  readonly date: IsoDate;
  readonly session: VisitSession;
  readonly stage: VisitStage;
  /** Something about it should be looked at. */
  readonly warned: boolean;
}

interface Props {
  readonly window: DateSpan | null;
  readonly visits: readonly CalendarVisit[];
  readonly today: IsoDate;
  readonly onPick: (visit: VisitId) => void;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The months of the round side by side, with its visits; a visit leads to its row. */
export function ScheduleCalendar({ window, visits, today, onPick }: Props) {
  const { t } = useTranslation('planning');
  const months = monthsAround([...(window === null ? [] : [window.from, window.to]), ...visits.map((visit) => visit.date)]);
  return (
    <>
      <div className={classes.months}>
        {months.map((month) => (
          <MonthView key={`${month.year}-${month.month}`} month={month} window={window} visits={visits} today={today} onPick={onPick} />
        ))}
      </div>
      <ul className={classes.legend}>
        <li>
          <span className={classes.sample} data-visit /> {t('schedule.legend.visit')}
        </li>
        <li>
          <span className={classes.sample} data-visit data-warned /> {t('schedule.legend.warning')}
        </li>
        <li>
          <span className={classes.sample} data-holiday /> {t('schedule.legend.holiday')}
        </li>
        <li>
          <span className={classes.sample} data-today /> {t('schedule.legend.today')}
        </li>
      </ul>
    </>
  );
}

function MonthView({ month, visits, ...day }: Props & { readonly month: Month }) {
  const { t } = useTranslation('planning');
  const prefix = `${month.year}-${String(month.month).padStart(2, '0')}`;
  const own = visits.filter((visit) => visit.date.startsWith(prefix));
  return (
    <div className={classes.month}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('schedule.month', { month: month.month, year: month.year })}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {t(`schedule.weekdays.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the weeks of a month never change places
            <tr key={index}>
              {week.map((date, column) => (
                <td key={weekdays[column]}>
                  {date !== null && <DayView {...day} date={date} visits={own.filter((visit) => visit.date === date)} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {own.length > 0 && (
        <ul className={classes.visits}>
          {own.map((visit) => (
            <li key={visit.id} data-cancelled={visit.stage === 'cancelled' || undefined} title={visit.unit}>
              <span className={classes.when}>
                {Number(visit.date.slice(8))} {t(`schedule.session.${visit.session}`)}
              </span>
              {visit.unit}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function DayView({ date, window, visits, today, onPick }: Props & { readonly date: IsoDate }) {
  const { t } = useTranslation(['planning', 'terms']);
  const format = useFormat();
  const dayWords = useDayWords();
  const special = calendarDay(date);
  const isWorked = special?.kind === 'exchangedWorking';
  const first = visits[0];
  const marks = {
    className: classes.day,
    'data-outside': (window !== null && !isWithin(date, window)) || undefined,
    'data-weekend': (isWeekend(date) && !isWorked) || undefined,
    'data-holiday': (special !== null && !isWorked) || undefined,
    'data-today': date === today || undefined,
  };
  const number = Number(date.slice(8));
  if (first === undefined) {
    return (
      <span {...marks} title={special === null ? undefined : dayWords(special)}>
        {number}
      </span>
    );
  }
  const label = visits
    .map((visit) =>
      t('schedule.dayVisit', { day: format.weekday(date), session: t(`terms:visit.session.${visit.session}`), unit: visit.unit }),
    )
    .join('; ');
  return (
    <button
      type="button"
      {...marks}
      data-visit
      data-warned={visits.some((visit) => visit.warned) || undefined}
      data-cancelled={visits.every((visit) => visit.stage === 'cancelled') || undefined}
      data-signed={visits.every((visit) => visit.stage === 'minutesSigned') || undefined}
      aria-label={label}
      title={label}
      onClick={() => onPick(first.id)}
    >
      {number}
    </button>
  );
}
