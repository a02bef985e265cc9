import { isScalable, type ScaleAnswer, type ScaleRequest } from './imageFit.ts';

/** Longer than any photo takes; past it the original is kept. */
const PATIENCE_MS = 30_000;

const isAnswer = (data: unknown): data is ScaleAnswer => typeof data === 'object' && data !== null && 'ok' in data;

/**
 * A photo brought down to a size that a round of hundreds of photos can carry (long side 2048 pixels), or the same
 * file where it is small already, is wanted as it is (`asItIs`), or is no photo; null for a photo that is damaged, or of a kind
 * that this browser does not know. Never throws; where the worker itself fails, the original is kept.
 */
export const scaleImage = (image: Blob, asItIs = false): Promise<Blob | null> => {
  if (!isScalable(image.type) || typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return Promise.resolve(image);
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./imageScale.worker.ts', import.meta.url), { type: 'module' });
    const finish = (result: Blob | null) => {
      clearTimeout(patience);
      worker.terminate();
      resolve(result);
    };
    const patience = setTimeout(() => finish(image), PATIENCE_MS);
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!isAnswer(data)) finish(image);
      else finish(data.ok ? (data.image ?? image) : null);
    });
    worker.addEventListener('error', () => finish(image));
    worker.postMessage({ image, asItIs } satisfies ScaleRequest);
  });
};
