import { firstDayOf } from '../days.ts';
import type { PlanId, UnitId } from '../ids.ts';
import { unitsNow } from '../units/lineage.ts';
import type { BookUnit, RoundBook } from './roundBook.ts';

/** Stands for „not known“ wherever lists are narrowed or grouped; no id and no name looks like it. */
export const UNKNOWN = '-';

/** A unit as it is today, with all that it was in the rounds of a list. */
export interface UnitGroup {
  readonly key: UnitId;
  readonly name: string;
  /** The other names under which rounds of the list knew it. */
  readonly was: readonly string[];
}

/** The units of several rounds, put together by what they are today. */
export interface UnitGroups {
  /** In the order of the newest directory; those that are no more come last. */
  readonly groups: readonly UnitGroup[];
  /** The one group that a unit of a round is listed in. */
  readonly groupOf: (plan: PlanId, unit: UnitId | null) => string;
  /** Every unit of today that it is looked for under: of a unit that was split, each part and itself. */
  readonly foundUnder: (plan: PlanId, unit: UnitId | null) => readonly string[];
  /** The unit of a round's own directory that answers to a group; null where that round knew none. */
  readonly unitIn: (plan: PlanId, key: string) => UnitId | null;
}

interface Kinship {
  readonly group: UnitId;
  readonly under: readonly string[];
}

const nothing: Kinship['under'] = [UNKNOWN];

/**
 * What a unit of an earlier round is today. It is listed in one group alone: its only successor, itself where it goes on beside
 * its parts, and a group of its own where nothing or several units came out of it.
 */
const kinshipOf = (unit: BookUnit, year: number, directory: readonly BookUnit[]): Kinship => {
  const now = unitsNow(unit, directory, firstDayOf(year));
  const [first] = now;
  const group = first !== undefined && now.length === 1 ? first : unit.id;
  return { group, under: now.includes(group) ? now : [...now, group] };
};

const keyOf = (plan: PlanId, unit: UnitId): string => `${plan} ${unit}`;

/**
 * Puts the units of several rounds together through renaming, merger and split (units/lineage.ts).
 * @param books the newest round first: its directory is the one of today
 */
export const unitGroupsOf = (books: readonly RoundBook[]): UnitGroups => {
  const directory = books[0]?.units ?? [];
  const kin = new Map<string, Kinship>();
  const names = new Map<UnitId, Set<string>>(directory.map(({ id, name }) => [id, new Set([name])]));
  const byGroup = new Map<string, UnitId>();
  for (const { plan, year, units } of books) {
    for (const unit of units) {
      const kinship = kinshipOf(unit, year, directory);
      kin.set(keyOf(plan, unit.id), kinship);
      const known = names.get(kinship.group);
      if (known) known.add(unit.name);
      else names.set(kinship.group, new Set([unit.name]));
      const at = `${plan} ${kinship.group}`;
      // The unit itself stands before one that was merged into it.
      if (!byGroup.has(at) || unit.id === kinship.group) byGroup.set(at, unit.id);
    }
  }
  return {
    groups: [...names].map(([key, known]) => {
      const [name = '', ...was] = [...known];
      return { key, name, was: was.filter((each) => each !== '') };
    }),
    groupOf: (plan, unit) => (unit === null ? UNKNOWN : (kin.get(keyOf(plan, unit))?.group ?? UNKNOWN)),
    foundUnder: (plan, unit) => (unit === null ? nothing : (kin.get(keyOf(plan, unit))?.under ?? nothing)),
    unitIn: (plan, key) => byGroup.get(`${plan} ${key}`) ?? null,
  };
};
