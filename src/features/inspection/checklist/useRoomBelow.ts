import { useCallback, useEffect, useLayoutEffect } from 'react';
import type { RefObject } from 'react';

/**
 * Tells an element how far from the top of the page it begins (`--room-top`, in pixels), so that it can fill the rest
 * of the window whatever stands above it.
 */
export const useRoomBelow = (ref: RefObject<HTMLElement | null>): void => {
  const measure = useCallback(() => {
    const element = ref.current;
    if (!element) return;
    const top = `${Math.round(element.getBoundingClientRect().top + window.scrollY)}px`;
    if (element.style.getPropertyValue('--room-top') !== top) element.style.setProperty('--room-top', top);
  }, [ref]);
  // After each render: a note above may have come or gone with it.
  useLayoutEffect(measure);
  useEffect(() => {
    // What stands above also changes its height by itself: fonts arrive, titles wrap.
    const observer = new ResizeObserver(measure);
    for (let level: Element | null = ref.current; level && level.id !== 'main'; level = level.parentElement) {
      for (let above = level.previousElementSibling; above; above = above.previousElementSibling) observer.observe(above);
    }
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [ref, measure]);
};
