/** What somebody wants to know about the window. */
export interface WindowWatch {
  /** It is in front: has become visible or got the focus, and after each `every` milliseconds in which it stays visible. */
  readonly shown: () => void;
  readonly every: number;
  readonly hidden: () => void;
  /** The page goes away; there may be no later. */
  readonly leaving: () => void;
}

/** Watches the window. @returns the end of it */
export const watchWindow = ({ shown, every, hidden, leaving }: WindowWatch): (() => void) => {
  const isVisible = (): boolean => document.visibilityState === 'visible';
  const onVisibility = (): void => (isVisible() ? shown() : hidden());
  const looking = setInterval(() => {
    if (isVisible()) shown();
  }, every);
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('focus', shown);
  window.addEventListener('pagehide', leaving);
  return () => {
    clearInterval(looking);
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('focus', shown);
    window.removeEventListener('pagehide', leaving);
  };
};
