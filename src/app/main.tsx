import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { attachLiveBridge } from '#live/bridge.ts';
import { saveStateStore } from '#live/saveState.ts';
import { persistenceKeeper } from '#storage/persistence.ts';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { App } from './App.tsx';
import { boot, bootStore } from './boot.ts';
import { startI18n } from './i18n.ts';
import { makeRouter } from './routes.tsx';
import { serviceWorkerStore } from './serviceWorker/client.ts';

/** Milliseconds after the start until work begins that nobody waits for. */
const AFTER_PAINT_MS = 1000;

/** Before a new version reloads the page: hands over what is being typed and waits until it is on disk. */
const settle = (): Promise<void> =>
  new Promise(resolve => {
    flushDrafts();
    if (saveStateStore.getSnapshot().kind !== 'saving') {
      resolve();
      return;
    }
    const stop = saveStateStore.subscribe(() => {
      if (saveStateStore.getSnapshot().kind === 'saving') return;
      stop();
      resolve();
    });
  });

/** At the first real record the browser is asked to keep the data; its answer is on the page of this laptop. */
saveStateStore.subscribe(() => {
  if (saveStateStore.getSnapshot().kind === 'saved') void persistenceKeeper.afterSave();
});

startI18n();
const client = new QueryClient({
  // The store is on this laptop: nothing waits for a network, nothing is tried again behind the person's back.
  defaultOptions: { queries: { networkMode: 'always', retry: false }, mutations: { networkMode: 'always', retry: false } },
});
attachLiveBridge(client);

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App client={client} router={makeRouter()} />
  </StrictMode>,
);

void boot().then(() => serviceWorkerStore.start(settle));

/** Once the app runs, and has painted, at the start or after a recovery. */
const stopWaiting = bootStore.subscribe(() => {
  if (bootStore.getSnapshot().phase !== 'ready') return;
  stopWaiting();
  const begin = async (): Promise<void> => {
    const { afterPaint } = await import('./afterPaint.ts');
    await afterPaint();
  };
  // What cannot be fetched or read here fails in front of the person elsewhere; the app itself runs without it.
  setTimeout(() => void begin().catch(() => undefined), AFTER_PAINT_MS);
});
