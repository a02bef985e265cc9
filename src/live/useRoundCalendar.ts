import { useMemo } from 'react';
import { roundCalendar, type WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { useLive } from './useLive.ts';

/** The days that a round has entered itself, and the working calendar that they make with the built-in ones. */
export interface RoundCalendar {
  readonly calendarDays: readonly Row<'calendarDays'>[];
  readonly calendar: WorkingCalendar;
}

/** The working calendar of a round: everything in it counts by it. The same object until a day changes. */
export function useRoundCalendar(planId: PlanId): RoundCalendar {
  const calendarDays = useLive(rowsOf('calendarDays', planId));
  return useMemo(() => ({ calendarDays, calendar: roundCalendar(calendarDays) }), [calendarDays]);
}
