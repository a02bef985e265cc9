import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';
import { keyIntent, placeOf, type KeyIntent } from './keys.ts';

/** Whether something that is open over the page (a list of choices) has the first right to a key. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  (event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true' && event.target.matches('input, [role="combobox"]'));

const intentOf = (event: KeyboardEvent, workspace: Element | null): KeyIntent | null =>
  keyIntent({
    key: event.key,
    ctrl: event.ctrlKey || event.metaKey,
    alt: event.altKey,
    shift: event.shiftKey,
    isComposing: event.isComposing,
    place: placeOf(event.target, workspace),
  });

/**
 * Listens for the keys of the checklist while it is on the screen, wherever on the page the focus is.
 * @param act does what a key asks
 */
export const useChecklistKeys = (workspace: RefObject<Element | null>, act: (intent: KeyIntent) => void): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTaken(event)) return;
    const intent = intentOf(event, workspace.current);
    if (intent === null || intent.type === 'help') return;
    // A field that is left by Esc and a browser that knows Ctrl+J otherwise both stand back.
    event.preventDefault();
    act(intent);
  });
  const onHelp = useEffectEvent((event: KeyboardEvent) => {
    if (intentOf(event, workspace.current)?.type !== 'help') return;
    event.preventDefault();
    // The shell has a sheet of its own for `?`; on this page this one comes first.
    event.stopPropagation();
    act({ type: 'help' });
  });
  useEffect(() => {
    const key = (event: KeyboardEvent) => onKey(event);
    const help = (event: KeyboardEvent) => onHelp(event);
    document.addEventListener('keydown', key);
    document.addEventListener('keydown', help, true);
    return () => {
      document.removeEventListener('keydown', key);
      document.removeEventListener('keydown', help, true);
    };
  }, []);
};
