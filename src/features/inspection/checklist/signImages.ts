import type { CSSProperties } from 'react';
import { results, type AssessmentResult } from '#domain/schema/inspection.ts';
import { amber, dark, gray, green, red } from '#ui/palette.ts';

/** What the icons of `resultMarks` draw on 24 by 24; signImages.test.tsx holds the two together. */
export const signPaths: Record<AssessmentResult, readonly string[]> = {
  met: ['M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0', 'M9 12l2 2l4 -4'],
  partlyMet: ['M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0', 'M12 3v18', 'M12 14l7 -7', 'M12 19l8.5 -8.5', 'M12 9l4.5 -4.5'],
  notMet: ['M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0', 'M10 10l4 4m0 -4l-4 4'],
  notApplicable: ['M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0', 'M9 12l6 0'],
};

/** The place of one sign on a line, in pixels, and the room before the first; Grid.module.css says the same. */
const CHIP = { width: 28, height: 30, sign: 20, before: 3 };

/**
 * The result whose sign is drawn at a point of a cell, by the cell's place on the screen; null beside the signs, and where the cell is too
 * narrow for all of them and shows only the result that there is.
 */
export const signAt = ({ left, top, width }: Pick<DOMRect, 'left' | 'top' | 'width'>, { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): AssessmentResult | null => {
  const [x, y] = [clientX - left - CHIP.before, clientY - top - CHIP.before];
  if (width < results.length * CHIP.width || x < 0 || y < 0 || y >= CHIP.height) return null;
  return results[Math.floor(x / CHIP.width)] ?? null;
};

type Scheme = 'light' | 'dark';

/** A sign that waits to be pressed, and the signs that are the result: the text colours of their tones in tokens.css. */
const colours: Record<Scheme, Record<AssessmentResult | 'waiting', string>> = {
  light: { waiting: gray[6], met: green[8], partlyMet: amber[8], notMet: red[8], notApplicable: gray[8] },
  dark: { waiting: dark[2], met: green[3], partlyMet: amber[3], notMet: red[3], notApplicable: dark[1] },
};

interface Pen {
  readonly stroke: string;
  readonly opacity: number;
  readonly width: number;
}

/** Signs side by side, each in the middle of a place of `CHIP`. */
const strip = (signs: readonly AssessmentResult[], { stroke, opacity, width }: Pen): string => {
  const drawn = signs.map((sign, at) => {
    const paths = signPaths[sign].map((path) => `<path d="${path}"/>`).join('');
    return `<g transform="translate(${at * CHIP.width + (CHIP.width - CHIP.sign) / 2} ${(CHIP.height - CHIP.sign) / 2}) scale(${CHIP.sign / 24})">${paths}</g>`;
  });
  const size = `width="${signs.length * CHIP.width}" height="${CHIP.height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} fill="none" stroke="${stroke}" stroke-opacity="${opacity}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round">${drawn.join('')}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
};

/**
 * The signs of the results as images for Grid.module.css: all of them in one, pale on some line and nearer on the line that is
 * looked at, and each as a result. Three hundred lines of four icons would be five thousand parts of the page, all of them laid
 * out and put together; and four images on a line are painted four times.
 */
export const signImages = (scheme: Scheme): CSSProperties => {
  const { waiting, ...pressed } = colours[scheme];
  return {
    '--signs-pale': strip(results, { stroke: waiting, opacity: 0.42, width: 1.4 }),
    '--signs-near': strip(results, { stroke: waiting, opacity: 0.75, width: 1.4 }),
    ...Object.fromEntries(results.map((result) => [`--sign-${result}`, strip([result], { stroke: pressed[result], opacity: 1, width: 2.2 })])),
  };
};
