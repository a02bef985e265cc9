import type { IssuedContent } from './content.ts';

type Visit = IssuedContent['visits'][number];
type Slot = Visit['slot'];

/** One thing by which a plan differs from a version that was issued. */
export type PlanDifference =
  | { readonly type: 'title'; readonly from: string; readonly to: string }
  | { readonly type: 'window'; readonly from: IssuedContent['window']; readonly to: IssuedContent['window'] }
  | { readonly type: 'areaAdded' | 'areaRemoved'; readonly area: number }
  | { readonly type: 'unitAdded' | 'unitRemoved'; readonly unit: string }
  | { readonly type: 'unitRenamed'; readonly from: string; readonly to: string }
  | { readonly type: 'memberAdded' | 'memberRemoved'; readonly name: string; readonly role: string }
  | { readonly type: 'roleChanged'; readonly name: string; readonly from: string; readonly to: string }
  | { readonly type: 'visitAdded' | 'visitRemoved'; readonly unit: string; readonly slot: Slot }
  | { readonly type: 'visitMoved'; readonly unit: string; readonly from: Slot; readonly to: Slot }
  | { readonly type: 'visitUnit'; readonly from: string; readonly to: string; readonly slot: Slot }
  | { readonly type: 'visitForm'; readonly unit: string; readonly from: Visit['form']; readonly to: Visit['form'] };

/** What of a list is only in the other one, by a key that tells rows apart. */
const missingIn = <T>(list: readonly T[], other: readonly T[], keyOf: (one: T) => string): readonly T[] => {
  const there = new Set(other.map(keyOf));
  return list.filter((one) => !there.has(keyOf(one)));
};

/** The rows that both have, side by side. */
const inBoth = <T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): readonly (readonly [T, T])[] => {
  const now = new Map(after.map((one) => [keyOf(one), one]));
  return before.flatMap((one) => {
    const other = now.get(keyOf(one));
    return other === undefined ? [] : [[one, other] as const];
  });
};

const ofAreas = (before: IssuedContent, after: IssuedContent): readonly PlanDifference[] => [
  ...missingIn(after.areas, before.areas, String).map((area) => ({ type: 'areaAdded' as const, area })),
  ...missingIn(before.areas, after.areas, String).map((area) => ({ type: 'areaRemoved' as const, area })),
];

const ofUnits = (before: IssuedContent, after: IssuedContent): readonly PlanDifference[] => {
  const key = ({ id }: IssuedContent['units'][number]): string => id;
  return [
    ...missingIn(after.units, before.units, key).map(({ name }) => ({ type: 'unitAdded' as const, unit: name })),
    ...missingIn(before.units, after.units, key).map(({ name }) => ({ type: 'unitRemoved' as const, unit: name })),
    ...inBoth(before.units, after.units, key).flatMap(([was, is]): PlanDifference[] => (was.name === is.name ? [] : [{ type: 'unitRenamed', from: was.name, to: is.name }])),
  ];
};

/** Members are known by their names, as the document names them; two of one name are told apart by their roles. */
const ofMembers = (before: IssuedContent, after: IssuedContent): readonly PlanDifference[] => {
  const key = ({ name, role }: IssuedContent['members'][number]): string => JSON.stringify([name, role]);
  const gone = missingIn(before.members, after.members, key);
  const come = missingIn(after.members, before.members, key);
  const both = inBoth(gone, come, ({ name }) => name);
  const named = new Set(both.map(([{ name }]) => name));
  return [
    ...come.filter(({ name }) => !named.has(name)).map((member) => ({ type: 'memberAdded' as const, ...member })),
    ...gone.filter(({ name }) => !named.has(name)).map((member) => ({ type: 'memberRemoved' as const, ...member })),
    ...both.map(([was, is]) => ({ type: 'roleChanged' as const, name: is.name, from: was.role, to: is.role })),
  ];
};

const sameSlot = (a: Slot, b: Slot): boolean => a?.date === b?.date && a?.session === b?.session;

/** A unit that was renamed has its visits still: their own name for it is no change of theirs. */
const ofVisits = (before: IssuedContent, after: IssuedContent): readonly PlanDifference[] => {
  const key = ({ id }: Visit): string => id;
  const renamed = new Set(inBoth(before.units, after.units, ({ id }) => id).map(([was, is]) => JSON.stringify([was.name, is.name])));
  return [
    ...missingIn(after.visits, before.visits, key).map(({ unit, slot }) => ({ type: 'visitAdded' as const, unit, slot })),
    ...missingIn(before.visits, after.visits, key).map(({ unit, slot }) => ({ type: 'visitRemoved' as const, unit, slot })),
    ...inBoth(before.visits, after.visits, key).flatMap(([was, is]): PlanDifference[] => [
      ...(was.unit === is.unit || renamed.has(JSON.stringify([was.unit, is.unit])) ? [] : [{ type: 'visitUnit' as const, from: was.unit, to: is.unit, slot: is.slot }]),
      ...(sameSlot(was.slot, is.slot) ? [] : [{ type: 'visitMoved' as const, unit: is.unit, from: was.slot, to: is.slot }]),
      ...(was.form === is.form ? [] : [{ type: 'visitForm' as const, unit: is.unit, from: was.form, to: is.form }]),
    ]),
  ];
};

/** By what a plan differs from a version that was issued, in the order of its document: facts, areas, units, team, schedule. */
export const planDifferences = (before: IssuedContent, after: IssuedContent): readonly PlanDifference[] => [
  ...(before.title === after.title ? [] : [{ type: 'title' as const, from: before.title, to: after.title }]),
  ...(before.window?.from === after.window?.from && before.window?.to === after.window?.to ? [] : [{ type: 'window' as const, from: before.window, to: after.window }]),
  ...ofAreas(before, after),
  ...ofUnits(before, after),
  ...ofMembers(before, after),
  ...ofVisits(before, after),
];
