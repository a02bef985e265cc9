import type { CriterionDefinition } from '../schema/inspection.ts';
import type { UnitKind } from '../schema/planning.ts';

/** The kinds of unit that a criterion can name. */
type MarkedKind = CriterionDefinition['applies'][number];

/**
 * The kind under which a unit is looked up in a criterion's `applies`.
 *
 * An office (Văn phòng Sở) is, like a division (phòng), a part of the department itself: its staff and the accounts it
 * keeps are the department's, so what only bodies with a seal and a budget of their own can answer for (4.2, 6.1 …) is
 * not asked of it. A commune (xã, phường) is the subject of provincial sets with marks of their own; until such a set
 * is loaded it gets the division's list, which holds everything about procedures and the one-stop shop. A department (sở) and a
 * district (UBND cấp huyện) have seal, budget and bodies of their own: they get the sub-department's list, the fullest. [judgement]
 */
const markedKind: Readonly<Record<UnitKind, MarkedKind>> = {
  division: 'division',
  office: 'division',
  subDepartment: 'subDepartment',
  serviceUnit: 'serviceUnit',
  department: 'subDepartment',
  district: 'subDepartment',
  commune: 'division',
};

/** Whether a criterion is put to a unit of this kind (cột „Áp dụng“); an office and a commune are asked like a division. */
export const appliesTo = (criterion: Pick<CriterionDefinition, 'applies'>, unitKind: UnitKind): boolean =>
  criterion.applies.includes(markedKind[unitKind]);

/**
 * The points that a unit of this kind can reach, in hundredths: the sum over the criteria put to it. It differs
 * between kinds, so a result is always shown against it and as a percentage, never as a bare sum.
 */
export const maxScoreFor = (
  set: { readonly criteria: readonly Pick<CriterionDefinition, 'applies' | 'maxScore'>[] },
  unitKind: UnitKind,
): number =>
  set.criteria.reduce((sum, criterion) => sum + (appliesTo(criterion, unitKind) ? criterion.maxScore : 0), 0);
