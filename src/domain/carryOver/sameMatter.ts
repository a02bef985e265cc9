import { firstDayOf } from '../days.ts';
import type { UnitId } from '../ids.ts';
import { unitsNow, type DirectoryUnit } from '../units/lineage.ts';
import type { Held } from './earlierRound.ts';

/** A finding with the units of today that it is about, so that findings of several rounds can be held side by side. */
export type Located<H extends Held> = H & { readonly units: readonly UnitId[] };

/** Findings with the units of a directory that answer for them; what became of a unit since a year is worked out once. */
export const located = <H extends Held>(held: readonly H[], units: readonly DirectoryUnit[]): readonly Located<H>[] => {
  const known = new Map<string, readonly UnitId[]>();
  return held.map((one) => {
    const { unit, origin } = one;
    const key = `${unit.id ?? ''} ${unit.name} ${origin.year}`;
    const now = known.get(key) ?? unitsNow(unit, units, firstDayOf(origin.year));
    known.set(key, now);
    return { ...one, units: now };
  });
};

/**
 * Whether two findings are the same matter: one criterion and one unit, as far as one of today stands for both. Without a
 * criterion nothing can be told; two texts are not compared. [judgement]
 */
export const isSameMatter = (a: Located<Held>, b: Located<Held>): boolean =>
  a.criterionKey !== '' && a.criterionKey === b.criterionKey && a.kind === b.kind && a.units.some((unit) => b.units.includes(unit));
