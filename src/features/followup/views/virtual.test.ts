import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetsOf, rangeSeen } from './virtual.ts';

const heights = fc.array(fc.constantFrom(38, 56, 100), { maxLength: 400 });

test('every row that the window shows is drawn, and of many rows only few', () => {
  fc.assert(
    fc.property(heights, fc.integer({ min: -40_000, max: 2000 }), fc.integer({ min: 100, max: 2000 }), (rows, top, height) => {
      const offsets = offsetsOf(rows);
      const { from, to } = rangeSeen(offsets, top, height);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(rows.length);
      rows.forEach((row, at) => {
        const begins = top + (offsets[at] ?? 0);
        if (begins + row > 0 && begins < height) expect(at >= from && at < to).toBe(true);
      });
      expect(to - from).toBeLessThanOrEqual(height / 38 + 23);
    }),
  );
});

test('no rows are no range', () => {
  expect(rangeSeen([0], 100, 800)).toEqual({ from: 0, to: 0 });
});
