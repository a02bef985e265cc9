import { useEffect, useEffectEvent } from 'react';

/** What the palette is open for: going somewhere (Ctrl+K), or searching everything (Ctrl+Shift+F). */
export type PaletteMode = 'go' | 'search';

/** The mode that a key asks for; null when it is not ours, or held back by an input method (229). */
export const paletteKey = ({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing, keyCode }: KeyboardEvent): PaletteMode | null => {
  if (!(ctrlKey || metaKey) || altKey || isComposing || keyCode === 229) return null;
  const letter = key.toLowerCase();
  if (letter === 'k' && !shiftKey) return 'go';
  return letter === 'f' && shiftKey ? 'search' : null;
};

/** Whether a dialog waits for an answer: it would be lost when the palette leads away. */
const isAsked = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

/**
 * The palette by its keys, on every page and in every field.
 * @param isOpen the palette is open, and is the dialog that is found
 */
export const usePaletteKeys = (isOpen: boolean, open: (mode: PaletteMode) => void): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const mode = paletteKey(event);
    if (mode === null) return;
    // Chrome's own Ctrl+K goes to the address bar.
    event.preventDefault();
    if (!isOpen && isAsked()) return;
    open(mode);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
};
