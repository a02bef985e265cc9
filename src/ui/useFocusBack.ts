import { useEffect, useState } from 'react';

/**
 * For what is on the page only while it is open: when it goes and takes the focus along, what had the focus before gets
 * it back. What came of it may have the focus already: a row that was added, a field that a link leads to.
 */
export const useFocusBack = (): void => {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body) before.focus();
    },
    [before],
  );
};
