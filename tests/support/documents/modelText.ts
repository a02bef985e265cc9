import type { Block, Cell, DocumentModel, Section } from '#domain/documents/model.ts';

const cellText = (cell: Cell): string => cell.map((runs) => runs.map(({ text }) => text).join('')).join('\n');

const blockLines = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')];
    case 'table':
      return [
        block.columns.map(({ heading }) => heading).join(' | '),
        ...block.rows.map((row) => (row.kind === 'group' ? row.text : row.cells.map(cellText).join(' | '))),
      ];
    case 'signatures':
      return [...block.recipients, ...block.signatures.flatMap(({ lines, name }) => [...lines, name])];
  }
};

/** The words of a section, a paragraph or a row of a table to a line. */
export const sectionLines = ({ blocks }: Section): readonly string[] => blocks.flatMap(blockLines);

/** All that a document says below its headings. */
export const modelText = ({ sections }: DocumentModel): string =>
  sections.flatMap((section) => [Object.values(section.title).join('\n'), ...sectionLines(section)]).join('\n');
