import type { StorageFailure } from '#storage/failure.ts';
import { type StoreEvent, openStore } from '#storage/openStore.ts';
import { store } from '#storage/store.ts';

/** How far the start has come. Nothing of the app is shown before the store is known to be good. */
export type BootState =
  | { readonly phase: 'opening' }
  /** Another tab holds the store; the start goes on by itself once that tab is closed. */
  | { readonly phase: 'blocked' }
  | { readonly phase: 'failed'; readonly failure: StorageFailure }
  /** Running. `trouble` is what has happened to the store since; it needs a reload. */
  | { readonly phase: 'ready'; readonly trouble: Exclude<StoreEvent, 'blocked'> | null };

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
  else if (state.phase === 'ready') set({ phase: 'ready', trouble: event });
};

/** Opens the store. Called once. */
export async function boot(): Promise<void> {
  try {
    const opened = await openStore(store, onStoreEvent);
    set(opened.ok ? { phase: 'ready', trouble: null } : { phase: 'failed', failure: opened.error });
  } catch (error) {
    set({ phase: 'failed', failure: { type: 'unknown', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) } });
  }
}
