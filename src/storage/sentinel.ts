import { z } from 'zod';
import { PlanIdSchema, type PlanId } from '#domain/ids.ts';
import { takeCensus, type PlanCensus } from './census.ts';
import type { Store } from './db.ts';

/**
 * What lies in the database, remembered outside it (localStorage): browsers open a damaged IndexedDB as an empty one
 * without a word. It never says more than has been on disk, for it is written after the store.
 */
export interface Sentinel {
  /** When it was written, milliseconds. */
  readonly at: number;
  readonly plans: readonly GuardedPlan[];
}

/** A plan as the sentinel knows it. */
export interface GuardedPlan {
  readonly plan: PlanId;
  readonly title: string;
  readonly changes: number;
  /** When it was last copied out of the browser, milliseconds; null when never. */
  readonly copiedAt: number | null;
}

/** Where the sentinel stands: `localStorage`, or nothing in a worker and where policy forbids it. */
export type SentinelMemory = Pick<Storage, 'getItem' | 'setItem'> | null;

const SentinelSchema = z.object({
  at: z.number(),
  plans: z.array(z.object({ plan: PlanIdSchema, title: z.string(), changes: z.int().min(0), copiedAt: z.number().nullable() })),
});

/** The browser's own memory; null where there is none. */
const sentinelMemory = (): SentinelMemory => {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
};

// Named after the database, so that tests and scratch databases have their own.
const keyOf = (db: Store): string => `${db.name}.sentinel`;

const parse = (text: string | null): Sentinel | null => {
  if (text === null) return null;
  try {
    return SentinelSchema.parse(JSON.parse(text));
  } catch {
    // Somebody else's words under our key; a sentinel that cannot be read guards nothing.
    return null;
  }
};

/** The sentinel of a database; null when there is none: a new profile, a private window, cleared data. */
export const readSentinel = (db: Store, memory = sentinelMemory()): Sentinel | null => {
  try {
    return parse(memory?.getItem(keyOf(db)) ?? null);
  } catch {
    return null;
  }
};

const put = (key: string, value: Sentinel, memory: SentinelMemory): void => {
  try {
    memory?.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden: the older sentinel stands, which says less and so never cries wolf.
  }
};

/** Brings the sentinel up to what the database holds now. */
export const updateSentinel = async (db: Store, census: readonly PlanCensus[], now: number, memory = sentinelMemory()): Promise<void> => {
  const copies = await db.device.get('copies');
  const latest = copies?.key === 'copies' ? copies.latest : [];
  const copiedAt = (plan: PlanId): number | null => {
    const copy = latest.find((each) => each.plan === plan);
    return copy ? Date.parse(copy.at) : null;
  };
  put(keyOf(db), { at: now, plans: census.map(({ plan, title, changes }) => ({ plan, title, changes, copiedAt: copiedAt(plan) })) }, memory);
};

/** Takes a plan out of the sentinel, before it is taken off this laptop on purpose. */
export const dropFromSentinel = (db: Store, plan: PlanId, memory = sentinelMemory()): void => {
  const before = readSentinel(db, memory);
  if (before) put(keyOf(db), { ...before, plans: before.plans.filter((guarded) => guarded.plan !== plan) }, memory);
};

/** A plan of which the database holds less than it did. */
export interface Loss extends GuardedPlan {
  readonly found: number;
}

/** What the database lacks, going by the sentinel. */
export const lossesOf = (sentinel: Sentinel | null, census: readonly PlanCensus[]): readonly Loss[] =>
  (sentinel?.plans ?? [])
    .map((guarded) => ({ ...guarded, found: census.find(({ plan }) => plan === guarded.plan)?.changes ?? 0 }))
    .filter(({ found, changes }) => found < changes);

/** What the database lacks now; empty when all is there. */
export const findLosses = async (db: Store, memory = sentinelMemory()): Promise<readonly Loss[]> => {
  const sentinel = readSentinel(db, memory);
  return sentinel === null || sentinel.plans.length === 0 ? [] : lossesOf(sentinel, await takeCensus(db));
};

/** Goes on with what there is, because the person said so; the old sentinel is kept beside, for whoever looks into it later. */
export const acceptLosses = async (db: Store, now: number, memory = sentinelMemory()): Promise<void> => {
  const before = readSentinel(db, memory);
  if (before) put(`${keyOf(db)}.before-${new Date(before.at).toISOString()}`, before, memory);
  await updateSentinel(db, await takeCensus(db), now, memory);
};
