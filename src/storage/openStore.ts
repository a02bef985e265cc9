import { CHANGE_VERSION } from '#domain/change.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { writing, type Store } from './db.ts';
import { storageFailureOf, type StorageFailure } from './failure.ts';
import { rebuild } from './rebuild.ts';

/** What may happen to an open store while the app runs; each has a screen of its own. */
export type StoreEvent =
  /** Another tab brought a newer app: this tab let go of the store so that the other may upgrade it. */
  | 'newer-tab'
  /** The browser closed the connection (memory pressure, data cleared); reads would silently stop. */
  | 'connection-lost'
  /** An older tab holds the store and keeps this one from upgrading it. */
  | 'blocked';

/** Native IndexedDB versions are ten times Dexie's; schema patching may add one, so round down. */
const DEXIE_FACTOR = 10;

/**
 * After an update that knows a newer change version, the tables are made anew from the logs: changes that the older app
 * put aside are folded, and rows get the columns that they lack.
 */
const foldAnew = async (db: Store): Promise<void> => {
  const folded = await db.device.get('folded');
  const held = await db.frontiers.toCollection().primaryKeys();
  const summed = new Set<string>(await db.stateSums.toCollection().primaryKeys());
  const plans = [...new Set(held.map(([plan]) => plan))];
  const isOld = folded?.key === 'folded' && folded.version < CHANGE_VERSION;
  // A database from before the sums has plans without one.
  for (const plan of plans) if (isOld || !summed.has(plan)) await rebuild(db, plan);
  if (!isOld) return;
  await writing(db, ['device'], () => db.device.put({ key: 'folded', version: CHANGE_VERSION }));
};

/** Stores that were let go so that a newer app may upgrade them; opening them again would stand in its way. */
const yielded = new WeakSet<Store>();

/** Opens the database unless a newer app has written it: Dexie itself would let old code write into it without a word. */
const openKnown = async (db: Store): Promise<StorageFailure | null> => {
  try {
    await db.open();
    const native = Math.floor(db.backendDB().version / DEXIE_FACTOR);
    if (native <= db.verno) return null;
    db.close();
    return { type: 'newer-database', detail: `stored ${native}, known ${db.verno}` };
  } catch (error) {
    const failure = storageFailureOf(error);
    if (failure) return failure;
    throw error;
  }
};

/**
 * Opens the store before anything reads it, and writes nothing. A tab that meets an upgrade closes and says so instead
 * of carrying on.
 */
export const openUntouched = async (db: Store, onEvent: (event: StoreEvent) => void): Promise<Result<null, StorageFailure>> => {
  db.on('blocked', () => onEvent('blocked'));
  db.on('versionchange', () => {
    yielded.add(db);
    db.close();
    onEvent('newer-tab');
    return false;
  });
  db.on('close', () => {
    if (!yielded.has(db)) onEvent('connection-lost');
  });
  const failure = await openKnown(db);
  return failure ? fail(failure) : ok(null);
};

/** Opens the store and brings its tables up to this version of the app. */
export const openStore = async (db: Store, onEvent: (event: StoreEvent) => void): Promise<Result<null, StorageFailure>> => {
  const opened = await openUntouched(db, onEvent);
  return opened.ok ? bringUpToDate(db) : opened;
};

/** Makes the tables anew where an older app folded them. */
export const bringUpToDate = async (db: Store): Promise<Result<null, StorageFailure>> => {
  try {
    await foldAnew(db);
    return ok(null);
  } catch (error) {
    const failure = storageFailureOf(error);
    if (failure) return fail(failure);
    throw error;
  }
};

/** Opens a store again that the browser has closed. @returns whether it is open; never one that a newer tab needs */
export const reopenStore = async (db: Store): Promise<boolean> => !yielded.has(db) && (await openKnown(db)) === null;
