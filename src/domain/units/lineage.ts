import type { UnitId } from '../ids.ts';
import type { IsoDate } from '../schema/field.ts';
import type { Row } from '../schema/tables.ts';
import { searchText } from '../searchText.ts';
import { isStanding } from './directory.ts';

/** A unit of a directory, as far as its descent needs it. */
export type DirectoryUnit = Pick<Row<'units'>, 'id' | 'name' | 'lineage' | 'until'>;

/** A unit as another round knew it; the id is null where only the name was handed down. */
export interface UnitThen {
  readonly id: UnitId | null;
  readonly name: string;
}

/** A unit with its name, of today or one that a lineage names. */
type NamedUnit = Pick<DirectoryUnit, 'id' | 'name'>;

/** Before every day: an event whose day nobody entered is taken to lie after everything. */
const START = '';

/** A step from a unit to one that came out of it. */
interface Step {
  readonly to: UnitId;
  readonly date: IsoDate | null;
}

const stepsOf = (directory: readonly DirectoryUnit[]): ReadonlyMap<UnitId, readonly Step[]> => {
  const steps = new Map<UnitId, Step[]>();
  for (const { id, lineage } of directory) {
    for (const { date, from } of lineage) {
      for (const source of from) {
        // A unit that goes on under its own id (renamed, or others merged into it) needs no step.
        if (source.id === id) continue;
        const list = steps.get(source.id) ?? [];
        list.push({ to: id, date });
        steps.set(source.id, list);
      }
    }
  }
  return steps;
};

/** The names that a unit bears and bore. */
const namesOf = ({ id, name, lineage }: DirectoryUnit): readonly string[] => [
  name,
  ...lineage.flatMap(({ from }) => from.filter((source) => source.id === id).map((source) => source.name)),
];

/** The id under which the directory knows a unit of another round: its own, or else that of a namesake, now or before it was renamed; null for none. */
const knownAs = (unit: UnitThen, directory: readonly DirectoryUnit[]): UnitId | null => {
  const sources = directory.flatMap(({ lineage }) => lineage.flatMap(({ from }) => from));
  if (directory.some(({ id }) => id === unit.id) || sources.some(({ id }) => id === unit.id)) return unit.id;
  const name = searchText(unit.name);
  if (name === '') return unit.id;
  const namesake = directory.find((one) => namesOf(one).some((each) => searchText(each) === name)) ?? sources.find((one) => searchText(one.name) === name);
  return namesake?.id ?? unit.id;
};

/**
 * The units that a unit of an earlier round is now, in the order of the directory: itself while it exists, and whatever
 * came out of it, through any number of events. A unit that was merged is its successor; one that was split is every part
 * of it, and people choose among them; one that left or was dissolved without a successor is none.
 *
 * `since` is the day from which the unit is looked at: what had parted from it before that day does not answer for it.
 * Along a way events follow each other in time, so that B, merged into A in 2024, is not what had left A in 2020.
 */
export const unitsNow = (unit: UnitThen, directory: readonly DirectoryUnit[], since: IsoDate | null = null): readonly UnitId[] => {
  const steps = stepsOf(directory);
  // The earliest moment from which each unit is reached: who comes earlier sees every later event too.
  const reached = new Map<UnitId, string>();
  const start = knownAs(unit, directory);
  const queue: { readonly id: UnitId; readonly at: string }[] = start === null ? [] : [{ id: start, at: since ?? START }];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { id, at } = next;
    const before = reached.get(id);
    if (before !== undefined && before <= at) continue;
    reached.set(id, at);
    for (const { to, date } of steps.get(id) ?? []) if (date === null || date >= at) queue.push({ id: to, at: date ?? at });
  }
  return directory.filter((one) => reached.has(one.id) && isStanding(one)).map(({ id }) => id);
};

/** The units out of which a unit came, itself first, each once: under these names its earlier visits are found. */
export const unitsBefore = (unit: DirectoryUnit, directory: readonly DirectoryUnit[]): readonly NamedUnit[] => {
  const byId = new Map(directory.map((one) => [one.id, one]));
  const found = new Map<string, NamedUnit>();
  const queue: NamedUnit[] = [{ id: unit.id, name: unit.name }];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const key = `${next.id} ${searchText(next.name)}`;
    if (found.has(key)) continue;
    found.set(key, next);
    for (const { from } of byId.get(next.id)?.lineage ?? []) queue.push(...from);
  }
  return [...found.values()];
};
