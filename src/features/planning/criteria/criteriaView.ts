import { appliesTo } from '#domain/criteria/applies.ts';
import type { UnitKind } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { hasWords, searchText } from '#domain/searchText.ts';

type Criterion = Row<'criteria'>;
type Area = Pick<Row<'areas'>, 'no' | 'name' | 'included' | 'thematic'>;

/** What the list of criteria is narrowed to; null asks for every kind. */
export interface CriteriaFilter {
  readonly kind: UnitKind | null;
  readonly search: string;
  readonly focusOnly: boolean;
}

/** The kinds of unit that criteria tell apart; the others are asked like one of these (criteria/applies.ts). */
export const criteriaKinds = ['division', 'subDepartment', 'serviceUnit'] as const;

/** The criteria of one area that the filter leaves; their points in hundredths. */
export interface CriteriaGroup {
  readonly area: Area;
  readonly criteria: readonly Criterion[];
  readonly maxScore: number;
}

const points = (criteria: readonly Criterion[]): number => criteria.reduce((sum, { definition }) => sum + definition.maxScore, 0);

const isFound = ({ definition }: Criterion, search: string): boolean =>
  search.trim() === '' || hasWords(searchText(`${definition.code} ${definition.question} ${definition.evidence} ${definition.legal}`), search);

/** The criteria by area, narrowed; areas of which nothing is left are left out. */
export const groupsOf = (criteria: readonly Criterion[], areas: readonly Area[], filter: CriteriaFilter): readonly CriteriaGroup[] =>
  areas.flatMap((area) => {
    const own = criteria.filter(
      (criterion) =>
        criterion.definition.area === area.no &&
        (filter.kind === null || appliesTo(criterion.definition, filter.kind)) &&
        (!filter.focusOnly || criterion.focus) &&
        isFound(criterion, filter.search),
    );
    return own.length === 0 ? [] : [{ area, criteria: own, maxScore: points(own) }];
  });

/** How many criteria of the included areas are put to a kind of unit, and what they can come to, in hundredths. */
export const burdenOf = (
  criteria: readonly Criterion[],
  areas: readonly Area[],
  kind: UnitKind | null,
): { readonly count: number; readonly maxScore: number } => {
  const included = new Set(areas.filter((area) => area.included).map((area) => area.no));
  const put = criteria.filter(({ definition }) => included.has(definition.area) && (kind === null || appliesTo(definition, kind)));
  return { count: put.length, maxScore: points(put) };
};
