import { startTransition, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { afterPicture } from './afterPicture.ts';

interface Pace {
  /** Changes that come closer together than this are a run: somebody is going through the lines by key. Milliseconds. */
  readonly run: number;
  /** How long a value must rest in a run before it is followed. Milliseconds. */
  readonly rest: number;
}

/**
 * When somebody last did something after which he goes on, as `performance.now()` says it: what changes by it is part of a run,
 * and the rest begins anew with every such act.
 */
export type LastAct = RefObject<number>;

/**
 * A line that somebody stays on for a third of a second is one that he reads. A quick inspector changes something twice in half
 * a second: a key that gives the answer that stands already, or a slow moment, must not make a pause of it.
 */
const reading: Pace = { run: 700, rest: 350 };

/**
 * Follows a value that is heavy to show: with the next picture when it changes now and then, in a run only when it rests. What would be
 * begun and thrown away at every key keeps a slow laptop from answering the keys themselves.
 */
export const useSettled = <T extends object | undefined>(value: T, { run, rest }: Pace = reading, acted?: LastAct): T => {
  const [settled, setSettled] = useState(value);
  const changedAt = useRef(-Infinity);
  const shown = useRef(value);
  useEffect(() => {
    if (shown.current === value) return undefined;
    shown.current = value;
    const follow = () => startTransition(() => setSettled(value));
    const now = performance.now();
    const isRun = now - Math.max(changedAt.current, acted?.current ?? -Infinity) < run;
    changedAt.current = now;
    // After the picture of what else changes with the value: in one with it, the browser would take twice as long.
    if (!isRun) return afterPicture(follow);
    const followAtRest = () => {
      const left = (acted?.current ?? -Infinity) + rest - performance.now();
      if (left > 0) timer = setTimeout(followAtRest, left);
      else follow();
    };
    let timer = setTimeout(followAtRest, rest);
    return () => clearTimeout(timer);
  }, [value, run, rest, acted]);
  return settled;
};
