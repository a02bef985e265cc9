import type { IsoDate } from '../schema/field.ts';
import { LegalDocumentIdSchema } from '../ids.ts';
import { matchCitation, type Citation } from './citation.ts';
import { documentsOf, replacementsOf, type LegalDocument, type LegalLibrary } from './library.ts';
import { statusOn } from './validity.ts';

/** What plans of inspection of administrative reform usually cite (domain §1.10), in the order in which they cite it. */
const usual = [
  'luat-72-2025-qh15',
  'nq-76-nq-cp-2021',
  'nq-131-nq-cp-2022',
  'ct-23-ct-ttg-2021',
  'ct-26-ct-ttg-2016',
  'nd-63-2010-nd-cp',
  'nd-61-2018-nd-cp',
  'nd-118-2025-nd-cp',
  'tt-02-2017-tt-vpcp',
  'qd-766-qd-ttg-2022',
  'qd-876-qd-bnv-2022',
].map((id) => LegalDocumentIdSchema.parse(id));

/** Usual bases that a plan lacks and that are in force on its day; one that was superseded stands for what took its place. */
export const suggestedBases = (bases: readonly Citation[], day: IsoDate, library: LegalLibrary): readonly LegalDocument[] => {
  const cited = new Set(bases.flatMap((basis) => matchCitation(basis, library)?.document.id ?? []));
  const current = documentsOf(usual, library).flatMap((one) => (statusOn(one, day, library) === 'superseded' ? replacementsOf(one, library) : [one]));
  return [...new Set(current)].filter((one) => !cited.has(one.id) && ['inForce', 'amended'].includes(statusOn(one, day, library)));
};
