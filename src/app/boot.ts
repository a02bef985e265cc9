import { reportTrouble } from '#live/storeTrouble.ts';
import type { StorageFailure } from '#storage/failure.ts';
import { type StoreEvent, bringUpToDate, openUntouched, reopenStore } from '#storage/openStore.ts';
import { probeStorage } from '#storage/probe.ts';
import { findLosses, type Loss } from '#storage/sentinel.ts';
import { store } from '#storage/store.ts';

/** How far the start has come. Nothing of the app is shown before the store is known to be good. */
export type BootState =
  | { readonly phase: 'opening' }
  /** Another tab holds the store; the start goes on by itself once that tab is closed. */
  | { readonly phase: 'blocked' }
  | { readonly phase: 'failed'; readonly failure: StorageFailure }
  /** The database holds less than it did. Nothing has been written; the person decides. */
  | { readonly phase: 'lost'; readonly losses: readonly Loss[] }
  /** Running. What happens to the store from now on is told by `live/storeTrouble`. */
  | { readonly phase: 'ready' };

const listeners = new Set<() => void>();
let state: BootState = { phase: 'opening' };

const set = (next: BootState): void => {
  state = next;
  for (const listener of listeners) listener();
};

/** For useSyncExternalStore. */
export const bootStore = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  getSnapshot: (): BootState => state,
};

const onStoreEvent = (event: StoreEvent): void => {
  if (event === 'blocked') set({ phase: 'blocked' });
  // Before the start is over, its own result says what is wrong.
  else if (state.phase !== 'ready') return;
  else if (event === 'newer-tab') reportTrouble({ kind: 'newer-tab' });
  else void reopenStore(store).then((open) => !open && reportTrouble({ kind: 'connection-lost' }));
};

/** The part of the start that writes: tables of an older app made anew, and a record to see whether writing works. */
const enter = async (): Promise<void> => {
  const current = await bringUpToDate(store);
  if (!current.ok) return set({ phase: 'failed', failure: current.error });
  const refused = await probeStorage(store);
  if (refused?.type === 'unavailable') return set({ phase: 'failed', failure: refused });
  set({ phase: 'ready' });
  // What is here can still be read and exported.
  if (refused) reportTrouble({ kind: 'read-only', failure: refused });
};

const guarded = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    set({ phase: 'failed', failure: { type: 'unknown', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) } });
  }
};

/**
 * Chromium keeps a page that is left frozen, for „Back“. Frozen in the middle of making or upgrading the database it would
 * hold it for good, and no other page could open it before the browser is restarted. So a page that is left before it is
 * ready lets go of the database, and starts from the beginning when somebody comes back to it.
 */
const letGoWhenLeft = (): void => {
  let left = false;
  addEventListener('pagehide', () => {
    if (state.phase !== 'opening') return;
    left = true;
    store.close();
  });
  addEventListener('pageshow', () => {
    if (left) location.reload();
  });
};

/** Opens the store. Called once. */
export const boot = (): Promise<void> =>
  guarded(async () => {
    letGoWhenLeft();
    const opened = await openUntouched(store, onStoreEvent);
    if (!opened.ok) return set({ phase: 'failed', failure: opened.error });
    const losses = await findLosses(store);
    return losses.length > 0 ? set({ phase: 'lost', losses }) : enter();
  });

/** Goes on after the person has decided what to do about a loss. */
export const bootAnyway = (): Promise<void> => guarded(enter);
