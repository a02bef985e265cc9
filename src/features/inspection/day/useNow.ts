import { useCallback, useSyncExternalStore } from 'react';

/**
 * The time on this laptop's clock in milliseconds, as a step of it; only the component that asks is drawn again.
 * @param stepMs how often it moves on; null: it stands still
 */
export const useNow = (stepMs: number | null): number => {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (stepMs === null) return () => {};
      const timer = setInterval(listener, stepMs);
      document.addEventListener('visibilitychange', listener);
      return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', listener);
      };
    },
    [stepMs],
  );
  const step = stepMs ?? 60_000;
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / step) * step);
};
