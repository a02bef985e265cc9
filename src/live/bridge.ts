import type { QueryClient } from '@tanstack/react-query';
import type { Unsubscribe } from '#storage/observe.ts';

/**
 * Keeps every mounted live query equal to the store: Dexie's liveQuery is the only change signal, TanStack Query the
 * only thing that components see. Attached once to the cache, so StrictMode and ten components on one key do no harm.
 */
export const attachLiveBridge = (client: QueryClient): Unsubscribe => {
  const running = new Map<string, Unsubscribe>();
  const stop = client.getQueryCache().subscribe(({ type, query }) => {
    const follow = query.meta?.follow;
    if (!follow) return;
    if (type === 'observerAdded' && !running.has(query.queryHash)) {
      running.set(
        query.queryHash,
        follow(
          (data) => client.setQueryData(query.queryKey, data),
          (error) => query.setState({ status: 'error', error, fetchStatus: 'idle' }),
        ),
      );
    }
    const idle = type === 'observerRemoved' && query.getObserversCount() === 0;
    if (idle || type === 'removed') {
      running.get(query.queryHash)?.();
      running.delete(query.queryHash);
      // Nobody listens any more: the next mount must look again.
      if (idle) query.invalidate();
    }
  });
  return () => {
    stop();
    for (const unsubscribe of running.values()) unsubscribe();
    running.clear();
  };
};
