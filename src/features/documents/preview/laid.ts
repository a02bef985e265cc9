import type { Section } from '#domain/documents/model.ts';
import type { Fragment, Piece } from './paginate.ts';
import type { PieceSource } from './pieces.ts';

/** A piece, or a part of it, on a page. */
export interface LaidPiece {
  readonly source: PieceSource;
  readonly fragment: Fragment;
  readonly measured: Piece | undefined;
}

/** A page with what stands on it. */
export interface LaidPage {
  readonly id: string;
  readonly orientation: Section['orientation'];
  readonly pieces: readonly LaidPiece[];
}
