import { useQueryClient } from '@tanstack/react-query';
import type { Query } from '#storage/reads/query.ts';
import { liveOptions } from './liveOptions.ts';

/**
 * Starts several reads at once, so that the useLive calls below wait for the slowest of them and not for their sum.
 * What is in the cache already is left alone.
 */
export const useEarly = (queries: readonly Query<unknown>[]): void => {
  const client = useQueryClient();
  for (const query of queries) {
    const options = liveOptions(query);
    if (!client.getQueryState(options.queryKey)) void client.prefetchQuery(options);
  }
};
