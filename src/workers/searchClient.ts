import type { SearchAnswer } from '#domain/search.ts';
import { openAsker, type Asker } from './asking.ts';
import { searchJob, type SearchQuestion } from './searchJob.ts';

const makeWorker = (): Worker => new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });

/** Opens a search through rounds, which reads and looks in a worker; `database` is another than the app's in tests. */
export const openSearch = (database?: string): Asker<SearchQuestion, SearchAnswer> =>
  openAsker({ worker: makeWorker, here: searchJob, ...(database === undefined ? {} : { database }) });
