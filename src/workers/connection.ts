/** What every job may say beside its own replies: that it runs, and that it broke down. */
type Greeting = { readonly type: 'ready' };

/** A job that lives as long as its connection: takes requests, answers through `reply`. It must not throw. */
export type Job<Request, Reply> = (reply: (message: Reply) => void) => (request: Request) => void;

/** A line to a job, wherever it runs. */
export interface Connection<Request> {
  readonly send: (request: Request) => void;
  /** Ends the job. Nothing is answered after that. */
  readonly close: () => void;
}

/** How to reach a job. */
export interface Reach<Request, Reply> {
  /** Makes the worker; may throw where workers are forbidden. */
  readonly worker: () => Worker;
  /** The same job on this thread, for when the worker does not start. */
  readonly here: Job<Request, Reply>;
  readonly onReply: (reply: Reply) => void;
  /** The worker broke down in the middle of its work: out of memory, most likely. */
  readonly onCrash: (detail: string) => void;
}

/** Serves a job inside a worker. */
export const serve = <Request, Reply>(job: Job<Request, Reply>): void => {
  const handle = job((message) => postMessage(message));
  addEventListener('message', ({ data }: MessageEvent<Request>) => handle(data));
  const greeting: Greeting = { type: 'ready' };
  postMessage(greeting);
};

const startWorker = (make: () => Worker): Worker | null => {
  try {
    return make();
  } catch {
    return null;
  }
};

/**
 * Connects to a job in a worker, so that the screen stays alive during seconds of work. Where the worker does not start (an old
 * browser, a strict policy, a file that the cache lost) the job runs here: slower for the eye, the same in effect.
 */
export const connect = <Request, Reply>({ worker: make, here, onReply, onCrash }: Reach<Request, Reply>): Connection<Request> => {
  let closed = false;
  let ready = false;
  const waiting: Request[] = [];
  let send: (request: Request) => void = (request) => void waiting.push(request);
  const answer = (reply: Reply): void => {
    if (!closed) onReply(reply);
  };
  const open = (sender: (request: Request) => void): void => {
    ready = true;
    send = sender;
    for (const request of waiting.splice(0)) sender(request);
  };
  const worker = startWorker(make);
  const fallBack = (): void => open(here(answer));
  if (!worker) fallBack();
  worker?.addEventListener('message', ({ data }: MessageEvent<Reply | Greeting>) => {
    if (isGreeting(data)) open((request) => worker.postMessage(request));
    else answer(data);
  });
  worker?.addEventListener('error', (event) => {
    // The browser reports it in the console by itself only when nobody handles it.
    event.preventDefault();
    worker.terminate();
    if (closed) return;
    if (ready) onCrash(event.message);
    else fallBack();
  });
  return {
    send: (request) => send(request),
    close: () => {
      closed = true;
      worker?.terminate();
    },
  };
};

const isGreeting = (data: unknown): data is Greeting =>
  data !== null && typeof data === 'object' && 'type' in data && data.type === 'ready';
