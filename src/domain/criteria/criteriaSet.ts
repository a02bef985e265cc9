import type { LegalDocumentId } from '../ids.ts';
import type { CriterionDefinition, Measurement } from '../schema/inspection.ts';

/** An area of a criteria set (lĩnh vực); maxScore in hundredths of a point. */
export interface CriteriaArea {
  readonly no: number;
  readonly name: string;
  /** Thematic areas (chuyên đề) are not scored and are chosen per round. */
  readonly thematic: boolean;
  readonly maxScore: number;
}

/** What a set says of a criterion beside its wording. */
export interface CriterionDetails {
  readonly measurement: Measurement;
  readonly documents: readonly LegalDocumentId[];
}

/** An immutable version of a set of criteria (bộ tiêu chí). */
export interface CriteriaSet {
  readonly version: string;
  readonly title: string;
  readonly areas: readonly CriteriaArea[];
  readonly criteria: readonly CriterionDefinition[];
  /** By code; cchc-2026.1 has none. */
  readonly details?: Readonly<Record<string, CriterionDetails>>;
}
