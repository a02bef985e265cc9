import { useCallback, useState } from 'react';
import type { RefCallback } from 'react';

/** How far outside the window a tile gets its picture, so that it is there when somebody scrolls to it. */
const MARGIN = '240px';

/**
 * Whether an element is in sight or near it. A picture that is scrolled away is let go: its address, and what the browser has
 * decoded for it.
 */
export const useNear = (): readonly [boolean, RefCallback<HTMLLIElement>] => {
  const [isNear, setIsNear] = useState(typeof IntersectionObserver === 'undefined');
  const watch = useCallback((element: HTMLLIElement | null) => {
    if (!element || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver((entries) => setIsNear(entries.at(-1)?.isIntersecting === true), { rootMargin: MARGIN });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [isNear, watch];
};
