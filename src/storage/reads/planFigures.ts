import type { PlanId, VisitId } from '#domain/ids.ts';
import { deadlineState } from '#domain/measureProgress.ts';
import { isHeld } from '#domain/schedule.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { inspectedUnits } from '#domain/units/directory.ts';
import { ofPlan } from '../db.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** What the list of rounds says about one of them. */
export interface PlanFigures {
  /** Units that are inspected. */
  readonly units: number;
  /** Visits that take place; cancelled ones are not counted. */
  readonly visits: number;
  /** Visits whose minutes are signed. */
  readonly visitsDone: number;
  readonly findings: number;
  readonly conflicts: number;
  /** Measures whose deadline has gone by, and those that are due within days. */
  readonly overdue: number;
  readonly dueSoon: number;
}

const isLiving = (row: { readonly deleted: 0 | 1 }): boolean => row.deleted === 0;

/** The figures of one round on a day. */
export const planFigures = (plan: PlanId, today: IsoDate, db = store): Query<PlanFigures> => ({
  key: ['planFigures', plan, today],
  read: async () => {
    const units = await ofPlan(db.rows('units'), plan).toArray();
    const visits = (await ofPlan(db.rows('visits'), plan).toArray()).filter((visit) => isLiving(visit) && isHeld(visit));
    const findings = await ofPlan(db.rows('findings'), plan).toArray();
    const deadlines = (await ofPlan(db.rows('measures'), plan).toArray()).filter(isLiving).map((measure) => deadlineState(measure, today));
    return {
      units: inspectedUnits(units.filter(isLiving)).length,
      visits: visits.length,
      visitsDone: visits.filter((visit) => visit.stage === 'minutesSigned').length,
      findings: findings.filter(isLiving).length,
      conflicts: await ofPlan(db.conflicts, plan).count(),
      overdue: deadlines.filter((state) => state === 'overdue').length,
      dueSoon: deadlines.filter((state) => state === 'dueSoon').length,
    };
  },
});

/** What was recorded at a visit: said before somebody takes the visit out of the schedule. */
export interface VisitRecords {
  readonly items: number;
  readonly findings: number;
}

/** How much has been recorded at some visits. */
export const recordsOfVisits = (plan: PlanId, visits: readonly VisitId[], db = store): Query<VisitRecords> => ({
  key: ['visitRecords', plan, visits],
  read: async () => {
    const keys = visits.map((visit): [PlanId, VisitId] => [plan, visit]);
    const items = await db.rows('items').where('[plan+visit]').anyOf(keys).toArray();
    const findings = await db.rows('findings').where('[plan+visit]').anyOf(keys).toArray();
    return { items: items.filter(isLiving).length, findings: findings.filter(isLiving).length };
  },
});
