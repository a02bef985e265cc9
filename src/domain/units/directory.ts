import type { UnitId } from '../ids.ts';
import type { Row } from '../schema/tables.ts';

/** Whether a unit still exists; one that was dissolved stays in the directory, for its visits and its successors. */
export const isStanding = ({ until }: Pick<Row<'units'>, 'until'>): boolean => until === null;

/** The units of the directory that this round inspects, in their order. */
export const inspectedUnits = <U extends Pick<Row<'units'>, 'chosen'>>(units: readonly U[]): readonly U[] => units.filter(({ chosen }) => chosen);

/**
 * What a field that names a unit offers: those that exist or are inspected, and the one that it names already. What is
 * chosen from is the directory: a member may come from a unit that is not inspected this year.
 */
export const unitsToName = <U extends Pick<Row<'units'>, 'id' | 'chosen' | 'until'>>(units: readonly U[], named: UnitId | null = null): readonly U[] =>
  units.filter((unit) => unit.chosen || isStanding(unit) || unit.id === named);

/** What a field that says where a visit goes offers: the inspected units, and the one that it names already. */
export const unitsToVisit = <U extends Pick<Row<'units'>, 'id' | 'chosen'>>(units: readonly U[], named: UnitId | null): readonly U[] =>
  units.filter((unit) => unit.chosen || unit.id === named);
