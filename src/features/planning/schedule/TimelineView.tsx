import { SegmentedControl } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarDay, dayOff } from '#domain/calendar/workingCalendar.ts';
import { isWithin, numberOf } from '#domain/days.ts';
import { halfNumberOf, halvesOf } from '#domain/halfDays.ts';
import type { DateSpan, IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useDayWords } from '#i18n/useDayWords.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useBoard } from './board.ts';
import { laneMark, type LaneGroup } from './target.ts';
import { laidOut, timelineDays } from './timeline.ts';
import classes from './timeline.module.css';
import { VisitChip } from './VisitChip.tsx';

/** Width of a half-day and height of a line, in pixels; half-days that the words of a visit take in a row of a group. */
const STEP = 17;
const LINE = 26;
const ROOM = 8;

/** What a row of the timeline stands for. */
export type RowKind = 'group' | 'unit';

interface Lane {
  readonly key: string;
  readonly name: string;
  readonly group: LaneGroup;
  readonly visits: readonly Row<'visits'>[];
}

interface Props {
  readonly window: DateSpan | null;
  readonly units: readonly Row<'units'>[];
  readonly groups: readonly Row<'groups'>[];
  readonly rowKind: RowKind;
  readonly onRowKind: (kind: RowKind) => void;
}

function useLanes({ units, groups, rowKind }: Pick<Props, 'units' | 'groups' | 'rowKind'>): readonly Lane[] {
  const { visits, words } = useBoard();
  const { t } = useTranslation('planning');
  if (rowKind === 'group') {
    const known = new Set(groups.map(({ id }) => id));
    const whole = visits.filter(({ group }) => group === null || !known.has(group));
    return [
      { key: 'team', name: t('calendar.wholeTeam'), group: null, visits: whole },
      ...groups.map(({ id, name }) => ({ key: id, name, group: id, visits: visits.filter(({ group }) => group === id) })),
    ];
  }
  const visited = new Set(visits.map(({ unit }) => unit));
  const shown = units.filter(({ id, chosen }) => chosen || visited.has(id));
  const known = new Set(shown.map(({ id }) => id));
  const nameless = visits.filter(({ unit }) => unit === null || !known.has(unit));
  return [
    ...shown.map(({ id, name }): Lane => ({ key: id, name, group: undefined, visits: visits.filter(({ unit }) => unit === id) })),
    ...(nameless.length === 0 ? [] : [{ key: 'none', name: words.unit(null), group: undefined, visits: nameless }]),
  ];
}

/** The round from its first week to its last: a row a group or a unit, a column a half-day. */
export function TimelineView({ window, units, groups, rowKind, onRowKind }: Props) {
  const { t } = useTranslation('planning');
  const { visits, today } = useBoard();
  const days = useSettledDays(timelineDays(window, visits, today));
  const lanes = useLanes({ units, groups, rowKind });
  const scroller = useRef<HTMLDivElement>(null);
  const first = days[0] ?? today;
  const [opening] = useState(() => visits.flatMap(({ slot }) => (slot === null ? [] : [slot.date])).toSorted()[0] ?? today);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = Math.max(0, (numberOf(opening) - numberOf(first) - 2) * 2 * STEP);
    // Only when the timeline opens: afterwards the person scrolls.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, []);
  return (
    <>
      <div className={classes.bar}>
        <span>{t('calendar.rows')}</span>
        <SegmentedControl
          size="xs"
          aria-label={t('calendar.rows')}
          data={(['group', 'unit'] as const).map((kind) => ({ value: kind, label: t(`calendar.rowKinds.${kind}`) }))}
          value={rowKind}
          onChange={(kind) => onRowKind(kind === 'unit' ? 'unit' : 'group')}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keys */}
      <section className={classes.scroller} ref={scroller} data-scroller aria-label={t('calendar.timeline')} tabIndex={0}>
        <div className={classes.board} style={{ '--step': `${STEP}px`, '--halves': days.length * 2 }}>
          <Head days={days} />
          <ul className={classes.lanes}>
            {lanes.map((lane) => (
              <LaneRow key={lane.key} lane={lane} first={first} rowKind={rowKind} />
            ))}
          </ul>
          <Shades days={days} window={window} />
        </div>
      </section>
    </>
  );
}

/** The days while nothing is carried: a visit that is held far outside must not make the timeline longer under the pointer. */
function useSettledDays(days: readonly IsoDate[]): readonly IsoDate[] {
  const { carried, dragged } = useBoard();
  const [settled, setSettled] = useState(days);
  const isHeld = carried !== null || dragged !== null;
  const isSame = settled.length === days.length && settled[0] === days[0];
  if (!isHeld && !isSame) setSettled(days);
  return isHeld ? settled : days;
}

function Head({ days }: { readonly days: readonly IsoDate[] }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { today } = useBoard();
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return (
    <div className={classes.head} aria-hidden>
      <span className={classes.corner} />
      {weeks.map((week) => (
        <div key={week[0]} className={classes.week}>
          <span className={classes.weekName}>{t('calendar.week', { from: format.dayMonth(week[0] ?? ''), to: format.date(week[6] ?? '') })}</span>
          {week.map((date) => (
            <span key={date} className={classes.dayName} data-today={date === today || undefined}>
              {Number(date.slice(8))}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Behind the rows: days off, days outside the time of the visits, today. */
function Shades({ days, window }: { readonly days: readonly IsoDate[]; readonly window: DateSpan | null }) {
  const { calendar, today } = useBoard();
  const dayWords = useDayWords();
  return (
    <div className={classes.shades} aria-hidden>
      {days.map((date, at) => {
        const off = dayOff(date, calendar);
        const special = calendarDay(date, calendar);
        return (
          <span
            key={date}
            className={classes.shade}
            style={{ left: `${at * 2 * STEP}px` }}
            data-off={off !== null || undefined}
            data-holiday={(off !== null && off.kind !== 'weekend') || undefined}
            data-worked={special?.kind === 'exchangedWorking' || undefined}
            data-outside={(window !== null && !isWithin(date, window)) || undefined}
            data-today={date === today || undefined}
            data-monday={at % 7 === 0 || undefined}
            title={special === null ? undefined : dayWords(special)}
          />
        );
      })}
    </div>
  );
}

function LaneRow({ lane, first, rowKind }: { readonly lane: Lane; readonly first: IsoDate; readonly rowKind: RowKind }) {
  const { over, dragged } = useBoard();
  const firstHalf = numberOf(first) * 2;
  const laid = laidOut(lane.visits, rowKind === 'group' ? ROOM : 1);
  const lines = Math.max(1, ...laid.map(({ line }) => line + 1));
  const isHere = over?.kind === 'half' && dragged !== null && (lane.group === undefined ? lane.visits.some(({ id }) => id === dragged) : over.group === lane.group);
  return (
    <li className={classes.row}>
      <span className={classes.rowName} title={lane.name}>
        {lane.name}
      </span>
      <div className={classes.lane} style={{ height: `${lines * LINE + 6}px` }} {...laneMark(firstHalf, STEP, lane.group)}>
        {isHere && <span className={classes.over} style={{ left: `${(halfNumberOf({ date: over.date, session: over.half }) - firstHalf) * STEP}px` }} />}
        {laid.map(({ visit, line }) =>
          visit.slot === null ? null : (
            <VisitChip
              key={visit.id}
              visit={visit}
              look="bar"
              bare={rowKind === 'unit'}
              style={{
                left: `${(halfNumberOf(visit.slot) - firstHalf) * STEP}px`,
                top: `${line * LINE + 4}px`,
                width: `${halvesOf(visit.slot) * STEP - 1}px`,
                height: `${LINE - 4}px`,
              }}
            />
          ),
        )}
      </div>
    </li>
  );
}
