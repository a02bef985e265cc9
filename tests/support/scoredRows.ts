import type { ChecklistEntry } from '#domain/checklist.ts';
import { PlanIdSchema, VisitIdSchema, criterionIdOf, itemIdOf } from '#domain/ids.ts';
import { DecimalSchema, type Decimal } from '#domain/schema/field.ts';
import { blankAssessment, type Assessment, type CriterionDefinition, type ScoringRule } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { blankCriterion, blankItem } from './rows.ts';

/** What every row of these tests carries beside its values. */
export const rowMeta = { plan: PlanIdSchema.parse('kt-2024'), deleted: 0, conflicts: 0, regs: {} } as const;
const visit = VisitIdSchema.parse('v-1');

/** What matters of a criterion when it is scored. */
export interface ScoredCriterion extends Partial<Pick<CriterionDefinition, 'code' | 'area' | 'type' | 'maxScore'>> {
  readonly scoring?: ScoringRule;
  readonly focus?: boolean;
}

/** A criterion of three points where the team decides, unless something else is said. */
export const scoredCriterion = ({ code = '3.4', area = 3, type = 'quantitative', maxScore = 300, scoring = { kind: 'judged' }, focus = false }: ScoredCriterion = {}): Row<'criteria'> => ({
  ...rowMeta,
  ...blankCriterion,
  id: criterionIdOf('test', code),
  version: 'test',
  definition: { ...blankCriterion.definition, code, area, type, maxScore },
  measurement: { ...blankCriterion.measurement, scoring },
  focus,
});

/** A touched line; without an assessment and a self-assessed score an untouched one. */
export const scoredEntry = (criterion: Row<'criteria'>, assessment?: Partial<Assessment>, selfScore: number | null = null): ChecklistEntry => ({
  criterion,
  item:
    assessment === undefined && selfScore === null
      ? undefined
      : {
          ...rowMeta,
          ...blankItem,
          id: itemIdOf(visit, criterion.id),
          visit,
          criterion: criterion.id,
          assessment: { ...blankAssessment, ...assessment },
          selfScore,
        },
});

/** A figure as stored. */
export const figure = (text: string): Decimal => DecimalSchema.parse(text);

/** An assessment with these figures. */
export const figures = (numerator: string, denominator: string): Assessment => ({
  ...blankAssessment,
  numerator: figure(numerator),
  denominator: figure(denominator),
});
