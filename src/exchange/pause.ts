/** How long a job may hold its thread before it lets messages and clicks through, in milliseconds. */
const HOLD_MS = 40;

/** What watches a long job: its progress, and a signal that stops it (the job then throws the signal's reason). */
export interface Watch<P> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: P) => void;
}

/** Lets others have the thread now and then, and looks whether the job has been cancelled. */
export const createBreather = (signal: AbortSignal | undefined): (() => Promise<boolean>) => {
  signal?.throwIfAborted();
  let since = performance.now();
  return async () => {
    if (performance.now() - since < HOLD_MS) return false;
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
    since = performance.now();
    return true;
  };
};
