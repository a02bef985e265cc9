import type { EntryBase, SortKey } from './entries.ts';

/** By what a list is sorted, and which way. */
export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

/**
 * Sorts a list; null leaves it in its own order, in which equals stay too. What is not known comes last both ways. Numbers
 * alone are compared: they were worked out with the list (entries.ts).
 */
export const sortEntries = <E extends EntryBase>(entries: readonly E[], sort: Sort | null): readonly E[] => {
  if (sort === null) return entries;
  const { key } = sort;
  const direction = sort.descending ? -1 : 1;
  return entries.toSorted((a, b) => {
    const [x, y] = [a.ranks[key], b.ranks[key]];
    if (x === y) return a.place - b.place;
    if (x === Infinity) return 1;
    return y === Infinity ? -1 : direction * (x - y);
  });
};
