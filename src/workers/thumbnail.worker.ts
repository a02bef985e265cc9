import { fitWithin, type ThumbnailAnswer, type ThumbnailRequest } from './imageFit.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The long side of a thumbnail in pixels: a tile of the strip on a sharp screen. */
const SIDE = 240;

const thumbnail = async (image: Blob): Promise<Blob | null> => {
  const picture = await createImageBitmap(image, { imageOrientation: 'from-image' });
  try {
    const { width, height } = fitWithin(picture, SIDE);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return null;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, width, height);
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
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
