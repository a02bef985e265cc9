import { useEffect, useRef, type RefObject } from 'react';

/** For a list of tabs that scrolls sideways where it is narrow: brings the open one, named by `data-tab`, into view. */
export const useTabStrip = (tab: string): RefObject<HTMLDivElement | null> => {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Not scrollIntoView: the page itself must stay where it is.
    const strip = list.current;
    const open = strip?.querySelector<HTMLElement>(`[data-tab="${tab}"]`);
    if (strip && open) strip.scrollLeft = open.offsetLeft - (strip.clientWidth - open.offsetWidth) / 2;
  }, [tab]);
  return list;
};
