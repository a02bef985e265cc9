import { createPace } from './pace.ts';
import { createPrecache, type PageMessage, type Precache } from './precache.ts';
import { createSharedFiles } from './shared.ts';

declare const self: ServiceWorkerGlobalScope;
/** Built in by build/serviceWorkerPlugin.ts. */
declare const PRECACHE: Precache;

const pace = createPace();

const precache = createPrecache(PRECACHE, {
  scope: self.registration.scope,
  caches: self.caches,
  fetch: (request) => self.fetch(request),
  rest: pace.rest,
});

const shared = createSharedFiles({ scope: self.registration.scope, caches: self.caches });

self.addEventListener('install', (event) => event.waitUntil(precache.install()));

self.addEventListener('activate', (event) => {
  event.waitUntil(precache.removeOld().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  if (shared.accepts(event.request)) return event.respondWith(shared.keep(event.request));
  const file = precache.fileFor(event.request);
  if (file) event.respondWith(precache.respond(file, event.request));
});

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message: PageMessage = event.data;
  switch (message.type) {
    // Only a person's consent brings this message: a new version never takes over under their hands.
    case 'skip-waiting':
      return event.waitUntil(self.skipWaiting());
    case 'working':
      return pace.working();
    case 'verify':
      return event.waitUntil(precache.verify().then((report) => event.ports[0]?.postMessage(report)));
  }
});
