import type { OwnDay } from '../calendar/calendarDay.ts';
import { sameSlot, type Slot } from '../halfDays.ts';
import { calendarDayIdOf, type GroupId, type VisitId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { basisOf } from '../row.ts';
import type { Row } from '../schema/tables.ts';
import { allWrites, deletionWrite, editCommand, fieldWrite, oneWrite, removeCommand, rowWrites, type Command, type CommandInput, type NewValues } from './command.ts';

/** A visit as it is on the screen, and the place in the schedule that it is to have; without a group it keeps its own. */
export interface MoveVisitInput extends CommandInput {
  readonly visit: Pick<Row<'visits'>, 'id' | 'slot' | 'group' | 'regs'>;
  readonly slot: Slot | null;
  readonly group?: GroupId | null;
}

/** Puts a visit on another half-day, gives it to another group, or takes it out of the calendar: one act, whatever it changes. */
export const moveVisit: Command<MoveVisitInput> = {
  name: 'visit.move',
  decide: ({ visit, slot, group = visit.group }) => {
    const moved = allWrites([
      sameSlot(visit.slot, slot) ? ok([]) : oneWrite(fieldWrite('visits', visit.id, 'slot', slot, basisOf(visit, 'slot'))),
      visit.group === group ? ok([]) : oneWrite(fieldWrite('visits', visit.id, 'group', group, basisOf(visit, 'group'))),
    ]);
    return moved.ok && moved.value.length === 0 ? fail({ type: 'nothing-to-write' }) : moved;
  },
};

/** New visits, each under an id of its own. */
export interface ScheduleVisitsInput extends CommandInput {
  readonly visits: readonly { readonly id: VisitId; readonly values: NewValues<'visits'> }[];
}

/** Adds visits for several units at once. */
export const scheduleVisits: Command<ScheduleVisitsInput> = {
  name: 'visit.scheduleMany',
  decide: ({ visits }) => (visits.length === 0 ? fail({ type: 'nothing-to-write' }) : allWrites(visits.map(({ id, values }) => rowWrites('visits', id, values)))),
};

/** A day for the calendar of the round; `before` is the row of that day as it was read, deleted ones too. */
export interface AddCalendarDayInput extends CommandInput {
  readonly day: OwnDay;
  readonly before: Pick<Row<'calendarDays'>, 'id' | 'deleted' | 'regs'> | null;
}

/**
 * Enters a day off or a worked day of the round. Its id follows from the day: two people who enter the same day make one
 * row, and a day that was deleted comes back with what it is said to be now.
 */
export const addCalendarDay: Command<AddCalendarDayInput> = {
  name: 'calendar.add',
  decide: ({ day: { date, kind, name }, before }) => {
    const id = calendarDayIdOf(date);
    if (before === null) return rowWrites('calendarDays', id, { date, kind, name });
    return allWrites([
      before.deleted === 1 ? ok([deletionWrite({ table: 'calendarDays', row: before }, false)]) : ok([]),
      oneWrite(fieldWrite('calendarDays', id, 'kind', kind, basisOf(before, 'kind'))),
      oneWrite(fieldWrite('calendarDays', id, 'name', name, basisOf(before, 'name'))),
    ]);
  },
};
/** Edits what a day of the round is. */
export const editCalendarDay = editCommand('calendarDays', 'calendar.edit');
/** Takes a day out of the calendar of the round: the built-in one counts again. */
export const removeCalendarDay = removeCommand('calendarDays', 'calendar.remove');
