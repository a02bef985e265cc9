import { describe, expect, it } from 'vitest';
import * as palette from './palette.ts';

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast as WCAG 2 defines it. */
const contrast = (a: string, b: string): number => {
  const [light = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dim + 0.05);
};

const AA = 4.5;
const { gray, dark, ...hues } = palette;

describe('contrast', () => {
  it.each(Object.entries(hues))('%s: white on filled buttons, dark shades on tints, light shades on dark surfaces', (_name, hue) => {
    for (const filled of [hue[6], hue[7], hue[8]]) expect(contrast(filled, '#ffffff')).toBeGreaterThanOrEqual(AA);
    for (const text of [hue[7], hue[8], hue[9]]) for (const tint of [hue[0], hue[1]]) expect(contrast(text, tint)).toBeGreaterThanOrEqual(AA);
    for (const text of [hue[3], hue[4]]) for (const surface of [dark[6], dark[7], dark[8]]) expect(contrast(text, surface)).toBeGreaterThanOrEqual(AA);
  });

  it('neutrals: quiet text on every surface of its scheme', () => {
    for (const surface of ['#ffffff', gray[0], gray[1]]) expect(contrast(gray[6], surface)).toBeGreaterThanOrEqual(AA);
    for (const surface of [dark[6], dark[7], dark[8]]) expect(contrast(dark[2], surface)).toBeGreaterThanOrEqual(AA);
  });
});
