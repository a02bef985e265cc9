import { useCallback, useEffect, useState } from 'react';

/** Whether a part of the page fills the screen, and how to change that. */
export interface FullScreen {
  readonly isFull: boolean;
  readonly toggle: () => void;
  readonly leave: () => void;
}

const leaveBrowser = (): void => {
  if (document.fullscreenElement) void document.exitFullscreen();
};

/**
 * The whole window for one part of the page, and the whole screen where the browser grants it. The part covers the page by
 * its style, so that dialogs and messages stay above it.
 */
export const useFullScreen = (): FullScreen => {
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const onChange = () => setIsFull((before) => before && document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      leaveBrowser();
    };
  }, []);
  const leave = useCallback(() => {
    setIsFull(false);
    leaveBrowser();
  }, []);
  const toggle = useCallback(() => {
    if (isFull) {
      leave();
      return;
    }
    setIsFull(true);
    // Refused (a tablet, a policy of the office): the window is filled all the same.
    if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(() => {});
  }, [isFull, leave]);
  return { isFull, toggle, leave };
};
