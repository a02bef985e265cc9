import { useEffect } from 'react';
import { registerDraft } from '#ui/autosave/flushDrafts.ts';

/** Hands over what is typed when the page or the panel is left: nothing that was typed is lost. `submit` must stay the same function. */
export function useDraft(submit: () => Promise<void>): void {
  useEffect(() => {
    const leave = () => void submit();
    window.addEventListener('pagehide', leave);
    const unregister = registerDraft(leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      unregister();
      leave();
    };
  }, [submit]);
}
