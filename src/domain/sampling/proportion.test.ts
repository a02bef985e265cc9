import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactBounds } from './proportion.ts';

/** Binomial coefficients as whole numbers: slow, and beyond doubt. */
const choose = (n: number, k: number): bigint => {
  if (k < 0 || k > n) return 0n;
  let value = 1n;
  for (let step = 1; step <= k; step += 1) value = (value * BigInt(n - k + step)) / BigInt(step);
  return value;
};
const chance = (count: number, size: number, marked: number, of: number): number =>
  Number((choose(marked, count) * choose(of - marked, size - count) * 10n ** 15n) / choose(of, size)) / 1e15;

/** The bounds by their definition: every number that the sample does not make too unlikely on one side. */
const byDefinition = (count: number, size: number, of: number) => {
  const possible = Array.from({ length: of + 1 }, (_, marked) => marked).filter((marked) => {
    let [few, many] = [0, 0];
    for (let each = 0; each <= size; each += 1) {
      const p = chance(each, size, marked, of);
      if (each <= count) few += p;
      if (each >= count) many += p;
    }
    return few > 0.025 && many > 0.025;
  });
  return { from: possible[0], to: possible.at(-1) };
};

describe('exact bounds of a share', () => {
  it('are those of the definition, for every count in short lists', () => {
    for (const [size, of] of [[1, 1], [1, 9], [9, 10], [5, 12], [12, 12], [10, 25]] as const) {
      for (let count = 0; count <= size; count += 1) expect(exactBounds(count, size, of), `${count}/${size} of ${of}`).toEqual(byDefinition(count, size, of));
    }
  });

  it('become those of Clopper and Pearson in endless lists, as Newcombe printed them (Statistics in Medicine 17, 1998, table I, method 5)', () => {
    const of = 10_000_000;
    const printed = [
      [81, 263, 0.2527, 0.3676],
      [15, 148, 0.0578, 0.1617],
      [0, 20, 0, 0.1684],
      [1, 29, 0.0009, 0.1776],
    ] as const;
    for (const [count, size, from, to] of printed) {
      const bounds = exactBounds(count, size, of);
      // Printed with four digits; a list of ten million is not quite endless.
      expect(Math.abs(bounds.from / of - from)).toBeLessThan(0.0001);
      expect(Math.abs(bounds.to / of - to)).toBeLessThan(0.0001);
    }
  });

  it('with none found follow the „rule of three“, with all looked at leave no doubt', () => {
    expect(exactBounds(0, 60, 10_000_000).to / 10_000_000).toBeCloseTo(0.0596, 4);
    expect(exactBounds(7, 30, 30)).toEqual({ from: 7, to: 7 });
    expect(exactBounds(0, 0, 5)).toEqual({ from: 0, to: 5 });
  });

  it('hold what they promise: whatever the true share, 95 of 100 samples at least have it between their bounds', () => {
    for (const [size, of] of [[10, 30], [30, 120], [26, 183]] as const) {
      const bounds = Array.from({ length: size + 1 }, (_, count) => exactBounds(count, size, of));
      for (let marked = 0; marked <= of; marked += 1) {
        let covered = 0;
        for (const [count, { from, to }] of bounds.entries()) if (from <= marked && marked <= to) covered += chance(count, size, marked, of);
        expect(covered, `${marked} of ${of}`).toBeGreaterThanOrEqual(0.95);
      }
    }
  });

  it('hold the sample itself, are mirrored for the opposite kind, and rise with the count', () => {
    const sample = fc.integer({ min: 1, max: 20_000 }).chain((of) => fc.integer({ min: 1, max: Math.min(of, 60) }).chain((size) => fc.record({ of: fc.constant(of), size: fc.constant(size), count: fc.nat(size) })));
    fc.assert(
      fc.property(sample, ({ of, size, count }) => {
        const { from, to } = exactBounds(count, size, of);
        expect(from).toBeGreaterThanOrEqual(count);
        expect(to).toBeLessThanOrEqual(of - (size - count));
        expect(from / of).toBeLessThanOrEqual(count / size);
        expect(to / of).toBeGreaterThanOrEqual(count / size);
        expect(exactBounds(size - count, size, of)).toEqual({ from: of - to, to: of - from });
        if (count < size) expect(exactBounds(count + 1, size, of).to).toBeGreaterThanOrEqual(to);
      }),
    );
  });
});
