/** Where other apps send files to (`share_target` in the manifest), relative to the folder of the app. */
const ADDRESS = 'shared-files';

/** More files than this at once are no exchange between colleagues. */
const MOST = 50;

/** The outside world of the shared files. */
export interface SharedWorld {
  /** Address of the folder of the app, with a slash at the end. */
  readonly scope: string;
  readonly caches: CacheStorage;
}

const cacheName = (scope: string): string => `so-kiem-tra-shared ${scope}`;

const NAME = 'x-file-name';

/**
 * Files that another app shares with this one. The worker keeps them, with no network, until a page takes them.
 */
export const createSharedFiles = ({ scope, caches }: SharedWorld) => ({
  /** Whether a request brings shared files. */
  accepts: ({ method, url }: Pick<Request, 'method' | 'url'>): boolean => method === 'POST' && url === new URL(ADDRESS, scope).href,

  /** Keeps what a request brings, and leads to the page that opens files. */
  keep: async (request: Request, now = Date.now()): Promise<Response> => {
    const form = await request.formData();
    const files = [...form.values()].filter((value) => value instanceof File).slice(0, MOST);
    const cache = await caches.open(cacheName(scope));
    await Promise.all(
      files.map((file, no) =>
        cache.put(
          new URL(`${ADDRESS}/${now}-${no}`, scope).href,
          new Response(file, { headers: { 'content-type': file.type || 'application/octet-stream', [NAME]: encodeURIComponent(file.name) } }),
        ),
      ),
    );
    return Response.redirect(new URL('import', scope).href, 303);
  },

  /** Hands the kept files to a page, each once. */
  take: async (): Promise<readonly File[]> => {
    if (!(await caches.has(cacheName(scope)))) return [];
    const cache = await caches.open(cacheName(scope));
    const files: File[] = [];
    for (const key of await cache.keys()) {
      const response = await cache.match(key);
      // Another tab may have taken it meanwhile.
      if (!response || !(await cache.delete(key))) continue;
      const body = await response.blob();
      files.push(new File([body], decodeURIComponent(response.headers.get(NAME) ?? ''), { type: body.type }));
    }
    return files;
  },
});
