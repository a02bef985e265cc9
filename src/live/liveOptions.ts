import { queryOptions } from '@tanstack/react-query';
import type { Query } from '#storage/reads/query.ts';
import { firstValue, observe, type Follow } from '#storage/observe.ts';

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { readonly follow?: Follow<unknown> };
  }
}

/** How a named read becomes a TanStack query: never stale by time, never paused by the network, kept current by the bridge. */
export const liveOptions = <T>({ key, read, follow }: Query<T>) =>
  queryOptions({
    queryKey: ['live', ...key],
    queryFn: ({ signal }) => firstValue(read, signal),
    meta: { follow: follow ?? ((next, failed) => observe(read, next, failed)) },
    // What follows the written rows by itself keeps the others as they are; comparing them all once more would find the same.
    structuralSharing: follow === undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    networkMode: 'always',
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
