import { MAX_SIDE, QUALITY, fitWithin, needsScaling, type ScaleAnswer, type ScaleRequest } from './imageFit.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Decodes off the page's thread: a photo of twelve megapixels takes a good 100 ms, in which somebody may be typing. */
const scaled = async ({ image, asItIs }: ScaleRequest): Promise<Blob | null> => {
  // The orientation that the camera wrote into the file is applied here, since the new file does not carry it.
  const picture = await createImageBitmap(image, { imageOrientation: 'from-image' });
  try {
    if (asItIs || !needsScaling(image.size, picture)) return null;
    const { width, height } = fitWithin(picture, MAX_SIDE);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return null;
    // What was transparent becomes paper, not black.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, width, height);
    const result = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    return result.size < image.size ? result : null;
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
