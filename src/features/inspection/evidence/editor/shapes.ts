/** A place in pixels of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A size in pixels of the picture. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What can be drawn: a blacked out area, a frame, an arrow, a pen stroke, a word. */
export const drawTools = ['redact', 'box', 'arrow', 'pen', 'label'] as const;
export type DrawTool = (typeof drawTools)[number];

/** Something that was drawn. `from` and `to` are the corners of an area in the order in which they were set, or the two ends of an arrow. */
export type Shape = { readonly id: number } & (
  | { readonly tool: 'redact' | 'box' | 'arrow'; readonly from: Point; readonly to: Point }
  | { readonly tool: 'pen'; readonly points: readonly Point[] }
  | { readonly tool: 'label'; readonly at: Point; readonly text: string }
);

/** A whole area of pixels. */
export interface Area extends Size {
  readonly left: number;
  readonly top: number;
}

const plus = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });

/** A shape as it begins under the pointer. */
export const begun = (tool: DrawTool, id: number, at: Point, text: string): Shape => {
  switch (tool) {
    case 'pen':
      return { id, tool, points: [at] };
    case 'label':
      return { id, tool, at, text };
    case 'redact':
    case 'box':
    case 'arrow':
      return { id, tool, from: at, to: at };
  }
};

/** A shape of middling size in the middle of the picture, for whoever draws by keyboard. */
export const inTheMiddle = (tool: DrawTool, id: number, { width, height }: Size, text: string): Shape => {
  const middle = { x: width / 2, y: height / 2 };
  const reach = { x: width / 8, y: height / 16 };
  const [from, to] = [plus(middle, { x: -reach.x, y: -reach.y }), plus(middle, reach)];
  switch (tool) {
    case 'pen':
      return { id, tool, points: [{ x: from.x, y: middle.y }, { x: to.x, y: middle.y }] };
    case 'label':
      return { id, tool, at: middle, text };
    case 'redact':
    case 'box':
    case 'arrow':
      return { id, tool, from, to };
  }
};

/** A shape whose end follows the pointer. */
export const drawnTo = (shape: Shape, to: Point): Shape => {
  switch (shape.tool) {
    case 'pen':
      return { ...shape, points: [...shape.points, to] };
    case 'label':
      return { ...shape, at: to };
    case 'redact':
    case 'box':
    case 'arrow':
      return { ...shape, to };
  }
};

/** A shape in another place. */
export const shifted = (shape: Shape, by: Point): Shape => {
  switch (shape.tool) {
    case 'pen':
      return { ...shape, points: shape.points.map((point) => plus(point, by)) };
    case 'label':
      return { ...shape, at: plus(shape.at, by) };
    case 'redact':
    case 'box':
    case 'arrow':
      return { ...shape, from: plus(shape.from, by), to: plus(shape.to, by) };
  }
};

/** A shape whose end was pushed; strokes and words have the size that they have. */
export const resized = (shape: Shape, by: Point): Shape => ('to' in shape ? { ...shape, to: plus(shape.to, by) } : shape);

const pointsOf = (shape: Shape): readonly Point[] => ('to' in shape ? [shape.from, shape.to] : 'points' in shape ? shape.points : [shape.at]);

/** A click without a drag draws nothing. */
export const isTooSmall = (shape: Shape): boolean => {
  const [first, ...others] = pointsOf(shape);
  return shape.tool !== 'label' && first !== undefined && others.every(({ x, y }) => Math.hypot(x - first.x, y - first.y) < 4);
};

/** What a shape covers, in whole pixels and inside the picture; of words it is not known without their letters. */
export const areaOf = (shape: Shape, { width, height }: Size, margin = 0): Area => {
  const points = pointsOf(shape);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const inside = (value: number, limit: number): number => Math.min(limit, Math.max(0, value));
  const left = inside(Math.floor(Math.min(...xs)) - margin, width);
  const top = inside(Math.floor(Math.min(...ys)) - margin, height);
  const right = inside(Math.ceil(Math.max(...xs)) + margin, width);
  const bottom = inside(Math.ceil(Math.max(...ys)) + margin, height);
  return { left, top, width: right - left, height: bottom - top };
};

/** The topmost shape under a place, with some reach for fingers. */
export const shapeAt = (shapes: readonly Shape[], at: Point, size: Size, reach: number): Shape | undefined =>
  shapes.findLast((shape) => {
    const { left, top, width, height } = areaOf(shape, size, shape.tool === 'label' ? reach * 2 : reach);
    return at.x >= left && at.x <= left + width && at.y >= top && at.y <= top + height;
  });

/** Whether a place is at the end of a shape by which it is made larger. */
export const isAtEnd = (shape: Shape, at: Point, reach: number): boolean => 'to' in shape && Math.hypot(shape.to.x - at.x, shape.to.y - at.y) <= reach;

/** Whether the picture will be one that hides something. */
export const hidesSomething = (shapes: readonly Shape[]): boolean => shapes.some(({ tool }) => tool === 'redact');

/** The shapes that stand, and those before and after them, for undo inside the editor. */
export interface Drawing {
  readonly past: readonly (readonly Shape[])[];
  readonly shapes: readonly Shape[];
  readonly future: readonly (readonly Shape[])[];
}

export const blankDrawing: Drawing = { past: [], shapes: [], future: [] };

/** What happens to a drawing. `follow` goes on with the step before: a drag is one step. */
export type DrawingStep =
  | { readonly type: 'put' | 'follow'; readonly shapes: readonly Shape[] }
  | { readonly type: 'undo' | 'redo' }
  /** The step under way came to nothing. */
  | { readonly type: 'drop' };

/** PURE. The drawing after a step. */
export const drawingAfter = (drawing: Drawing, step: DrawingStep): Drawing => {
  const { past, shapes, future } = drawing;
  switch (step.type) {
    case 'put':
      return { past: [...past, shapes], shapes: step.shapes, future: [] };
    case 'follow':
      return { ...drawing, shapes: step.shapes };
    case 'drop': {
      const before = past.at(-1);
      return before ? { past: past.slice(0, -1), shapes: before, future: [] } : drawing;
    }
    case 'undo': {
      const before = past.at(-1);
      return before ? { past: past.slice(0, -1), shapes: before, future: [shapes, ...future] } : drawing;
    }
    case 'redo': {
      const [next, ...others] = future;
      return next ? { past: [...past, shapes], shapes: next, future: others } : drawing;
    }
  }
};
