import type { IsoDate } from '#domain/schema/field.ts';

/** What a cell of a sheet of data holds: a calendar day is a real date there, a figure a real number, a text stays one. */
export type DataCell = { readonly day: IsoDate } | string | number | null;

/** How the figures of a column look; Excel puts in the signs of the language that it runs in („1.234,50“). */
type Look = 'points' | 'percent';

const formats: Readonly<Record<Look, string>> = { points: '#,##0.00', percent: '0.00%' };

/** A column of data: its heading, its width in characters, what stands in it for a row. */
export interface DataColumn<R> {
  readonly heading: string;
  readonly width: number;
  readonly look?: Look;
  readonly cell: (row: R, no: number) => DataCell;
}

/** A sheet as cells, the headings first. */
export interface DataSheet {
  readonly name: string;
  readonly columns: readonly { readonly width: number; readonly look?: Look }[];
  readonly rows: readonly (readonly DataCell[])[];
}

/** PURE. Rows as a sheet, by its columns. */
export const dataSheet = <R>(name: string, columns: readonly DataColumn<R>[], rows: readonly R[]): DataSheet => ({
  name,
  columns,
  rows: [columns.map(({ heading }) => heading), ...rows.map((row, at) => columns.map(({ cell }) => cell(row, at + 1)))],
});

/** PURE. A day as a cell. */
export const dayCell = (day: IsoDate | null | undefined): DataCell => (day === null || day === undefined ? null : { day });

const heading = { fontWeight: 'bold', wrap: true, align: 'center', alignVertical: 'center', backgroundColor: '#e7edf5' } as const;
const body = { wrap: true, alignVertical: 'top' } as const;

/** Signs that XML cannot hold. Excel would call the file damaged. */
// oxlint-disable-next-line no-control-regex -- these are what is left out
const unheld = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A worksheet cell holds no more letters. */
const MAX_TEXT = 32_767;

const styled = (cell: DataCell, isHeading: boolean, look: Look | undefined) => {
  const style = isHeading ? heading : body;
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, ...(look === undefined ? {} : { format: formats[look] }), ...style };
  if (typeof cell === 'string') return { value: cell.replace(unheld, '').slice(0, MAX_TEXT), type: String, format: '@', ...style };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', ...style };
};

/** Sheets as a workbook: real numbers and days, headings that stay in view, filters over all columns, landscape. */
export const writeDataSheets = async (sheets: readonly DataSheet[]): Promise<Blob> => {
  const [{ default: write }, { getCellAddress, getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings }] = await Promise.all([
    import('write-excel-file/universal'),
    import('write-excel-file/utility'),
  ]);
  const filters = (xml: string, _options: unknown, { sheetIndex }: { readonly sheetIndex: number }): string => {
    const sheet = sheets[sheetIndex];
    if (sheet === undefined) return xml;
    return insertElementMarkupAccordingToOrderOfSiblings(
      xml,
      `<autoFilter ref="A1:${getCellAddress(sheet.rows.length - 1, sheet.columns.length - 1)}"/>`,
      getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [],
      'worksheet',
    );
  };
  return write(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: rows.map((row, at) => row.map((cell, column) => styled(cell, at === 0, columns[column]?.look))),
      orientation: 'landscape' as const,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
    })),
    { fontFamily: 'Times New Roman', fontSize: 12, features: [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: filters } } } }] },
  ).toBlob();
};
