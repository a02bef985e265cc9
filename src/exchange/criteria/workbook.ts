import { strToU8, zipSync } from 'fflate';
import { fail, ok, type Result } from '#domain/result.ts';
import { openZip, type OpenZip } from '../unzip.ts';
import type { Cell } from './cells.ts';
import { columnKeys, columnOf, columns, foldWord, sheetNames } from './columns.ts';
import { MAX_CRITERIA_ROWS, type CriteriaFileFault, type FileProblem } from './file.ts';
import type { Sheet } from './sheet.ts';

/** Bytes that one part of a workbook may unpack to. */
const MAX_PART = 30_000_000;

/** How far down and to the right cells may stand: a cell in the last corner would make millions of blank ones. */
const MAX_ROW = MAX_CRITERIA_ROWS + 100;
const MAX_COLUMN = 200;

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

const damaged = fail<CriteriaFileFault>({ type: 'damaged' });

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

const columnNo = (letters: string): number => Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0);

/** The text of a part; null when the workbook has none of that name. */
const partOf = async (zip: OpenZip, name: string): Promise<Result<string | null, CriteriaFileFault>> => {
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

/** The sheets that say something here: the one of criteria (or else the first), that of areas, that of the name. */
const wanted = (parts: readonly SheetPart[]): readonly SheetPart[] => {
  const named = (name: string) => parts.find((part) => foldWord(part.name) === foldWord(name));
  const all = [named(sheetNames.criteria) ?? parts[0], named(sheetNames.areas), named(sheetNames.info)];
  return [...new Set(all)].filter((part) => part !== undefined);
};

const isTooWide = (xml: string): boolean => {
  for (const [, letters = '', row = ''] of xml.matchAll(/\sr="([A-Z]{1,3})?(\d{1,9})"/g)) {
    if (Number(row) > MAX_ROW || columnNo(letters) > MAX_COLUMN) return true;
  }
  return (xml.match(/<row[\s>/]/g)?.length ?? 0) > MAX_ROW;
};

/** A cell that holds a rule instead of a value: what it came to may be out of date, or was never worked out. */
interface Formula {
  readonly sheet: string;
  readonly address: string;
}

const formulasIn = ({ name }: SheetPart, xml: string): readonly Formula[] =>
  [...xml.matchAll(/<c\s([^>]*)>\s*<f[\s>/]/g)].map(([, attributes = '']) => ({ sheet: name, address: attribute(` ${attributes}`, 'r') }));

/** A formula as a problem, under the heading that stands above it. */
const formulaProblem = ({ sheet: name, address }: Formula, sheets: readonly Sheet[]): FileProblem => {
  const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const above = sheets.find((sheet) => sheet.name === name)?.rows.slice(0, Number(row) - 1) ?? [];
  const column = above.flatMap((cells) => columnOf(String(cells[columnNo(letters) - 1] ?? '')) ?? [])[0] ?? null;
  return { at: { kind: 'row', sheet: name, row: Number(row) }, column, fault: 'formula', found: address };
};

/** What is left of a workbook: the sheets that say something here, their parts, and the formulas in them. */
interface CheckedParts {
  readonly sheets: readonly SheetPart[];
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly formulas: readonly Formula[];
}

/** The parts that are read, unpacked and looked through; the library gets these and nothing else of the file. */
const checkedParts = async (file: Blob): Promise<Result<CheckedParts, CriteriaFileFault>> => {
  const zip = await openZip(file);
  if (!zip.ok) return damaged;
  const [workbook, relations] = [await partOf(zip.value, WORKBOOK), await partOf(zip.value, RELATIONS)];
  if (!workbook.ok || !relations.ok || workbook.value === null || relations.value === null) return damaged;
  const sheets = wanted(sheetParts(workbook.value, relations.value));
  const parts: Record<string, Uint8Array> = { [WORKBOOK]: strToU8(workbook.value), [RELATIONS]: strToU8(relations.value) };
  const formulas: Formula[] = [];
  for (const sheet of sheets) {
    const xml = await partOf(zip.value, sheet.path);
    if (!xml.ok || xml.value === null) return damaged;
    if (isTooWide(xml.value)) return fail({ type: 'too-many-rows', limit: MAX_CRITERIA_ROWS });
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

/** The sheets of a workbook that say something here. What a cell shows is taken as it is: nothing is worked out. */
export const readWorkbook = async (file: Blob): Promise<Result<readonly Sheet[], CriteriaFileFault>> => {
  const checked = await checkedParts(file);
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
  return formulas.length > 0 ? fail({ type: 'faulty', problems: formulas.map((formula) => formulaProblem(formula, read)) }) : ok(read);
};

const heading = { fontWeight: 'bold', wrap: true, alignVertical: 'center', backgroundColor: '#e7edf5' } as const;
const body = { wrap: true, alignVertical: 'top' } as const;

const styled = (cell: Cell, isHeading: boolean) => {
  if (cell === null) return null;
  const style = isHeading ? heading : body;
  // „@“: codes such as 1.10 stay texts when somebody edits them in Excel.
  return typeof cell === 'number' ? { value: cell, type: Number, ...style } : { value: String(cell), type: String, format: '@', ...style };
};

const widths: Readonly<Record<string, readonly number[]>> = {
  [sheetNames.criteria]: columnKeys.map((column) => columns[column].width),
  [sheetNames.areas]: [6, 60, 11, 12],
  [sheetNames.info]: [20, 80],
};

/** Writes sheets as a workbook: real numbers, texts that stay texts, headings that stay in view. */
export const writeWorkbook = async (sheets: readonly Sheet[]): Promise<Blob> => {
  const { default: write } = await import('write-excel-file/universal');
  return write(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      data: rows.map((row, at) => row.map((cell) => styled(cell, at === 0 && name !== sheetNames.info))),
      columns: (widths[name] ?? []).map((width) => ({ width })),
      ...(name === sheetNames.info ? {} : { stickyRowsCount: 1 }),
    })),
    { fontFamily: 'Times New Roman', fontSize: 11 },
  ).toBlob();
};
