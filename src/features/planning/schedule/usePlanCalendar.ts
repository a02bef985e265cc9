import { useMemo } from 'react';
import { calendarWith, type WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useLive } from '#live/useLive.ts';
import { rowsOf } from '#storage/reads/rows.ts';

/** The days that a round has entered itself, and the working calendar that they make with the built-in ones. */
export interface PlanCalendar {
  readonly own: readonly Row<'calendarDays'>[];
  readonly calendar: WorkingCalendar;
}

/** The working calendar of a round: everything in its planning counts by it. */
export function usePlanCalendar(planId: PlanId): PlanCalendar {
  const own = useLive(rowsOf('calendarDays', planId));
  return useMemo(
    () => ({ own, calendar: calendarWith(own.flatMap(({ date, kind, name }) => (date === null ? [] : [{ date, kind, name }]))) }),
    [own],
  );
}
