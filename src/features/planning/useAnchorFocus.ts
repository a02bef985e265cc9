import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * Brings a field, or the first field of a part of the page, into view and gives it the focus.
 * @returns whether it is on the page
 */
export function focusAnchor(id: string): boolean {
  const target = document.getElementById(id);
  if (target === null) return false;
  target.scrollIntoView({ block: 'center' });
  const field = target.matches('input, textarea, button, [tabindex]') ? target : target.querySelector<HTMLElement>('input, textarea, button');
  field?.focus({ preventScroll: true });
  return true;
}

/** Brings the field that an address names (`#plan-title`) into view and gives it the focus. */
export function useAnchorFocus(): void {
  // A new object for every navigation, also when the same link is followed once more.
  const location = useLocation();
  useEffect(() => {
    if (location.hash.length > 1) focusAnchor(decodeURIComponent(location.hash.slice(1)));
  }, [location]);
}
