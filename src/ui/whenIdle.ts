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
