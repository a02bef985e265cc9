import type { EntryBase, Grouping } from './entries.ts';
import { UNKNOWN } from './unitGroups.ts';

/** Entries of a list that belong together. */
export interface EntryGroup<E> {
  /** The unit, number of the area, person (folded), year or state; {@link UNKNOWN} where that is not known. */
  readonly key: string;
  /** In the order of the list. */
  readonly entries: readonly E[];
}

/**
 * Puts a sorted list into groups: units in the order of the directory, areas by number, persons by name, states in the order in
 * which they follow each other, years from the newest. Each entry is in one group; what is not known comes last.
 */
export const groupEntries = <E extends EntryBase>(entries: readonly E[], by: Grouping): readonly EntryGroup<E>[] => {
  const groups = new Map<string, E[]>();
  for (const entry of entries) {
    const key = entry.groups[by];
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const rank = ([first]: readonly E[]): number => (first === undefined ? Infinity : first.ranks[by] * (by === 'year' ? -1 : 1));
  return [...groups]
    .map(([key, members]) => ({ key, entries: members, at: key === UNKNOWN ? Infinity : rank(members) }))
    .toSorted((a, b) => (a.at === b.at ? (a.key < b.key ? -1 : 1) : a.at < b.at ? -1 : 1))
    .map(({ key, entries: members }) => ({ key, entries: members }));
};

/** A row of a table in groups: the head of a group, or one of its entries. */
export type GroupRow<E> =
  | { readonly type: 'head'; readonly key: string; readonly count: number; readonly isClosed: boolean }
  | { readonly type: 'entry'; readonly entry: E };

/** The rows of a table, one after the other; of a closed group only the head. */
export const rowsOfGroups = <E>(groups: readonly EntryGroup<E>[], closed: ReadonlySet<string>): readonly GroupRow<E>[] =>
  groups.flatMap(({ key, entries }): readonly GroupRow<E>[] => {
    const isClosed = closed.has(key);
    const head = { type: 'head', key, count: entries.length, isClosed } as const;
    return isClosed ? [head] : [head, ...entries.map((entry) => ({ type: 'entry', entry }) as const)];
  });
