import { useCallback, useLayoutEffect, useReducer, useRef } from 'react';
import type { RefObject } from 'react';

/** A wish that could not be granted by then is forgotten: a late focus would take the field from under somebody's hands. */
const PATIENCE_MS = 600;

/**
 * Moves the focus to an element that may come to the page with one of the next renders only.
 * @returns asks for the focus on what a selector finds below an element
 */
export const useFocusWish = (): ((below: RefObject<Element | null>, selector: string) => void) => {
  const wish = useRef<{ readonly below: RefObject<Element | null>; readonly selector: string; readonly until: number } | null>(null);
  const [, render] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => {
    if (wish.current === null) return;
    const { below, selector, until } = wish.current;
    const element = below.current?.querySelector<HTMLElement>(selector);
    const isShown = element?.checkVisibility() === true;
    if (isShown) element.focus();
    if (isShown || performance.now() > until) wish.current = null;
  });
  return useCallback((below, selector) => {
    wish.current = { below, selector, until: performance.now() + PATIENCE_MS };
    render();
  }, []);
};
