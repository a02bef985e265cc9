import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { burn, openBoard } from '../../src/features/inspection/evidence/editor/burn.ts';
import { areaOf, type Shape } from '../../src/features/inspection/evidence/editor/shapes.ts';
import { photoFacts } from '#workers/photoFacts.ts';

interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** A picture of noise; inside an area the noise is another one. */
const noise = async ({ width, height }: Pixels, seed: number, inside?: { readonly area: ReturnType<typeof areaOf>; readonly seed: number }): Promise<Blob> => {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const image = context.createImageData(width, height);
  const value = (at: number, from: number): number => (Math.imul(at + 1, 2_654_435_761 + from * 40_503) >>> 13) % 256;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isInside = inside && x >= inside.area.left && x < inside.area.left + inside.area.width && y >= inside.area.top && y < inside.area.top + inside.area.height;
      const at = (y * width + x) * 4;
      for (const channel of [0, 1, 2]) image.data[at + channel] = value(at + channel, isInside ? inside.seed : seed);
      image.data[at + 3] = 255;
    }
  }
  context.putImageData(image, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
};

const redacted = async (original: Blob, shapes: readonly Shape[], mediaType: string): Promise<Blob> => {
  const board = await openBoard(original);
  if (!board) throw new Error('not a picture');
  return burn(board, shapes, mediaType);
};

const pixelsOf = async (image: Blob): Promise<ImageData> => {
  const picture = await createImageBitmap(image);
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  context?.drawImage(picture, 0, 0);
  const read = context?.getImageData(0, 0, picture.width, picture.height);
  if (!read) throw new Error('no pixels');
  return read;
};

const coordinate = fc.double({ min: -20, max: 120, noNaN: true });
const shapeArb: fc.Arbitrary<Shape> = fc
  .tuple(coordinate, coordinate, coordinate, coordinate)
  .map(([x1, y1, x2, y2]) => ({ id: 1, tool: 'redact', from: { x: x1, y: y1 }, to: { x: x2, y: y2 } }));
const size = { width: 100, height: 80 };

test('inside a hidden area everything is one colour, whatever was there and whatever was drawn over it', async () => {
  await fc.assert(
    fc.asyncProperty(shapeArb, fc.nat(1000), async (shape, seed) => {
      const note: Shape = { id: 2, tool: 'arrow', from: { x: 0, y: 0 }, to: { x: 99, y: 79 } };
      const label: Shape = { id: 3, tool: 'label', at: { x: 30, y: 40 }, text: 'Ghi chú' };
      const { data } = await pixelsOf(await redacted(await noise(size, seed), [shape, note, label], 'image/png'));
      const { left, top, width, height } = areaOf(shape, size);
      for (let y = top; y < top + height; y += 1) {
        for (let x = left; x < left + width; x += 1) for (const channel of [0, 1, 2]) expect(data[(y * size.width + x) * 4 + channel]).toBe(0);
      }
    }),
    { numRuns: 25 },
  );
});

test.each(['image/png', 'image/jpeg'])('two pictures that differ only inside the area become one file, byte for byte (%s)', async (mediaType) => {
  await fc.assert(
    fc.asyncProperty(shapeArb, fc.nat(1000), fc.nat(1000), async (shape, seed, other) => {
      const area = areaOf(shape, size);
      const [one, two] = [await noise(size, seed), await noise(size, seed, { area, seed: other + 2000 })];
      const files = await Promise.all([one, two].map(async (original) => new Uint8Array(await (await redacted(original, [shape], mediaType)).arrayBuffer())));
      expect(files[0]).toEqual(files[1]);
    }),
    { numRuns: 25 },
  );
});

test('a picture that is brought down to size hides as much: what scaling mixes across the border is hidden too', async () => {
  const large = { width: 4096, height: 64 };
  const area = { left: 1000, top: 0, width: 600, height: 64 };
  const shape: Shape = { id: 1, tool: 'redact', from: { x: 500, y: 0 }, to: { x: 800, y: 32 } };
  const files = await Promise.all(
    [await noise(large, 1), await noise(large, 1, { area, seed: 77 })].map(async (original) => new Uint8Array(await (await redacted(original, [shape], 'image/png')).arrayBuffer())),
  );
  expect(files[0]).toEqual(files[1]);
});

test('without a hidden area the two stay different: the test above can fail', async () => {
  const area = { left: 10, top: 10, width: 30, height: 30 };
  const files = await Promise.all(
    [await noise(size, 1), await noise(size, 1, { area, seed: 7 })].map(async (original) => new Uint8Array(await (await redacted(original, [], 'image/png')).arrayBuffer())),
  );
  expect(files[0]).not.toEqual(files[1]);
});

/** A JPEG with an EXIF block as cameras write it, here with one word in it. */
const withMetadata = async (): Promise<Blob> => {
  const canvas = new OffscreenCanvas(40, 30);
  canvas.getContext('2d')?.fillRect(0, 0, 20, 30);
  const plain = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
  const exif = new TextEncoder().encode('Exif\0\0II*\0VI-DO-CUA-NGUOI-CHUP');
  return new Blob([plain.slice(0, 2), new Uint8Array([0xff, 0xe1, 0, exif.length + 2]), exif, plain.slice(2)], { type: 'image/jpeg' });
};

test('the copy is made of pixels alone: nothing of what the camera wrote beside them is in it', async () => {
  const original = await withMetadata();
  const textOf = async (file: Blob) => new TextDecoder('latin1').decode(await file.arrayBuffer());
  expect(await textOf(original)).toContain('VI-DO');
  const copy = await redacted(original, [], 'image/jpeg');
  expect(await textOf(copy)).not.toContain('VI-DO');
  expect(await textOf(copy)).not.toContain('Exif');
  expect(photoFacts(new Uint8Array(await copy.arrayBuffer()))).toMatchObject({ mediaType: 'image/jpeg', size: { width: 40, height: 30 }, takenAt: null });
});
