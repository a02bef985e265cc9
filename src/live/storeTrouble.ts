import type { StorageFailure } from '#storage/failure.ts';

/** What is wrong with the store while the app runs; said in a bar over every page. */
export type StoreTrouble =
  /** A newer version of the app works in another tab; this one no longer saves. */
  | { readonly kind: 'newer-tab' }
  /** The browser closed the store, and it could not be opened again. */
  | { readonly kind: 'connection-lost' }
  /** The last room was given up so that something could still be saved. */
  | { readonly kind: 'reserve-used' }
  /** Reading works, writing does not. */
  | { readonly kind: 'read-only'; readonly failure: StorageFailure }
  /** A sample of rows or changes was not what it should be. */
  | { readonly kind: 'unsound' };

type Listener = () => void;

const listeners = new Set<Listener>();
let trouble: StoreTrouble | null = null;

/** For useSyncExternalStore. */
export const storeTroubleStore = {
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  getSnapshot: (): StoreTrouble | null => trouble,
};

/** Graver ones first: a bar says one thing, and a tab that no longer saves is told so whatever else is wrong. */
const ranks: readonly StoreTrouble['kind'][] = ['newer-tab', 'connection-lost', 'unsound', 'read-only', 'reserve-used'];

/** Tells that something is wrong; the graver trouble stays. */
export const reportTrouble = (next: StoreTrouble): void => {
  if (trouble && ranks.indexOf(trouble.kind) < ranks.indexOf(next.kind)) return;
  trouble = next;
  for (const listener of listeners) listener();
};
