import type { Store } from './db.ts';
import { store } from './store.ts';

/** Whether the browser promises to keep our data when the disk runs short. */
export type Persistence = 'kept' | 'evictable' | 'unsupported';

/** Which way the browser's promise came about, as remembered on this laptop. */
export interface PersistenceAnswer {
  readonly persistence: Persistence;
  /** When we asked, ISO 8601; null when the browser was never asked. */
  readonly askedAt: string | null;
}

/** The part of `navigator.storage` that we need; absent in old browsers and over plain HTTP. */
export type StorageBroker = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>;

/** Where the answer is remembered: `localStorage`, or nothing where policy forbids it. */
export type AnswerMemory = Pick<Storage, 'getItem' | 'setItem'> | null;

const KEY = 'so-kiem-tra.persistence-asked-at';

/** Asks the browser to keep the data, at most once a session by itself, and remembers when it was asked. */
export interface PersistenceKeeper {
  /** How things stand; asks nobody. */
  readonly look: () => Promise<PersistenceAnswer>;
  /** Asks because the person wants it (a button); may be repeated. */
  readonly ask: () => Promise<PersistenceAnswer>;
  /**
   * To be called after a command has been saved. At the first real record, not one of the example round, the browser
   * is asked; from then on in this session the call does nothing.
   */
  readonly afterSave: () => Promise<void>;
}

interface Surroundings {
  readonly broker: StorageBroker | undefined;
  readonly memory: AnswerMemory;
  /** Whether anything but the example round is stored. */
  readonly hasRealRecord: () => Promise<boolean>;
  readonly now: () => string;
}

/** A keeper in given surroundings; tests bring their own browser. */
export const createPersistenceKeeper = ({ broker, memory, hasRealRecord, now }: Surroundings): PersistenceKeeper => {
  let askedBySelf = false;
  const askedAt = (): string | null => {
    try {
      return memory?.getItem(KEY) ?? null;
    } catch {
      return null;
    }
  };
  const look = async (): Promise<PersistenceAnswer> => {
    if (!broker?.persisted) return { persistence: 'unsupported', askedAt: null };
    return { persistence: (await broker.persisted()) ? 'kept' : 'evictable', askedAt: askedAt() };
  };
  const ask = async (): Promise<PersistenceAnswer> => {
    if (!broker?.persist) return look();
    askedBySelf = true;
    const kept = await broker.persist();
    const at = now();
    try {
      memory?.setItem(KEY, at);
    } catch {
      // Not remembered; the browser itself still knows what it promised.
    }
    return { persistence: kept ? 'kept' : 'evictable', askedAt: at };
  };
  const afterSave = async (): Promise<void> => {
    if (askedBySelf || !broker?.persist) return;
    // Taken before the first wait, so that two quick saves do not ask twice.
    askedBySelf = true;
    try {
      if (!(await hasRealRecord())) askedBySelf = false;
      else if ((await look()).persistence === 'evictable') await ask();
    } catch {
      // The store or the browser failed; both say so elsewhere. The next save tries again.
      askedBySelf = false;
    }
  };
  return { look, ask, afterSave };
};

/** Whether a round other than the example is on this laptop. */
export const hasRealPlan = async (db: Store): Promise<boolean> => {
  const plans = await db.rows('plans').toArray();
  return plans.some((plan) => !plan.isExample);
};

const browserMemory = (): AnswerMemory => {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
};

/** The keeper of this browser and this store. The app calls `afterSave` whenever something has been saved. */
export const persistenceKeeper: PersistenceKeeper = createPersistenceKeeper({
  broker: globalThis.navigator?.storage,
  memory: browserMemory(),
  hasRealRecord: () => hasRealPlan(store),
  now: () => new Date().toISOString(),
});

/** Space that the browser counts for this app, in bytes; its own rough estimate. */
export interface SpaceEstimate {
  readonly usage: number;
  readonly quota: number;
}

/** What the browser estimates; null when it does not say. It has been wrong about full disks: never decide by it. */
export const estimateSpace = async (broker: StorageBroker | undefined = globalThis.navigator?.storage): Promise<SpaceEstimate | null> => {
  if (!broker?.estimate) return null;
  const { usage, quota } = await broker.estimate();
  return usage === undefined || quota === undefined ? null : { usage, quota };
};

/** What a page can tell about its window. */
export interface WindowFacts {
  readonly quota: number | null;
  /** Served over HTTPS or from localhost. */
  readonly secure: boolean;
  readonly hasServiceWorker: boolean;
}

/** Less room than an ordinary window gets on any laptop of today, in bytes. */
const SMALL_QUOTA = 1_000_000_000;

/**
 * Why this might be a private window; null when nothing points to one. Browsers hide it on purpose, so this is a hint
 * and must be worded as one: private windows get little room (Chromium) or no service worker (Firefox).
 */
export const privateWindowHint = ({ quota, secure, hasServiceWorker }: WindowFacts): 'small-quota' | 'no-service-worker' | null => {
  if (secure && !hasServiceWorker) return 'no-service-worker';
  return quota !== null && quota < SMALL_QUOTA ? 'small-quota' : null;
};
