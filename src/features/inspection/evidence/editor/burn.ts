import { MAX_SIDE, fitWithin } from '#workers/imageFit.ts';
import { areaOf, type Point, type Shape, type Size } from './shapes.ts';

/** The colour of what is hidden: black on paper too. */
const BLACK = '#000000';

/** The colour of notes, and of the seam that keeps them apart from a dark or a bright picture. */
const [INK, SEAM] = ['#d6201f', '#ffffff'];

const QUALITY = 0.9;

/** By how much an area grows on each side where the picture is brought down to size: scaling has mixed its pixels into their neighbours. */
const SCALED_MARGIN = 3;

/** A decoded picture at the size at which it is drawn on. */
export interface Board {
  readonly picture: ImageBitmap;
  readonly size: Size;
  /** By how many pixels a hidden area is larger on each side than it was drawn. */
  readonly margin: number;
}

/** Decodes a picture for drawing; null when it cannot be. */
export const openBoard = async (bytes: Blob): Promise<Board | null> => {
  try {
    const picture = await createImageBitmap(bytes, { imageOrientation: 'from-image' });
    const size = fitWithin(picture, MAX_SIDE);
    return { picture, size, margin: size.width === picture.width && size.height === picture.height ? 0 : SCALED_MARGIN };
  } catch {
    return null;
  }
};

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Line width and letters in proportion to the picture. */
const lineOf = ({ width, height }: Size): number => Math.max(3, Math.round(Math.max(width, height) / 350));

const traceArrow = (context: Context, from: Point, to: Point, line: number): void => {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const head = Math.min(line * 6, Math.hypot(to.x - from.x, to.y - from.y));
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  for (const side of [-0.45, 0.45]) {
    context.moveTo(to.x, to.y);
    context.lineTo(to.x - head * Math.cos(angle + side), to.y - head * Math.sin(angle + side));
  }
};

const trace = (context: Context, shape: Shape, line: number): void => {
  context.beginPath();
  if (shape.tool === 'box') context.rect(shape.from.x, shape.from.y, shape.to.x - shape.from.x, shape.to.y - shape.from.y);
  if (shape.tool === 'arrow') traceArrow(context, shape.from, shape.to, line);
  if (shape.tool === 'pen') for (const { x, y } of shape.points) context.lineTo(x, y);
};

const drawNote = (context: Context, shape: Shape, line: number): void => {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (shape.tool === 'label') {
    context.font = `600 ${line * 9}px system-ui, sans-serif`;
    context.textBaseline = 'middle';
    context.strokeStyle = SEAM;
    context.lineWidth = line * 2;
    context.strokeText(shape.text, shape.at.x, shape.at.y);
    context.fillStyle = INK;
    context.fillText(shape.text, shape.at.x, shape.at.y);
    return;
  }
  for (const [colour, width] of [[SEAM, line * 2], [INK, line]] as const) {
    trace(context, shape, line);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
};

/**
 * Draws a picture with all that was drawn on it. Hidden areas come last and whole pixels wide, over notes too: nothing of the
 * picture inside them is left, not even as an average.
 */
export const drawAll = (context: Context, { picture, size, margin }: Board, shapes: readonly Shape[]): void => {
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, size.width, size.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, size.width, size.height);
  const line = lineOf(size);
  for (const shape of shapes) if (shape.tool !== 'redact') drawNote(context, shape, line);
  context.fillStyle = BLACK;
  for (const shape of shapes) {
    if (shape.tool !== 'redact') continue;
    const { left, top, width, height } = areaOf(shape, size, margin);
    context.fillRect(left, top, width, height);
  }
};

/**
 * The finished picture, encoded anew from its pixels alone: no date, no place, no preview of the original that a camera has
 * put into the file. What came as PNG stays PNG, for screenshots and scans are sharp; anything else becomes JPEG.
 */
export const burn = async (board: Board, shapes: readonly Shape[], mediaType: string): Promise<Blob> => {
  const canvas = new OffscreenCanvas(board.size.width, board.size.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('No canvas to draw on');
  drawAll(context, board, shapes);
  return canvas.convertToBlob(mediaType === 'image/png' ? { type: 'image/png' } : { type: 'image/jpeg', quality: QUALITY });
};
