import { isWithin } from './days.ts';
import type { MemberId, UnitId, VisitId } from './ids.ts';
import type { DateSpan, IsoDate } from './schema/field.ts';
import type { VisitSession } from './schema/planning.ts';
import type { Row } from './schema/tables.ts';
import { holidayOn, isWeekend, type Holiday } from './workingDays.ts';

/** What somebody should look at before the schedule goes out. A warning explains; it never stops anybody. */
export type ScheduleWarning =
  | { readonly type: 'unit-without-visit'; readonly unit: UnitId }
  | { readonly type: 'visit-without-unit'; readonly visit: VisitId }
  | { readonly type: 'visit-without-date'; readonly visit: VisitId }
  | { readonly type: 'outside-window'; readonly visit: VisitId; readonly window: DateSpan }
  | { readonly type: 'weekend'; readonly visit: VisitId }
  | { readonly type: 'holiday'; readonly visit: VisitId; readonly holiday: Holiday }
  /** One team cannot be in two places. Reported at both visits. */
  | { readonly type: 'same-session'; readonly visit: VisitId; readonly other: VisitId }
  | { readonly type: 'own-unit'; readonly visit: VisitId; readonly member: MemberId }
  /** The period examined goes on after the visit, so part of it has not happened yet. */
  | { readonly type: 'period-after-visit'; readonly visit: VisitId };

/** What the schedule of a round is judged by. */
export interface Schedule {
  readonly window: DateSpan | null;
  readonly units: readonly Pick<Row<'units'>, 'id'>[];
  readonly visits: readonly Pick<Row<'visits'>, 'id' | 'unit' | 'slot' | 'stage' | 'period'>[];
  readonly members: readonly Pick<Row<'members'>, 'id' | 'unit'>[];
  readonly assignments: readonly Pick<Row<'assignments'>, 'member' | 'visit'>[];
}

type Visit = Schedule['visits'][number];

/** Whether two parts of a day meet: a full day meets every part. */
export const sessionsMeet = (a: VisitSession, b: VisitSession): boolean => a === b || a === 'fullDay' || b === 'fullDay';

/** Whether a visit is going to take place or has taken place. */
export const isHeld = (visit: Pick<Row<'visits'>, 'stage'>): boolean => visit.stage !== 'cancelled';

/**
 * Whether a member goes along on a visit: everybody goes everywhere, except who was given visits by name and not this
 * one (an assignment without a visit holds for all of them).
 */
export const takesPart = (member: MemberId, visit: VisitId, assignments: Schedule['assignments']): boolean => {
  const own = assignments.filter((assignment) => assignment.member === member);
  return own.length === 0 || own.some((assignment) => assignment.visit === null || assignment.visit === visit);
};

/** Nobody inspects the unit that he works in (domain file §1.5); this member would, at this visit. */
export const inspectsOwnUnit = (
  member: Schedule['members'][number],
  { id, unit }: Pick<Row<'visits'>, 'id' | 'unit'>,
  assignments: Schedule['assignments'],
): boolean => member.unit !== null && member.unit === unit && takesPart(member.id, id, assignments);

const ofDate = (id: VisitId, date: IsoDate, window: DateSpan | null): readonly ScheduleWarning[] => {
  const warnings: ScheduleWarning[] = [];
  if (window && !isWithin(date, window)) warnings.push({ type: 'outside-window', visit: id, window });
  const holiday = holidayOn(date);
  if (holiday) warnings.push({ type: 'holiday', visit: id, holiday });
  else if (isWeekend(date)) warnings.push({ type: 'weekend', visit: id });
  return warnings;
};

const ofVisit = (visit: Visit, held: readonly Visit[], { window, members, assignments }: Schedule): readonly ScheduleWarning[] => {
  const { id, unit, slot } = visit;
  const warnings: ScheduleWarning[] = [];
  if (unit === null) warnings.push({ type: 'visit-without-unit', visit: id });
  if (slot === null) warnings.push({ type: 'visit-without-date', visit: id });
  else {
    warnings.push(...ofDate(id, slot.date, window));
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

/** Everything about a schedule that somebody should look at: units in their order, then visits in theirs. */
export const scheduleWarnings = (schedule: Schedule): readonly ScheduleWarning[] => {
  const held = schedule.visits.filter(isHeld);
  const visited = new Set(held.map((visit) => visit.unit));
  return [
    ...schedule.units.flatMap(({ id }): ScheduleWarning[] => (visited.has(id) ? [] : [{ type: 'unit-without-visit', unit: id }])),
    ...held.flatMap((visit) => ofVisit(visit, held, schedule)),
  ];
};

/** By day and part of the day, those without a date last; then by id, so that every laptop shows one order. */
export const byTime = (a: Pick<Row<'visits'>, 'id' | 'slot'>, b: Pick<Row<'visits'>, 'id' | 'slot'>): number => {
  const key = ({ slot }: Pick<Row<'visits'>, 'slot'>): string => (slot ? `${slot.date} ${slot.session === 'afternoon' ? 2 : 1}` : '~');
  const [left, right] = [key(a), key(b)];
  return left === right ? (a.id < b.id ? -1 : Number(a.id > b.id)) : left < right ? -1 : 1;
};
