import { useEffect, useEffectEvent, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Alt+↑ and Alt+↓ in a row of a list move it; its buttons do the same.
 * @returns the ref of the row
 */
export const useMoveKeys = (move: (by: 1 | -1) => void): RefObject<HTMLLIElement | null> => {
  const row = useRef<HTMLLIElement>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.isComposing || !event.altKey || by === 0) return;
    event.preventDefault();
    move(by);
  });
  useEffect(() => {
    const { current } = row;
    const key = (event: KeyboardEvent) => onKey(event);
    current?.addEventListener('keydown', key);
    return () => current?.removeEventListener('keydown', key);
  }, []);
  return row;
};
