import { useEffect, useRef, useState } from 'react';

/** A picture that has not come by then is left out: paper does not wait, milliseconds. */
const PATIENCE = 20_000;

/** Printing of a page whose pictures are fetched only when they come into sight. */
export interface PrintWhole {
  /** All pictures are wanted, wherever the page stands. */
  readonly isWhole: boolean;
  readonly print: () => void;
  /** Takes note that what stands for a file is on the page. */
  readonly onShown: (id: string) => void;
}

/** Prints once all of so many pictures are there. */
export const usePrintWhole = (count: number): PrintWhole => {
  const [isWhole, setIsWhole] = useState(false);
  const [isReady, setIsReady] = useState(false);
  const shown = useRef(new Set<string>());

  const begin = () => {
    shown.current = new Set();
    setIsReady(count === 0);
    setIsWhole(true);
  };
  useEffect(() => {
    if (!isWhole) return;
    const late = setTimeout(() => setIsReady(true), PATIENCE);
    return () => clearTimeout(late);
  }, [isWhole]);
  useEffect(() => {
    if (!isWhole || !isReady) return;
    const done = () => setIsWhole(false);
    window.addEventListener('afterprint', done, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [isWhole, isReady]);

  return {
    isWhole,
    print: begin,
    onShown: (id) => {
      shown.current.add(id);
      if (shown.current.size >= count) setIsReady(true);
    },
  };
};
