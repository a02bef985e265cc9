import type { LegalDocumentId, PlanId } from '#domain/ids.ts';

/** The address of a document in the legal library of a round. */
export const documentLink = (plan: PlanId, document: LegalDocumentId): string =>
  `/plans/${plan}/planning?${new URLSearchParams({ tab: 'legal', document }).toString()}`;
