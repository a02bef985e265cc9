import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, bandScaleOf, bandScales } from './bands.ts';

const nameAt = (id: string, got: number, max = 10_000) => bandOf({ got, max }, bandScaleOf(id))?.name ?? null;

describe('bands', () => {
  it('of five names begin at 90, 80, 70 and 50', () => {
    expect([10_000, 9000, 8999, 8000, 7999, 7000, 6999, 5000, 4999, 0].map((got) => nameAt('five', got))).toEqual([
      'excellent', 'excellent', 'good', 'good', 'fair', 'fair', 'average', 'average', 'weak', 'weak',
    ]);
  });

  it('of the national index are A from 90 and B from 80; below nothing is printed', () => {
    expect([9000, 8999, 8000, 7999].map((got) => nameAt('parIndex', got))).toEqual(['a', 'b', 'b', null]);
  });

  it('of the index of Nghị quyết 57 are A from 90, B from 75, C from 50, else D', () => {
    expect([9000, 8999, 7500, 7499, 5000, 4999, 0].map((got) => nameAt('resolution57', got))).toEqual(['a', 'b', 'b', 'c', 'c', 'd', 'd']);
  });

  it('are the first scale for a round that names none, or one that this version does not know', () => {
    expect(bandScaleOf('')).toBe(bandScales[0]);
    expect(bandScaleOf('tinh-khac')).toBe(bandScales[0]);
    expect(new Set(bandScales.map(({ id }) => id)).size).toBe(bandScales.length);
  });

  it('go by the exact share, not by the printed one', () => {
    expect(nameAt('five', 89_996, 100_000)).toBe('good'); // printed as 90 %
    expect(bandOf({ got: 0, max: 0 }, bandScaleOf('five'))).toBeNull();
  });

  it('never fall when a point is added, on any scale', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bandScales), fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (scale, got, max) => {
        const place = (points: number) => scale.bands.findIndex((band) => band === bandOf({ got: points, max }, scale));
        const [now, then] = [place(got), place(got + 1)];
        expect(then === -1 ? now : now === -1 ? then : now).toBeGreaterThanOrEqual(then === -1 ? now : then);
      }),
    );
  });
});
