import type { UnitId } from '../ids.ts';
import { byTime } from '../schedule.ts';
import type { Row, Values } from '../schema/tables.ts';

/** A line of a schedule whose unit is known. */
export interface PlacedVisit {
  readonly unit: UnitId;
  readonly values: Pick<Values<'visits'>, 'slot'> & Partial<Pick<Values<'visits'>, 'form' | 'place' | 'group'>>;
}

/** Which visit a line is about; null: a new one. */
export interface PlannedVisit extends PlacedVisit {
  readonly visit: Row<'visits'> | null;
}

/**
 * Finds for every line of a schedule the visit that it is about. The lines of a unit take its visits that have not begun,
 * those on the very day first and then those without a day, then by time; a line for which none is left makes a new one.
 */
export const plannedVisits = (lines: readonly PlacedVisit[], visits: readonly Row<'visits'>[]): readonly PlannedVisit[] => {
  const free = new Set(visits.filter(({ stage }) => stage === 'planned').toSorted(byTime));
  const found = new Map<PlacedVisit, Row<'visits'>>();
  const take = (line: PlacedVisit, fits: (visit: Row<'visits'>) => boolean): void => {
    const visit = found.has(line) ? undefined : [...free].find((one) => one.unit === line.unit && fits(one));
    if (!visit) return;
    free.delete(visit);
    found.set(line, visit);
  };
  for (const line of lines) take(line, ({ slot }) => slot !== null && slot.date === line.values.slot?.date);
  for (const line of lines) take(line, ({ slot }) => slot === null);
  for (const line of lines) take(line, () => true);
  return lines.map((line) => ({ ...line, visit: found.get(line) ?? null }));
};
