import { useEffect, useLayoutEffect } from 'react';
import type { RefObject } from 'react';

const measure = (element: HTMLElement | null): void => {
  if (!element) return;
  const top = `${Math.round(element.getBoundingClientRect().top + window.scrollY)}px`;
  if (element.style.getPropertyValue('--room-top') !== top) element.style.setProperty('--room-top', top);
};

/** An element and what it lies in, up to the page. */
const levelsOf = (element: HTMLElement | null): readonly HTMLElement[] => {
  const levels: HTMLElement[] = [];
  for (let level = element; level && level.id !== 'main'; level = level.parentElement) levels.push(level);
  return levels;
};

/**
 * Tells an element how far from the top of the page it begins (`--room-top`, in pixels), so that it can fill the rest
 * of the window whatever stands above it. Measured when something above comes, goes or changes its height, and not at
 * every render: each would make the browser lay out the page twice.
 */
export const useRoomBelow = (ref: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => measure(ref.current), [ref]);
  useEffect(() => {
    const again = () => measure(ref.current);
    const heights = new ResizeObserver(again);
    const watchHeights = () => {
      heights.disconnect();
      for (const level of levelsOf(ref.current)) {
        // Fonts arrive, titles wrap.
        for (let above = level.previousElementSibling; above; above = above.previousElementSibling) heights.observe(above);
      }
    };
    const comings = new MutationObserver(() => {
      watchHeights();
      again();
    });
    for (const { parentElement } of levelsOf(ref.current)) if (parentElement) comings.observe(parentElement, { childList: true });
    watchHeights();
    window.addEventListener('resize', again);
    return () => {
      heights.disconnect();
      comings.disconnect();
      window.removeEventListener('resize', again);
    };
  }, [ref]);
};
