import { useMemo } from 'react';
import { PlanIdSchema, type PlanId } from '#domain/ids.ts';
import { groupEntries, type EntryGroup } from '#domain/roundBook/groups.ts';
import type { Entry } from '#domain/roundBook/entries.ts';
import { narrow, type Counts } from '#domain/roundBook/narrow.ts';
import { sortEntries } from '#domain/roundBook/sort.ts';
import { unitGroupsOf, type UnitGroups } from '#domain/roundBook/unitGroups.ts';
import { useRoundBooks, type RoundBooks } from '#live/useRoundBooks.ts';
import { narrowedOf, type Rounds, type View } from '../useNarrowing.ts';

/** The rounds that the lists of the page are over, with what several of their lines need. */
export interface Lists extends RoundBooks {
  readonly groups: UnitGroups;
  /** Names of the areas by their number; the newest round names them. */
  readonly areas: ReadonlyMap<string, string>;
}

/** The books behind the lists of the page, kept current. */
export function useLists(planId: PlanId, rounds: Rounds): Lists {
  // The same rounds are the same list, however often the address is read.
  const named = rounds === 'all' ? null : rounds === 'this' ? planId : rounds.join(',');
  const wanted = useMemo(() => (named === null ? 'all' : named.split(',').map(plan => PlanIdSchema.parse(plan))), [named]);
  const found = useRoundBooks(wanted);
  return useMemo(() => {
    const areas = new Map<string, string>();
    for (const { areas: own } of found.books) for (const { no, name } of own) if (!areas.has(String(no))) areas.set(String(no), name);
    return { ...found, groups: unitGroupsOf(found.books), areas };
  }, [found]);
}

/** A list as it is shown. */
export interface EntryList<E> {
  /** All of it, in its own order. */
  readonly all: readonly E[];
  /** What the filters leave, sorted. */
  readonly shown: readonly E[];
  readonly counts: Counts;
  /** Null while nothing is grouped. */
  readonly groups: readonly EntryGroup<E>[] | null;
}

/** Narrows, sorts and groups a list as the address says; each is done again only when what it depends on changes. */
export function useEntryList<E extends Entry>(all: readonly E[], view: View): EntryList<E> {
  const { tab, kind, state, group, unit, area, severity, person, year, due, search, sort, by } = view;
  const narrowed = useMemo(
    () => narrow(all, narrowedOf({ tab, kind, state, group, unit, area, severity, person, year, due, search })),
    [all, tab, kind, state, group, unit, area, severity, person, year, due, search],
  );
  const { key, descending } = sort ?? { key: null, descending: false };
  const shown = useMemo(() => sortEntries(narrowed.shown, key === null ? null : { key, descending }), [narrowed, key, descending]);
  const groups = useMemo(() => (by === null ? null : groupEntries(shown, by)), [shown, by]);
  return useMemo(() => ({ all, shown, counts: narrowed.counts, groups }), [all, shown, narrowed, groups]);
}
