import type { Change } from './change.ts';
import type { ChangeId } from './ids.ts';
import type { Table } from './schema/tables.ts';

/** The rows of one kind of one unit: what people leave out of a merge for now, or take. A blank unit is the whole round. */
export type GroupKey = `${string}/${Table}`;

/** The group of the rows of a table that are about a unit; null for the whole round. */
export const groupKeyOf = (unit: string | null, table: Table): GroupKey => `${unit ?? ''}/${table}`;

/** Changes that touch the same groups. Changes are never cut: one goes along whole or stays behind whole. */
export interface Atom {
  /** Blank when the changes show nothing new; they always go along. */
  readonly groups: readonly GroupKey[];
  readonly ids: readonly ChangeId[];
}

/** A file with some groups left out: which changes are taken, which stay in the file, and what that drags along. */
export interface Portion {
  readonly taken: readonly ChangeId[];
  readonly left: readonly ChangeId[];
  /** Groups that were to stay behind, and of which something goes along with a group that is taken. */
  readonly along: readonly GroupKey[];
}

/** The groups that a change touches. Every first change of a person carries the name along; that alone binds it to nobody. */
const groupsOf = ({ ops }: Change, groupOf: (table: string, row: string) => GroupKey | undefined): readonly GroupKey[] => {
  const groups = new Set<GroupKey>();
  const people = new Set<GroupKey>();
  for (const { t, r } of ops) {
    const group = groupOf(t, r);
    if (group) (t === 'people' ? people : groups).add(group);
  }
  return [...(groups.size > 0 ? groups : people)].sort();
};

/** Sorts changes by the groups that they touch. @param groupOf the group of a row, undefined when a merge changes nothing to see in it. */
export const atomsOf = (changes: Iterable<Change>, groupOf: (table: string, row: string) => GroupKey | undefined): readonly Atom[] => {
  const atoms = new Map<string, { readonly groups: readonly GroupKey[]; readonly ids: ChangeId[] }>();
  for (const change of changes) {
    const groups = groupsOf(change, groupOf);
    const key = groups.join('\n');
    const atom = atoms.get(key);
    if (atom) atom.ids.push(change.id);
    else atoms.set(key, { groups, ids: [change.id] });
  }
  return [...atoms.values()];
};

/** What is taken when some groups stay behind: a change stays behind when every group that it touches does. PURE. */
export const portionOf = (atoms: readonly Atom[], left: ReadonlySet<string>): Portion => {
  const staysBehind = ({ groups }: Atom): boolean => groups.length > 0 && groups.every((group) => left.has(group));
  const taken = atoms.filter((atom) => !staysBehind(atom));
  return {
    taken: taken.flatMap(({ ids }) => ids),
    left: atoms.filter(staysBehind).flatMap(({ ids }) => ids),
    along: [...new Set(taken.flatMap(({ groups }) => groups).filter((group) => left.has(group)))].sort(),
  };
};
