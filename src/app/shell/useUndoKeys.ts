import { useEffect, useEffectEvent } from 'react';
import { stepKey } from './stepKey.ts';

/** What a text field showed when the focus came into it. */
const atFocus = new WeakMap<Element, string>();

const remember = ({ target }: FocusEvent): void => {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) atFocus.set(target, target.value);
};

/** Ctrl+Z takes the latest step back, Ctrl+Y and Ctrl+Shift+Z do it again, wherever the focus is; see `stepKey`. */
export const useUndoKeys = (has: (direction: 'undo' | 'redo') => boolean, take: (direction: 'undo' | 'redo') => void): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const direction = stepKey(event, { atFocus: (field) => atFocus.get(field) ?? '', has });
    if (direction === null) return;
    event.preventDefault();
    take(direction);
  });
  useEffect(() => {
    const key = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', key);
    document.addEventListener('focusin', remember);
    return () => {
      document.removeEventListener('keydown', key);
      document.removeEventListener('focusin', remember);
    };
  }, []);
};
