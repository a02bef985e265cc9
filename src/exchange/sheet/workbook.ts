import { strToU8, zipSync } from 'fflate';
import { fail, ok, type Result } from '#domain/result.ts';
import { openZip, type OpenZip } from '../unzip.ts';
import type { Cell } from './cells.ts';
import type { BookFault, SheetProblem } from './fault.ts';
import { columnOf, type Sheet, type TableLayout } from './sheet.ts';

/** Bytes that one part of a workbook may unpack to. */
const MAX_PART = 30_000_000;

/** How far to the right cells may stand, and how far below the rows of the table: a cell in the last corner would make millions of blank ones. */
const MAX_COLUMN = 200;
const ROWS_BESIDE = 100;

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

const damaged = fail<BookFault>({ type: 'damaged' });

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

const columnNo = (letters: string): number => Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0);

/** The text of a part; null when the workbook has none of that name. */
const partOf = async (zip: OpenZip, name: string): Promise<Result<string | null, BookFault>> => {
  const blob = await zip.read(name, MAX_PART);
  if (!blob.ok) return damaged;
  return ok(blob.value === null ? null : await blob.value.text());
};

/** A sheet by name, and the part that holds it. */
interface SheetPart {
  readonly name: string;
  readonly path: string;
}

const sheetParts = (workbook: string, relations: string): readonly SheetPart[] => {
  const targets = new Map(
    [...relations.matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/')]),
  );
  return [...workbook.matchAll(/<sheet\s[^>]*>/g)].flatMap(([tag]) => {
    const path = targets.get(attribute(tag, 'r:id'));
    return path === undefined ? [] : [{ name: unescaped(attribute(tag, 'name')), path }];
  });
};

/** What is read of a workbook. */
export interface BookRequest {
  /** The sheets that say something, among the names of all. */
  readonly wanted: (names: readonly string[]) => readonly (string | undefined)[];
  /** Rows that a table may have. */
  readonly maxRows: number;
}

const wantedAmong = (parts: readonly SheetPart[], { wanted }: BookRequest): readonly SheetPart[] => {
  const names = new Set(wanted(parts.map(({ name }) => name)));
  return [...names].flatMap((name) => parts.find((part) => part.name === name) ?? []);
};

const isTooWide = (xml: string, maxRow: number): boolean => {
  for (const [, letters = '', row = ''] of xml.matchAll(/\sr="([A-Z]{1,3})?(\d{1,9})"/g)) {
    if (Number(row) > maxRow || columnNo(letters) > MAX_COLUMN) return true;
  }
  return (xml.match(/<row[\s>/]/g)?.length ?? 0) > maxRow;
};

/** A cell that holds a rule instead of a value: what it came to may be out of date, or was never worked out. */
export interface Formula {
  readonly sheet: string;
  readonly address: string;
}

const formulasIn = ({ name }: SheetPart, xml: string): readonly Formula[] =>
  [...xml.matchAll(/<c\s([^>]*)>\s*<f[\s>/]/g)].map(([, attributes = '']) => ({ sheet: name, address: attribute(` ${attributes}`, 'r') }));

/** A formula as a problem, under the heading that stands above it. */
export const formulaProblem = <C extends string>({ sheet: name, address }: Formula, sheets: readonly Sheet[], layout: TableLayout<C>): SheetProblem<C, never> => {
  const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const above = sheets.find((sheet) => sheet.name === name)?.rows.slice(0, Number(row) - 1) ?? [];
  const column = above.flatMap((cells) => columnOf(layout, String(cells[columnNo(letters) - 1] ?? '')) ?? [])[0] ?? null;
  return { at: { kind: 'row', sheet: name, row: Number(row) }, column, fault: 'formula', found: address };
};

/** What is left of a workbook: the sheets that say something here, their parts, and the formulas in them. */
interface CheckedParts {
  readonly sheets: readonly SheetPart[];
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly formulas: readonly Formula[];
}

/** The parts that are read, unpacked and looked through; the library gets these and nothing else of the file. */
const checkedParts = async (file: Blob, request: BookRequest): Promise<Result<CheckedParts, BookFault>> => {
  const zip = await openZip(file);
  if (!zip.ok) return damaged;
  const [workbook, relations] = [await partOf(zip.value, WORKBOOK), await partOf(zip.value, RELATIONS)];
  if (!workbook.ok || !relations.ok || workbook.value === null || relations.value === null) return damaged;
  const sheets = wantedAmong(sheetParts(workbook.value, relations.value), request);
  const parts: Record<string, Uint8Array> = { [WORKBOOK]: strToU8(workbook.value), [RELATIONS]: strToU8(relations.value) };
  const formulas: Formula[] = [];
  for (const sheet of sheets) {
    const xml = await partOf(zip.value, sheet.path);
    if (!xml.ok || xml.value === null) return damaged;
    if (isTooWide(xml.value, request.maxRows + ROWS_BESIDE)) return fail({ type: 'too-many-rows', limit: request.maxRows });
    formulas.push(...formulasIn(sheet, xml.value));
    parts[sheet.path] = strToU8(xml.value);
  }
  for (const name of ['[Content_Types].xml', 'xl/sharedStrings.xml', 'xl/styles.xml']) {
    const part = await partOf(zip.value, name);
    if (!part.ok) return damaged;
    if (part.value !== null) parts[name] = strToU8(part.value);
  }
  return ok({ sheets, parts, formulas });
};

const cellOf = (cell: unknown): Cell =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' || cell instanceof Date ? cell : null;

/** The sheets that were asked for, in that order, and the formulas in them. */
export interface ReadBook {
  readonly sheets: readonly Sheet[];
  readonly formulas: readonly Formula[];
}

/** The sheets of a workbook that say something here. What a cell shows is taken as it is: nothing is worked out. */
export const readWorkbook = async (file: Blob, request: BookRequest): Promise<Result<ReadBook, BookFault>> => {
  const checked = await checkedParts(file, request);
  if (!checked.ok) return checked;
  const { sheets, parts, formulas } = checked.value;
  const { readSheet } = await import('read-excel-file/universal');
  // Stored, not compressed: the library would else unpack in a worker of its own making, which the page's policy forbids.
  const plain = new Blob([zipSync(parts, { level: 0 })]);
  const read: Sheet[] = [];
  try {
    for (const { name } of sheets) {
      const rows: readonly (readonly unknown[])[] = await readSheet(plain, name, { trim: false });
      read.push({ name, rows: rows.map((row) => row.map(cellOf)) });
    }
  } catch {
    return damaged;
  }
  return ok({ sheets: read, formulas });
};

const heading = { fontWeight: 'bold', wrap: true, alignVertical: 'center', backgroundColor: '#e7edf5' } as const;
const body = { wrap: true, alignVertical: 'top' } as const;

const styled = (cell: Cell, isHeading: boolean) => {
  if (cell === null) return null;
  const style = isHeading ? heading : body;
  if (typeof cell === 'number') return { value: cell, type: Number, ...style };
  if (cell instanceof Date) return { value: cell, type: Date, format: 'dd/mm/yyyy', ...style };
  // „@“: codes such as 1.10 stay texts when somebody edits them in Excel.
  return { value: String(cell), type: String, format: '@', ...style };
};

/** A sheet to write: widths in characters, and whether its first row has the headings, which then stay in view. */
export interface WrittenSheet extends Sheet {
  readonly widths: readonly number[];
  readonly hasHeading: boolean;
}

/** Writes sheets as a workbook: real numbers and days, texts that stay texts, headings that stay in view. */
export const writeWorkbook = async (sheets: readonly WrittenSheet[]): Promise<Blob> => {
  const { default: write } = await import('write-excel-file/universal');
  return write(
    sheets.map(({ name, rows, widths, hasHeading }) => ({
      sheet: name,
      data: rows.map((row, at) => row.map((cell) => styled(cell, at === 0 && hasHeading))),
      columns: widths.map((width) => ({ width })),
      ...(hasHeading ? { stickyRowsCount: 1 } : {}),
    })),
    { fontFamily: 'Times New Roman', fontSize: 11 },
  ).toBlob();
};
