import type { UnitId } from '../ids.ts';
import type { Row } from '../schema/tables.ts';
import { searchText } from '../searchText.ts';

/** A unit of the directory with what became of it. */
export type UnitInTime = Pick<Row<'units'>, 'id' | 'lineage' | 'until'>;

/** The units that name another one in their lineage, with whether that one goes on beside them: only a split leaves it. */
const heirsOf = (id: UnitId, units: readonly UnitInTime[]): { readonly heirs: readonly UnitId[]; readonly goesOn: boolean } => {
  const named = units.flatMap((unit) =>
    unit.id === id ? [] : unit.lineage.filter(({ from }) => from.some((each) => each.id === id)).map(({ event }) => ({ heir: unit.id, event })),
  );
  return { heirs: named.map(({ heir }) => heir), goesOn: named.every(({ event }) => event === 'split') };
};

/**
 * The units that stand today for one of an earlier round, through as many steps as it takes: itself while it exists; the
 * one that it became by renaming, merger or a move to another body; all parts of a split, itself among them where it goes
 * on. In the order of the directory; none where nobody has said what became of it.
 */
export const successorsOf = (unitId: UnitId, units: readonly UnitInTime[]): readonly UnitId[] => {
  const seen = new Set<UnitId>();
  const standing = new Set<UnitId>();
  const open = [unitId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const { heirs, goesOn } = heirsOf(id, units);
    if (goesOn && units.some((unit) => unit.id === id && unit.until === null)) standing.add(id);
    open.push(...heirs);
  }
  return units.filter(({ id }) => standing.has(id)).map(({ id }) => id);
};

/** A unit of the directory with its name. */
export type NamedUnit = UnitInTime & Pick<Row<'units'>, 'name'>;

/** A unit as an earlier round has it; the id is null where only the name was handed down. */
export interface UnitThen {
  readonly id: UnitId | null;
  readonly name: string;
}

/**
 * The units of this round that stand for a unit of an earlier one. A round made from the earlier one has its ids; another
 * round has ids of its own, and there the name tells, however it was typed, also a name that a lineage mentions.
 */
export const unitsStandingFor = ({ id, name }: UnitThen, units: readonly NamedUnit[]): readonly UnitId[] => {
  const byId = id === null ? [] : successorsOf(id, units);
  const sought = searchText(name);
  if (byId.length > 0 || sought === '' || units.some((unit) => unit.id === id)) return byId;
  const namesakes = units.filter((unit) => searchText(unit.name) === sought).map((unit) => unit.id);
  const mentioned = units.flatMap(({ lineage }) => lineage.flatMap(({ from }) => from.filter((each) => searchText(each.name) === sought).map((each) => each.id)));
  const standing = new Set([...namesakes, ...mentioned].flatMap((each) => successorsOf(each, units)));
  return units.filter((unit) => standing.has(unit.id)).map((unit) => unit.id);
};
