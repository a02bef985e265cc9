import type { Block, BlockKey, BlockSource, Cell, Paragraph, ParagraphStyle, Run } from './model.ts';
import { endMark } from './words/terms.ts';

interface Extras {
  readonly source?: BlockSource;
  readonly figures?: readonly string[];
}

/** A paragraph of one text, or of runs. */
export const paragraph = (key: BlockKey, style: ParagraphStyle, text: string | readonly Run[], extras: Extras = {}): Paragraph => ({
  kind: 'paragraph',
  key,
  style,
  runs: typeof text === 'string' ? [{ text }] : text,
  ...extras,
});

/** The words of somebody, with what the document says before them; ended by a mark, without which they might be left. */
export const sentenceOf = (words: string, before: readonly Run[] = []): readonly Run[] => {
  const text = words.trim();
  const mark = endMark(text);
  return [...before, { text }, ...(mark === '' ? [] : [{ text: mark }])];
};

/** A part of a document before it has its number: what has no blocks is left out, and the numbers close up. */
export interface Draft {
  readonly key: BlockKey;
  readonly title: string;
  readonly blocks: readonly Block[];
}

const romans = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** A number in Roman figures, as parts and appendices have it; a round of forty visits has as many score sheets. */
const roman = (no: number): string => {
  const [value, letters] = romans.find(([least]) => no >= least) ?? [0, ''];
  return value === 0 ? '' : `${letters}${roman(no - value)}`;
};

const numberedBy = (style: ParagraphStyle, numberOf: (no: number) => string, drafts: readonly Draft[]): readonly Block[] =>
  drafts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ key, title, blocks }, at) => [paragraph(key, style, `${numberOf(at + 1)}. ${title}`), ...blocks]);

/** Parts „I.“, „II.“ of a document; the layout writes them in capitals. */
export const parts = (drafts: readonly Draft[]): readonly Block[] => numberedBy('part', roman, drafts);

/** „Phụ lục II“; without a number where it is the only one (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục III.1). */
export const appendixNo = (no: number, of: number): string => (of < 2 ? 'Phụ lục' : `Phụ lục ${roman(no)}`);

/** Headings „1.“, „2.“ within a part or a document without parts. */
export const headings = (drafts: readonly Draft[]): readonly Block[] => numberedBy('heading', String, drafts);

/** „Không có.“ for a part that the form demands and that has nothing in it. */
export const orNone = (key: BlockKey, blocks: readonly Block[], words = 'Không có.'): readonly Block[] => (blocks.length > 0 ? blocks : [paragraph(`${key}-none`, 'body', words)]);

/** Lines to write on by hand. */
export const ruledLines = (key: BlockKey, count: number): readonly Paragraph[] => Array.from({ length: count }, (_, at) => paragraph(`${key}-line-${at + 1}`, 'ruled', ''));

/** The lines of a text of several, without dashes before them. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*[-–•+]\s*/u, '').trim())
    .filter((line) => line !== '');

/** „Kính gửi: …“: one addressee on the same line, several as dashes under it (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.9). */
export const addressees = (names: readonly string[]): readonly Paragraph[] => {
  const [first, ...others] = names;
  if (first === undefined) return [];
  if (others.length === 0) return [paragraph('addressee', 'addressee', `Kính gửi: ${first}.`)];
  return [
    paragraph('addressee', 'addressee', 'Kính gửi:'),
    ...names.map((name, at) => paragraph(`addressee-${at + 1}`, 'addressee', `- ${name}${at === names.length - 1 ? '.' : ';'}`)),
  ];
};

/** A cell of one text; a line break in it begins a new paragraph of the cell. */
export const cell = (text: string): Cell => text.split('\n').map((line) => [{ text: line }]);

/** A cell of several paragraphs. */
export const cellOf = (lines: readonly string[]): Cell => (lines.length === 0 ? [[{ text: '' }]] : lines.map((line) => [{ text: line }]));

/** A bold cell. */
export const boldCell = (text: string): Cell => [[{ text, bold: true }]];
