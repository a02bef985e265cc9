import { cchcCriteria } from './cchc.ts';
import { documentsOfCriterion } from './cchc2026_2/documents.ts';
import { measurementOf } from './cchc2026_2/measures.ts';
import { amendedWordings } from './cchc2026_2/wordings.ts';
import type { CriteriaSet } from './criteriaSet.ts';

/**
 * The built-in set that new rounds pin: cchc-2026.1 read once more, with what is counted, where the figures are read, how
 * points follow from them, and the documents of the legal library behind each criterion. Codes, areas, kinds of unit and
 * weights are those of 2026.1, so that results of both can be compared by code; 8.5 alone counts the other way round.
 *
 * Frozen like its forerunner: a mended word is another version.
 */
export const cchcCriteria2026v2: CriteriaSet = {
  ...cchcCriteria,
  version: 'cchc-2026.2',
  criteria: cchcCriteria.criteria.map((criterion) => ({ ...criterion, ...amendedWordings[criterion.code] })),
  details: Object.fromEntries(
    cchcCriteria.criteria.map(({ code, maxScore }) => [code, { measurement: measurementOf(code, maxScore > 0), documents: documentsOfCriterion(code) }]),
  ),
};
