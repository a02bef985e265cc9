import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureText, figureWarnings, percentOf, typedFigure, type FigureSigns } from './figures.ts';
import { DecimalSchema, type Decimal } from './schema/field.ts';

const vi: FigureSigns = { decimal: ',', group: '.' };
const en: FigureSigns = { decimal: '.', group: ',' };
const figure = (text: string): Decimal => DecimalSchema.parse(text);

/** Figures in the form in which typedFigure stores them. */
const anyFigure = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, fraction]) => {
    const decimals = fraction === 0 ? '' : `.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`;
    return figure(`${whole}${decimals}`);
  });

describe('percentOf', () => {
  it.each([
    ['94', '100', 9400],
    ['1', '3', 3333],
    ['2', '3', 6667],
    ['1', '8', 1250],
    ['1', '20000', 1], // 0,005 % is a half: up
    ['1', '20001', 0],
    ['0.1', '0.3', 3333],
    ['120', '100', 12_000],
    ['0', '7', 0],
    ['999999999999999.999999', '999999999999999.999999', 10_000],
  ])('%s of %s is %d hundredths of a percent', (numerator, denominator, expected) => {
    expect(percentOf(figure(numerator), figure(denominator))).toEqual({ ok: true, value: expected });
  });

  it.each([
    [null, '3', 'missing-numerator'],
    ['3', null, 'missing-denominator'],
    ['3', '0', 'zero-denominator'],
    ['0', '0.000000', 'zero-denominator'],
    ['-1', '3', 'negative'],
    ['1', '-3', 'negative'],
    ['999999999999999', '0.000001', 'too-large'],
  ])('%s of %s: %s', (numerator, denominator, reason) => {
    const [part, whole] = [numerator, denominator].map((text) => (text === null ? null : figure(text)));
    expect(percentOf(part ?? null, whole ?? null)).toEqual({ ok: false, error: reason });
  });

  it('is the nearest hundredth, the upper one at a half', () => {
    const counts = fc.bigInt({ min: 0n, max: 10n ** 9n });
    fc.assert(
      fc.property(counts, counts, (part, whole) => {
        fc.pre(whole > 0n);
        const percent = percentOf(figure(String(part)), figure(String(whole)));
        if (!percent.ok) throw new Error(percent.error);
        // percent − ½ ≤ 10 000 × part / whole < percent + ½, in whole numbers.
        const twice = 20_000n * part;
        expect((2n * BigInt(percent.value) - 1n) * whole <= twice && twice < (2n * BigInt(percent.value) + 1n) * whole).toBe(true);
      }),
    );
  });

  it('does not depend on the unit in which both were counted', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 1e6 }), (part, whole) => {
        const thousandth = (count: number) => figure(`${Math.trunc(count / 1000)}.${String(count % 1000).padStart(3, '0')}`);
        expect(percentOf(thousandth(part), thousandth(whole))).toEqual(percentOf(figure(String(part)), figure(String(whole))));
      }),
    );
  });
});

describe('figureWarnings', () => {
  it('warns of a denominator of zero, of more than all, of less than nothing, and of nothing else', () => {
    expect(figureWarnings(figure('5'), figure('0'))).toEqual(['zero-denominator']);
    expect(figureWarnings(null, figure('0'))).toEqual(['zero-denominator']);
    expect(figureWarnings(figure('5.01'), figure('5'))).toEqual(['numerator-above-denominator']);
    expect(figureWarnings(figure('-5'), figure('5'))).toEqual(['negative']);
    expect(figureWarnings(figure('5'), figure('5'))).toEqual([]);
    expect(figureWarnings(figure('5'), null)).toEqual([]);
    expect(figureWarnings(null, null)).toEqual([]);
  });
});

describe('figures as people write them', () => {
  it.each([
    ['1.234,5', '1234.5'],
    ['1234,50', '1234.5'],
    ['1.234', '1234'],
    ['1.234.567', '1234567'],
    ['1.5', '1.5'],
    ['0.125', '0.125'],
    ['12 345', '12345'],
    [',5', '0.5'],
    ['007', '7'],
    ['-0', '0'],
    ['-3,20', '-3.2'],
  ])('%s is stored as %s', (typed, stored) => {
    expect(typedFigure(typed, vi)).toEqual({ ok: true, value: stored });
  });

  it('reads English signs in English', () => {
    expect(typedFigure('1,234.5', en)).toEqual({ ok: true, value: '1234.5' });
    expect(typedFigure('1,234', en)).toEqual({ ok: true, value: '1234' });
  });

  it('takes a blank for no figure and refuses what is none', () => {
    expect(typedFigure('  ', vi)).toEqual({ ok: true, value: null });
    for (const typed of ['abc', '1.2.3', ',', '-', '1,2,3', '12.34,5', '1e5', '5 hồ sơ', '1234567890123456', '0,1234567']) {
      expect(typedFigure(typed, vi), typed).toEqual({ ok: false, error: 'not-a-figure' });
    }
  });

  it('comes back as it was stored, in both languages', () => {
    expect(figureText(figure('1234567.25'), vi)).toBe('1.234.567,25');
    fc.assert(
      fc.property(anyFigure, fc.constantFrom(vi, en), (stored, signs) => {
        expect(typedFigure(figureText(stored, signs), signs)).toEqual({ ok: true, value: stored });
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(typeof typedFigure(typed, vi).ok).toBe('boolean');
      }),
    );
  });
});
