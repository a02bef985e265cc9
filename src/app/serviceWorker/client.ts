import { createServiceWorkerStore } from './store.ts';

/** The service worker of this page. */
export const serviceWorkerStore = createServiceWorkerStore({
  production: import.meta.env.PROD,
  secure: globalThis.isSecureContext,
  container: navigator.serviceWorker,
  register: () =>
    navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`, { scope: import.meta.env.BASE_URL, updateViaCache: 'none' }),
  reload: () => location.reload(),
  onReturn: (listener) => document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && listener()),
  onWork: (listener) => {
    for (const type of ['keydown', 'pointerdown']) document.addEventListener(type, listener, { capture: true, passive: true });
  },
});
