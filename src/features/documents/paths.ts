import type { DocumentRef } from '#domain/documents/source.ts';
import type { PlanId, VisitId } from '#domain/ids.ts';

/** The address of a document on this page. */
export const documentSearch = ({ kind, visit }: DocumentRef): string => `?doc=${kind}${visit === null ? '' : `&visit=${visit}`}`;

/** A tab of the planning page. */
export const planningPath = (plan: PlanId, tab: 'facts' | 'bases' | 'team' | 'schedule'): string => `/plans/${plan}/planning?tab=${tab}`;

/** Where conflicts are settled. */
export const conflictsPath = (plan: PlanId): string => `/plans/${plan}/conflicts`;

/** Where those who take part in a visit are listed. */
export const attendeesPath = (plan: PlanId, visit: VisitId): string => `/plans/${plan}/inspection/${visit}?tab=day`;

/** Where units are given their forms, and what they answered comes in. */
export const answersPath = (plan: PlanId): string => `/plans/${plan}/documents/answers`;

/** The office's own templates, on the page of the documents. */
export const templatesSearch = '?view=templates';
