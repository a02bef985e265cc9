import { expect, test, vi } from 'vitest';
import { connect, type Job } from './connection.ts';

type Request = { readonly type: 'add'; readonly n: number };
type Reply = { readonly type: 'sum'; readonly sum: number };

/** A job that adds up. */
const adding: Job<Request, Reply> = (reply) => {
  let sum = 0;
  return ({ n }) => {
    sum += n;
    reply({ type: 'sum', sum });
  };
};

/** A worker that the test plays. */
class PlayedWorker extends EventTarget implements Worker {
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  readonly received: unknown[] = [];
  terminated = false;
  postMessage(message: unknown): void {
    this.received.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  says(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  fails(): void {
    this.dispatchEvent(new Event('error', { cancelable: true }));
  }
}

const line = (worker: () => Worker) => {
  const onReply = vi.fn<(reply: Reply) => void>();
  const onCrash = vi.fn<(detail: string) => void>();
  return { onReply, onCrash, connection: connect<Request, Reply>({ worker, here: adding, onReply, onCrash }) };
};

const sums = (onReply: ReturnType<typeof line>['onReply']): readonly number[] => onReply.mock.calls.map(([{ sum }]) => sum);

test('requests wait until the worker is ready, then go there in order', () => {
  const worker = new PlayedWorker();
  const { connection, onReply } = line(() => worker);
  connection.send({ type: 'add', n: 1 });
  expect(worker.received).toEqual([]);
  worker.says({ type: 'ready' });
  connection.send({ type: 'add', n: 2 });
  expect(worker.received).toEqual([{ type: 'add', n: 1 }, { type: 'add', n: 2 }]);
  worker.says({ type: 'sum', sum: 3 });
  expect(sums(onReply)).toEqual([3]);
});

test('where workers are forbidden, or do not load, the job runs on this thread', () => {
  const forbidden = line(() => {
    throw new DOMException('no workers', 'SecurityError');
  });
  forbidden.connection.send({ type: 'add', n: 4 });
  expect(sums(forbidden.onReply)).toEqual([4]);

  const worker = new PlayedWorker();
  const lost = line(() => worker);
  lost.connection.send({ type: 'add', n: 5 });
  worker.fails();
  lost.connection.send({ type: 'add', n: 6 });
  expect(sums(lost.onReply)).toEqual([5, 11]);
  expect(worker.terminated).toBe(true);
  expect(lost.onCrash).not.toHaveBeenCalled();
});

test('a worker that breaks down in the middle is told, not repeated: it may have written', () => {
  const worker = new PlayedWorker();
  const { connection, onReply, onCrash } = line(() => worker);
  worker.says({ type: 'ready' });
  connection.send({ type: 'add', n: 1 });
  worker.fails();
  expect(onCrash).toHaveBeenCalledOnce();
  expect(onReply).not.toHaveBeenCalled();
});

test('after closing nothing is answered', () => {
  const worker = new PlayedWorker();
  const { connection, onReply, onCrash } = line(() => worker);
  worker.says({ type: 'ready' });
  connection.close();
  worker.says({ type: 'sum', sum: 3 });
  worker.fails();
  expect(worker.terminated).toBe(true);
  expect(onReply).not.toHaveBeenCalled();
  expect(onCrash).not.toHaveBeenCalled();
});
