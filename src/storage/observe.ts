import { liveQuery } from 'dexie';

/** Stops an observation. */
export type Unsubscribe = () => void;

/** Calls `next` with a value now and whenever it has changed, until it is stopped. */
export type Follow<T> = (next: (value: T) => void, failed: (error: Error) => void) => Unsubscribe;

/** Calls `next` with the result of a read now and whenever what it read has changed, in this tab or another. */
export const observe = <T>(read: () => Promise<T>, next: (value: T) => void, failed: (error: Error) => void): Unsubscribe => {
  const subscription = liveQuery(read).subscribe({
    next,
    error: (error: unknown) => failed(error instanceof Error ? error : new Error(String(error))),
  });
  return () => subscription.unsubscribe();
};

/** The first result of an observed read. */
export const firstValue = <T>(read: () => Promise<T>, signal?: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    let stop: Unsubscribe | undefined;
    const done = () => queueMicrotask(() => stop?.());
    signal?.addEventListener('abort', () => {
      done();
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'));
    });
    stop = observe(
      read,
      (value) => {
        done();
        resolve(value);
      },
      (error) => {
        done();
        reject(error);
      },
    );
  });
