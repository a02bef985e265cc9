import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** No borders: a table that only puts things beside each other. */
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** Paragraphs beside each other, in columns of these widths (twips). Rows stay whole. */
export const plainTable = (widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table =>
  new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((children, at) => new TableCell({ children, width: { size: widths[at] ?? 0, type: WidthType.DXA } })),
        }),
    ),
  });
