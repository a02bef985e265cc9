import { useCallback, useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Rows drawn above and below what is seen, so that a key or a turn of the wheel meets rows that are there. */
const BEYOND = 10;

/** Rows from `from` on, before `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where each row begins, and the end of the last, in pixels. */
export const offsetsOf = (heights: readonly number[]): readonly number[] => {
  const offsets = [0];
  for (const height of heights) offsets.push((offsets.at(-1) ?? 0) + height);
  return offsets;
};

/** The row that a height lies in. */
const rowAt = (offsets: readonly number[], y: number): number => {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? Infinity) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** PURE. The rows to draw, of rows that begin `top` pixels below the upper edge of a window so high. */
export const rangeSeen = (offsets: readonly number[], top: number, height: number): Range => {
  const count = offsets.length - 1;
  const first = rowAt(offsets, -top);
  const last = rowAt(offsets, height - top);
  return { from: Math.max(0, first - BEYOND), to: Math.min(count, last + 1 + BEYOND) };
};

/** What stays in view at the top of the window (the header of the app, the heads of the columns), in pixels. */
const UNDER_HEADER = 100;
const ABOVE_EDGE = 90;

/** Rows of which only those in the window are drawn, while the page scrolls. */
export interface Virtual extends Range {
  /** Brings a row into the window. */
  readonly reveal: (row: number) => void;
}

/**
 * Draws of many rows those that are seen. The page scrolls, not the list: it is long, and what stands above it is left behind.
 * @param ref the element in which the first row begins
 * @param offsets see `offsetsOf`; the same list while no row changes its height
 */
export function useVirtual(ref: RefObject<HTMLElement | null>, offsets: readonly number[]): Virtual {
  const [range, setRange] = useState<Range>({ from: 0, to: Math.min(offsets.length - 1, 3 * BEYOND) });
  const measure = useCallback(() => {
    if (ref.current === null) return;
    const next = rangeSeen(offsets, ref.current.getBoundingClientRect().top, window.innerHeight);
    setRange(before => (before.from === next.from && before.to === next.to ? before : next));
  }, [offsets, ref]);
  useLayoutEffect(() => {
    measure();
    const listener = () => measure();
    window.addEventListener('scroll', listener, { passive: true, capture: true });
    window.addEventListener('resize', listener);
    const heights = new ResizeObserver(listener);
    heights.observe(document.body);
    return () => {
      window.removeEventListener('scroll', listener, { capture: true });
      window.removeEventListener('resize', listener);
      heights.disconnect();
    };
  }, [measure]);
  const reveal = useCallback(
    (row: number) => {
      if (ref.current === null) return;
      const top = ref.current.getBoundingClientRect().top;
      const begins = top + (offsets[row] ?? 0);
      const ends = top + (offsets[row + 1] ?? 0);
      if (begins < UNDER_HEADER) window.scrollBy({ top: begins - UNDER_HEADER });
      else if (ends > window.innerHeight - ABOVE_EDGE) window.scrollBy({ top: ends - window.innerHeight + ABOVE_EDGE });
    },
    [offsets, ref],
  );
  // A list that has just become shorter is drawn once by the range of the longer one.
  const to = Math.min(range.to, offsets.length - 1);
  return { from: Math.min(range.from, to), to, reveal };
}
