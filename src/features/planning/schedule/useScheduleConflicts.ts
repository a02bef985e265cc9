import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import type { UnitId, VisitId } from '#domain/ids.ts';
import { scheduleWarnings } from '#domain/overlap/scheduleWarnings.ts';
import { severityOf } from '#domain/overlap/warning.ts';
import { useToday } from '#live/useToday.ts';
import type { Planning } from '../usePlanning.ts';
import { useWarningText } from './useWarningText.ts';

/** Something about the schedule that somebody should look at, in words. It explains; it never stops anybody. */
export interface ScheduleConflict {
  readonly key: string;
  /** Where it shows: at a visit, or at a unit that has none. */
  readonly visit: VisitId | null;
  readonly unit: UnitId | null;
  /** Nothing is wrong: something is still to be filled in. */
  readonly isOpen: boolean;
  readonly text: string;
}

/**
 * What should be looked at in a schedule with these visits. The screens of the schedule ask here only: for what is, and
 * for what would be while a visit is on its way to another place.
 */
export function useScheduleConflicts(planning: Planning, calendar: WorkingCalendar): (visits: Planning['visits']) => readonly ScheduleConflict[] {
  const words = useWarningText(planning);
  const today = useToday();
  return (visits) =>
    scheduleWarnings({ ...planning, visits, today }, calendar).map((warning) => ({
      key: JSON.stringify(warning),
      visit: 'visit' in warning ? warning.visit : null,
      unit: 'unit' in warning ? warning.unit : null,
      isOpen: severityOf(warning) === 'open',
      text: words(warning),
    }));
}
