import type { ParagraphStyle } from '#domain/documents/model.ts';
import { BLOCK_GAP, paragraphGaps } from './look.ts';
import type { Piece } from './paginate.ts';
import type { PieceSource } from './pieces.ts';

const heightOf = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0;

const measureText = (element: Element, style: ParagraphStyle, isSigned: boolean): Piece => {
  const gaps = paragraphGaps(style);
  const paragraph = element.querySelector('p');
  const height = heightOf(paragraph);
  const lineHeight = paragraph === null ? 0 : Number.parseFloat(getComputedStyle(paragraph).lineHeight);
  const lines = lineHeight > 0 ? Math.max(1, Math.round(height / lineHeight)) : 1;
  return { kind: 'text', lines, lineHeight: Number.isFinite(lineHeight) ? lineHeight : height, ...gaps, keepNext: gaps.keepNext || isSigned };
};

/** How high a part is that was drawn in full, at the width of its page. The last words stand on the page on which somebody signs them. */
export const measurePiece = (element: Element, piece: PieceSource, next: PieceSource | undefined): Piece => {
  switch (piece.kind) {
    case 'paragraph':
      return measureText(element, piece.block.style, next?.kind === 'signatures');
    case 'table':
      return { kind: 'table', head: heightOf(element.querySelector('thead')), rows: [...element.querySelectorAll('tbody > tr')].map(heightOf), after: BLOCK_GAP };
    case 'heading':
    case 'signatures':
      return { kind: 'solid', height: heightOf(element), after: 0, keepNext: false };
    case 'title':
      return { kind: 'solid', height: heightOf(element), after: 0, keepNext: true };
  }
};
