import type { CalendarDay } from './calendar/calendarDay.ts';
import { builtInCalendar, dayOff, type WorkingCalendar } from './calendar/workingCalendar.ts';
import { isWithin } from './days.ts';
import type { MemberId, UnitId, VisitId } from './ids.ts';
import { inspectsOwnUnit, isHeld, sessionsMeet, type Schedule } from './schedule.ts';
import type { DateSpan, IsoDate } from './schema/field.ts';
import { inspectedUnits } from './units/directory.ts';

/** What somebody should look at before the schedule goes out. A warning explains; it never stops anybody. */
export type ScheduleWarning =
  | { readonly type: 'unit-without-visit'; readonly unit: UnitId }
  | { readonly type: 'visit-without-unit'; readonly visit: VisitId }
  /** The unit stands in the directory, but is not one of those that the round inspects. */
  | { readonly type: 'unit-not-chosen'; readonly visit: VisitId }
  | { readonly type: 'visit-without-date'; readonly visit: VisitId }
  | { readonly type: 'outside-window'; readonly visit: VisitId; readonly window: DateSpan }
  | { readonly type: 'weekend'; readonly visit: VisitId }
  | { readonly type: 'day-off'; readonly visit: VisitId; readonly day: CalendarDay }
  /** One team cannot be in two places. Reported at both visits. */
  | { readonly type: 'same-session'; readonly visit: VisitId; readonly other: VisitId }
  | { readonly type: 'own-unit'; readonly visit: VisitId; readonly member: MemberId }
  /** The period examined goes on after the visit, so part of it has not happened yet. */
  | { readonly type: 'period-after-visit'; readonly visit: VisitId };

type Visit = Schedule['visits'][number];

const ofDate = (id: VisitId, date: IsoDate, window: DateSpan | null, calendar: WorkingCalendar): readonly ScheduleWarning[] => {
  const warnings: ScheduleWarning[] = [];
  if (window && !isWithin(date, window)) warnings.push({ type: 'outside-window', visit: id, window });
  const off = dayOff(date, calendar);
  if (off !== null) warnings.push(off.kind === 'weekend' ? { type: 'weekend', visit: id } : { type: 'day-off', visit: id, day: off });
  return warnings;
};

const ofVisit = (
  visit: Visit,
  held: readonly Visit[],
  { window, units, members, assignments }: Schedule,
  calendar: WorkingCalendar,
): readonly ScheduleWarning[] => {
  const { id, unit, slot } = visit;
  const warnings: ScheduleWarning[] = [];
  if (unit === null) warnings.push({ type: 'visit-without-unit', visit: id });
  else if (units.some((one) => one.id === unit && !one.chosen)) warnings.push({ type: 'unit-not-chosen', visit: id });
  if (slot === null) warnings.push({ type: 'visit-without-date', visit: id });
  else {
    warnings.push(...ofDate(id, slot.date, window, calendar));
    for (const other of held) {
      if (other.id === id || other.slot?.date !== slot.date || !sessionsMeet(other.slot.session, slot.session)) continue;
      warnings.push({ type: 'same-session', visit: id, other: other.id });
    }
    if (visit.period && visit.period.to > slot.date) warnings.push({ type: 'period-after-visit', visit: id });
  }
  for (const member of members) {
    if (inspectsOwnUnit(member, visit, assignments)) warnings.push({ type: 'own-unit', visit: id, member: member.id });
  }
  return warnings;
};

/** Everything about a schedule that somebody should look at: units that are inspected, in their order, then visits in theirs. */
export const scheduleWarnings = (schedule: Schedule, calendar: WorkingCalendar = builtInCalendar): readonly ScheduleWarning[] => {
  const held = schedule.visits.filter(isHeld);
  const visited = new Set(held.map((visit) => visit.unit));
  return [
    ...inspectedUnits(schedule.units).flatMap(({ id }): ScheduleWarning[] => (visited.has(id) ? [] : [{ type: 'unit-without-visit', unit: id }])),
    ...held.flatMap((visit) => ofVisit(visit, held, schedule, calendar)),
  ];
};
