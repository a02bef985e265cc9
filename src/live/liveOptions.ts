import { queryOptions } from '@tanstack/react-query';
import type { Query } from '#storage/reads/query.ts';
import { firstValue } from '#storage/observe.ts';

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { readonly read?: () => Promise<unknown> };
  }
}

/** How a named read becomes a TanStack query: never stale by time, never paused by the network, kept current by the bridge. */
export const liveOptions = <T>({ key, read }: Query<T>) =>
  queryOptions({
    queryKey: ['live', ...key],
    queryFn: ({ signal }) => firstValue(read, signal),
    meta: { read },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    networkMode: 'always',
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
