import type { ThumbnailAnswer, ThumbnailRequest } from './imageFit.ts';
import { redrawn } from './redraw.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The long side of a thumbnail in pixels: a tile of the strip on a sharp screen. */
const SIDE = 240;

/** JPEG quality of a thumbnail. */
const QUALITY = 0.8;

const thumbnail = async (image: Blob): Promise<Blob | null> => {
  const picture = await createImageBitmap(image, { imageOrientation: 'from-image' });
  try {
    return await redrawn(picture, SIDE, QUALITY);
  } finally {
    picture.close();
  }
};

/** One at a time: two photos decoded at once are twice the memory. */
let queue: Promise<unknown> = Promise.resolve();

self.addEventListener('message', ({ data: { no, image } }: MessageEvent<ThumbnailRequest>) => {
  queue = queue.then(() =>
    thumbnail(image).then(
      (made) => self.postMessage({ no, image: made } satisfies ThumbnailAnswer),
      () => self.postMessage({ no, image: null } satisfies ThumbnailAnswer),
    ),
  );
});
