import { isPutIn, rowOf, type EditedBlock, type EditedCell, type EditedFile, type EditedRow, type TextPlace } from './editedFile.ts';
import { rowText, sameWords } from './handEdits.ts';
import { inOrder } from './inOrder.ts';
import type { BlockKey } from './model.ts';
import type { Place } from './printed.ts';

const tidied = (text: string): string => text.normalize('NFC').replace(/[^\S\n]+$/gmu, '').trim();

const loose = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleUpperCase('vi');

/** The places with words, by their keys. */
export const textsOf = (places: readonly Place[]): ReadonlyMap<BlockKey, TextPlace> => new Map(places.flatMap((place) => (place.kind === 'text' ? [[place.key, place] as const] : [])));

/** What an edited file says, by what it said when it was made. */
export interface Gathered {
  /** The words of the places that are still there. */
  readonly present: ReadonlyMap<BlockKey, string>;
  /** What stands after a block and is none of ours, or was put in before. */
  readonly following: ReadonlyMap<BlockKey, readonly string[]>;
  readonly unread: readonly string[];
}

/** Of copies of a paragraph the one that says what it said is the paragraph itself, else the first. */
const ownerships = (blocks: readonly EditedBlock[], texts: ReadonlyMap<BlockKey, TextPlace>): ReadonlyMap<BlockKey, EditedBlock> => {
  const owners = new Map<BlockKey, EditedBlock>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const key = block.keys.find((each) => texts.has(each));
    const place = key === undefined ? undefined : texts.get(key);
    if (key === undefined || place === undefined || place.table !== null || isPutIn(place)) continue;
    const owner = owners.get(key);
    if (owner === undefined || (owner.kind === 'paragraph' && !sameWords(owner.text, place.text) && sameWords(block.text, place.text))) owners.set(key, block);
  }
  return owners;
};

/** Goes through a file and notes what stands where. */
class Gathering implements Gathered {
  readonly present = new Map<BlockKey, string>();
  readonly following = new Map<BlockKey, string[]>();
  readonly unread: string[] = [];
  readonly #texts: ReadonlyMap<BlockKey, TextPlace>;
  readonly #rows = new Map<BlockKey, BlockKey[]>();
  readonly #places: ReadonlySet<BlockKey>;
  readonly #fixed: ReadonlySet<string>;
  readonly #kept: ReadonlyMap<EditedBlock, BlockKey>;
  /** What comes now stands after this; null above the first block of a section. */
  #after: BlockKey | null = null;

  constructor({ places, fixed, blocks }: EditedFile) {
    this.#texts = textsOf(places);
    for (const key of this.#texts.keys()) this.#rows.set(rowOf(key), [...(this.#rows.get(rowOf(key)) ?? []), key]);
    this.#places = new Set(places.flatMap((place) => (place.kind === 'place' ? [place.key] : [])));
    this.#fixed = new Set(fixed.map(loose));
    const owners = [...ownerships(blocks, this.#texts)].map(([key, block]) => ({ key, block }));
    const order = new Map(places.map(({ key }, at) => [key, at]));
    const at = new Map(blocks.map((block, no) => [block, no]));
    const inFile = owners.toSorted((a, b) => (at.get(a.block) ?? 0) - (at.get(b.block) ?? 0));
    // A paragraph that was moved is gone from its place, and put in at another.
    this.#kept = new Map(inOrder(inFile, ({ key }) => order.get(key) ?? 0).map(({ key, block }) => [block, key]));
    for (const block of blocks) this.#take(block);
  }

  #take(block: EditedBlock): void {
    switch (block.kind) {
      case 'section':
        this.#after = null;
        return;
      case 'table':
        this.#table(block.rows);
        return;
      case 'paragraph': {
        const key = this.#kept.get(block);
        if (key !== undefined) {
          this.present.set(key, tidied(block.text));
          this.#after = key;
          return;
        }
        const place = block.keys.find((each) => this.#places.has(each));
        if (place !== undefined) this.#after = place;
        this.#putIn(block.text);
      }
    }
  }

  /** Words that are none of ours by a bookmark: put in here, or of the heading and the signatures. */
  #putIn(text: string): void {
    const words = tidied(text);
    if (words === '') return;
    if (this.#after === null) this.#outside(words);
    else this.following.set(this.#after, [...(this.following.get(this.#after) ?? []), words]);
  }

  #outside(words: string): void {
    if (words !== '' && !this.#fixed.has(loose(words))) this.unread.push(words);
  }

  #table(rows: readonly EditedRow[]): void {
    const [table = null] = rows.flatMap(({ cells }) => cells.flatMap(({ key }) => (key === null ? [] : (this.#tableOf(key) ?? []))));
    if (table === null) {
      // Heading, signatures, or a table put in by hand.
      for (const { cells } of rows) for (const { text } of cells) for (const line of text.split('\n')) this.#outsideCell(line, text);
      return;
    }
    let row: BlockKey | null = null;
    for (const { cells } of rows) row = this.#row(cells, row);
    this.#after = table;
  }

  /** A cell of the heading holds several lines of ours; a line break may also stand within one of them. */
  #outsideCell(line: string, cell: string): void {
    if (!this.#fixed.has(loose(cell))) this.#outside(tidied(line));
  }

  #tableOf(key: BlockKey): BlockKey | null {
    return this.#texts.get(key)?.table ?? null;
  }

  #row(cells: readonly EditedCell[], before: BlockKey | null): BlockKey | null {
    const first = cells.map(({ key }) => key).find((key) => key !== null && this.#tableOf(key) !== null) ?? null;
    const place = first === null ? undefined : this.#texts.get(first);
    const texts = cells.map(({ text }) => tidied(text));
    const isTwice = first !== null && this.present.has(first);
    if (first === null || place === undefined || isPutIn(place) || isTwice) {
      if (texts.every((text) => text === '' || (before === null && this.#fixed.has(loose(text))))) return before;
      if (before === null) for (const text of texts) this.#outside(text);
      else this.following.set(before, [...(this.following.get(before) ?? []), rowText(texts)]);
      return before;
    }
    const key = rowOf(first);
    const places = this.#rows.get(key) ?? [];
    const byPlace = places.length === cells.length;
    for (const [no, each] of places.entries()) {
      const cell = byPlace ? cells[no] : cells.find((one) => one.key === each);
      this.present.set(each, tidied(cell?.text ?? ''));
    }
    return key;
  }
}

/** PURE. What stands where in an edited file. */
export const gatherFile = (file: EditedFile): Gathered => new Gathering(file);
