import { useEffect, useEffectEvent } from 'react';

/** What input methods report while they hold a key back. */
const composingKeys = new Set(['Process', 'Dead', 'Unidentified']);

/** A key as pressed. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

/** Whether an input method is at work: Telex and VNI make letters of letters and digits, and no key means anything else then. */
const isComposing = ({ key, isComposing }: KeyPress): boolean => isComposing || composingKeys.has(key);

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]:not([contenteditable="false"]), [role="combobox"], [role="textbox"], [role="dialog"], [role="menu"], [role="listbox"]') !== null;

/** What a key asks of the whole page; null when it is not ours, and always while somebody types. */
const pageKey = (press: KeyPress, target: EventTarget | null): 'search' | 'help' | null => {
  if (isComposing(press) || press.ctrlKey || press.metaKey || press.altKey || isElsewhere(target)) return null;
  return press.key === '/' ? 'search' : press.key === '?' ? 'help' : null;
};

/** Listens for the keys of the page while a list is on the screen. */
export const usePageKeys = (act: (what: 'search' | 'help') => void): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const what = pageKey(event, event.target);
    if (what === null) return;
    event.preventDefault();
    // The shell has a sheet of its own for `?`; on this page this one comes first.
    event.stopPropagation();
    act(what);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener, true);
    return () => document.removeEventListener('keydown', listener, true);
  }, []);
};

/** What a key asks of a list in rows. */
export type ListKey =
  | { readonly type: 'move'; readonly by: number; readonly extends: boolean }
  | { readonly type: 'edge'; readonly to: 'first' | 'last'; readonly extends: boolean }
  | { readonly type: 'side'; readonly to: 'left' | 'right' }
  /** Takes the card a column on. */
  | { readonly type: 'shift'; readonly to: 'left' | 'right' }
  | { readonly type: 'open' | 'mark' | 'markAll' | 'copy' | 'leave' };

/** Rows that a page of them has. */
const PAGE = 10;

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };

/** What a key means in a list that has the focus; null when it is not ours. No digit and no letter means anything by itself. */
export const listKey = (press: KeyPress): ListKey | null => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  if (isComposing(press)) return null;
  const side = key === 'ArrowLeft' ? 'left' : key === 'ArrowRight' ? 'right' : null;
  if (altKey) return side === null || ctrlKey || metaKey ? null : { type: 'shift', to: side };
  if (ctrlKey || metaKey) {
    const letter = key.toLowerCase();
    return shiftKey ? null : letter === 'a' ? { type: 'markAll' } : letter === 'c' ? { type: 'copy' } : null;
  }
  const by = steps[key];
  if (by !== undefined) return { type: 'move', by, extends: shiftKey };
  if (key === 'Home' || key === 'End') return { type: 'edge', to: key === 'Home' ? 'first' : 'last', extends: shiftKey };
  if (shiftKey) return null;
  if (side !== null) return { type: 'side', to: side };
  return key === 'Enter' ? { type: 'open' } : key === ' ' ? { type: 'mark' } : key === 'Escape' ? { type: 'leave' } : null;
};
