import { builtInCalendar } from '#domain/calendar/workingCalendar.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Planning } from '#features/planning/usePlanning.ts';
import { blankPlan } from './rows.ts';

/** A round as the planning stage sees it, empty but for what a test names. */
export const planningOf = (id: PlanId, { plan, ...rest }: Omit<Partial<Planning>, 'plan'> & { readonly plan?: Partial<Planning['plan']> } = {}): Planning => ({
  plan: { ...blankPlan, plan: id, deleted: 0, conflicts: 0, regs: {}, ...plan, id },
  bases: [],
  areas: [],
  units: [],
  groups: [],
  members: [],
  assignments: [],
  visits: [],
  calendarDays: [],
  calendar: builtInCalendar,
  otherInspections: [],
  criteria: [],
  ...rest,
});
