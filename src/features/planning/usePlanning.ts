import { inSetOrder } from '#domain/criteria/setOrder.ts';
import type { PlanId } from '#domain/ids.ts';
import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { byOrder } from '#domain/order.ts';
import { byTime } from '#domain/schedule.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useEarly } from '#live/useEarly.ts';
import { useLive } from '#live/useLive.ts';
import { useRoundCalendar } from '#live/useRoundCalendar.ts';
import { planById, rowsOf } from '#storage/reads/rows.ts';

/** A round as the planning stage sees it: its rows, living ones only, in the order in which they are shown. */
export interface Planning {
  readonly plan: Row<'plans'>;
  readonly bases: readonly Row<'bases'>[];
  readonly areas: readonly Row<'areas'>[];
  readonly units: readonly Row<'units'>[];
  readonly groups: readonly Row<'groups'>[];
  readonly members: readonly Row<'members'>[];
  readonly assignments: readonly Row<'assignments'>[];
  readonly visits: readonly Row<'visits'>[];
  /** The days that the round has entered itself. */
  readonly calendarDays: readonly Row<'calendarDays'>[];
  /** The days off that the program knows, and over them those of the round. */
  readonly calendar: WorkingCalendar;
  readonly otherInspections: readonly Row<'otherInspections'>[];
  /** Of the version that new visits pin, as far as they are asked. */
  readonly criteria: readonly Row<'criteria'>[];
}

/** Everything that is planned in a round, kept current; null when the round is gone from this laptop. */
export function usePlanning(planId: PlanId): Planning | null {
  const queries = [
    planById(planId),
    rowsOf('bases', planId),
    rowsOf('areas', planId),
    rowsOf('units', planId),
    rowsOf('members', planId),
    rowsOf('assignments', planId),
    rowsOf('visits', planId),
    rowsOf('criteria', planId),
    rowsOf('groups', planId),
    rowsOf('calendarDays', planId),
    rowsOf('otherInspections', planId),
  ] as const;
  useEarly(queries);
  const plan = useLive(queries[0]);
  const bases = useLive(queries[1]);
  const areas = useLive(queries[2]);
  const units = useLive(queries[3]);
  const members = useLive(queries[4]);
  const assignments = useLive(queries[5]);
  const visits = useLive(queries[6]);
  const criteria = useLive(queries[7]);
  const groups = useLive(queries[8]);
  const days = useRoundCalendar(planId);
  const otherInspections = useLive(queries[10]);
  if (plan === null) return null;
  return {
    plan,
    bases: bases.toSorted(byOrder),
    areas: areas.toSorted((a, b) => a.no - b.no),
    units: units.toSorted(byOrder),
    groups: groups.toSorted(byOrder),
    members: members.toSorted(byOrder),
    assignments,
    visits: visits.toSorted(byTime),
    ...days,
    otherInspections: otherInspections.toSorted(byOrder),
    criteria: inSetOrder(criteria.filter(({ version, retired }) => !retired && (plan.criteriaVersion === '' || version === plan.criteriaVersion))),
  };
}
