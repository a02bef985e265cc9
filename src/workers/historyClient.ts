import type { HistoryFilter, HistoryPage } from '#domain/history.ts';
import type { PlanId } from '#domain/ids.ts';
import { fail, type Result } from '#domain/result.ts';
import type { StorageFailure } from '#storage/failure.ts';
import { store } from '#storage/store.ts';
import { connect } from './connection.ts';
import { historyJob, type HistoryReply, type HistoryRequest } from './historyJob.ts';

/** The history of a plan, read in a worker. */
export interface HistoryReader {
  /** The newest steps that match, as of now. */
  readonly ask: (filter: HistoryFilter, limit: number, now: string) => Promise<Result<HistoryPage, StorageFailure>>;
  readonly close: () => void;
}

const makeWorker = (): Worker => new Worker(new URL('./history.worker.ts', import.meta.url), { type: 'module' });

/** Opens the history of a plan; `database` is another than the app's in tests. */
export const openHistory = (plan: PlanId, database = store.name): HistoryReader => {
  const waiting = new Map<number, (result: HistoryReply['result']) => void>();
  let no = 0;
  const connection = connect<HistoryRequest, HistoryReply>({
    worker: makeWorker,
    here: historyJob,
    onReply: (reply) => {
      waiting.get(reply.no)?.(reply.result);
      waiting.delete(reply.no);
    },
    onCrash: (detail) => {
      for (const settle of waiting.values()) settle(fail({ type: 'unknown', detail }));
      waiting.clear();
    },
  });
  return {
    ask: (filter, limit, now) =>
      new Promise((resolve) => {
        no += 1;
        waiting.set(no, resolve);
        connection.send({ no, database, plan, filter, limit, now });
      }),
    close: connection.close,
  };
};
