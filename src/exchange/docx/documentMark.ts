import type { DocumentRef } from '#domain/documents/source.ts';
import { documentIdOf, type PlanId } from '#domain/ids.ts';

/** How a file names its document: the round, and the id of the document in it. */
export const documentMark = (plan: PlanId, { kind, visit }: DocumentRef): string => `${plan}/${documentIdOf(kind, visit)}`;
