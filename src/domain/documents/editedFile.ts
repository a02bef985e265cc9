import type { BlockKey } from './model.ts';
import type { Place } from './printed.ts';

/** A cell of an edited file; null: without a bookmark of ours. */
export interface EditedCell {
  readonly key: BlockKey | null;
  readonly text: string;
}

/** A row of a table in an edited file. */
export interface EditedRow {
  readonly cells: readonly EditedCell[];
}

/** What stands in an edited file, from top to bottom; `section`: a new one begins. The likeliest key of a paragraph stands first. */
export type EditedBlock =
  | { readonly kind: 'paragraph'; readonly keys: readonly BlockKey[]; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly EditedRow[] }
  | { readonly kind: 'section' };

/** A file that somebody edited: what was in it when it was made, and what is in it now. */
export interface EditedFile {
  readonly places: readonly Place[];
  readonly fixed: readonly string[];
  readonly blocks: readonly EditedBlock[];
}

/** A place with words. */
export type TextPlace = Extract<Place, { readonly kind: 'text' }>;

/** Put in by hand when the file was made; it is read as what follows its block. */
export const isPutIn = ({ made }: TextPlace): boolean => made === '';

/** The key of the row that a cell is in. */
export const rowOf = (cell: BlockKey): BlockKey => cell.replace(/#\d+$/u, '');
