import { startTransition, useEffect, useRef, useState } from 'react';

/** Changes that come closer together than this are a run: somebody is going through the lines by key. Milliseconds. */
const RUN_MS = 400;

/** How long a value must rest in a run before it is followed. Milliseconds. */
const REST_MS = 250;

/**
 * Follows a value that is heavy to show: at once when it changes now and then, in a run only when it rests. What would be
 * begun and thrown away at every key keeps a slow laptop from answering the keys themselves.
 */
export const useSettled = <T extends object | undefined>(value: T): T => {
  const [settled, setSettled] = useState(value);
  const changedAt = useRef(-Infinity);
  const shown = useRef(value);
  useEffect(() => {
    if (shown.current === value) return undefined;
    shown.current = value;
    const follow = () => startTransition(() => setSettled(value));
    const now = performance.now();
    const isRun = now - changedAt.current < RUN_MS;
    changedAt.current = now;
    if (!isRun) {
      follow();
      return undefined;
    }
    const timer = setTimeout(follow, REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};
