import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { RefObject } from 'react';
import { afterPicture } from '#ui/afterPicture.ts';

/** A wish that could not be granted by then is forgotten: a late focus would take the field from under somebody's hands. */
const PATIENCE_MS = 600;

/** Gives the focus to what a selector finds below an element, if it is there and shown. */
const isGranted = (below: RefObject<Element | null>, selector: string): boolean => {
  const element = below.current?.querySelector<HTMLElement>(selector);
  if (element?.checkVisibility() !== true) return false;
  element.focus();
  return true;
};

/** A line that the browser takes away while it has the focus is laid out first, in the middle of the change; one that has let go is not. */
const letGo = (below: RefObject<Element | null>): void => {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.matches('tr') && below.current?.contains(focused) === true) focused.blur();
};

interface Wish {
  readonly below: RefObject<Element | null>;
  readonly selector: string;
  /** Of a list that has come new: asked for the focus before its picture, the browser would lay it out in the middle of the change. */
  readonly isOfList: boolean;
  readonly until: number;
}

/**
 * Moves the focus to an element: at once where it is shown, which is before anything on the page changes and takes no new
 * layout; else with the next render that brings it, in a list after its picture.
 * @returns asks for the focus on what a selector finds below an element
 */
export const useFocusWish = (): ((below: RefObject<Element | null>, selector: string, of: 'list' | 'detail') => void) => {
  const wish = useRef<Wish | null>(null);
  const [, render] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const grant = () => {
      if (wish.current === null) return;
      const { below, selector, until } = wish.current;
      if (isGranted(below, selector) || performance.now() > until) wish.current = null;
    };
    if (wish.current?.isOfList === true) return afterPicture(grant);
    grant();
    return undefined;
  });
  return useCallback((below, selector, of) => {
    if (isGranted(below, selector)) {
      wish.current = null;
      return;
    }
    if (of === 'list') letGo(below);
    wish.current = { below, selector, isOfList: of === 'list', until: performance.now() + PATIENCE_MS };
    render();
  }, []);
};
