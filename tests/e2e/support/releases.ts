import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The app on a server of its own, which can bring out a new release of it. */
export interface Releases {
  /** Address of the app, with a slash at the end. */
  readonly url: string;
  /** From now on the server has another release: the same files under another version. */
  readonly publish: () => void;
  readonly close: () => Promise<void>;
}

/** Passes the app of the test server on; a release differs in the version that its service worker carries. */
export const serveReleases = async (source: string): Promise<Releases> => {
  let release = 1;
  const answer = async ({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> => {
    const original = await fetch(new URL(url, source));
    const isWorker = url.endsWith('/sw.js');
    const body = Buffer.from(await original.arrayBuffer());
    const headers = [...original.headers].filter(([name]) => !['content-length', 'connection', 'keep-alive', 'date', 'transfer-encoding'].includes(name));
    response.writeHead(original.status, Object.fromEntries(headers));
    response.end(isWorker ? withVersion(body.toString('utf8'), release) : body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port of this computer has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${new URL(source).pathname}`,
    publish: () => {
      release += 1;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const withVersion = (worker: string, release: number): string => {
  const changed = worker.replace(/(\bversion['"]?:\s*['"`])[0-9a-f]{12}(?=['"`])/, (_, before: string) => before + String(release).padStart(12, '0'));
  if (changed === worker) throw new Error('The service worker carries no version.');
  return changed;
};
