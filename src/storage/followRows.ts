import { Dexie, RangeSet, cmp, type ObservabilitySet } from 'dexie';
import type { PlanId, VisitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { Store } from './db.ts';
import { firstValue, type Follow } from './observe.ts';

/** Which rows of a table have been written: their ids in one plan, or too many to name. */
type Written = ReadonlySet<string> | 'many';

/** From here on a range read is cheaper than one row after the other. */
const MANY = 100;

/** What a signal of Dexie says about one table; a signal from another tab has lost its prototype on the way. */
const writtenIn = (parts: ObservabilitySet & { readonly all?: unknown }, db: Store, table: string, plan: PlanId): Written => {
  if (parts.all !== undefined) return 'many';
  const part = parts[`idb://${db.name}/${table}/`];
  const ids = new Set<string>();
  for (const { from, to } of part ? RangeSet(part) : []) {
    const [of, id]: readonly unknown[] = cmp(from, to) === 0 && Array.isArray(from) ? from : [];
    if (of === undefined) return 'many';
    if (of === plan && typeof id === 'string') ids.add(id);
  }
  return ids.size < MANY ? ids : 'many';
};

const both = (a: Written, b: Written): Written => (a === 'many' || b === 'many' ? 'many' : new Set([...a, ...b]));

/** A list, by id, with some of its rows as they are now; the very same list when none of them is or was in it. */
const withRows = <R extends { readonly id: string }>(list: readonly R[], ids: ReadonlySet<string>, now: ReadonlyMap<string, R>): readonly R[] => {
  const known = new Set(list.map(({ id }) => id));
  if (![...ids].some((id) => known.has(id) || now.has(id))) return list;
  const kept = list.flatMap((row) => (ids.has(row.id) ? (now.get(row.id) ?? []) : [row]));
  const come = [...now.values()].filter(({ id }) => !known.has(id));
  return come.length === 0 ? kept : [...kept, ...come].sort((a, b) => (a.id < b.id ? -1 : 1));
};

/**
 * Follows the living items of a visit: after a write the written rows are read, and the hundreds of others stay the very
 * objects that they were. Anything else than some named rows (a large merge, tables made anew, a page that was frozen) is read whole.
 * @param whole the read that is followed
 */
export const followItems =
  (db: Store, plan: PlanId, visit: VisitId, whole: () => Promise<readonly Row<'items'>[]>): Follow<readonly Row<'items'>[]> =>
  (next, failed) => {
    const end = new AbortController();
    let list: readonly Row<'items'>[] | null = null;
    let told: readonly Row<'items'>[] | null = null;
    let awaited: Written = 'many';
    let isReading = false;

    const readSome = async (before: readonly Row<'items'>[], ids: ReadonlySet<string>): Promise<readonly Row<'items'>[]> => {
      const rows = await db.rows('items').bulkGet([...ids].map((id): [PlanId, string] => [plan, id]));
      const living = rows.flatMap((row) => (row && row.visit === visit && row.deleted === 0 ? [[row.id, row] as const] : []));
      return withRows(before, ids, new Map<string, Row<'items'>>(living));
    };
    const readAwaited = async () => {
      // What is written meanwhile comes along.
      while (awaited === 'many' || awaited.size > 0) {
        const wanted = awaited;
        awaited = new Set();
        list = wanted === 'many' || list === null ? await firstValue(whole, end.signal) : await readSome(list, wanted);
        if (end.signal.aborted) return;
      }
      if (list === null || list === told) return;
      told = list;
      next(list);
    };
    const follow = async () => {
      if (isReading) return;
      isReading = true;
      try {
        await readAwaited();
      } catch (error) {
        awaited = 'many';
        const isGone = error instanceof Error && ['DatabaseClosedError', 'AbortError'].includes(error.name);
        if (!end.signal.aborted && !isGone) failed(error instanceof Error ? error : new Error(String(error)));
      } finally {
        isReading = false;
      }
    };
    const heard = (parts: ObservabilitySet) => {
      const written = writtenIn(parts, db, 'items', plan);
      if (written !== 'many' && written.size === 0) return;
      awaited = both(awaited, written);
      // The signal comes out of the transaction that has just ended.
      Dexie.ignoreTransaction(() => void follow());
    };
    Dexie.on.storagemutated.subscribe(heard);
    void follow();
    return () => {
      Dexie.on.storagemutated.unsubscribe(heard);
      end.abort();
    };
  };
