import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  estimateSpace,
  persistenceKeeper,
  privateWindowHint,
  type PersistenceAnswer,
  type SpaceEstimate,
} from '#storage/persistence.ts';

const persistence = queryOptions({ queryKey: ['persistence'], queryFn: persistenceKeeper.look, networkMode: 'always', staleTime: 0 });
const space = queryOptions({ queryKey: ['space'], queryFn: () => estimateSpace(), networkMode: 'always', staleTime: 0 });

/** What can be known about how this browser keeps the data; undefined until it has answered. */
export interface StorageState {
  readonly persistence: PersistenceAnswer | undefined;
  readonly space: SpaceEstimate | null | undefined;
  /** Opened over plain HTTP from another computer. */
  readonly insecure: boolean;
  readonly privateHint: ReturnType<typeof privateWindowHint>;
  readonly ask: () => void;
  readonly asking: boolean;
}

/** The state of the browser's storage, and the question whether it keeps the data. */
export function useStorageState(): StorageState {
  const client = useQueryClient();
  const answer = useQuery(persistence).data;
  const estimate = useQuery(space).data;
  const asking = useMutation({
    mutationFn: persistenceKeeper.ask,
    networkMode: 'always',
    onSuccess: given => client.setQueryData(persistence.queryKey, given),
  });
  return {
    persistence: answer,
    space: estimate,
    insecure: !window.isSecureContext,
    privateHint: privateWindowHint({
      quota: estimate?.quota ?? null,
      secure: window.isSecureContext,
      hasServiceWorker: 'serviceWorker' in navigator,
    }),
    ask: () => asking.mutate(),
    asking: asking.isPending,
  };
}
