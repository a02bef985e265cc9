import type { Rejection } from '#domain/commands/command.ts';
import type { StorageFailure } from '#storage/failure.ts';

/** What the header says about saving. „saved“ is said only after the transaction has completed. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly failure: Rejection | StorageFailure; readonly retry: () => void };

type Listener = () => void;

const listeners = new Set<Listener>();
let state: SaveState = { kind: 'idle' };
let pending = 0;

const set = (next: SaveState): void => {
  state = next;
  for (const listener of listeners) listener();
};

/** For useSyncExternalStore. */
export const saveStateStore = {
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  getSnapshot: (): SaveState => state,
};

/** A command has been sent to the store. */
export const saveBegan = (): void => {
  pending += 1;
  set({ kind: 'saving' });
};

/** A command is on disk since `at` (milliseconds). While others are under way the sign stays „saving“. */
export const saveEnded = (at: number): void => {
  pending -= 1;
  if (pending === 0) set({ kind: 'saved', at });
};

/** A command was not written; the text stays in its field and `retry` sends it again. */
export const saveFailed = (failure: Rejection | StorageFailure, retry: () => void): void => {
  pending -= 1;
  set({ kind: 'failed', failure, retry });
};
