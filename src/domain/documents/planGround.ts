import { issuedContentOf } from '../issuing/content.ts';
import type { VisitId } from '../ids.ts';
import { byOrder } from '../order.ts';
import { byTime } from '../schedule.ts';
import type { Row } from '../schema/tables.ts';
import { membersOf } from './facts.ts';
import type { DocumentSource } from './source.ts';

/** A visit with its unit. */
export interface AnnouncedVisit {
  readonly visit: Row<'visits'>;
  readonly unit: Row<'units'> | undefined;
}

/** What documents of the round say before the visits, to everybody who gets them. */
export interface PlanGround {
  /** The included areas in their order. */
  readonly areas: readonly Row<'areas'>[];
  /** The inspected units, without those that only a surprise visit goes to. */
  readonly units: readonly Row<'units'>[];
  /** The visits that are held, in the order of time, without surprise visits. */
  readonly visits: readonly AnnouncedVisit[];
  readonly members: readonly Row<'members'>[];
  /** What was accepted as a focus and names nobody who is not to know. */
  readonly focus: readonly Row<'focusPoints'>[];
}

/**
 * PURE. What a plan that goes out may say: by the rule of what is issued (issuing/content.ts), so that no document names a surprise
 * visit, nor a unit that only such a visit goes to (domain §1.4 no. 3).
 */
export const planGround = (source: DocumentSource): PlanGround => {
  const { plan, rows } = source;
  const content = issuedContentOf({ plan, ...rows });
  const units = rows.units.filter(({ id }) => content.units.some((unit) => unit.id === id)).toSorted(byOrder);
  const announced = new Set<VisitId>(content.visits.map(({ id }) => id));
  return {
    areas: rows.areas.filter(({ included }) => included).toSorted((a, b) => a.no - b.no),
    units,
    visits: rows.visits
      .filter(({ id }) => announced.has(id))
      .toSorted(byTime)
      .map((visit) => ({ visit, unit: rows.units.find(({ id }) => id === visit.unit) })),
    members: membersOf(source),
    focus: rows.focusPoints
      .filter(({ decision, unit }) => decision.state === 'accepted' && (unit === null || units.some(({ id }) => id === unit)))
      .toSorted(byOrder),
  };
};
