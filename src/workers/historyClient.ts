import type { HistoryPage } from '#domain/history.ts';
import { openAsker, type Asker } from './asking.ts';
import { historyJob, type HistoryQuestion } from './historyJob.ts';

const makeWorker = (): Worker => new Worker(new URL('./history.worker.ts', import.meta.url), { type: 'module' });

/** Opens the history of a plan, read in a worker; `database` is another than the app's in tests. */
export const openHistory = (database?: string): Asker<HistoryQuestion, HistoryPage> =>
  openAsker({ worker: makeWorker, here: historyJob, ...(database === undefined ? {} : { database }) });
