import { saveStateStore } from './saveState.ts';

/** How long a write may take to reach the disk before whoever waits for it goes on all the same. */
const PATIENCE_MS = 5000;

/** Waits until nothing is on its way to the disk. Drafts that are still in their fields are flushed by the caller. */
export const untilSaved = (): Promise<void> =>
  new Promise((resolve) => {
    const isBusy = () => saveStateStore.getSnapshot().kind === 'saving';
    if (!isBusy()) {
      resolve();
      return;
    }
    const finish = () => {
      stop();
      clearTimeout(patience);
      resolve();
    };
    const patience = setTimeout(finish, PATIENCE_MS);
    const stop = saveStateStore.subscribe(() => {
      if (!isBusy()) finish();
    });
  });
