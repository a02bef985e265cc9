import type { BlockKey, DocumentModel, Paragraph, Section, SignatureBlock, TableBlock } from '#domain/documents/model.ts';

/** What is measured as one and laid out by `paginate`. */
export type PieceSource =
  | { readonly kind: 'heading'; readonly key: BlockKey; readonly section: Section }
  | { readonly kind: 'title'; readonly key: BlockKey; readonly section: Section }
  | { readonly kind: 'paragraph'; readonly key: BlockKey; readonly block: Paragraph }
  | { readonly kind: 'table'; readonly key: BlockKey; readonly block: TableBlock }
  | { readonly kind: 'signatures'; readonly key: BlockKey; readonly block: SignatureBlock };

const pieceOf = (block: Section['blocks'][number]): PieceSource => {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', key: block.key, block };
    case 'table':
      return { kind: 'table', key: block.key, block };
    case 'signatures':
      return { kind: 'signatures', key: block.key, block };
  }
};

/** The pieces of a section from top to bottom; a công văn has its subject in the heading. */
export const piecesOf = (section: Section): readonly PieceSource[] => [
  ...(section.heading === null ? [] : [{ kind: 'heading' as const, key: `${section.key}-heading`, section }]),
  ...(section.title.kind === 'letter' ? [] : [{ kind: 'title' as const, key: `${section.key}-title`, section }]),
  ...section.blocks.map(pieceOf),
];

/** The key of the part on the paper that holds what was said of a block: a row is in its table. */
export const pieceHolding = (model: DocumentModel, key: BlockKey): BlockKey =>
  model.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table' && block.rows.some((row) => row.key === key))?.key ?? key;
