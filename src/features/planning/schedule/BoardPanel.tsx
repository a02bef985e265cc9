import { ActionIcon, Anchor } from '@mantine/core';
import { IconAlertTriangle, IconBolt, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { asIsoDate, isWithin, monthsAround, type Month } from '#domain/days.ts';
import type { VisitId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { anchors } from '../tabs.ts';
import type { Planning } from '../usePlanning.ts';
import { BoardProvider } from './board.ts';
import chip from './chip.module.css';
import { MonthView } from './MonthView.tsx';
import classes from './panel.module.css';
import { TimelineView, type RowKind } from './TimelineView.tsx';
import { Tray, Unplanned } from './Tray.tsx';
import { useScheduleBoard, type ScheduleBoard } from './useScheduleBoard.ts';
import type { useMoves } from './useMoves.ts';
import type { ScheduleConflict } from './useScheduleConflicts.ts';
import type { VisitWords } from './useVisitWords.ts';

/** How long a visit waits over another month before that opens, in milliseconds. */
const OPENS_AFTER = 450;

/** Reasons beside the pointer; the rest is said after the drop. */
const SHOWN_REASONS = 3;

const monthOf = (date: string): string => date.slice(0, 7);
const asMonth = (month: string): Month => ({ year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)) });
const monthAfter = (month: string, step: number): string => {
  const { year, month: no } = asMonth(month);
  return new Date(Date.UTC(year, no - 1 + step, 1)).toISOString().slice(0, 7);
};

interface Props {
  readonly view: 'calendar' | 'timeline';
  readonly planning: Planning;
  readonly groups: readonly Row<'groups'>[];
  readonly calendar: WorkingCalendar;
  readonly today: IsoDate;
  readonly moves: ReturnType<typeof useMoves>;
  readonly conflictsOf: (visits: Planning['visits']) => readonly ScheduleConflict[];
  readonly selected: VisitId | null;
  readonly onOpen: (visit: VisitId) => void;
}

/** The month that opens first: this one within the round, else that of the first visit, else the first of the round. */
const firstMonth = ({ plan, visits }: Planning, today: IsoDate): string => {
  if (plan.window && isWithin(today, plan.window)) return monthOf(today);
  const first = visits.flatMap(({ slot }) => (slot === null ? [] : [slot.date])).toSorted()[0];
  return monthOf(first ?? plan.window?.from ?? today);
};

/** The calendar or the timeline, with the visits that have no day yet above it. */
export function BoardPanel(props: Props) {
  const { view, planning, groups, today } = props;
  const [month, setMonth] = useState(() => firstMonth(planning, today));
  const [awaited, setAwaited] = useState<string | null>(null);
  const [rowKind, setRowKind] = useState<RowKind>(groups.length > 0 ? 'group' : 'unit');
  useEffect(() => {
    if (awaited === null) return undefined;
    const timer = setTimeout(() => setMonth(awaited), OPENS_AFTER);
    return () => clearTimeout(timer);
  }, [awaited]);
  const model = useScheduleBoard({
    ...props,
    byGroups: view === 'timeline' && rowKind === 'group',
    onShow: (date) => setMonth(monthOf(date)),
    onWait: setAwaited,
  });
  const unplanned = model.conflicts.flatMap(({ unit, visit }) => (visit === null && unit !== null ? [unit] : []));
  return (
    <BoardProvider value={model.board}>
      {planning.plan.window === null && <NoWindow />}
      <SaidLine model={model} />
      <Tray />
      <Unplanned planning={planning} groups={groups} units={planning.units.filter(({ id }) => unplanned.includes(id))} onAdded={props.onOpen} />
      <div className={classes.gap} />
      {view === 'calendar' ? (
        <>
          <MonthBar month={month} planning={planning} visits={model.board.visits} onMonth={setMonth} />
          <MonthView month={asMonth(month)} window={planning.plan.window} />
        </>
      ) : (
        <TimelineView window={planning.plan.window} units={planning.units} groups={groups} rowKind={rowKind} onRowKind={setRowKind} />
      )}
      <Legend groups={groups} model={model} />
      <Ghost preview={model.preview} words={model.board.words} hold={model.drag.holdGhost} />
    </BoardProvider>
  );
}

function NoWindow() {
  const { t } = useTranslation('planning');
  return (
    <p className={classes.hint}>
      {t('calendar.noWindow')}{' '}
      <Anchor component={Link} size="sm" to={{ search: '?tab=facts', hash: `#${anchors.window}` }}>
        {t('schedule.setWindow')}
      </Anchor>
    </p>
  );
}

/** What was done last, and what is to be looked at because of it; read aloud as it changes. */
function SaidLine({ model: { said } }: { readonly model: ScheduleBoard }) {
  const { t } = useTranslation('planning');
  const isFine = said === null || said.reasons.length === 0;
  return (
    <output className={classes.said} data-tone={isFine ? 'success' : 'warning'}>
      {said && `${said.text} ${isFine ? '' : t('calendar.look', { reasons: said.reasons.join(' ') })}`.trim()}
    </output>
  );
}

interface MonthBarProps {
  readonly month: string;
  readonly planning: Planning;
  readonly visits: readonly Row<'visits'>[];
  readonly onMonth: (month: string) => void;
}

/** Which month; the months of the round with their visits. A visit that waits over a month opens it. */
function MonthBar({ month, planning: { plan }, visits, onMonth }: MonthBarProps) {
  const { t } = useTranslation('planning');
  const dates = visits.flatMap(({ slot }) => (slot === null ? [] : [slot.date]));
  const shown = asIsoDate(`${month}-01`);
  const months = monthsAround([...(plan.window === null ? [] : [plan.window.from, plan.window.to]), ...dates, ...(shown === null ? [] : [shown])]);
  const { year, month: no } = asMonth(month);
  return (
    <div className={classes.toolbar}>
      <ActionIcon aria-label={t('calendar.previous')} data-month={monthAfter(month, -1)} onClick={() => onMonth(monthAfter(month, -1))}>
        <IconChevronLeft size={17} aria-hidden />
      </ActionIcon>
      <span className={classes.monthName} aria-live="polite">
        {t('schedule.month', { month: no, year })}
      </span>
      <ActionIcon aria-label={t('calendar.next')} data-month={monthAfter(month, 1)} onClick={() => onMonth(monthAfter(month, 1))}>
        <IconChevronRight size={17} aria-hidden />
      </ActionIcon>
      <nav className={classes.months} aria-label={t('calendar.months')}>
        {months.map((one) => {
          const name = `${one.year}-${String(one.month).padStart(2, '0')}`;
          const count = dates.filter((date) => date.startsWith(name)).length;
          return (
            <button
              key={name}
              type="button"
              className={classes.month}
              data-month={name}
              aria-current={name === month ? 'true' : undefined}
              aria-label={t('calendar.monthCount', { month: one.month, year: one.year, count })}
              onClick={() => onMonth(name)}
            >
              {one.month}/{one.year}
              {count > 0 && <b>{count}</b>}
            </button>
          );
        })}
      </nav>
    </div>
  );
}

function Legend({ groups, model: { board } }: { readonly groups: readonly Row<'groups'>[]; readonly model: ScheduleBoard }) {
  const { t } = useTranslation('planning');
  return (
    <>
      <ul className={classes.legend}>
        {groups.length > 0 &&
          [null, ...groups.map(({ id }) => id)].map((group) => (
            <li key={group ?? 'team'} data-tone={board.toneOf(group)}>
              <span className={classes.swatch} /> {board.words.group(group)}
            </li>
          ))}
        <li>
          <IconBolt size={14} aria-hidden /> {t('calendar.legend.surprise')}
        </li>
        <li>
          <IconAlertTriangle size={14} aria-hidden /> {t('calendar.legend.warned')}
        </li>
      </ul>
      <p id={board.keysId} className={classes.keys}>
        {t('calendar.keys')}
      </p>
    </>
  );
}

/** What the pointer carries: the visit, where it would come to lie, and what would be to look at there. */
function Ghost({ preview, words, hold }: Pick<ScheduleBoard, 'preview'> & { readonly words: VisitWords; readonly hold: (element: HTMLElement | null) => void }) {
  const { t } = useTranslation('planning');
  if (preview === null) return null;
  const more = preview.reasons.length - SHOWN_REASONS;
  return (
    <div className={chip.ghost} ref={hold} data-tone="warning" aria-hidden>
      <strong>{words.unit(preview.visit.unit)}</strong>
      {preview.where}
      {preview.reasons.length > 0 && (
        <ul>
          {preview.reasons.slice(0, SHOWN_REASONS).map((reason) => (
            <li key={reason}>
              <IconAlertTriangle size={13} /> {reason}
            </li>
          ))}
          {more > 0 && <li>{t('calendar.moreReasons', { count: more })}</li>}
        </ul>
      )}
    </div>
  );
}
