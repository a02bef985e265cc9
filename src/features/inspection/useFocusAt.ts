import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** How long a place is waited for that is still being fetched or read, in milliseconds. */
const PATIENCE_MS = 4000;

const focusable = 'textarea, input, select, button, a[href], [tabindex]';

/**
 * Takes the focus to the place that the address names (`?at=…`): the element that is marked with it (`data-at`), once it is
 * on the page. Following the same link again goes there again.
 */
export const useFocusAt = (): void => {
  // The whole location, not its search alone: the same address again is another one.
  const location = useLocation();
  useEffect(() => {
    const at = new URLSearchParams(location.search).get('at');
    if (at === null || at === '') return;
    const go = (): boolean => {
      const place = document.querySelector(`[data-at="${CSS.escape(at)}"]`);
      if (!place) return false;
      const target = place.matches(focusable) ? place : place.querySelector(focusable);
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
      place.scrollIntoView({ block: 'center' });
      return true;
    };
    if (go()) return;
    const observer = new MutationObserver(() => {
      if (go()) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => observer.disconnect(), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [location]);
};
