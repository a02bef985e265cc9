import type { PlanId } from '#domain/ids.ts';

/** The versions of a round. */
export const setsPath = (plan: PlanId): string => `/plans/${plan}/planning/criteria`;

/** One version. */
export const setPath = (plan: PlanId, version: string): string => `${setsPath(plan)}/${encodeURIComponent(version)}`;

/** One version compared with another, `from` the earlier one; blank: the other is still to be chosen. */
export const comparePath = (plan: PlanId, version: string, from: string): string => `${setPath(plan, version)}?${new URLSearchParams({ compare: from }).toString()}`;
