import { documentIdOf, handEditIdOf } from '../ids.ts';
import type { HandEdit } from '../schema/documents.ts';
import type { Row } from '../schema/tables.ts';
import { buildDocument } from './build.ts';
import { paragraph } from './compose.ts';
import { editedCell, editedRuns } from './editedRuns.ts';
import { changedFigures, figuresOf, insertedFigures, type FigurePart } from './figuresOf.ts';
import type { Block, BlockKey, DocumentModel, Paragraph, ParagraphStyle, TableBlock, TableRow } from './model.ts';
import { cellKey, paragraphRuns, printedRuns, sectionStart, textOfRuns, textsOfRow } from './printed.ts';
import type { DocumentRef, DocumentSource } from './source.ts';

/** The cells of a row as one text. */
const CELL_BREAK = '\t';

/** The key of a paragraph or row put in by hand: the block that it follows, and which of those after it. */
const insertedKey = (after: BlockKey, no: number): BlockKey => `${after}+${no}`;

/** Two texts that say the same: spaces and line ends that a word processor adds and takes are no difference. */
export const sameWords = (a: string, b: string): boolean => tidy(a) === tidy(b);
const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** The cells of a row as one text, as hand edits of whole rows have them. */
export const rowText = (cells: readonly string[]): string => cells.map((cell) => cell.replace(/\t/gu, ' ')).join(CELL_BREAK);

/**
 * How a hand edit stands in the document made by now: it stands; what was generated there has changed since, so the user picks; the data says
 * the same by now; its place is gone.
 */
export type EditState = 'standing' | 'conflicting' | 'agreed' | 'gone';

/** An edit that was not taken back. */
type OpenEdit = Exclude<HandEdit, { readonly kind: 'none' }>;

/** A hand edit of a document, held against what is generated today. */
export interface PlacedEdit {
  readonly row: Row<'handEdits'>;
  readonly block: BlockKey;
  /** From 1 for what was put in; 0 otherwise. */
  readonly no: number;
  readonly edit: OpenEdit;
  readonly state: EditState;
  /** What is generated in its place today; blank where something was put in, or nothing is there any more. */
  readonly generated: string;
  /** The hand-written words, with the figures marked that no longer agree with the data. */
  readonly words: readonly FigurePart[];
}

/** A document with its hand edits. */
export interface EditedDocument {
  /** As it is printed. */
  readonly model: DocumentModel;
  /** In the order of the document; those whose place is gone at the end. */
  readonly edits: readonly PlacedEdit[];
}

/** Every text that can be changed or removed, with whole rows beside their cells. */
const generatedTexts = ({ sections }: DocumentModel): ReadonlyMap<BlockKey, string> => {
  const texts = new Map<BlockKey, string>();
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'paragraph') texts.set(block.key, textOfRuns(paragraphRuns(block)));
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      const cells = textsOfRow(row);
      texts.set(row.key, rowText(cells.map(({ text }) => text)));
      if (row.kind !== 'group') for (const { key, text } of cells) texts.set(key, text);
    }
  }
  return texts;
};

/** Everything that something can be put in after, in the order of the document, with its cells. */
const placesOf = ({ sections }: DocumentModel): readonly BlockKey[] =>
  sections.flatMap(({ key, blocks }) => [
    sectionStart(key),
    ...blocks.flatMap((block) => [...(block.kind === 'table' ? block.rows.flatMap((row) => [row.key, ...textsOfRow(row).map((cell) => cell.key)]) : []), block.key]),
  ]);

const stateOf = (edit: OpenEdit, generated: string | undefined, isPlace: boolean): EditState => {
  switch (edit.kind) {
    case 'inserted':
      return isPlace ? 'standing' : 'gone';
    case 'removed':
      return generated === undefined ? 'gone' : sameWords(generated, edit.was) ? 'standing' : 'conflicting';
    case 'changed':
      if (generated === undefined) return 'gone';
      if (sameWords(generated, edit.now)) return 'agreed';
      return sameWords(generated, edit.was) ? 'standing' : 'conflicting';
  }
};

const wordsOf = (edit: OpenEdit, generated: string | undefined, said: ReadonlySet<string>): readonly FigurePart[] => {
  switch (edit.kind) {
    case 'inserted':
      return insertedFigures(edit.now, edit.figures, said);
    case 'removed':
      return [];
    case 'changed':
      return generated === undefined ? [{ text: edit.now, isOff: false }] : changedFigures(edit.now, edit.written, generated);
  }
};

/** Which of the paragraphs after its block an edit is, by its id. */
const numberOf = ({ id, document, block }: Row<'handEdits'>): number => (document === null || id === handEditIdOf(document, block) ? 0 : Number(/\.(\d+)$/u.exec(id)?.[1] ?? 0));

const placedEdits = (model: DocumentModel, rows: readonly Row<'handEdits'>[]): readonly PlacedEdit[] => {
  if (rows.length === 0) return [];
  const texts = generatedTexts(model);
  const places = new Map(placesOf(model).map((key, at) => [key, at]));
  const said = new Set([...texts.values()].flatMap(figuresOf));
  const order = ({ block, no }: PlacedEdit): readonly [number, number] => [places.get(block) ?? Number.MAX_SAFE_INTEGER, no];
  return rows
    .flatMap((row): readonly PlacedEdit[] => {
      const { block, edit } = row;
      if (edit.kind === 'none') return [];
      const generated = texts.get(block);
      return [{ row, block, no: numberOf(row), edit, state: stateOf(edit, generated, places.has(block)), generated: edit.kind === 'inserted' ? '' : (generated ?? ''), words: wordsOf(edit, generated, said) }];
    })
    .sort((a, b) => {
      const [[x, m], [y, n]] = [order(a), order(b)];
      return x - y || m - n || (a.row.id < b.row.id ? -1 : 1);
    });
};

/** The edits that stand, by their block. */
interface Standing {
  readonly changed: ReadonlyMap<BlockKey, string>;
  readonly removed: ReadonlySet<BlockKey>;
  readonly inserted: ReadonlyMap<BlockKey, readonly { readonly key: BlockKey; readonly text: string }[]>;
}

const standingOf = (edits: readonly PlacedEdit[]): Standing => {
  const changed = new Map<BlockKey, string>();
  const removed = new Set<BlockKey>();
  const inserted = new Map<BlockKey, { readonly key: BlockKey; readonly text: string }[]>();
  for (const { block, no, edit, state } of edits) {
    if (state !== 'standing') continue;
    if (edit.kind === 'changed') changed.set(block, edit.now);
    if (edit.kind === 'removed') removed.add(block);
    if (edit.kind === 'inserted') inserted.set(block, [...(inserted.get(block) ?? []), { key: insertedKey(block, no), text: edit.now }]);
  }
  return { changed, removed, inserted };
};

/** Styles that a paragraph put in takes from the one before it; after anything else it is body text. */
const running: readonly ParagraphStyle[] = ['basis', 'lead', 'body', 'clause', 'point', 'dash', 'addressee', 'note'];

const insertedParagraphs = ({ inserted }: Standing, after: BlockKey, style: ParagraphStyle): readonly Paragraph[] =>
  (inserted.get(after) ?? []).map(({ key, text }) => ({ ...paragraph(key, running.includes(style) ? style : 'body', text), made: '' }));

const editedParagraph = ({ changed, removed }: Standing, block: Paragraph): readonly Paragraph[] => {
  if (removed.has(block.key)) return [];
  const now = changed.get(block.key);
  if (now === undefined) return [block];
  const runs = paragraphRuns(block);
  return [{ ...block, runs: editedRuns(runs, now), made: textOfRuns(runs) }];
};

const editedRow = ({ changed, removed }: Standing, row: TableRow): readonly TableRow[] => {
  if (removed.has(row.key)) return [];
  const touched = textsOfRow(row).filter(({ key }) => changed.has(key));
  if (touched.length === 0) return [row];
  const made = Object.fromEntries(touched.map(({ key, text }) => [key, text]));
  if (row.kind === 'group') return [{ ...row, text: changed.get(row.key) ?? row.text, made }];
  const cells = row.cells.map((cell, column) => {
    const now = changed.get(cellKey(row.key, column));
    return now === undefined ? cell : editedCell(cell.map((runs) => printedRuns(runs)), now);
  });
  return [{ ...row, cells, made }];
};

const insertedRows = ({ inserted }: Standing, after: BlockKey, columns: number): readonly TableRow[] =>
  (inserted.get(after) ?? []).map(({ key, text }) => {
    const given = text.split(CELL_BREAK);
    const cells = Array.from({ length: columns }, (_, column) => (given[column] ?? '').split('\n').map((line) => [{ text: line }]));
    return { kind: 'cells', key, cells, made: Object.fromEntries(cells.map((_, column) => [cellKey(key, column), ''])) };
  });

const editedTable = (standing: Standing, table: TableBlock): TableBlock => ({
  ...table,
  rows: table.rows.flatMap((row) => [...editedRow(standing, row), ...insertedRows(standing, row.key, table.columns.length)]),
});

const editedBlock = (standing: Standing, block: Block): readonly Block[] => {
  switch (block.kind) {
    case 'paragraph':
      return [...editedParagraph(standing, block), ...insertedParagraphs(standing, block.key, block.style)];
    case 'table':
      return [editedTable(standing, block), ...insertedParagraphs(standing, block.key, 'body')];
    case 'signatures':
      return [block, ...insertedParagraphs(standing, block.key, 'body')];
  }
};

/** PURE. A document as it was generated, with the hand edits of its own put in where they stand. */
export const applyHandEdits = (model: DocumentModel, rows: readonly Row<'handEdits'>[]): EditedDocument => {
  const edits = placedEdits(model, rows);
  const standing = standingOf(edits);
  if (edits.length === 0) return { model, edits };
  const sections = model.sections.map((section) => ({
    ...section,
    blocks: [...insertedParagraphs(standing, sectionStart(section.key), 'body'), ...section.blocks.flatMap((block) => editedBlock(standing, block))],
  }));
  return { model: { ...model, sections }, edits };
};

/** The hand edits of a document. */
export const handEditsOf = ({ rows }: DocumentSource, { kind, visit }: DocumentRef): readonly Row<'handEdits'>[] => {
  const document = documentIdOf(kind, visit);
  return rows.handEdits.filter((row) => row.document === document);
};

/** PURE. A document of a round as it is printed: generated, and with what people changed by hand. */
export const finishedDocument = (source: DocumentSource, ref: DocumentRef): DocumentModel => applyHandEdits(buildDocument(source, ref), handEditsOf(source, ref)).model;

/** PURE. The part of a document whose words were put in by hand: for showing an edit on the pages; null where it stands nowhere. */
export const shownAt = ({ block, no, edit, state }: PlacedEdit): BlockKey | null => {
  if (state === 'gone' || (edit.kind === 'removed' && state === 'standing')) return null;
  return edit.kind === 'inserted' ? insertedKey(block, no) : block.replace(/#\d+$/u, '');
};

