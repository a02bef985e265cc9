import { fitWithin } from './imageFit.ts';

/**
 * A picture drawn anew as JPEG, which every word processor takes, its long side at most `side` pixels; null where nothing can be drawn.
 * The orientation that the camera wrote into a file is applied by whoever decoded it, since the new file does not carry it.
 */
export const redrawn = async (picture: ImageBitmap, side: number, quality: number): Promise<Blob | null> => {
  const { width, height } = fitWithin(picture, side);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return null;
  // What was transparent becomes paper, not black.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
};
