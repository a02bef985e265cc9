import { isWithin } from '../days.ts';
import { IsoDateSchema, type DateSpan } from '../schema/field.ts';
import { wordMatcher } from '../searchText.ts';
import { facets, type EntryBase, type Facet } from './entries.ts';
import { facetValuesAt, type FacetValues } from './facetValues.ts';

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
  return (entry) => entry.facets[facet].values.includes(value);
};

/** Counts for each set of values how many entries have it, and adds up in the end. */
const counter = () => {
  const sets: number[] = [];
  return {
    add: (set: FacetValues): void => {
      sets[set.no] = (sets[set.no] ?? 0) + 1;
    },
    sums: (): ReadonlyMap<string, number> => {
      const sums = new Map<string, number>();
      sets.forEach((count, no) => {
        for (const value of facetValuesAt(no)) sums.set(value, (sums.get(value) ?? 0) + count);
      });
      return sums;
    },
  };
};

/**
 * Narrows a list and counts, in one pass: an entry that all filters let through counts everywhere; one that a single
 * filter keeps out counts among the choices of that filter.
 */
export const narrow = <E extends EntryBase>(entries: readonly E[], { facets: wanted, search }: Narrowed): NarrowedList<E> => {
  const tests = facets.flatMap((facet) => {
    const value = wanted[facet];
    return value === undefined ? [] : [{ facet, passes: testOf(facet, value) }];
  });
  const finds = wordMatcher(search);
  const counters = { year: counter(), unit: counter(), area: counter(), kind: counter(), state: counter(), severity: counter(), person: counter(), due: counter() };
  const shown: E[] = [];
  for (const entry of entries) {
    const [first, second] = firstMisses(tests, entry);
    if (second !== null || !finds(entry.folded)) continue;
    if (first !== null) counters[first].add(entry.facets[first]);
    else {
      shown.push(entry);
      for (const facet of facets) counters[facet].add(entry.facets[facet]);
    }
  }
  const sums = (facet: Facet): ReadonlyMap<string, number> => counters[facet].sums();
  return {
    shown,
    counts: { year: sums('year'), unit: sums('unit'), area: sums('area'), kind: sums('kind'), state: sums('state'), severity: sums('severity'), person: sums('person'), due: sums('due') },
  };
};

const noMiss: readonly [null, null] = [null, null];

/** The first two filters that keep an entry out. */
const firstMisses = (tests: readonly { readonly facet: Facet; readonly passes: Test }[], entry: EntryBase): readonly [Facet | null, Facet | null] => {
  let missed: Facet | null = null;
  for (const { facet, passes } of tests) {
    if (passes(entry)) continue;
    if (missed !== null) return [missed, facet];
    missed = facet;
  }
  return missed === null ? noMiss : [missed, null];
};
