import type { Result } from '#domain/result.ts';
import { Store } from '#storage/db.ts';
import type { StorageFailure } from '#storage/failure.ts';
import { openStore } from '#storage/openStore.ts';
import { store } from '#storage/store.ts';

/**
 * The store by its name. In the page that is the app's own connection; a worker opens one for itself, with the same
 * checks. Should a newer tab need the store, the connection closes and the job fails with „connection lost“.
 */
export const openedStore = async (name: string): Promise<{ readonly db: Store; readonly opened: Result<null, StorageFailure> }> => {
  const db = name === store.name ? store : new Store(name);
  return { db, opened: db.isOpen() ? { ok: true, value: null } : await openStore(db, () => {}) };
};
