import type { FindingId, PlanId, SampleId, VisitId } from '#domain/ids.ts';

/** The overview of the visits of a round. */
const inspectionPath = (plan: PlanId): string => `/plans/${plan}/inspection`;

/** The page of a visit. */
export const visitPath = (plan: PlanId, visit: VisitId): string => `${inspectionPath(plan)}/${visit}`;

/** One item at a visit. */
export const visitItemPath = (plan: PlanId, visit: VisitId, code: string): string => `${visitPath(plan, visit)}?item=${encodeURIComponent(code)}`;

/** What became of a finding. */
export const findingPath = (plan: PlanId, finding: FindingId): string => `/plans/${plan}/follow-up?finding=${finding}`;

/** The team of a round, where a person takes his seat. */
export const teamPath = (plan: PlanId): string => `/plans/${plan}/planning?tab=team`;

/** The seals of a visit. */
export const sealPath = (plan: PlanId, visit: VisitId): string => `${visitPath(plan, visit)}?tab=seal`;

/** A sample of dossiers of a visit. */
export const samplePath = (plan: PlanId, visit: VisitId, sample: SampleId): string => `${visitPath(plan, visit)}?tab=samples&sample=${sample}`;

/** Where visits are scheduled. */
export const schedulePath = (plan: PlanId): string => `/plans/${plan}/planning?tab=schedule`;

/** Where areas and criteria of the round are chosen. */
export const criteriaPath = (plan: PlanId): string => `/plans/${plan}/planning?tab=criteria`;

/** Where conflicts are settled. */
export const conflictsPath = (plan: PlanId): string => `/plans/${plan}/conflicts`;
