import { matchCitation } from './legal/citation.ts';
import type { LegalLibrary } from './legal/library.ts';
import { statusOn } from './legal/validity.ts';
import type { IsoDate } from './schema/field.ts';
import type { Row } from './schema/tables.ts';
import { searchText } from './searchText.ts';

/** The rows of a round from which another is made. What was inspected there (visits, items, findings, measures) is not among them. */
export interface PlanSource {
  readonly plan: Row<'plans'>;
  readonly bases: readonly Row<'bases'>[];
  readonly areas: readonly Row<'areas'>[];
  readonly units: readonly Row<'units'>[];
  readonly groups: readonly Row<'groups'>[];
  readonly members: readonly Row<'members'>[];
  readonly assignments: readonly Row<'assignments'>[];
  readonly criteriaSets: readonly Row<'criteriaSets'>[];
  readonly criteria: readonly Row<'criteria'>[];
  readonly legalDocuments: readonly Row<'legalDocuments'>[];
  readonly wordings: readonly Row<'wordings'>[];
}

/** What becomes of a basis in the plan of another year. */
export type BasisFate =
  | { readonly type: 'kept' }
  /** Copied with a warning: the screen of the bases offers what stands in its place. */
  | { readonly type: 'superseded' }
  /** A plan of one year: its number and date are those of another document next year, and stay blank. */
  | { readonly type: 'renumber' }
  /** No longer in force, and nothing stands in its place. */
  | { readonly type: 'dropped' };

/** What becomes of a legal basis: documents of the library by their validity on the day, annual plans get blanks (domain §1.10). */
export const basisFate = (basis: Row<'bases'>, day: IsoDate, library: LegalLibrary): BasisFate => {
  const match = matchCitation(basis, library);
  if (match === null) return { type: searchText(basis.documentType).trim() === 'ke hoach' ? 'renumber' : 'kept' };
  const status = statusOn(match.document, day, library);
  if (status === 'superseded') return { type: 'superseded' };
  return { type: status === 'expired' ? 'dropped' : 'kept' };
};
