import type { BlobHash } from '#domain/ids.ts';
import type { ThumbnailAnswer, ThumbnailRequest } from './imageFit.ts';

/** Thumbnails that are kept; some ten kilobytes each. */
const KEPT = 400;

/** The worker goes when nobody has asked for so long, milliseconds. */
const IDLE_MS = 10_000;

const kept = new Map<BlobHash, Promise<Blob | null>>();
const waiting = new Map<number, (made: Blob | null) => void>();
let worker: Worker | null = null;
let leaving: ReturnType<typeof setTimeout> | undefined;
let last = 0;

const isAnswer = (data: unknown): data is ThumbnailAnswer => typeof data === 'object' && data !== null && 'no' in data && 'image' in data;

const stop = (): void => {
  worker?.terminate();
  worker = null;
  for (const answer of waiting.values()) answer(null);
  waiting.clear();
};

const start = (): Worker => {
  const started = new Worker(new URL('./thumbnail.worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isAnswer(data)) return;
    waiting.get(data.no)?.(data.image);
    waiting.delete(data.no);
    if (waiting.size === 0) leaving = setTimeout(stop, IDLE_MS);
  });
  started.addEventListener('error', stop);
  return started;
};

const make = (image: Blob): Promise<Blob | null> =>
  new Promise((resolve) => {
    clearTimeout(leaving);
    last += 1;
    waiting.set(last, resolve);
    worker ??= start();
    worker.postMessage({ no: last, image } satisfies ThumbnailRequest);
  });

/**
 * A small picture of a photo, made in a worker the first time it is asked for, so that a page of sixty photos decodes them one
 * after the other and holds none of them. Null where it cannot be made: the photo itself is shown then.
 */
export const thumbnailOf = (hash: BlobHash, image: Blob): Promise<Blob | null> => {
  const known = kept.get(hash);
  if (known) return known;
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return Promise.resolve(null);
  const made = make(image);
  kept.set(hash, made);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return made;
};
