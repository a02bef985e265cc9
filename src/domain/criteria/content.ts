import { canonicalJson } from '../canonicalJson.ts';
import { hashText } from '../hash.ts';
import type { Row, Values } from '../schema/tables.ts';

/** An area as a set divides itself. */
export type SetArea = Values<'criteriaSets'>['areas'][number];

/** What a criterion says in its version. Its place is that in the list; the focus belongs to the round. */
export type CriterionContent = Pick<Values<'criteria'>, 'key' | 'definition' | 'measurement' | 'documents' | 'retired'>;

/** All that a version of a set says, without the round in which it lies: what files carry and what is compared. */
export interface CriteriaContent {
  readonly title: string;
  readonly note: string;
  readonly areas: readonly SetArea[];
  /** In the order of the list, retired ones too. */
  readonly criteria: readonly CriterionContent[];
}

/** What a criterion is called through all versions of its set. */
export const keyOf = ({ key, definition }: Pick<Values<'criteria'>, 'key' | 'definition'>): string => (key === '' ? definition.code : key);

/** The points of an area in a version, in hundredths: those of the criteria that are asked. */
export const areaPoints = (criteria: readonly Pick<CriterionContent, 'definition' | 'retired'>[], no: number): number =>
  criteria.reduce((sum, { definition, retired }) => sum + (definition.area === no && !retired ? definition.maxScore : 0), 0);

/** How a stable key is written: row ids are made of it. */
export const KEY = /^[a-z0-9][a-z0-9._-]{0,79}$/;

/** The key of a criterion that comes with a code alone: the code, as far as it can stand in a row id. */
export const keyFromCode = (code: string, otherwise: string): string => {
  const key = code
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^[._-]+|[._-]+$/g, '')
    .slice(0, 80);
  return KEY.test(key) ? key : otherwise;
};

/** What a row says as a criterion of its version. */
export const criterionContent = (row: Row<'criteria'>): CriterionContent => ({
  key: keyOf(row),
  definition: row.definition,
  measurement: row.measurement,
  documents: row.documents,
  retired: row.retired,
});

/** Which rule makes the digest; a new rule is a new number, for digests are kept. */
const DIGEST_RULE = 1;

/**
 * The digest over what a version says, by which an edit after it was issued is noticed. The focus is left out: the team
 * marks it anew for each round. The order of reading the rows makes no difference.
 */
export const setDigest = (title: string, areas: readonly SetArea[], criteria: readonly Row<'criteria'>[]): string =>
  hashText(
    canonicalJson({
      rule: DIGEST_RULE,
      title,
      areas,
      criteria: criteria
        .map(({ id, definition, key, measurement, documents, retired, order }) => ({ id, definition, key, measurement, documents, retired, order }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    }),
  );
