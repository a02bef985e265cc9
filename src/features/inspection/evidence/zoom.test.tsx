import { describe, expect, test } from 'vitest';
import { bounded, moved, wholeView, zoomed } from './zoom.ts';

const picture = { width: 2000, height: 1000 };
const stage = { width: 500, height: 400 };

describe('looking at a picture', () => {
  test('first all of it is seen, turned too; a small one keeps its size', () => {
    expect(wholeView(picture, stage, 0).scale).toBe(0.25);
    expect(wholeView(picture, stage, 1).scale).toBe(0.2);
    expect(wholeView({ width: 64, height: 64 }, stage, 0).scale).toBe(1);
  });

  test('closer by the wheel, what lies under the pointer stays there', () => {
    const at = { x: 100, y: -40 };
    const before = wholeView(picture, stage, 0);
    const after = zoomed(before, 2, at);
    const seen = (view: typeof before) => [(at.x - view.middle.x) / view.scale, (at.y - view.middle.y) / view.scale];
    expect(seen(after)).toEqual(seen(before));
    expect(after.scale).toBe(0.5);
  });

  test('never smaller than whole, never closer than eight times, never pushed out of sight', () => {
    const whole = wholeView(picture, stage, 0);
    expect(bounded(zoomed(whole, 0.1, { x: 0, y: 0 }), picture, stage)).toEqual(whole);
    expect(bounded(zoomed(whole, 1000, { x: 0, y: 0 }), picture, stage).scale).toBe(8);
    expect(bounded(moved(whole, { x: 300, y: 300 }), picture, stage).middle).toEqual({ x: 0, y: 0 });
    const close = bounded(moved(zoomed(whole, 4, { x: 0, y: 0 }), { x: 9999, y: -9999 }), picture, stage);
    expect(close.middle).toEqual({ x: 750, y: -300 });
  });
});
