import { focusReasons } from '#domain/schema/preparation.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { Planning } from '../usePlanning.ts';

type Units = Planning['units'];

/** The place of a unit in the directory; those of no unit come last, or first where it means every unit. */
const placeOf = (units: Units, id: Row<'units'>['id'] | null, none: number): number => (id === null ? none : units.findIndex((unit) => unit.id === id));

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** By unit, then by area and criterion: two laptops that took findings along show one order. */
export const inCarriedOrder =
  (units: Units) =>
  (a: Row<'carriedFindings'>, b: Row<'carriedFindings'>): number =>
    placeOf(units, a.unit, units.length) - placeOf(units, b.unit, units.length) ||
    (a.area ?? 99) - (b.area ?? 99) ||
    a.criterionKey.localeCompare(b.criterionKey, 'en', { numeric: true }) ||
    byId(a, b);

/** The order in which reasons weigh. */
const weight = (reason: Row<'focusPoints'>['reason']): number =>
  reason === 'repeatedFinding' ? -1 : focusReasons.indexOf(reason);

/** Repeated findings first, then by reason, unit and area. */
export const inFocusOrder =
  (units: Units) =>
  (a: Row<'focusPoints'>, b: Row<'focusPoints'>): number =>
    weight(a.reason) - weight(b.reason) || placeOf(units, a.unit, -1) - placeOf(units, b.unit, -1) || (a.area ?? 99) - (b.area ?? 99) || byId(a, b);
