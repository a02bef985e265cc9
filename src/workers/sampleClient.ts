import type { PlanId } from '#domain/ids.ts';
import type { Sample } from '#storage/sample.ts';
import { openAsker, type Asker } from './asking.ts';
import { sampleJob } from './sampleJob.ts';

const makeWorker = (): Worker => new Worker(new URL('./sample.worker.ts', import.meta.url), { type: 'module' });

/** Opens a line to the look at samples: it goes through the whole log, which takes a page from whoever answers on it. */
export const openSampleCheck = (database?: string): Asker<PlanId, Sample> =>
  openAsker({ worker: makeWorker, here: sampleJob, ...(database === undefined ? {} : { database }) });
