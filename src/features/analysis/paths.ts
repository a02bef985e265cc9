import type { FindingId, MeasureId, PlanId, SampleId, VisitId } from '#domain/ids.ts';

const visitPath = (plan: PlanId, visit: VisitId): string => `/plans/${plan}/inspection/${visit}`;

/** The score sheet of a visit at an area. */
export const scoresPath = (plan: PlanId, visit: VisitId, area: number): string => `${visitPath(plan, visit)}?scores=${area}`;

/** An item of a visit. */
export const itemPath = (plan: PlanId, visit: VisitId, code: string): string => `${visitPath(plan, visit)}?item=${encodeURIComponent(code)}`;

/** A finding in the follow-up. */
export const findingPath = (plan: PlanId, finding: FindingId): string => `/plans/${plan}/follow-up?finding=${finding}`;

/** A measure at its finding; the list of measures where that is gone. */
export const measurePath = (plan: PlanId, finding: FindingId | null, measure: MeasureId): string =>
  finding === null ? `/plans/${plan}/follow-up?tab=measures` : `/plans/${plan}/follow-up?finding=${finding}&measure=${measure}`;

/** A sample of dossiers. */
export const samplePath = (plan: PlanId, visit: VisitId, sample: SampleId): string => `${visitPath(plan, visit)}?tab=samples&sample=${sample}`;
