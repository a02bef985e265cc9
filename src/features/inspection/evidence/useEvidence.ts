import { createContext, use } from 'react';
import type { Row } from '#domain/schema/tables.ts';
import type { EvidenceOwner } from './intake.ts';

/** An attached file. */
export type Attachment = Row<'attachments'>;

/** The attachments of a visit and what can be done with them. */
export interface Evidence {
  readonly filesOf: (owner: EvidenceOwner) => readonly Attachment[];
  /** How many files of an owner are being stored just now. */
  readonly savingFor: (owner: EvidenceOwner) => number;
  readonly take: (owner: EvidenceOwner, files: readonly File[]) => void;
  readonly view: (attachment: Attachment) => void;
  readonly remove: (attachment: Attachment) => void;
}

/** Filled by `EvidenceProvider`. */
export const EvidenceContext = createContext<Evidence | null>(null);

/** The evidence of the visit that is open. */
export const useEvidence = (): Evidence => {
  const evidence = use(EvidenceContext);
  if (evidence === null) throw new Error('useEvidence needs EvidenceProvider above it');
  return evidence;
};
