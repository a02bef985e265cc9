import type { PlanId } from '#domain/ids.ts';
import { entryOf, type LogEntry } from '#domain/logEntry.ts';
import { ofPlan, reading, type Store } from './db.ts';
import { changesIn } from './log.ts';

/** A packed part of a log as entries, with the ids by which it is recognised. */
interface Part {
  readonly ids: string;
  readonly entries: readonly LogEntry[];
}

/** What has been read of one plan: packed parts never change, so each is read once while the page is open. */
interface Kept {
  readonly plan: PlanId;
  readonly parts: ReadonlyMap<number, Part>;
}

// One plan at a time: the entries of 60,000 changes are some ten megabytes.
const keptBy = new WeakMap<Store, Kept>();

/**
 * The whole log of a plan without its values. The first read takes the packed parts one by one, so that the page stays
 * alive; later ones read only what is new.
 */
export const teamLog = (db: Store, plan: PlanId): Promise<readonly LogEntry[]> =>
  reading(db, ['segments', 'segmentIds', 'changes'], async () => {
    const before = keptBy.get(db);
    const known = before?.plan === plan ? before.parts : new Map<number, Part>();
    const parts = new Map<number, Part>();
    const entries: LogEntry[] = [];
    for (const { no, ids } of await ofPlan(db.segmentIds, plan, 'no').toArray()) {
      const segment = known.get(no)?.ids === ids ? undefined : await db.segments.get([plan, no]);
      const part = segment ? { ids, entries: changesIn(segment).map(entryOf) } : known.get(no);
      if (!part) continue;
      parts.set(no, part);
      for (const entry of part.entries) entries.push(entry);
    }
    for (const change of await ofPlan(db.changes, plan).toArray()) entries.push(entryOf(change));
    keptBy.set(db, { plan, parts });
    return entries;
  });
