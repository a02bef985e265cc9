import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_SIDE, fitWithin, isScalable, needsScaling } from './imageFit.ts';

it('brings the long side down and keeps the shape', () => {
  expect(fitWithin({ width: 4000, height: 3000 }, MAX_SIDE)).toEqual({ width: 2048, height: 1536 });
  expect(fitWithin({ width: 3000, height: 4000 }, MAX_SIDE)).toEqual({ width: 1536, height: 2048 });
  expect(fitWithin({ width: 800, height: 600 }, MAX_SIDE)).toEqual({ width: 800, height: 600 });
  expect(fitWithin({ width: 30_000, height: 1 }, MAX_SIDE)).toEqual({ width: 2048, height: 1 });
});

it('never exceeds the side and never vanishes', () => {
  const side = fc.integer({ min: 1, max: 50_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const fit = fitWithin({ width, height }, MAX_SIDE);
      expect(Math.max(fit.width, fit.height)).toBeLessThanOrEqual(Math.min(MAX_SIDE, Math.max(width, height)));
      expect(Math.min(fit.width, fit.height)).toBeGreaterThanOrEqual(1);
    }),
  );
});

it('leaves alone what is small, moves or has no pixels', () => {
  expect(needsScaling(900_000, { width: 2048, height: 1000 })).toBe(false);
  expect(needsScaling(1_100_000, { width: 800, height: 600 })).toBe(true);
  expect(needsScaling(200_000, { width: 2049, height: 10 })).toBe(true);
  expect(['image/jpeg', 'image/png', 'image/gif', 'image/svg+xml', 'application/pdf'].map(isScalable)).toEqual([true, true, false, false, false]);
});
