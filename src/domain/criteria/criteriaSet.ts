import type { CriterionDefinition } from '../schema/inspection.ts';

/** An area of a criteria set (lĩnh vực); maxScore in hundredths of a point. */
export interface CriteriaArea {
  readonly no: number;
  readonly name: string;
  /** Thematic areas (chuyên đề) are not scored and are chosen per round. */
  readonly thematic: boolean;
  readonly maxScore: number;
}

/** An immutable version of a set of criteria (bộ tiêu chí). */
export interface CriteriaSet {
  readonly version: string;
  readonly title: string;
  readonly areas: readonly CriteriaArea[];
  readonly criteria: readonly CriterionDefinition[];
}
