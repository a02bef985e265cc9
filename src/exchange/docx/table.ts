import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { BlockKey, Cell, Column, Run, TableBlock, TableRow as ModelRow } from '#domain/documents/model.ts';
import { cellKey, printable, printedRuns, staysWhole } from '#domain/documents/printed.ts';
import { alignments } from './alignments.ts';
import { markedParagraph, textRuns, type MarkEnds } from './runs.ts';
import { styleOf } from './styles.ts';
import { mm } from './units.ts';

/** How a cell looks, and how wide it is (twips). */
interface CellForm {
  readonly align: Column['align'];
  readonly width: number;
  readonly span?: number;
  readonly bold?: boolean;
  readonly keepNext?: boolean;
  readonly mark: MarkEnds;
}

/** Bold, unless the run itself says otherwise. */
const emphasised = (runs: readonly Run[], bold: boolean): readonly Run[] => (bold ? runs.map((run) => ({ bold: true, ...run })) : runs);

const cellOf = (cell: Cell, { align, width, span, bold = false, keepNext = false, mark }: CellForm): TableCell => {
  // A cell without a paragraph makes the file unreadable for Word.
  const paragraphs = cell.length > 0 ? cell : [[]];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span !== undefined && { columnSpan: span }),
    children: paragraphs.map(
      (runs, at) =>
        markedParagraph({ style: styleOf('table'), alignment: alignments[align], ...(keepNext && { keepNext }) }, [
          ...(at === 0 ? [mark.start] : []),
          ...textRuns(emphasised(printedRuns(runs), bold)),
          ...(at === paragraphs.length - 1 ? [mark.end] : []),
        ]),
    ),
  });
};

const headingRow = (columns: readonly Column[], widths: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ heading }, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [new Paragraph({ style: styleOf('tableHeading'), children: textRuns([{ text: printable(heading) }]), keepNext: true })],
        }),
    ),
  });

/** Widths in twips that add up to the whole, whatever the shares do. */
const widthsOf = (columns: readonly Column[], whole: number): readonly number[] => {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  let used = 0;
  return columns.map(({ width }, at) => {
    const share = at === columns.length - 1 ? whole - used : Math.round((whole * width) / shares);
    used += share;
    return share;
  });
};

const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const allBorders = { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border };

/** A table: its headings repeat on every page, its rows stay whole. */
export const dataTable = ({ columns, rows }: TableBlock, whole: number, marker: (key: BlockKey) => MarkEnds): Table => {
  const widths = widthsOf(columns, whole);
  const rowOf = (row: ModelRow): TableRow =>
    new TableRow({
      cantSplit: staysWhole(row, columns.map(({ width }) => width)),
      children:
        row.kind === 'group'
          ? [cellOf([[{ text: row.text }]], { align: 'left', width: whole, span: columns.length, bold: true, keepNext: true, mark: marker(row.key) })]
          : columns.map(({ align }, at) =>
              cellOf(row.cells[at] ?? [], { align, width: widths[at] ?? 0, bold: row.kind === 'total', mark: marker(cellKey(row.key, at)) }),
            ),
    });
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: allBorders,
    margins: { left: mm(1.5), right: mm(1.5), top: mm(0.5), bottom: mm(0.5) },
    rows: [headingRow(columns, widths), ...rows.map(rowOf)],
  });
};
