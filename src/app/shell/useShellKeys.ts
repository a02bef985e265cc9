import { useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="combobox"]') !== null);

/**
 * Keys that work on every page: Ctrl+S writes what is being typed (people press it, so it answers),
 * `?` opens the sheet of keys unless the page has answered it. Single keys are dead while a field has the focus: Telex and VNI use
 * letters and digits.
 */
export function useShellKeys(): void {
  const navigate = useNavigate();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      flushDrafts();
    } else if (event.key === '?' && !event.defaultPrevented && !isTyping(event.target)) {
      event.preventDefault();
      void navigate('/help#keys');
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
