import { isWithin } from '../days.ts';
import { IsoDateSchema, type DateSpan } from '../schema/field.ts';
import { wordLine, wordLineMatcher } from '../searchText.ts';
import { facets, type EntryBase, type Facet } from './entries.ts';

/** What a list is narrowed to: one value of each filter that is on, and words. */
export interface Narrowed {
  readonly facets: Readonly<Partial<Record<Facet, string>>>;
  readonly search: string;
}

/** How often each value of a filter occurs among what the other filters leave, so that a choice says how much it will show. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** A list narrowed down. */
export interface NarrowedList<E> {
  /** In the order of the list. */
  readonly shown: readonly E[];
  readonly counts: Counts;
}

/** The span of days that a value of the filter `due` names, as `2026-01-01..2026-03-31`; null for one of the windows. */
export const spanOf = (value: string): DateSpan | null => {
  const [from, to, ...rest] = value.split('..');
  const [first, last] = [IsoDateSchema.safeParse(from), IsoDateSchema.safeParse(to)];
  return rest.length === 0 && first.success && last.success && first.data <= last.data ? { from: first.data, to: last.data } : null;
};

type Test = (entry: EntryBase) => boolean;

const testOf = (facet: Facet, value: string): Test => {
  const span = facet === 'due' ? spanOf(value) : null;
  if (span) return ({ due }) => due !== null && isWithin(due, span);
  return (entry) => entry.facets[facet].includes(value);
};

/** Finds the entries of a list by words; their texts are taken apart once, when somebody searches. */
export const searcherOf = (entries: readonly EntryBase[]): ((search: string) => Test) => {
  const lines: string[] = [];
  return (search) => {
    if (search.trim() === '') return () => true;
    if (lines.length === 0) for (const { place, folded } of entries) lines[place] = wordLine(folded);
    const finds = wordLineMatcher(search);
    return ({ place }) => finds(lines[place] ?? '');
  };
};

/**
 * Narrows a list and counts, in one pass: an entry that all filters let through counts everywhere; one that a single
 * filter keeps out counts among the choices of that filter.
 */
export const narrow = <E extends EntryBase>(entries: readonly E[], { facets: wanted, search }: Narrowed, searcher = searcherOf(entries)): NarrowedList<E> => {
  const counts: Record<Facet, Map<string, number>> = { year: new Map(), unit: new Map(), area: new Map(), kind: new Map(), state: new Map(), severity: new Map(), person: new Map(), due: new Map() };
  const tests = facets.flatMap((facet) => {
    const value = wanted[facet];
    return value === undefined ? [] : [{ facet, passes: testOf(facet, value) }];
  });
  const finds = searcher(search);
  const count = (entry: E, facet: Facet): void => {
    for (const value of entry.facets[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  };
  const shown: E[] = [];
  for (const entry of entries) {
    if (!finds(entry)) continue;
    const [first, second] = firstMisses(tests, entry);
    if (first === null) {
      shown.push(entry);
      for (const facet of facets) count(entry, facet);
    } else if (second === null) count(entry, first);
  }
  return { shown, counts };
};

/** The first two filters that keep an entry out. */
const firstMisses = (tests: readonly { readonly facet: Facet; readonly passes: Test }[], entry: EntryBase): readonly [Facet | null, Facet | null] => {
  let missed: Facet | null = null;
  for (const { facet, passes } of tests) {
    if (passes(entry)) continue;
    if (missed !== null) return [missed, facet];
    missed = facet;
  }
  return [missed, null];
};
