import { startTransition, useEffect, useState } from 'react';
import { whenIdle } from './whenIdle.ts';

/**
 * Follows a value when the browser rests: for what is counted over many lines and stands beside them. In one picture with the line
 * that was answered, the browser would take twice as long for that.
 */
export const useWhenIdle = <T>(value: T): T => {
  const [shown, setShown] = useState({ value });
  useEffect(() => {
    if (Object.is(shown.value, value)) return undefined;
    return whenIdle(() => startTransition(() => setShown({ value })));
  }, [shown, value]);
  return shown.value;
};
