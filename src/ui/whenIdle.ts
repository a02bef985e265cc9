import { afterPicture } from './afterPicture.ts';

/** What may wait waits no longer than this. Milliseconds. */
const PATIENCE_MS = 300;

/**
 * Does something that may wait once the browser has nothing else to do, so that it does not fall into one picture with what was
 * asked for by a key. Safari knows no such moment: there it comes after the next picture.
 * @returns takes it back
 */
export const whenIdle = (act: () => void): (() => void) => {
  if (!('requestIdleCallback' in globalThis)) return afterPicture(act);
  const asked = requestIdleCallback(() => act(), { timeout: PATIENCE_MS });
  return () => cancelIdleCallback(asked);
};

/**
 * Has the listeners of a store hear of it when the browser rests, once for all that has changed meanwhile.
 * @param isUrgent says of what the store has come to that it is told at once
 */
export const heardWhenIdle =
  (subscribe: (listener: () => void) => () => void, isUrgent: () => boolean = () => false) =>
  (listener: () => void): (() => void) => {
    let cancel: (() => void) | null = null;
    const stop = subscribe(() => {
      if (isUrgent()) {
        cancel?.();
        cancel = null;
        listener();
        return;
      }
      cancel ??= whenIdle(() => {
        cancel = null;
        listener();
      });
    });
    return () => {
      cancel?.();
      stop();
    };
  };
