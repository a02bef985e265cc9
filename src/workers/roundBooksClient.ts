import type { PlanId } from '#domain/ids.ts';
import type { StoredBook } from '#storage/roundBooks.ts';
import { openAsker, type Asker } from './asking.ts';
import { roundBooksJob } from './roundBooksJob.ts';

const makeWorker = (): Worker => new Worker(new URL('./roundBooks.worker.ts', import.meta.url), { type: 'module' });

/** Opens a line to the books of rounds, which are read and made in a worker; `database` is another than the app's in tests. */
export const openRoundBooks = (database?: string): Asker<PlanId, StoredBook | null> =>
  openAsker({ worker: makeWorker, here: roundBooksJob, ...(database === undefined ? {} : { database }) });
