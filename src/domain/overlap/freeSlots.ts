import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import { addDays, isWithin } from '../days.ts';
import type { DateSpan, IsoDate } from '../schema/field.ts';
import type { VisitSession } from '../schema/planning.ts';
import { indexOf, type GroundVisit, type ScheduleGround, type ScheduleIndex, type Slot } from './ground.ts';
import { warningsOfSlot } from './scheduleWarnings.ts';

/** How far another day is looked for, in days; the window of the round usually ends it earlier. */
const REACH = 200;

const partOf = (session: VisitSession): number => (session === 'afternoon' ? 1 : 0);

/** Before (negative) or after another time. */
const compared = (a: Slot, b: Slot): number => (a.date === b.date ? partOf(a.session) - partOf(b.session) : a.date < b.date ? -1 : 1);

/** Nothing speaks against the visit then that another time could cure: the same matter in the same year does so on any day. */
const isFree = (visit: GroundVisit, slot: Slot, index: ScheduleIndex): boolean =>
  warningsOfSlot(visit, slot, index).every((warning) => warning.type === 'other-inspection' && warning.nearness === 'sameMatter');

/** The days that are worth looking at: those of the round that are not past yet, or all of them when it lies in the past. */
const daysToLookAt = ({ slot }: GroundVisit, { plan: { window }, today }: ScheduleGround): DateSpan => {
  if (window === null) {
    const middle = slot !== null && slot.date > today ? slot.date : today;
    return { from: today, to: addDays(middle, REACH) };
  }
  return window.to < today || window.from >= today ? window : { from: today, to: window.to };
};

const clamped = (date: IsoDate, { from, to }: DateSpan): IsoDate => (date < from ? from : date > to ? to : date);

/**
 * The nearest times at which nothing speaks against a visit, at most so many before its present time and so many after
 * it, in the order of time: half-days, or whole days for a visit that takes one. The same on every laptop.
 */
export const nearestFreeSlots = (
  visit: GroundVisit,
  ground: ScheduleGround,
  calendar?: WorkingCalendar,
  { before, after }: { readonly before: number; readonly after: number } = { before: 3, after: 5 },
): readonly Slot[] => {
  const index = indexOf(ground, calendar);
  const days = daysToLookAt(visit, ground);
  const start = clamped(visit.slot?.date ?? days.from, days);
  const sessions: readonly VisitSession[] = visit.slot?.session === 'fullDay' ? ['fullDay'] : ['morning', 'afternoon'];
  const timesOf = (date: IsoDate, step: 1 | -1): readonly Slot[] => {
    const times = sessions.map((session) => ({ date, session })).filter((time) => step * (visit.slot === null ? 1 : compared(time, visit.slot)) > 0);
    return (step > 0 ? times : times.toReversed()).filter((time) => isFree(visit, time, index));
  };
  const walk = (step: 1 | -1, count: number): readonly Slot[] => {
    const found: Slot[] = [];
    for (let date = start, left = REACH; isWithin(date, days) && left >= 0 && found.length < count; date = addDays(date, step), left -= 1) {
      found.push(...timesOf(date, step));
    }
    return found.slice(0, count);
  };
  return [...walk(-1, before).toReversed(), ...walk(1, after)];
};
