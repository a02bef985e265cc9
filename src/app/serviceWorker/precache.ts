import type { FileWork } from './pace.ts';

/** A file of the built app that is kept for offline use. */
export interface PrecachedFile {
  /** Relative to the folder of the app; the page itself is the empty path. */
  readonly path: string;
  /** SHA-256 of the content, base64. */
  readonly digest: string;
  /** Size of the content. */
  readonly bytes: number;
}

/** Everything that one build of the app consists of. */
export interface Precache {
  /** Differs whenever any file or the worker itself differs. */
  readonly version: string;
  readonly files: readonly PrecachedFile[];
}

/** What the check of the kept files found. */
export type VerifyReport =
  | { readonly type: 'complete'; readonly version: string; readonly files: number; readonly bytes: number }
  | { readonly type: 'incomplete'; readonly version: string; readonly files: number; readonly broken: readonly string[] };

/** What a page may tell its worker. `verify` is answered with a VerifyReport on the port that comes with it; `working`: a person is. */
export type PageMessage = { readonly type: 'verify' } | { readonly type: 'skip-waiting' } | { readonly type: 'working' };

/** The outside world of the precache, so that it can be tested without a service worker. */
export interface PrecacheWorld {
  /** Address of the folder of the app, with a slash at the end. Other apps may live on the same origin. */
  readonly scope: string;
  readonly caches: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Awaited before each file that is kept or checked: gives way to somebody who is working. */
  readonly rest: (work: FileWork) => Promise<void>;
}

/** The cache of this build, and those of earlier ones. */
type OwnCaches = readonly [Cache, ...Cache[]];

/** Files that are worked on at the same time. All at once would take the computer from under somebody who is writing, and their memory. */
const LANES = 2;

const digestOf = async (response: Response): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
};

/** Keeps one build of the app, whole or not at all, and answers requests from it. */
export const createPrecache = ({ version, files }: Precache, { scope, caches, fetch, rest }: PrecacheWorld) => {
  const family = `so-kiem-tra ${scope} `;
  const cacheName = family + version;
  const urlOf = (file: PrecachedFile): string => new URL(file.path, scope).href;
  const fileByUrl = new Map(files.map((file) => [urlOf(file), file]));

  const ownCaches = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(family));

  /** The kept copy in a cache, if its bytes are the right ones. */
  const goodCopy = async (cache: Cache, file: PrecachedFile): Promise<Response | undefined> => {
    const copy = await cache.match(urlOf(file), { ignoreVary: true });
    return copy && (await digestOf(copy.clone())) === file.digest ? copy : undefined;
  };

  const download = async (file: PrecachedFile): Promise<Response> => {
    const response = await fetch(new Request(urlOf(file), { cache: 'no-cache', credentials: 'same-origin' }));
    if (!response.ok) throw new Error(`${urlOf(file)}: ${response.status}`);
    if ((await digestOf(response.clone())) !== file.digest) throw new Error(`${urlOf(file)}: other content than this build's`);
    // A redirected response may not answer a navigation; a copy of it may.
    return response.redirected ? new Response(response.body, response) : response;
  };

  const openOwn = async (): Promise<OwnCaches> => {
    const earlier = (await ownCaches()).filter((name) => name !== cacheName);
    return [await caches.open(cacheName), ...(await Promise.all(earlier.map((name) => caches.open(name))))];
  };

  /** Brings one file into the cache: from an earlier build where it is the same, else from the server. */
  const keep = async (file: PrecachedFile, [cache, ...earlier]: OwnCaches): Promise<void> => {
    for (const one of [cache, ...earlier]) {
      const copy = await goodCopy(one, file);
      if (copy) return one === cache ? undefined : cache.put(urlOf(file), copy);
    }
    await cache.put(urlOf(file), await download(file));
  };

  /** Brings every file into the cache. Answers with those that could not be had, and why. */
  const keepAll = async (work: FileWork): Promise<ReadonlyMap<PrecachedFile, unknown>> => {
    const kept = openOwn();
    const failures = new Map<PrecachedFile, unknown>();
    const waiting = files.values();
    const lane = async (): Promise<void> => {
      // The lanes share what waits.
      for (const file of waiting) {
        await rest(work);
        await kept.then((all) => keep(file, all)).catch((reason: unknown) => failures.set(file, reason));
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return failures;
  };

  return {
    /** Keeps every file. Rejects, leaving nothing behind, when one of them cannot be had as it was built. */
    install: async (): Promise<void> => {
      const failures = await keepAll('keeping');
      if (failures.size === 0) return;
      await caches.delete(cacheName);
      throw [...failures.values()][0];
    },

    /** Forgets the earlier builds of this app; other apps of the origin keep theirs. */
    removeOld: async (): Promise<void> => {
      const old = (await ownCaches()).filter((name) => name !== cacheName);
      await Promise.all(old.map((name) => caches.delete(name)));
    },

    /** Reads every kept file back and compares its digest. What the browser has dropped is fetched again if possible. */
    verify: async (): Promise<VerifyReport> => {
      const broken = [...(await keepAll('checking')).keys()].map((file) => file.path);
      if (broken.length > 0) return { type: 'incomplete', version, files: files.length, broken };
      return { type: 'complete', version, files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0) };
    },

    /**
     * The file that answers a request, or undefined when the request is none of ours and goes to the network.
     * A page load that names no file is a route of the app and gets the page; a name with an extension is a file.
     * The number of a version (cchc-2026.2) is no extension.
     */
    fileFor: ({ url, method, mode }: Pick<Request, 'url' | 'method' | 'mode'>): PrecachedFile | undefined => {
      if (method !== 'GET' || !url.startsWith(scope)) return undefined;
      const address = url.replace(/[?#].*$/s, '');
      const isRoute = mode === 'navigate' && !/\.[a-z][^/]*$/i.test(address.slice(scope.length));
      return fileByUrl.get(address) ?? (isRoute ? fileByUrl.get(scope) : undefined);
    },

    /** Answers a request with the kept file, or from the network when the browser has dropped it. */
    respond: async (file: PrecachedFile, request: Request): Promise<Response> => {
      const cache = await caches.open(cacheName);
      return (await cache.match(urlOf(file), { ignoreVary: true })) ?? fetch(request);
    },
  };
};
