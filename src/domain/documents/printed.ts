import { formatRules, paragraphValue } from './format.ts';
import type { Block, BlockKey, Cell, DocumentModel, Paragraph, Run, TableRow } from './model.ts';

/** Characters that a file of Word cannot hold: control characters but line break and tab, halves of a pair, non-characters. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A text as it can be printed: in one form of its letters, line breaks as `\n`, without what no file can hold. */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(UNPRINTABLE, (character) => (character === '\n' || character === '\t' ? character : ''))
    .normalize('NFC');

/** Capitals of the Vietnamese alphabet. */
export const capitals = (text: string): string => printable(text).toLocaleUpperCase('vi');

/** The runs as they are printed. */
export const printedRuns = (runs: readonly Run[], upper = false): readonly Run[] =>
  runs.map((run) => ({ ...run, text: upper ? capitals(run.text) : printable(run.text) }));

/** The runs of a paragraph as they are printed, in capitals where its rule says so. */
export const paragraphRuns = ({ style, runs }: Paragraph): readonly Run[] => printedRuns(runs, paragraphValue(style).upper);

/** The words of some runs. */
export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** The words of a cell, a line for each of its paragraphs. */
export const textOfCell = (cell: Cell): string => cell.map((runs) => textOfRuns(printedRuns(runs))).join('\n');

/** A printed text with the key by which it is found again in an edited file. */
export interface KeyedText {
  readonly key: BlockKey;
  readonly text: string;
  /** What was generated there, where the text was written by hand; blank: all of it was put in. */
  readonly made?: string;
}

/** The key of a cell: that of its row, and its column from 0. */
export const cellKey = (row: BlockKey, column: number): BlockKey => `${row}#${column}`;

/** The texts of a row of a table: one for each cell, or the one over all columns. */
export const textsOfRow = (row: TableRow): readonly KeyedText[] => {
  const texts = row.kind === 'group' ? [{ key: row.key, text: printable(row.text) }] : row.cells.map((cell, column) => ({ key: cellKey(row.key, column), text: textOfCell(cell) }));
  return texts.map(({ key, text }) => ({ key, text, ...(row.made?.[key] !== undefined && { made: row.made[key] }) }));
};

const textsOfBlock = (block: Block): readonly KeyedText[] => {
  switch (block.kind) {
    case 'paragraph':
      return [{ key: block.key, text: textOfRuns(paragraphRuns(block)), ...(block.made !== undefined && { made: block.made }) }];
    case 'table':
      return block.rows.flatMap(textsOfRow);
    case 'signatures':
      return [];
  }
};

/** Every paragraph and every cell that can be found again, in the order of the document. Headings, titles and signatures are made from facts and not edited by hand. */
export const keyedTexts = ({ sections }: DocumentModel): readonly KeyedText[] => sections.flatMap(({ blocks }) => blocks.flatMap(textsOfBlock));

/** What stands before the first block of a section: paragraphs put in there follow it. */
export const sectionStart = (section: BlockKey): BlockKey => `section:${section}`;

/** A place of a document that a file remembers: a text, with the table that it is in, or a place without words that something can follow. */
export type Place = ({ readonly kind: 'text'; readonly table: BlockKey | null } & KeyedText) | { readonly kind: 'place'; readonly key: BlockKey };

const placesOfBlock = (block: Block): readonly Place[] => {
  if (block.kind === 'signatures') return [{ kind: 'place', key: block.key }];
  const table = block.kind === 'table' ? block.key : null;
  return textsOfBlock(block).map((keyed) => ({ kind: 'text', table, ...keyed }));
};

/** Every place of a document, from top to bottom. */
export const placesIn = ({ sections }: DocumentModel): readonly Place[] =>
  sections.flatMap(({ key, blocks }) => [{ kind: 'place' as const, key: sectionStart(key) }, ...blocks.flatMap(placesOfBlock)]);

/** The list under „Nơi nhận“: a dash and a semicolon each, a full stop at the end. */
export const recipientLines = (recipients: readonly string[]): readonly string[] =>
  recipients
    .map((recipient) => printable(recipient).trim())
    .filter((recipient) => recipient !== '')
    .map((recipient, at, all) => `- ${recipient}${at === all.length - 1 ? '.' : ';'}`);

/** Letters of a table on half a page, were they to go over its whole width. */
const HALF_PAGE = 2000;

/** Whether a row of a table stays whole; a row longer than half a page may break, or it could fit on no page. */
export const staysWhole = (row: TableRow, widths: readonly number[]): boolean =>
  row.kind === 'group' || row.cells.every((cell, at) => textOfCell(cell).length <= (HALF_PAGE * (widths[at] ?? 0)) / 100);

/** The word over the recipients, as it is printed. */
export const RECIPIENTS_WORD = 'Nơi nhận:';

/** The share of a line of text that the rule under it has. */
export const lineShare = (rule: 'mottoLine' | 'issuingBodyLine' | 'subjectLine'): number => formatRules[rule].value.share;
