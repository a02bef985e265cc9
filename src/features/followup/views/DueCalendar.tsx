import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarDay, isWorkingDay, type WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { addDays, asIsoDate, weeksOf } from '#domain/days.ts';
import type { Entry } from '#domain/roundBook/entries.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { useDayWords } from '#i18n/useDayWords.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import type { Tone } from '#ui/tone.ts';
import { DueCell } from './cells.tsx';
import { grid } from './grid.ts';
import { listKey } from './pageKeys.ts';
import calendarClasses from './calendar.module.css';
import classes from './views.module.css';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Deadlines that a day shows; the others are counted, and listed below when the day is chosen. */
const SHOWN = 3;

interface Props {
  readonly entries: readonly Entry[];
  /** `2026-05`; null for the month of today. */
  readonly month: string | null;
  readonly today: IsoDate;
  readonly calendar: WorkingCalendar;
  readonly onMonth: (month: string | null) => void;
  /** Opens a row by its key. */
  readonly onOpen: (key: string) => void;
}

const toneOf = (entry: Entry): Tone => {
  if (entry.type === 'finding') return entry.urgency === 'overdue' ? 'danger' : entry.urgency === 'dueSoon' ? 'warning' : 'info';
  if (entry.group === 'overdue') return 'danger';
  if (entry.group === 'dueSoon') return 'warning';
  return entry.group === 'underway' ? 'info' : 'neutral';
};

const isLate = (entry: Entry): boolean => toneOf(entry) === 'danger';

const byDay = (entries: readonly Entry[]): ReadonlyMap<IsoDate, readonly Entry[]> => {
  const days = new Map<IsoDate, Entry[]>();
  for (const entry of entries) {
    if (entry.due === null) continue;
    const day = days.get(entry.due);
    if (day) day.push(entry);
    else days.set(entry.due, [entry]);
  }
  return days;
};

const monthAfter = (month: string, step: number): string => {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + step;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
};

/** The deadlines of a list on a calendar of one month, with the days on which offices do not work. */
export function DueCalendar({ entries, month, today, calendar, onMonth, onOpen }: Props) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const id = useId();
  const shownMonth = month ?? today.slice(0, 7);
  const [chosen, setChosen] = useState<IsoDate>(today);
  const days = useMemo(() => byDay(entries), [entries]);
  const first = asIsoDate(`${shownMonth}-01`) ?? today;
  // A month that somebody turns to begins with what is due in it.
  const firstDue = [...days.keys()].filter(date => date.startsWith(shownMonth)).toSorted()[0] ?? first;
  const day = chosen.startsWith(shownMonth) ? chosen : firstDue;
  const [year, monthNo] = [Number(shownMonth.slice(0, 4)), Number(shownMonth.slice(5, 7))];
  const undated = entries.filter(({ due }) => due === null).length;
  const here = [...days].reduce((sum, [date, own]) => sum + (date.startsWith(shownMonth) ? own.length : 0), 0);
  const elsewhere = entries.length - undated - here;

  const show = (next: IsoDate) => {
    setChosen(next);
    if (!next.startsWith(shownMonth)) onMonth(next.slice(0, 7));
  };
  const turn = (step: number) => onMonth(monthAfter(shownMonth, step));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const asked = listKey({ ...event, key: event.key, isComposing: event.nativeEvent.isComposing });
    if (asked === null) return;
    if (asked.type === 'move' && Math.abs(asked.by) > 1) turn(Math.sign(asked.by));
    else if (asked.type === 'move') show(addDays(day, asked.by * 7));
    else if (asked.type === 'side') show(addDays(day, asked.to === 'right' ? 1 : -1));
    else if (asked.type === 'open') document.getElementById(`${id}-list`)?.querySelector<HTMLElement>('button')?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={calendarClasses.monthBar}>
        <ActionIcon variant="default" aria-label={t('views.calendar.before')} onClick={() => turn(-1)}>
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <h2 className={calendarClasses.monthTitle} aria-live="polite">
          {t('views.calendar.title', { month: monthNo, year })}
        </h2>
        <ActionIcon variant="default" aria-label={t('views.calendar.after')} onClick={() => turn(1)}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
        <Button size="compact-sm" variant="default" onClick={() => { setChosen(today); onMonth(null); }}>
          {t('views.calendar.today')}
        </Button>
        <span className={classes.quiet}>
          {undated > 0 && t('views.calendar.undated', { count: undated })} {elsewhere > 0 && t('views.calendar.elsewhere', { count: elsewhere })}
        </span>
      </div>
      <table className={calendarClasses.month} {...grid({ 'aria-label': t('views.calendar.label', { month: monthNo, year }), 'aria-activedescendant': `${id}-${day}`, onKeyDown })}>
        <thead>
          <tr>
            {weekdays.map(weekday => (
              <th key={weekday} scope="col">
                {t(`views.calendar.weekdays.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf({ year, month: monthNo }).map(week => (
            <tr key={week.find(date => date !== null) ?? ''}>
              {week.map((date, column) =>
                date === null ? (
                  <td key={weekdays[column]} className={calendarClasses.outside}>
                    {'\u00A0'}
                  </td>
                ) : (
                  <DayCell key={date} id={`${id}-${date}`} date={date} entries={days.get(date) ?? []} isChosen={date === day} isToday={date === today} calendar={calendar} onChoose={show} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div id={`${id}-list`}>
        <Panel title={t('views.calendar.list', { day: format.weekday(day) })} level={3}>
          <DayList entries={days.get(day) ?? []} onOpen={onOpen} />
        </Panel>
      </div>
    </>
  );
}

interface DayProps {
  readonly id: string;
  readonly date: IsoDate;
  readonly entries: readonly Entry[];
  readonly isChosen: boolean;
  readonly isToday: boolean;
  readonly calendar: WorkingCalendar;
  readonly onChoose: (date: IsoDate) => void;
}

function DayCell({ id, date, entries, isChosen, isToday, calendar, onChoose }: DayProps) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const dayWords = useDayWords();
  const special = calendarDay(date, calendar);
  const isOff = !isWorkingDay(date, calendar);
  const late = entries.filter(isLate).length;
  const words = [
    entries.length === 0 ? t('views.calendar.dayEmpty', { day: format.weekday(date) }) : t('views.calendar.dayCount', { day: format.weekday(date), count: entries.length }),
    ...(late > 0 ? [t('views.calendar.dayOverdue', { count: late })] : []),
    ...(special === null ? (isOff ? [t('views.calendar.off')] : []) : [dayWords(special)]),
  ];
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid answers the keys
    <td
      id={id}
      aria-label={words.join('; ')}
      aria-selected={isChosen}
      className={calendarClasses.day}
      data-off={isOff || undefined}
      data-today={isToday || undefined}
      title={special === null ? undefined : dayWords(special)}
      onClick={() => onChoose(date)}
    >
      <div className={calendarClasses.dayHead}>
        <span className={calendarClasses.dayNumber}>{Number(date.slice(8))}</span>
        {entries.length > 0 && (
          <span className={calendarClasses.dueCount} data-tone={late > 0 ? 'danger' : 'info'}>
            {format.number(entries.length)}
          </span>
        )}
      </div>
      {special !== null && <div className={calendarClasses.special}>{dayWords(special)}</div>}
      {entries.slice(0, SHOWN).map(entry => (
        <span key={entry.key} className={calendarClasses.chip} data-tone={toneOf(entry)}>
          {entry.line.label !== '' && `${entry.line.label} `}
          {entry.line.text}
        </span>
      ))}
      {entries.length > SHOWN && <span className={calendarClasses.moreDue}>{t('views.calendar.more', { count: entries.length - SHOWN })}</span>}
    </td>
  );
}

function DayList({ entries, onOpen }: { readonly entries: readonly Entry[]; readonly onOpen: (key: string) => void }) {
  const { t } = useTranslation('followup');
  if (entries.length === 0) return <p className={classes.quiet}>{t('views.calendar.none')}</p>;
  return (
    <ul className={calendarClasses.dayList}>
      {entries.map(entry => (
        <li key={entry.key}>
          <button type="button" className={calendarClasses.dayRow} onClick={() => onOpen(entry.key)}>
            <span className={classes.cell}>
              <span className={classes.clamped}>
                {entry.line.label !== '' && <b className={classes.label}>{entry.line.label}</b>}
                {entry.line.text || t(entry.type === 'measure' ? 'blankMeasure' : 'blankFinding')}
              </span>
              <span className={classes.oneLine}>{entry.unitName ?? t('noUnit')}</span>
            </span>
            <DueCell entry={entry} />
          </button>
        </li>
      ))}
    </ul>
  );
}
