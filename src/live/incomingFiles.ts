/** Files that came to the window and that no page has taken yet. */
let waiting: readonly File[] = [];
const listeners = new Set<() => void>();

const set = (files: readonly File[]): void => {
  waiting = files;
  for (const listener of listeners) listener();
};

/**
 * Files on their way to the page that imports them: let go over the window, pasted, opened by the operating system, shared
 * by another app, or found by another page. They are looked at there; nothing is merged without a word.
 * For useSyncExternalStore.
 */
export const incomingFiles = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  getSnapshot: (): readonly File[] => waiting,
  offer: (files: readonly File[]): void => {
    if (files.length > 0) set([...waiting, ...files]);
  },
  /** Hands the files over, once. */
  take: (): readonly File[] => {
    const files = waiting;
    if (files.length > 0) set([]);
    return files;
  },
};
