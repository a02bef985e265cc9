import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { DocumentIdSchema, type DocumentId } from '#domain/ids.ts';
import type { RemedyLine } from '#domain/remedyReport.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { readMarks } from '../docx/marks.ts';
import type { Cell } from '../sheet/cells.ts';
import { openZip, type OpenZip } from '../unzip.ts';
import { remediesOfSheet, type RemedyFault } from './table.ts';

/** Why a file of Word is not taken as a report on remedies. Whichever it is, nothing has been written. */
export type RemedyFileFault =
  | RemedyFault
  | { readonly type: 'empty' | 'not-docx' | 'old-word' | 'damaged' | 'no-table' }
  | { readonly type: 'too-large'; readonly size: number; readonly limit: number };

const MAX_FILE = 20_000_000;
/** The text of it, unpacked; a report of a hundred pages has three. */
const MAX_BODY = 40_000_000;
const BODY = 'word/document.xml';

const isElement = (node: Node | null): node is Element => node !== null && node.nodeType === node.ELEMENT_NODE;

const childrenOf = (element: Element): readonly Element[] => {
  const children: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) if (isElement(node)) children.push(node);
  return children;
};

/** Wrappers that people's edits and content controls put around what counts; what was deleted or moved away is left out. */
const wrappers = new Set(['ins', 'moveTo', 'sdt', 'sdtContent', 'customXml', 'smartTag']);

/** The children of a name, looked for through wrappers as well. */
const named = (element: Element, name: string): readonly Element[] =>
  childrenOf(element).flatMap((child) => (child.localName === name ? [child] : wrappers.has(child.localName ?? '') ? named(child, name) : []));

const skipped = new Set(['del', 'moveFrom', 'delText', 'instrText', 'pPr', 'rPr', 'tcPr']);

const wordsOf = (element: Element): string => {
  const name = element.localName ?? '';
  if (skipped.has(name)) return '';
  if (name === 't') return element.textContent ?? '';
  if (name === 'tab') return ' ';
  if (name === 'br' || name === 'cr') return '\n';
  return childrenOf(element)
    .map((child) => (child.localName === 'p' ? `${wordsOf(child)}\n` : wordsOf(child)))
    .join('');
};

const valueOf = (element: Element | undefined): string => (element === undefined ? '' : (Array.from(element.attributes).find(({ localName }) => localName === 'val')?.value ?? ''));

const propertyOf = (cell: Element, name: string): Element | undefined => named(cell, 'tcPr').flatMap((properties) => named(properties, name))[0];

/** The cells of a row; a merged one stands in its first column, and under a cell that reaches down stands what it says. */
const cellsOf = (row: Element, above: readonly Cell[]): readonly Cell[] => {
  const cells: Cell[] = [];
  for (const cell of named(row, 'tc')) {
    const merge = propertyOf(cell, 'vMerge');
    const goesOn = merge !== undefined && valueOf(merge) !== 'restart';
    cells.push(goesOn ? (above[cells.length] ?? null) : wordsOf(cell).trim());
    const span = Number(valueOf(propertyOf(cell, 'gridSpan')));
    for (let at = 1; at < span && at < 64; at += 1) cells.push(null);
  }
  return cells;
};

const rowsOf = (table: Element): readonly (readonly Cell[])[] => {
  const rows: (readonly Cell[])[] = [];
  for (const row of named(table, 'tr')) rows.push(cellsOf(row, rows.at(-1) ?? []));
  return rows;
};

/** PURE. The report that the text of a file of Word holds: the table whose headings are those of the form. */
export const remediesOfBody = (xml: string): Result<readonly RemedyLine[], RemedyFileFault> => {
  let root: Element | null;
  try {
    root = new DOMParser({ onError: () => {} }).parseFromString(xml, 'text/xml').documentElement;
  } catch {
    return fail({ type: 'damaged' });
  }
  if (root === null || root.localName !== 'document') return fail({ type: 'damaged' });
  const body = childrenOf(root).find(({ localName }) => localName === 'body');
  const tables = body === undefined ? [] : named(body, 'tbl');
  const read = tables.map((table) => remediesOfSheet({ name: '', rows: rowsOf(table) }, false));
  // The heading of an official document is a table too: what has no such headings is passed by.
  return read.find((one) => one.ok || one.error.type !== 'no-heading') ?? fail({ type: 'no-table' });
};

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);

/** A report out of a file of Word. */
export interface RemedyFile {
  readonly lines: readonly RemedyLine[];
  /** The id of the document of which it is the form (`documentIdOf`); null for a file that the unit made by itself. */
  readonly form: DocumentId | null;
}

/** Word numbers the parts anew when it saves; a file of an office has few. */
const PARTS = [1, 2, 3, 4, 5, 6].map((no) => `customXml/item${no}.xml`);
const MAX_PART = 5_000_000;

/** Which form of ours a file is, by its hidden marks. Before the id may stand the round. */
const formOf = async (zip: OpenZip): Promise<DocumentId | null> => {
  for (const name of PARTS) {
    const part = await zip.read(name, MAX_PART);
    const marks = part.ok && part.value !== null ? readMarks(await part.value.text()) : null;
    const id = DocumentIdSchema.safeParse(marks?.document.split('/').at(-1));
    if (id.success) return id.data;
  }
  return null;
};

/** The report on remedies that a unit filled in and sent back as a file of Word. */
export const readRemedyFile = async (file: Blob): Promise<Result<RemedyFile, RemedyFileFault>> => {
  if (file.size === 0) return fail({ type: 'empty' });
  if (file.size > MAX_FILE) return fail({ type: 'too-large', size: file.size, limit: MAX_FILE });
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  // The container of Word 97–2003, and of new files under a password.
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return fail({ type: 'old-word' });
  if (!startsWith(head, [0x50, 0x4b])) return fail({ type: 'not-docx' });
  const zip = await openZip(file);
  if (!zip.ok) return fail({ type: 'damaged' });
  const part = await zip.value.read(BODY, MAX_BODY);
  if (!part.ok) return part.error.type === 'too-large' ? fail({ type: 'too-large', size: part.error.size, limit: part.error.limit }) : fail({ type: 'damaged' });
  if (part.value === null) return fail({ type: 'not-docx' });
  const lines = remediesOfBody(await part.value.text());
  return lines.ok ? ok({ lines: lines.value, form: await formOf(zip.value) }) : lines;
};
