import type { CSSProperties } from 'react';
import { formatRules, paragraphValue, printedSize, usualFormat, type ParagraphValue, type TextAlign } from '#domain/documents/format.ts';
import type { ParagraphStyle } from '#domain/documents/model.ts';

/** Points of a CSS inch. */
const PX_PER_PT = 96 / 72;

/** The height of a single line of Times New Roman as a share of its size: „dòng đơn“ of a word processor. */
const SINGLE_LINE = 1.15;

const aligns: Readonly<Record<TextAlign, 'left' | 'center' | 'right' | 'justify'>> = { left: 'left', centre: 'center', right: 'right', justify: 'justify' };

type Letters = Pick<ParagraphValue, 'size' | 'bold' | 'italic' | 'upper' | 'align'>;

/** How letters of a rule look on the screen: in points, as on paper. */
export const lettersLook = (value: Letters): CSSProperties => ({
  fontSize: `${printedSize(value, usualFormat)}pt`,
  fontWeight: value.bold ? 700 : 400,
  fontStyle: value.italic ? 'italic' : 'normal',
  textTransform: value.upper ? 'uppercase' : 'none',
  textAlign: aligns[value.align],
  lineHeight: SINGLE_LINE,
});

/** How a paragraph of the content looks; the gaps above and below it are laid out with the pages. */
export const paragraphLook = (style: ParagraphStyle): CSSProperties => {
  const value = paragraphValue(style);
  return {
    ...lettersLook(value),
    lineHeight: SINGLE_LINE * formatRules.lineSpacing.value.value,
    paddingLeft: `${value.left}mm`,
    textIndent: `${value.firstLine}mm`,
  };
};

/** The gaps above and below a paragraph, in pixels, and whether it stays with the next. */
export const paragraphGaps = (style: ParagraphStyle): { readonly before: number; readonly after: number; readonly keepNext: boolean } => {
  const { before, after, keepNext } = paragraphValue(style);
  return { before: before * PX_PER_PT, after: after * PX_PER_PT, keepNext };
};

/** The gap below what is no paragraph, in pixels. */
export const BLOCK_GAP = 6 * PX_PER_PT;
