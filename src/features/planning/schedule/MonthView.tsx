import { useTranslation } from 'react-i18next';
import { calendarDay } from '#domain/calendar/workingCalendar.ts';
import { lunarDateOf } from '#domain/calendar/lunar.ts';
import { isWeekend, isWithin, weeksOf, type Month } from '#domain/days.ts';
import type { Half } from '#domain/halfDays.ts';
import { byTime } from '#domain/schedule.ts';
import type { DateSpan, IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useDayWords } from '#i18n/useDayWords.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useBoard } from './board.ts';
import classes from './month.module.css';
import { halfMark } from './target.ts';
import { VisitChip } from './VisitChip.tsx';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const halves: readonly Half[] = ['morning', 'afternoon'];

interface Props {
  readonly month: Month;
  readonly window: DateSpan | null;
}

/** One month with its visits; each day has a morning and an afternoon to put them on, whatever day it is. */
export function MonthView({ month, window }: Props) {
  const { t } = useTranslation('planning');
  const { visits } = useBoard();
  const prefix = `${month.year}-${String(month.month).padStart(2, '0')}`;
  const own = visits.filter((visit) => visit.slot?.date.startsWith(prefix) === true).toSorted(byTime);
  return (
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
        {weeksOf(month).map((week) => (
          <tr key={week.find((date) => date !== null) ?? ''}>
            {week.map((date, column) =>
              date === null ? (
                <td key={weekdays[column]} className={classes.blank}>
                  {'\u00A0'}
                </td>
              ) : (
                <DayCell key={date} date={date} window={window} visits={own.filter((visit) => visit.slot?.date === date)} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ date, window, visits }: { readonly date: IsoDate; readonly window: DateSpan | null; readonly visits: readonly Row<'visits'>[] }) {
  const { calendar, today } = useBoard();
  const format = useFormat();
  const dayWords = useDayWords();
  const special = calendarDay(date, calendar);
  const isWorked = special?.kind === 'exchangedWorking';
  const whole = visits.filter((visit) => visit.slot?.session === 'fullDay');
  return (
    <td
      className={classes.day}
      data-outside={(window !== null && !isWithin(date, window)) || undefined}
      data-off={(isWorked ? false : special !== null || isWeekend(date)) || undefined}
      data-holiday={(special !== null && !isWorked) || undefined}
      data-worked={isWorked || undefined}
      data-today={date === today || undefined}
      title={special === null ? undefined : dayWords(special)}
    >
      <div className={classes.head} {...halfMark(date, 'morning')}>
        <time dateTime={date} className={classes.number} title={format.weekday(date)}>
          {Number(date.slice(8))}
        </time>
        <Lunar date={date} />
      </div>
      {special !== null && <p className={classes.special}>{dayWords(special)}</p>}
      {whole.length > 0 && (
        <div {...halfMark(date, 'morning')}>
          {whole.map((visit) => (
            <VisitChip key={visit.id} visit={visit} />
          ))}
        </div>
      )}
      {halves.map((half) => (
        <HalfCell key={half} date={date} half={half} visits={visits.filter((visit) => visit.slot?.session === half)} />
      ))}
    </td>
  );
}

function HalfCell({ date, half, visits }: { readonly date: IsoDate; readonly half: Half; readonly visits: readonly Row<'visits'>[] }) {
  const { t } = useTranslation('planning');
  const { over } = useBoard();
  const isOver = over?.kind === 'half' && over.date === date && over.half === half;
  return (
    <div className={classes.half} data-over={isOver || undefined} {...halfMark(date, half)}>
      <span className={classes.letter} aria-hidden>
        {t(`calendar.half.${half}`)}
      </span>
      {visits.map((visit) => (
        <VisitChip key={visit.id} visit={visit} />
      ))}
    </div>
  );
}

/** The lunar day in small type; the month too where it begins. */
function Lunar({ date }: { readonly date: IsoDate }) {
  const { t } = useTranslation('planning');
  const { day, month, isLeap } = lunarDateOf(date);
  const withMonth = isLeap ? t('calendar.leap', { day, month }) : `${day}/${month}`;
  return (
    <span className={classes.lunar} title={t(isLeap ? 'calendar.lunarLeap' : 'calendar.lunar', { day, month })}>
      {day === 1 || date.endsWith('-01') ? withMonth : day}
    </span>
  );
}
