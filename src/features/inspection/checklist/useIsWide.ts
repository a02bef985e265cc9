import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** From this width of the workspace on, areas have a column and views are buttons; Checklist.module.css says the same. */
const WIDE_PX = 960;

/** Whether the workspace is wide: what only narrow ones show need not be kept up to date, unseen, with every answer. */
export const useIsWide = (ref: RefObject<HTMLElement | null>): boolean => {
  const [isWide, setIsWide] = useState(false);
  useLayoutEffect(() => {
    if (!ref.current) return undefined;
    setIsWide(ref.current.clientWidth >= WIDE_PX);
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setIsWide(entry.contentRect.width >= WIDE_PX);
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return isWide;
};
