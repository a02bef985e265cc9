import { createHistory, type HistoryFilter, type HistoryPage } from '#domain/history.ts';
import type { PlanId } from '#domain/ids.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Store } from '#storage/db.ts';
import { storageFailureOf, type StorageFailure } from '#storage/failure.ts';
import { logParts, readSegment } from '#storage/log.ts';
import type { Job } from './connection.ts';
import { openedStore } from './openedStore.ts';

/** A question to the history of a plan; `no` comes back with the answer. */
export interface HistoryRequest {
  readonly no: number;
  readonly database: string;
  readonly plan: PlanId;
  readonly filter: HistoryFilter;
  readonly limit: number;
  /** This laptop's clock, ISO 8601. */
  readonly now: string;
}

/** The answer to the request of this number. */
export interface HistoryReply {
  readonly no: number;
  readonly result: Result<HistoryPage, StorageFailure>;
}

/**
 * Reads the log of a plan once and keeps it, so that filters and further pages cost no reading; each question reads on
 * what has come since. One connection asks about one plan. Segments are read one at a time: at no moment does the packed
 * text of more than one lie in memory.
 */
export const historyJob: Job<HistoryRequest, HistoryReply> = (reply) => {
  const history = createHistory();
  const read = new Set<number>();
  let store: Store | null = null;

  const answer = async ({ database, plan, filter, limit, now }: HistoryRequest): Promise<HistoryReply['result']> => {
    if (!store) {
      const { db, opened } = await openedStore(database);
      if (!opened.ok) return opened;
      store = db;
    }
    const db = store;
    const { segments, tail } = await logParts(db, plan);
    history.add(tail);
    for (const no of segments) {
      if (read.has(no)) continue;
      history.add(await readSegment(db, plan, no));
      read.add(no);
    }
    return ok(history.page(filter, limit, now));
  };

  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    // One after the other: two questions at once would read the same segments twice.
    last = last
      .then(() => answer(request))
      // Bugs end here too: a worker has no error boundary, and the page must not wait for ever.
      .catch((error: unknown) => fail(storageFailureOf(error) ?? ({ type: 'unknown', detail: String(error) } as const)))
      .then((result) => reply({ no: request.no, result }));
  };
};
