import type { MemberId, PersonId, PlanId, VisitId } from '#domain/ids.ts';

/** The export of what a person lacks. */
export const lackingPath = (plan: PlanId, person: PersonId): string => `/plans/${plan}/exchange?scope=since&person=${person}`;

/** The export of a member's share. */
export const sharePath = (plan: PlanId, member: MemberId): string => `/plans/${plan}/exchange?scope=member&member=${member}`;

/** Files to and from colleagues. */
export const exchangePath = (plan: PlanId): string => `/plans/${plan}/exchange`;

/** Where the team is named and areas are assigned. */
export const teamPath = (plan: PlanId): string => `/plans/${plan}/planning?tab=team`;

/** The page of a visit. */
export const visitPath = (plan: PlanId, visit: VisitId): string => `/plans/${plan}/inspection/${visit}`;

/** Where conflicts are settled. */
export const conflictsPath = (plan: PlanId): string => `/plans/${plan}/conflicts`;

/** What this laptop holds, and its version. */
export const devicePath = '/device';
