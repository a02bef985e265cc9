import { createContext, use } from 'react';
import type { EvidenceNumber } from '#domain/evidence.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { EvidenceOwner, MadeCopy } from './intake.ts';

/** An attached file. */
export type Attachment = Row<'attachments'>;

/** Files of one owner that are being stored just now. */
export interface Intake {
  readonly done: number;
  readonly of: number;
  /** Stops before the next file. */
  readonly stop: () => void;
}

/** The attachments of a visit and what can be done with them. */
export interface Evidence {
  /** All files of the visit, in the order in which they are numbered. */
  readonly files: readonly Attachment[];
  readonly filesOf: (owner: EvidenceOwner) => readonly Attachment[];
  /** „Ảnh 3“, „Tài liệu 2“. */
  readonly numberOf: (attachment: Attachment) => EvidenceNumber;
  readonly intakeOf: (owner: EvidenceOwner) => Intake | undefined;
  readonly take: (owner: EvidenceOwner, files: readonly File[]) => void;
  readonly view: (attachment: Attachment) => void;
  readonly remove: (attachment: Attachment) => void;
  /** Attaches a copy with notes or blacked out parts, and shows it; false when it could not be stored. */
  readonly attachCopy: (copy: MadeCopy) => Promise<boolean>;
}

/** Filled by `EvidenceProvider`. */
export const EvidenceContext = createContext<Evidence | null>(null);

/** The evidence of the visit that is open. */
export const useEvidence = (): Evidence => {
  const evidence = use(EvidenceContext);
  if (evidence === null) throw new Error('useEvidence needs EvidenceProvider above it');
  return evidence;
};
