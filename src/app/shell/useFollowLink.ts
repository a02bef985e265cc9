import { useCallback } from 'react';
import type { MouseEventHandler } from 'react';
import { useNavigate } from 'react-router-dom';

/**
 * Follows a plain link within the app, as the router's own links do: `data-to` is the path. What asks the browser for a
 * new tab or window stays with the browser.
 */
export const useFollowLink = (): MouseEventHandler<HTMLAnchorElement> => {
  const navigate = useNavigate();
  return useCallback(
    (event) => {
      const { to } = event.currentTarget.dataset;
      if (to === undefined || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void navigate(to);
    },
    [navigate],
  );
};
