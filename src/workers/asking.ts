import { fail, type Result } from '#domain/result.ts';
import type { Store } from '#storage/db.ts';
import { storageFailureOf, type StorageFailure } from '#storage/failure.ts';
import { store as appStore } from '#storage/store.ts';
import { connect, type Job } from './connection.ts';
import { openedStore } from './openedStore.ts';

/** What a reader of the store answers. */
export type Answer<A> = Result<A, StorageFailure>;

/** A question on its way to a worker; `no` comes back with the answer. */
interface Asked<Q> {
  readonly no: number;
  readonly database: string;
  readonly question: Q;
}

interface Answered<A> {
  readonly no: number;
  readonly answer: Answer<A>;
}

/** A job that answers questions from the store. */
export type AnswerJob<Q, A> = Job<Asked<Q>, Answered<A>>;

/**
 * A job that reads the store for each question, one after the other: two at once would read the same rows twice.
 * @param start begins what the answers of one connection share (what has been read so far)
 */
export const answering =
  <Q, A>(start: () => (db: Store, question: Q) => Promise<Answer<A>>): AnswerJob<Q, A> =>
  (reply) => {
    const answer = start();
    let store: Store | null = null;
    const answerFrom = async ({ database, question }: Asked<Q>): Promise<Answer<A>> => {
      if (!store) {
        const { db, opened } = await openedStore(database);
        if (!opened.ok) return opened;
        store = db;
      }
      return answer(store, question);
    };
    let last: Promise<unknown> = Promise.resolve();
    return (asked) => {
      last = last
        .then(() => answerFrom(asked))
        // Bugs end here too: a worker has no error boundary, and the page must not wait for ever.
        .catch((error: unknown) => fail(storageFailureOf(error) ?? ({ type: 'unknown', detail: String(error) } as const)))
        .then((result) => reply({ no: asked.no, answer: result }));
    };
  };

/** A line to a job that answers questions. */
export interface Asker<Q, A> {
  readonly ask: (question: Q) => Promise<Answer<A>>;
  readonly close: () => void;
}

/** Where a job runs, and which database it reads (another than the app's in tests). */
interface AskerPlace<Q, A> {
  readonly worker: () => Worker;
  readonly here: AnswerJob<Q, A>;
  readonly database?: string;
}

/** Opens a line to a job that answers questions. A worker that breaks down fails what was asked of it. */
export const openAsker = <Q, A>({ worker, here, database = appStore.name }: AskerPlace<Q, A>): Asker<Q, A> => {
  const waiting = new Map<number, (answer: Answer<A>) => void>();
  let no = 0;
  const connection = connect<Asked<Q>, Answered<A>>({
    worker,
    here,
    onReply: (reply) => {
      waiting.get(reply.no)?.(reply.answer);
      waiting.delete(reply.no);
    },
    onCrash: (detail) => {
      for (const settle of waiting.values()) settle(fail({ type: 'unknown', detail }));
      waiting.clear();
    },
  });
  return {
    ask: (question) =>
      new Promise((resolve) => {
        no += 1;
        waiting.set(no, resolve);
        connection.send({ no, database, question });
      }),
    close: connection.close,
  };
};
