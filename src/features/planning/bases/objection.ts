import type { LegalDocumentId } from '#domain/ids.ts';
import { matchCitation, type Citation } from '#domain/legal/citation.ts';
import { documentName, type LegalLibrary } from '#domain/legal/library.ts';
import { legalWarnings, type LegalWarning } from '#domain/legal/validity.ts';
import type { IsoDate } from '#domain/schema/field.ts';

/** What the library has to say of a cited document; null when it does not know it or has nothing to object. */
export interface Objection {
  readonly id: LegalDocumentId;
  readonly name: string;
  readonly warnings: readonly LegalWarning[];
  /** The day in the library, where the plan gives another one. */
  readonly otherDate: IsoDate | null;
}

/** Holds a citation against the library, on the day of the plan. */
export const objectionTo = (basis: Citation, day: IsoDate, library: LegalLibrary): Objection | null => {
  const match = matchCitation(basis, library);
  if (match === null) return null;
  const { document } = match;
  const warnings = legalWarnings(document, { from: day, to: day }, library);
  const otherDate = match.dateDiffers ? document.date : null;
  return warnings.length === 0 && otherDate === null ? null : { id: document.id, name: documentName(document), warnings, otherDate };
};
