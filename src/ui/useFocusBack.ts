import { useEffect, useState } from 'react';

/** What has the focus; for an item of a menu, which closes, what opened the menu. */
const opener = (): HTMLElement | SVGElement | null => {
  const focused = document.activeElement;
  const menu = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const found = typeof menu === 'string' ? document.getElementById(menu) : focused;
  return found instanceof HTMLElement || found instanceof SVGElement ? found : null;
};

/**
 * For what is on the page only while it is open: when it goes and takes the focus along, what had the focus before gets
 * it back. What came of it may have the focus already: a row that was added, a field that a link leads to.
 */
export const useFocusBack = (): void => {
  const [before] = useState(opener);
  useEffect(
    () => () => {
      if (before?.isConnected && document.activeElement === document.body) before.focus();
    },
    [before],
  );
};
