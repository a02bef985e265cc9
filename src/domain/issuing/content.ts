import { canonicalJson } from '../canonicalJson.ts';
import { hashText } from '../hash.ts';
import type { UnitId } from '../ids.ts';
import { byOrder } from '../order.ts';
import { byTime, isHeld } from '../schedule.ts';
import type { Row } from '../schema/tables.ts';

/** What a plan says when it is issued, as far as later changes are compared with it. */
export type IssuedContent = NonNullable<Row<'issuances'>['issued']>['content'];

/** The rows of a round that its plan is issued from; living ones only. */
export interface PlanRows {
  readonly plan: Pick<Row<'plans'>, 'title' | 'window'>;
  readonly areas: readonly Pick<Row<'areas'>, 'no' | 'included'>[];
  readonly units: readonly Pick<Row<'units'>, 'id' | 'name' | 'order' | 'chosen'>[];
  readonly members: readonly Pick<Row<'members'>, 'id' | 'name' | 'role' | 'order'>[];
  readonly visits: readonly Pick<Row<'visits'>, 'id' | 'unit' | 'form' | 'slot' | 'stage'>[];
}

/** Units that are visited by surprise alone: naming them in a plan that goes out would announce it. */
const surprisedOnly = (visits: PlanRows['visits']): ReadonlySet<UnitId | null> => {
  const announced = new Set(visits.filter(({ form }) => form !== 'surprise').map(({ unit }) => unit));
  return new Set(visits.filter(({ form, unit }) => form === 'surprise' && !announced.has(unit)).map(({ unit }) => unit));
};

/**
 * What the plan says now. Surprise visits are no part of it, nor are units that only they go to: the plan is sent to
 * those who are inspected (domain §1.4 no. 3). Nor are visits that are not held.
 */
export const issuedContentOf = ({ plan, areas, units, members, visits }: PlanRows): IssuedContent => {
  const held = visits.filter(isHeld);
  const hidden = surprisedOnly(held);
  const names = new Map<UnitId | null, string>(units.map(({ id, name }) => [id, name]));
  return {
    title: plan.title,
    window: plan.window,
    areas: areas.filter(({ included }) => included).map(({ no }) => no).toSorted((a, b) => a - b),
    units: units.filter(({ id, chosen }) => chosen && !hidden.has(id)).toSorted(byOrder).map(({ id, name }) => ({ id, name })),
    members: members.toSorted(byOrder).map(({ name, role }) => ({ name, role })),
    visits: held
      .filter(({ form }) => form !== 'surprise')
      .toSorted(byTime)
      .map(({ id, unit, form, slot }) => ({ id, unit: names.get(unit) ?? '', form, slot })),
  };
};

/** Which rule makes the digest; a new rule is a new number, for digests are kept. */
const DIGEST_RULE = 1;

/** The digest over an issued version, by which an edit afterwards is noticed. */
export const issuanceDigest = (no: number, content: IssuedContent): string => hashText(canonicalJson({ rule: DIGEST_RULE, no, content }));

/** A version that was issued. */
export interface Issued {
  readonly row: Row<'issuances'>;
  readonly no: number;
  readonly at: NonNullable<Row<'issuances'>['issued']>['at'];
  readonly content: IssuedContent;
  /** Its digest no longer agrees: somebody has altered what was issued. */
  readonly isAltered: boolean;
}

/** The issued versions of a plan, the plan itself first, then its amendments. */
export const issuedVersions = (rows: readonly Row<'issuances'>[]): readonly Issued[] =>
  rows
    .flatMap((row): Issued[] => {
      if (row.issued === null) return [];
      const { at, content, digest } = row.issued;
      return [{ row, no: row.no, at, content, isAltered: issuanceDigest(row.no, content) !== digest }];
    })
    .toSorted((a, b) => a.no - b.no);
