import { isScalable, type ScaleAnswer, type ScaleRequest } from './imageFit.ts';

/** Longer than any photo takes; past it the original is kept. */
const PATIENCE_MS = 30_000;

const isAnswer = (data: unknown): data is ScaleAnswer => typeof data === 'object' && data !== null && 'ok' in data;

/**
 * A photo brought down to a size that a round of hundreds of photos can carry (long side 2048 pixels), or the same
 * file where it is small already, is no photo, or cannot be decoded here. Never throws: evidence is stored in any case.
 */
export const scaleImage = (image: Blob): Promise<Blob> => {
  if (!isScalable(image.type) || typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return Promise.resolve(image);
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./imageScale.worker.ts', import.meta.url), { type: 'module' });
    const finish = (result: Blob) => {
      clearTimeout(patience);
      worker.terminate();
      resolve(result);
    };
    const patience = setTimeout(() => finish(image), PATIENCE_MS);
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => finish(isAnswer(data) && data.ok && data.image ? data.image : image));
    worker.addEventListener('error', () => finish(image));
    worker.postMessage({ image } satisfies ScaleRequest);
  });
};
