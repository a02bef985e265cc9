/** A place in pixels of the screen, from the middle of the stage. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a picture is looked at: pixels of the screen for one of its own, where its middle lies, and quarter turns. */
export interface View {
  readonly scale: number;
  readonly middle: Point;
  readonly turns: number;
}

/** A picture larger than life shows its pixels; beyond eight times there is nothing more to see. */
const MAX_SCALE = 8;

/** The size of a picture as it lies on the screen at scale 1. */
const turned = ({ width, height }: Size, turns: number): Size => (turns % 2 === 0 ? { width, height } : { width: height, height: width });

/** The scale at which all of a picture is seen; small ones are not blown up. */
const fitScale = (picture: Size, stage: Size, turns: number): number => {
  const { width, height } = turned(picture, turns);
  return Math.min(1, stage.width / Math.max(1, width), stage.height / Math.max(1, height));
};

const within = (value: number, limit: number): number => Math.min(limit, Math.max(-limit, value));

/** Keeps a view inside its bounds: never smaller than whole, and never so far aside that nothing is seen of it. */
export const bounded = ({ scale, middle, turns }: View, picture: Size, stage: Size): View => {
  const fit = fitScale(picture, stage, turns);
  const kept = Math.min(Math.max(scale, fit), Math.max(MAX_SCALE, fit));
  const { width, height } = turned(picture, turns);
  return {
    scale: kept,
    turns,
    middle: {
      x: within(middle.x, Math.max(0, (width * kept - stage.width) / 2)),
      y: within(middle.y, Math.max(0, (height * kept - stage.height) / 2)),
    },
  };
};

/** Looks closer by a factor; what lies under the point stays under it. */
export const zoomed = (view: View, factor: number, at: Point): View => ({
  ...view,
  scale: view.scale * factor,
  middle: { x: at.x - (at.x - view.middle.x) * factor, y: at.y - (at.y - view.middle.y) * factor },
});

/** Pushes a picture. */
export const moved = (view: View, by: Point): View => ({ ...view, middle: { x: view.middle.x + by.x, y: view.middle.y + by.y } });

/** The whole picture, turned as it is. */
export const wholeView = (picture: Size, stage: Size, turns: number): View => ({ scale: fitScale(picture, stage, turns), middle: { x: 0, y: 0 }, turns });
