import type { Row } from '../schema/tables.ts';
import { areaPoints, criterionContent, setDigest, type CriteriaContent, type SetArea } from './content.ts';
import { compareCodes, inSetOrder } from './setOrder.ts';

/** A version of a criteria set in a round. */
export interface CriteriaVersion {
  readonly version: string;
  /** Its own row; null for a built-in version, which is issued by being published. */
  readonly set: Row<'criteriaSets'> | null;
  /** Blank for a built-in version: the screen says what it is. */
  readonly title: string;
  readonly areas: readonly SetArea[];
  /** In the order of the list, retired ones too. */
  readonly criteria: readonly Row<'criteria'>[];
  readonly isDraft: boolean;
  /** Issued, and edited since: by a colleague who had it as a draft, or by other means than ours. */
  readonly isAltered: boolean;
  /** Visits that pin it. */
  readonly visits: number;
  /** New visits pin it. */
  readonly isDefault: boolean;
}

/** The rows from which the versions of a round follow. */
export interface VersionRows {
  /** Deleted ones too: what is left of a deleted draft is no built-in version. */
  readonly sets: readonly Row<'criteriaSets'>[];
  readonly criteria: readonly Row<'criteria'>[];
  readonly areas: readonly Row<'areas'>[];
  readonly visits: readonly Pick<Row<'visits'>, 'criteriaVersion'>[];
  readonly defaultVersion: string;
}

/** Criteria that are asked: the retired ones are kept only so that versions can be compared. */
export const inUse = (criteria: readonly Row<'criteria'>[]): readonly Row<'criteria'>[] => criteria.filter(({ retired }) => !retired);

/** A built-in version does not carry its areas; the round has them, and their points are those of their criteria. */
const areasOfRound = (criteria: readonly Row<'criteria'>[], areas: readonly Row<'areas'>[]): readonly SetArea[] => {
  const used = new Set(criteria.map(({ definition }) => definition.area));
  return areas
    .filter(({ no }) => used.has(no))
    .toSorted((a, b) => a.no - b.no)
    .map(({ no, name, thematic }) => ({ no, name, thematic, maxScore: thematic ? 0 : areaPoints(criteria, no) }));
};

/** Drafts first, for they are being worked on; then what was issued last; then the built-in ones, the newest first. */
const byRecency = (a: CriteriaVersion, b: CriteriaVersion): number => {
  const rank = (one: CriteriaVersion): number => (one.isDraft ? 0 : one.set ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [x, y] = [a.set?.issued?.at ?? '', b.set?.issued?.at ?? ''];
  return x === y ? compareCodes(b.version, a.version) : x < y ? 1 : -1;
};

/** The versions of criteria sets that a round holds. */
export const versionsOf = ({ sets, criteria, areas, visits, defaultVersion }: VersionRows): readonly CriteriaVersion[] => {
  const byVersion = new Map<string, Row<'criteria'>[]>();
  for (const row of criteria) {
    const list = byVersion.get(row.version);
    if (list) list.push(row);
    else byVersion.set(row.version, [row]);
  }
  const setOf = new Map<string, Row<'criteriaSets'>>(sets.map((set) => [set.id, set]));
  const living = [...new Set([...byVersion.keys(), ...setOf.keys()])].filter((version) => setOf.get(version)?.deleted !== 1);
  return living
    .map((version): CriteriaVersion => {
      const set = setOf.get(version) ?? null;
      const own = inSetOrder(byVersion.get(version) ?? []);
      return {
        version,
        set,
        title: set?.title ?? '',
        areas: set ? set.areas.toSorted((a, b) => a.no - b.no) : areasOfRound(own, areas),
        criteria: own,
        isDraft: set !== null && set.issued === null,
        isAltered: set?.issued ? set.issued.digest !== setDigest(set.title, set.areas, own) : false,
        visits: visits.filter(({ criteriaVersion }) => criteriaVersion === version).length,
        isDefault: version === defaultVersion,
      };
    })
    .sort(byRecency);
};

/** What a version says, as files carry it. */
export const contentOf = ({ title, set, areas, criteria }: CriteriaVersion): CriteriaContent => ({
  title,
  note: set?.note ?? '',
  areas,
  criteria: criteria.map(criterionContent),
});

/** Areas of a set that the round does not have yet: without them their criteria would be asked nowhere. */
export const areasMissing = (areas: readonly SetArea[], ofRound: readonly Pick<Row<'areas'>, 'no'>[]): readonly SetArea[] =>
  areas.filter(({ no }) => !ofRound.some((area) => area.no === no));
