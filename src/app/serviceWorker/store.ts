import type { PageMessage, VerifyReport } from './precache.ts';

/** Why the app cannot be used offline here although the browser would allow it. */
export type OfflineFailure =
  /** The browser refused the service worker (blocked by its settings, or `sw.js` could not be had). */
  | { readonly type: 'refused'; readonly detail: string }
  /** A file could not be had, or was not the one that was built; nothing was kept. */
  | { readonly type: 'not-installed' }
  /** Files that were kept are gone or damaged, and could not be had again. */
  | { readonly type: 'incomplete'; readonly broken: readonly string[] }
  /** The worker did not answer the check. */
  | { readonly type: 'no-answer' };

/** Whether this copy of the app works without a network. Nothing but `ready` promises it. */
export type OfflineState =
  /** Opened over plain HTTP from another computer: browsers allow no service worker there. */
  | { readonly type: 'unsupported-insecure' }
  /** The browser has no service workers, or hides them (a private window of Firefox). */
  | { readonly type: 'unsupported' }
  /** A development build, which is never kept. */
  | { readonly type: 'development' }
  | { readonly type: 'installing' }
  /** Every file was read back and has the right digest. */
  | { readonly type: 'ready'; readonly version: string; readonly files: number; readonly bytes: number }
  | { readonly type: 'failed'; readonly reason: OfflineFailure }
  /** A new version is kept and waits for consent; the present one goes on and says itself whether it works offline. */
  | { readonly type: 'update-waiting'; readonly offlineReady: boolean };

/** The part of ServiceWorker that is used here. */
export interface WorkerHandle extends EventTarget {
  readonly state: ServiceWorkerState;
  postMessage(message: PageMessage, transfer?: Transferable[]): void;
}

/** The part of ServiceWorkerRegistration that is used here. */
export interface RegistrationHandle extends EventTarget {
  readonly installing: WorkerHandle | null;
  readonly waiting: WorkerHandle | null;
  readonly active: WorkerHandle | null;
  update(): Promise<unknown>;
}

/** What the store needs of the browser. */
export interface ServiceWorkerWorld {
  readonly production: boolean;
  readonly secure: boolean;
  /** Undefined where the browser has no service workers. */
  readonly container: (EventTarget & { readonly controller: unknown }) | undefined;
  readonly register: () => Promise<RegistrationHandle>;
  readonly reload: () => void;
  /** Calls back whenever the person comes back to the page. */
  readonly onReturn: (listener: () => void) => void;
  /** Calls back whenever the person presses a key, the mouse or the screen. */
  readonly onWork: (listener: () => void) => void;
}

const VERIFY_TIMEOUT_MS = 60_000;
const WORK_SIGN_INTERVAL_MS = 1000;
const UPDATE_CHECK_INTERVAL_MS = 3_600_000;
const BEFORE_RELOAD_TIMEOUT_MS = 3_000;

const verify = (worker: WorkerHandle): Promise<VerifyReport | undefined> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const finish = (report: VerifyReport | undefined): void => {
      clearTimeout(timer);
      port1.close();
      resolve(report);
    };
    const timer = setTimeout(finish, VERIFY_TIMEOUT_MS, undefined);
    port1.addEventListener('message', (event: MessageEvent<VerifyReport>) => finish(event.data));
    port1.start();
    worker.postMessage({ type: 'verify' }, [port2]);
  });

const stateOf = (report: VerifyReport | undefined): OfflineState => {
  if (report === undefined) return { type: 'failed', reason: { type: 'no-answer' } };
  if (report.type === 'incomplete') return { type: 'failed', reason: { type: 'incomplete', broken: report.broken } };
  return { type: 'ready', version: report.version, files: report.files, bytes: report.bytes };
};

const initialState = ({ production, secure, container }: ServiceWorkerWorld): OfflineState => {
  if (!production) return { type: 'development' };
  if (!secure) return { type: 'unsupported-insecure' };
  return container ? { type: 'installing' } : { type: 'unsupported' };
};

/** Follows the service worker of the app and says honestly whether the app works offline. For useSyncExternalStore. */
export const createServiceWorkerStore = (world: ServiceWorkerWorld) => {
  let state = initialState(world);
  let registration: RegistrationHandle | undefined;
  let reloadAgreed = false;
  /** The worker that reads the kept files back. */
  let checking: WorkerHandle | null = null;
  const listeners = new Set<() => void>();

  const publish = (next: OfflineState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  /** Checks what is kept for the version in use, and tells of a newer one that waits. */
  const review = async ({ active, waiting }: RegistrationHandle): Promise<void> => {
    if (!active) return;
    checking = active;
    const checked = stateOf(await verify(active));
    checking = null;
    publish(waiting ? { type: 'update-waiting', offlineReady: checked.type === 'ready' } : checked);
  };

  const follow = (current: RegistrationHandle): void => {
    const worker = current.installing;
    worker?.addEventListener('statechange', () => {
      // A first version goes on from `installed` to `activated` by itself; a later one stays there and waits.
      if (worker.state === 'activated' || (worker.state === 'installed' && current.active)) void review(current);
      // When an update fails, the version in use goes on, and nothing has changed for the person.
      if (worker.state === 'redundant' && !current.active) publish({ type: 'failed', reason: { type: 'not-installed' } });
    });
  };

  const checkForUpdates = (current: RegistrationHandle): void => {
    let lastCheck = Date.now();
    world.onReturn(() => {
      if (Date.now() - lastCheck < UPDATE_CHECK_INTERVAL_MS) return;
      lastCheck = Date.now();
      // Offline this rejects, which is no news.
      current.update().catch(() => undefined);
    });
  };

  /** Tells of the person's work whoever is busy behind it. A worker that rests is left alone: a message would start it. */
  const giveWayToWork = (current: RegistrationHandle): void => {
    let lastSign = -Infinity;
    world.onWork(() => {
      if (Date.now() - lastSign < WORK_SIGN_INTERVAL_MS) return;
      lastSign = Date.now();
      for (const worker of [current.installing, checking]) worker?.postMessage({ type: 'working' }, []);
    });
  };

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getSnapshot: (): OfflineState => state,

    /**
     * Registers the worker; call once at boot, after the first paint. `beforeReload` is awaited (3 s at most) before
     * the page reloads into a new version, so that a field that is just saving itself gets to its end.
     */
    start: async (beforeReload: () => Promise<void>): Promise<void> => {
      const { container } = world;
      if (state.type !== 'installing' || !container) return;
      let controlled = container.controller !== null;
      container.addEventListener('controllerchange', () => {
        // The first version takes the page over without a reload: it is the same version.
        const isNewVersion = controlled || reloadAgreed;
        controlled = true;
        if (!isNewVersion) return;
        const tooLong = new Promise((resolve) => setTimeout(resolve, BEFORE_RELOAD_TIMEOUT_MS));
        void Promise.race([beforeReload(), tooLong]).catch(() => undefined).then(world.reload);
      });
      try {
        registration = await world.register();
      } catch (error) {
        return publish({ type: 'failed', reason: { type: 'refused', detail: String(error) } });
      }
      const current = registration;
      current.addEventListener('updatefound', () => follow(current));
      follow(current);
      checkForUpdates(current);
      giveWayToWork(current);
      await review(current);
    },

    /** Takes the waiting version; to be called when the person has agreed. Every open tab of the app then reloads. */
    applyUpdate: (): void => {
      reloadAgreed = true;
      registration?.waiting?.postMessage({ type: 'skip-waiting' });
    },
  };
};
