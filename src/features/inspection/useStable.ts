import { useCallback, useLayoutEffect, useState } from 'react';
import { createLatest } from './latest.ts';

/**
 * An event handler with one identity for the life of the component, so that what it is passed to need not render
 * because of it. For events only: during rendering it is the handler of the render before.
 */
export const useStable = <A extends readonly unknown[], R>(handler: (...args: A) => R): ((...args: A) => R) => {
  const [latest] = useState(() => createLatest(handler));
  useLayoutEffect(() => latest.set(handler));
  return useCallback((...args: A) => latest.get()(...args), [latest]);
};
