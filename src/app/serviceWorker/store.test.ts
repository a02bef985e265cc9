import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageMessage, VerifyReport } from './precache.ts';
import { createServiceWorkerStore, type RegistrationHandle, type ServiceWorkerWorld, type WorkerHandle } from './store.ts';

const complete: VerifyReport = { type: 'complete', version: 'v1', files: 3, bytes: 900 };

class FakeWorker extends EventTarget implements WorkerHandle {
  state: ServiceWorkerState;
  report: VerifyReport | undefined = complete;
  readonly messages: PageMessage['type'][] = [];

  constructor(state: ServiceWorkerState) {
    super();
    this.state = state;
  }

  postMessage(message: PageMessage, transfer: Transferable[] = []): void {
    this.messages.push(message.type);
    const [port] = transfer;
    if (port instanceof MessagePort && this.report) port.postMessage(this.report);
  }

  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget implements RegistrationHandle {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  readonly update = vi.fn(() => Promise.resolve());
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
}

let registration: FakeRegistration;
let container: FakeContainer;
let returned: () => void;
let worked: () => void;
const reload = vi.fn();

const storeIn = (world: Partial<ServiceWorkerWorld> = {}) =>
  createServiceWorkerStore({
    production: true,
    secure: true,
    container,
    register: () => Promise.resolve(registration),
    reload,
    onReturn: (listener) => void (returned = listener),
    onWork: (listener) => void (worked = listener),
    ...world,
  });

const settled = (): Promise<void> => Promise.resolve();

/** A page that has been loaded by an active worker before. */
const loadedOffline = (): FakeWorker => {
  const worker = new FakeWorker('activated');
  registration.active = worker;
  container.controller = worker;
  return worker;
};

/** A newer version has just been kept and waits. */
const updateArrives = (): FakeWorker => {
  const newer = new FakeWorker('installing');
  registration.installing = newer;
  registration.dispatchEvent(new Event('updatefound'));
  registration.installing = null;
  registration.waiting = newer;
  newer.become('installed');
  return newer;
};

beforeEach(() => {
  registration = new FakeRegistration();
  container = new FakeContainer();
  reload.mockReset();
});
afterEach(() => vi.useRealTimers());

describe('where there is no service worker', () => {
  test.each([
    [{ production: false }, 'development'],
    [{ secure: false, container: undefined }, 'unsupported-insecure'],
    [{ container: undefined }, 'unsupported'],
  ] as const)('%o is %s, and nothing is registered', async (world, type) => {
    const register = vi.fn(() => Promise.resolve(registration));
    const store = storeIn({ ...world, register });
    await store.start(settled);
    expect(store.getSnapshot()).toEqual({ type });
    expect(register).not.toHaveBeenCalled();
  });
});

describe('the first visit', () => {
  test('promises nothing before the kept files have been checked', async () => {
    const worker = new FakeWorker('installing');
    registration.installing = worker;
    const store = storeIn();
    const seen: string[] = [];
    store.subscribe(() => seen.push(store.getSnapshot().type));
    await store.start(settled);
    worker.become('installed');
    expect(store.getSnapshot().type).toBe('installing');
    registration.installing = null;
    registration.active = worker;
    worker.become('activated');
    await vi.waitFor(() => expect(store.getSnapshot()).toEqual({ ...complete, type: 'ready' }));
    expect(seen).toEqual(['ready']);
  });

  test('is taken over without a reload', async () => {
    loadedOffline();
    container.controller = null;
    await storeIn().start(settled);
    container.dispatchEvent(new Event('controllerchange'));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(reload).not.toHaveBeenCalled();
  });

  test('says when a file could not be kept', async () => {
    const worker = new FakeWorker('installing');
    registration.installing = worker;
    const store = storeIn();
    await store.start(settled);
    worker.become('redundant');
    expect(store.getSnapshot()).toEqual({ type: 'failed', reason: { type: 'not-installed' } });
  });

  test('says when the browser refuses', async () => {
    const store = storeIn({ register: () => Promise.reject(new Error('blocked')) });
    await store.start(settled);
    expect(store.getSnapshot()).toEqual({ type: 'failed', reason: { type: 'refused', detail: 'Error: blocked' } });
  });
});

describe('a later visit', () => {
  test('says which files are gone', async () => {
    loadedOffline().report = { type: 'incomplete', version: 'v1', files: 3, broken: ['assets/a.js'] };
    const store = storeIn();
    await store.start(settled);
    expect(store.getSnapshot()).toEqual({ type: 'failed', reason: { type: 'incomplete', broken: ['assets/a.js'] } });
  });

  test('does not wait for ever for an answer', async () => {
    vi.useFakeTimers();
    loadedOffline().report = undefined;
    const store = storeIn();
    const started = store.start(settled);
    await vi.advanceTimersByTimeAsync(60_000);
    await started;
    expect(store.getSnapshot()).toEqual({ type: 'failed', reason: { type: 'no-answer' } });
  });

  test('looks for a new version when the person comes back, at most every hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    loadedOffline();
    await storeIn().start(settled);
    returned();
    expect(registration.update).not.toHaveBeenCalled();
    vi.setSystemTime(Date.now() + 3_600_000);
    returned();
    returned();
    expect(registration.update).toHaveBeenCalledTimes(1);
  });
});

describe('somebody at work', () => {
  const signsTo = ({ messages }: FakeWorker): number => messages.filter((type) => type === 'working').length;

  test('is told to the worker that makes the copy, once a second at most', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const worker = new FakeWorker('installing');
    registration.installing = worker;
    await storeIn().start(settled);
    worked();
    worked();
    expect(signsTo(worker)).toBe(1);
    vi.setSystemTime(Date.now() + 1000);
    worked();
    expect(signsTo(worker)).toBe(2);
  });

  test('is told to the worker that reads the files back, and no longer when it has done so', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const worker = loadedOffline();
    worker.report = undefined;
    let answer = (): void => {};
    vi.spyOn(worker, 'postMessage').mockImplementation((message, transfer = []) => {
      worker.messages.push(message.type);
      const [port] = transfer;
      if (port instanceof MessagePort) answer = () => port.postMessage(complete);
    });
    const store = storeIn();
    const started = store.start(settled);
    await vi.waitFor(() => expect(worker.messages).toContain('verify'));
    worked();
    expect(signsTo(worker)).toBe(1);
    answer();
    await started;
    expect(store.getSnapshot().type).toBe('ready');
    vi.setSystemTime(Date.now() + 1000);
    worked();
    expect(signsTo(worker)).toBe(1);
  });
});

describe('an update', () => {
  test('waits for consent, then takes over and reloads once, after the last field is saved', async () => {
    loadedOffline();
    const store = storeIn();
    let saved = (): void => {};
    await store.start(() => new Promise((resolve) => (saved = resolve)));
    const newer = updateArrives();
    await vi.waitFor(() => expect(store.getSnapshot()).toEqual({ type: 'update-waiting', offlineReady: true }));
    expect(newer.messages).not.toContain('skip-waiting');
    store.applyUpdate();
    expect(newer.messages).toContain('skip-waiting');
    container.dispatchEvent(new Event('controllerchange'));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(reload).not.toHaveBeenCalled();
    saved();
    await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  });

  test('that was already waiting is told at the start', async () => {
    loadedOffline();
    registration.waiting = new FakeWorker('installed');
    const store = storeIn();
    await store.start(settled);
    expect(store.getSnapshot()).toEqual({ type: 'update-waiting', offlineReady: true });
  });

  test('agreed to in another tab reloads this one too', async () => {
    loadedOffline();
    await storeIn().start(() => Promise.reject(new Error('the last save failed')));
    container.dispatchEvent(new Event('controllerchange'));
    await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  });

  test('that fails changes nothing', async () => {
    loadedOffline();
    const store = storeIn();
    await store.start(settled);
    const newer = new FakeWorker('installing');
    registration.installing = newer;
    registration.dispatchEvent(new Event('updatefound'));
    newer.become('redundant');
    expect(store.getSnapshot().type).toBe('ready');
  });
});
