import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Query } from '#storage/reads/query.ts';
import { liveOptions } from './liveOptions.ts';

/** Reads the store and keeps the component current. Suspends until the first value; throws to the error boundary. */
export const useLive = <T>(query: Query<T>): T => useSuspenseQuery(liveOptions(query)).data;

/** Like useLive, but undefined until the first value: for signs in the shell that must not hold the page up. */
export const useLiveSoon = <T>(query: Query<T>): T | undefined => useQuery(liveOptions(query)).data;
