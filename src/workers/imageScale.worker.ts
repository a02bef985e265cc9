import { MAX_SIDE, QUALITY, needsScaling, type ScaleAnswer, type ScaleRequest } from './imageFit.ts';
import { redrawn } from './redraw.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Decodes off the page's thread: a photo of twelve megapixels takes a good 100 ms, in which somebody may be typing. */
const scaled = async ({ image, asItIs }: ScaleRequest): Promise<Blob | null> => {
  const picture = await createImageBitmap(image, { imageOrientation: 'from-image' });
  try {
    if (asItIs || !needsScaling(image.size, picture)) return null;
    const result = await redrawn(picture, MAX_SIDE, QUALITY);
    return result !== null && result.size < image.size ? result : null;
  } finally {
    picture.close();
  }
};

self.addEventListener('message', (event: MessageEvent<ScaleRequest>) => {
  scaled(event.data).then(
    (image) => self.postMessage({ ok: true, image } satisfies ScaleAnswer),
    () => self.postMessage({ ok: false } satisfies ScaleAnswer),
  );
});
