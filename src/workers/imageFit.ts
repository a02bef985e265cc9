/** The long side of a stored photo in pixels: enough to read a page of A4, a tenth of what a phone takes. */
export const MAX_SIDE = 2048;

/** Photos above this many bytes are written anew even when they are small enough in pixels. */
const LARGE_BYTES = 1_000_000;

/** Pixels above which a picture is not decoded at all: four bytes each, and a browser's tab dies of less than a gigabyte. */
export const MAX_PIXELS = 50_000_000;

/** JPEG quality; JPEG because every word processor takes it. */
export const QUALITY = 0.85;

/** A size in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The largest size of the same shape whose long side is at most `side`; never larger than the original. */
export const fitWithin = ({ width, height }: PixelSize, side: number): PixelSize => {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

/** Kinds of image that are scaled. A GIF may move and an SVG has no pixels; they are kept as they are. */
const scalable = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/bmp', 'image/avif', 'image/heic', 'image/heif']);

/** Whether a file is an image that may be scaled. */
export const isScalable = (mediaType: string): boolean => scalable.has(mediaType);

/** Whether an image has to be written anew. */
export const needsScaling = (bytes: number, { width, height }: PixelSize): boolean =>
  bytes > LARGE_BYTES || Math.max(width, height) > MAX_SIDE;

/** What the page asks of the worker. */
export interface ScaleRequest {
  readonly image: Blob;
  /** Whether the original is wanted: then it is only looked whether it can be decoded. */
  readonly asItIs: boolean;
}

/** What the worker answers: the scaled image, null where the original is to be kept, or that it cannot be decoded. */
export type ScaleAnswer = { readonly ok: true; readonly image: Blob | null } | { readonly ok: false };

/** What the page asks of the worker that makes thumbnails, and what it answers; one after the other, by number. */
export interface ThumbnailRequest {
  readonly no: number;
  readonly image: Blob;
}
export interface ThumbnailAnswer {
  readonly no: number;
  readonly image: Blob | null;
}
