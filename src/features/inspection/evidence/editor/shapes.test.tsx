import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaOf, begun, blankDrawing, drawingAfter, drawnTo, hidesSomething, inTheMiddle, isTooSmall, resized, shapeAt, shifted, drawTools, type DrawingStep, type Shape } from './shapes.ts';

const size = { width: 400, height: 300 };

describe('shapes', () => {
  test('a hidden area covers every pixel that it touches, whichever corner came first, and nothing outside the picture', () => {
    const number = fc.double({ min: -100, max: 500, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, fc.nat(4), (x1, y1, x2, y2, margin) => {
        const shape: Shape = { id: 1, tool: 'redact', from: { x: x1, y: y1 }, to: { x: x2, y: y2 } };
        const { left, top, width, height } = areaOf(shape, size, margin);
        expect([left, top, width, height].every(Number.isInteger)).toBe(true);
        expect(left >= 0 && top >= 0 && left + width <= 400 && top + height <= 300).toBe(true);
        if (Math.min(x1, x2) >= 0 && Math.max(x1, x2) <= 400) {
          expect(left).toBeLessThanOrEqual(Math.min(x1, x2));
          expect(left + width).toBeGreaterThanOrEqual(Math.max(x1, x2));
        }
      }),
    );
  });

  test('drawn by keyboard one is in the middle, moves, and grows at its end', () => {
    for (const tool of drawTools) {
      const shape = inTheMiddle(tool, 1, size, 'Chữ');
      expect(isTooSmall(shape)).toBe(false);
      expect(shapeAt([shape], { x: 200, y: 150 }, size, 5)).toBe(shape);
      expect(shapeAt([shifted(shape, { x: 100, y: 100 })], { x: 200, y: 150 }, size, 5)).toBeUndefined();
    }
    const area = inTheMiddle('redact', 1, size, '');
    expect(areaOf(resized(area, { x: 10, y: -4 }), size)).toMatchObject({ width: areaOf(area, size).width + 10, left: areaOf(area, size).left });
  });

  test('a click without a drag draws nothing, except a word', () => {
    const at = { x: 10, y: 10 };
    expect(drawTools.filter((tool) => !isTooSmall(begun(tool, 1, at, 'Chữ')))).toEqual(['label']);
    expect(isTooSmall(drawnTo(begun('pen', 1, at, ''), { x: 30, y: 10 }))).toBe(false);
  });

  test('only a hidden area makes the copy one that hides something', () => {
    const shapes = drawTools.map((tool, id) => inTheMiddle(tool, id, size, ''));
    expect(hidesSomething(shapes)).toBe(true);
    expect(hidesSomething(shapes.filter(({ tool }) => tool !== 'redact'))).toBe(false);
  });
});

describe('undo inside the editor', () => {
  const shape = (id: number) => inTheMiddle('box', id, size, '');
  const after = (...steps: readonly DrawingStep[]) => steps.reduce(drawingAfter, blankDrawing).shapes.map(({ id }) => id);

  test('goes back and forth; a drag is one step, and one that came to nothing none', () => {
    const put = (...ids: readonly number[]): DrawingStep => ({ type: 'put', shapes: ids.map(shape) });
    const follow = (...ids: readonly number[]): DrawingStep => ({ type: 'follow', shapes: ids.map(shape) });
    expect(after(put(1), put(1, 2), { type: 'undo' })).toEqual([1]);
    expect(after(put(1), put(1, 2), { type: 'undo' }, { type: 'redo' })).toEqual([1, 2]);
    expect(after(put(1), put(1, 2), follow(1, 3), { type: 'undo' })).toEqual([1]);
    expect(after(put(1), put(1, 2), { type: 'drop' }, { type: 'redo' })).toEqual([1]);
    expect(after(put(1), { type: 'undo' }, put(2), { type: 'redo' })).toEqual([2]);
    expect(after({ type: 'undo' }, { type: 'redo' }, { type: 'drop' })).toEqual([]);
  });
});
