import { addWorkingDays, dayOff, workingDaysBetween, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { addDays, isWithin, yearOf } from '../days.ts';
import type { MemberId, UnitId, VisitId } from '../ids.ts';
import { sessionsMeet } from '../schedule.ts';
import type { DateSpan, IsoDate } from '../schema/field.ts';
import { indexOf, type GroundVisit, type PlacedOther, type ScheduleGround, type ScheduleIndex, type Slot } from './ground.ts';
import { unitDays, type UnitDays } from './unitDays.ts';
import { NEAR_DAYS, type Nearness, type NoticeGround, type ScheduleWarning } from './warning.ts';

const ofDate = (visit: VisitId, date: IsoDate, window: DateSpan | null, calendar: WorkingCalendar): readonly ScheduleWarning[] => {
  const warnings: ScheduleWarning[] = [];
  if (window && !isWithin(date, window)) warnings.push({ type: 'outside-window', visit, window });
  const off = dayOff(date, calendar);
  if (off !== null) warnings.push(off.kind === 'weekend' ? { type: 'weekend', visit } : { type: 'day-off', visit, day: off });
  return warnings;
};

/** Two visits in one session: the same people, or one team of which nobody knows yet who goes where. */
const ofPair = (visit: GroundVisit, other: GroundVisit, { goersOf }: ScheduleIndex): readonly ScheduleWarning[] => {
  const [goers, others] = [goersOf.get(visit.id) ?? [], goersOf.get(other.id) ?? []];
  const there = new Set(others);
  const members = goers.filter((member) => there.has(member));
  const ends = { visit: visit.id, other: other.id };
  if (visit.group !== null && other.group !== null && visit.group !== other.group) {
    return members.map((member) => ({ type: 'member-twice', ...ends, member }));
  }
  const isUnsaid = goers.length === 0 || others.length === 0;
  return members.length > 0 || isUnsaid ? [{ type: 'same-session', ...ends, group: visit.group ?? other.group, members }] : [];
};

const ofSession = (visit: GroundVisit, slot: Slot, index: ScheduleIndex): readonly ScheduleWarning[] =>
  (index.heldOn.get(slot.date) ?? []).flatMap((other) =>
    other.id !== visit.id && other.slot !== null && sessionsMeet(other.slot.session, slot.session) ? ofPair(visit, other, index) : [],
  );

/** The days around a visit in which the inspection of another body counts as near. */
const around = (date: IsoDate, calendar: WorkingCalendar): DateSpan => ({
  from: addWorkingDays(date, -NEAR_DAYS, calendar),
  to: addWorkingDays(date, NEAR_DAYS, calendar),
});

const nearnessOf = (date: IsoDate, { from, to }: DateSpan, near: DateSpan, sharesMatter: boolean): Nearness | null => {
  if (from === date && to === date) return 'sameDay';
  if (from <= date && date <= to) return 'samePeriod';
  if (to >= near.from && from <= near.to) return 'near';
  return sharesMatter && yearOf(from) <= yearOf(date) && yearOf(date) <= yearOf(to) ? 'sameMatter' : null;
};

/** Working days that lie between a day and a span, neither of both counted. */
const gapTo = (date: IsoDate, { from, to }: DateSpan, calendar: WorkingCalendar): number =>
  date > to ? workingDaysBetween(to, addDays(date, -1), calendar) : workingDaysBetween(date, addDays(from, -1), calendar);

const ofOther = (visit: VisitId, date: IsoDate, other: PlacedOther, near: DateSpan, { included, calendar }: ScheduleIndex): readonly ScheduleWarning[] => {
  const areas = other.areas.filter((area) => included.has(area));
  const nearness = nearnessOf(date, other.span, near, areas.length > 0);
  if (nearness === null) return [];
  return [{ type: 'other-inspection', visit, other: other.id, nearness, gap: gapTo(date, other.span, calendar), areas }];
};

const ofOthers = ({ id, unit }: GroundVisit, { date }: Slot, index: ScheduleIndex): readonly ScheduleWarning[] => {
  const others = unit === null ? undefined : index.othersAt.get(unit);
  if (others === undefined) return [];
  const near = around(date, index.calendar);
  return others.flatMap((other) => ofOther(id, date, other, near, index));
};

/** The day from which a notice is counted; null where none can be told: a visit of the past, of a plan without a day. */
const noticeFrom = ({ noticedOn }: GroundVisit, date: IsoDate, { plan, today }: ScheduleGround): { readonly ground: NoticeGround; readonly from: IsoDate } | null => {
  if (noticedOn !== null) return { ground: 'noticed', from: noticedOn };
  if (date >= today) return { ground: 'today', from: today };
  return plan.document.date === null ? null : { ground: 'plan', from: plan.document.date };
};

/** A unit is told in good time (domain §1.7); of a surprise visit it is told nothing, and what has begun is not announced any more. */
const ofNotice = (visit: GroundVisit, { date }: Slot, { ground, calendar }: ScheduleIndex): readonly ScheduleWarning[] => {
  const counted = visit.form === 'surprise' || visit.stage !== 'planned' ? null : noticeFrom(visit, date, ground);
  const needed = ground.plan.noticeDays;
  if (counted === null || counted.from <= addWorkingDays(date, -needed, calendar)) return [];
  const { from } = counted;
  return [{ type: 'short-notice', visit: visit.id, ...counted, days: workingDaysBetween(from, date, calendar), needed, earliest: addWorkingDays(from, needed, calendar) }];
};

/** What speaks against a visit at a time, apart from what no other day of the year would cure. */
export const warningsOfSlot = (visit: GroundVisit, slot: Slot, index: ScheduleIndex): readonly ScheduleWarning[] => [
  ...ofDate(visit.id, slot.date, index.ground.plan.window, index.calendar),
  ...ofSession(visit, slot, index),
  ...ofOthers(visit, slot, index),
  ...ofNotice(visit, slot, index),
  ...(visit.period && visit.period.to > slot.date ? [{ type: 'period-after-visit', visit: visit.id } as const] : []),
];

/** Counts the days of a unit in a year, once for all its visits. */
const dayCounter = (index: ScheduleIndex): ((visit: GroundVisit, slot: Slot) => readonly ScheduleWarning[]) => {
  const known = new Map<string, UnitDays>();
  const limit = index.ground.plan.unitDaysAYear;
  return ({ id, unit }, { date }) => {
    if (unit === null) return [];
    const year = yearOf(date);
    const key = `${unit} ${year}`;
    const count = known.get(key) ?? unitDays(unit, year, index);
    known.set(key, count);
    return count.days > limit ? [{ type: 'unit-days', visit: id, year, limit, ...count }] : [];
  };
};

const ofOwnUnits = ({ id, unit }: GroundVisit, { goersOf }: ScheduleIndex, homes: ReadonlyMap<MemberId, UnitId | null>): readonly ScheduleWarning[] =>
  unit === null ? [] : (goersOf.get(id) ?? []).flatMap((member) => (homes.get(member) === unit ? [{ type: 'own-unit', visit: id, member } as const] : []));

/**
 * Everything about a schedule that somebody should look at: units that are inspected, in their order, then visits in
 * theirs. Every visit is compared only with those of its day and with the inspections of its unit.
 */
export const scheduleWarnings = (ground: ScheduleGround, calendar?: WorkingCalendar): readonly ScheduleWarning[] => {
  const index = indexOf(ground, calendar);
  const visited = new Set(index.held.map(({ unit }) => unit));
  const unchosen = new Set(ground.units.filter(({ chosen }) => !chosen).map(({ id }) => id));
  const homes = new Map(ground.members.map(({ id, unit }) => [id, unit]));
  const ofUnitDays = dayCounter(index);
  const ofVisit = (visit: GroundVisit): readonly ScheduleWarning[] => [
    ...(visit.unit === null ? [{ type: 'visit-without-unit', visit: visit.id } as const] : []),
    ...(visit.unit !== null && unchosen.has(visit.unit) ? [{ type: 'unit-not-chosen', visit: visit.id } as const] : []),
    ...(visit.slot === null ? [{ type: 'visit-without-date', visit: visit.id } as const] : [...warningsOfSlot(visit, visit.slot, index), ...ofUnitDays(visit, visit.slot)]),
    ...ofOwnUnits(visit, index, homes),
  ];
  return [
    ...ground.units.flatMap(({ id, chosen }): ScheduleWarning[] => (!chosen || visited.has(id) ? [] : [{ type: 'unit-without-visit', unit: id }])),
    ...index.held.flatMap(ofVisit),
  ];
};
