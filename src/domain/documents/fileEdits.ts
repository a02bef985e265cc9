import type { HandEdit } from '../schema/documents.ts';
import { wordsOf } from '../wordDiff.ts';
import { isPutIn, rowOf, type EditedFile, type TextPlace } from './editedFile.ts';
import { figuresOf } from './figuresOf.ts';
import { gatherFile, textsOf, type Gathered } from './gatherFile.ts';
import { rowText, sameWords } from './handEdits.ts';
import type { BlockKey } from './model.ts';
import type { Place } from './printed.ts';

/** A change that somebody made in a file. */
export interface FoundEdit {
  readonly block: BlockKey;
  /** From 1 for what was put in; 0 otherwise. */
  readonly no: number;
  readonly edit: HandEdit;
  /** What the file said when it was made, and what it says now; blank: nothing. */
  readonly before: string;
  readonly after: string;
}

/** What was found in an edited file. */
export interface FileEdits {
  readonly edits: readonly FoundEdit[];
  /** Words outside of what can be read back: heading, titles, signatures, tables put in. */
  readonly unread: readonly string[];
}

/** The key of the block that a paragraph or row put in stands after. */
const anchorOf = (putIn: BlockKey): BlockKey => rowOf(putIn).replace(/\+\d+$/u, '');

/** How much two texts have in common, 0 to 1. */
const likeness = (a: string, b: string): number => {
  const [x, y] = [a, b].map((text) => new Set(wordsOf(text.toLocaleLowerCase('vi')).filter((word) => word.trim() !== '')));
  if (!x || !y || x.size === 0 || y.size === 0) return 0;
  return (2 * [...x].filter((word) => y.has(word)).length) / (x.size + y.size);
};
const ALIKE = 0.5;

/** What was generated there: the words of the file, unless somebody had written those. */
const generatedIn = ({ text, made }: TextPlace): string => made ?? text;

const changedTo = (place: TextPlace, now: string): FoundEdit => {
  const was = generatedIn(place);
  const edit: HandEdit = sameWords(was, now) ? { kind: 'none' } : { kind: 'changed', was, now, written: was };
  return { block: place.key, no: 0, edit, before: place.text, after: now };
};

const removedFrom = (place: TextPlace): FoundEdit => ({ block: place.key, no: 0, edit: { kind: 'removed', was: generatedIn(place) }, before: place.text, after: '' });

/** A paragraph whose bookmark got lost with its words, and the words that took its place. */
interface Rewritten {
  readonly place: TextPlace;
  readonly text: string;
}

/** Paragraphs that are gone, and those that stand where they were: as many as they are, or alike. */
const rewrittenOf = (gone: readonly TextPlace[], texts: readonly string[]): readonly Rewritten[] => {
  if (gone.length === texts.length) return gone.map((place, at) => ({ place, text: texts[at] ?? '' }));
  let from = 0;
  return gone.flatMap((place): readonly Rewritten[] => {
    const at = texts.findIndex((text, no) => no >= from && likeness(place.text, text) >= ALIKE);
    if (at === -1) return [];
    from = at + 1;
    return [{ place, text: texts[at] ?? '' }];
  });
};

/** The paragraphs that are gone, by what stands before them. */
const goneAfter = (places: readonly Place[], { present }: Gathered): ReadonlyMap<BlockKey, readonly TextPlace[]> => {
  const gone = new Map<BlockKey, TextPlace[]>();
  let before: BlockKey | null = null;
  for (const place of places) {
    if (place.kind === 'place' || place.table !== null || present.has(place.key)) before = place.kind === 'text' ? (place.table ?? place.key) : place.key;
    else if (!isPutIn(place) && before !== null && place.text.trim() !== '') gone.set(before, [...(gone.get(before) ?? []), place]);
  }
  return gone;
};

/** What had been put in after a block when the file was made. */
interface PutIn {
  readonly no: number;
  readonly text: string;
}

/** What was put in after a block, one after the other: as it was, and as it is. */
const putInAfter = (block: BlockKey, was: readonly PutIn[], now: readonly string[], said: ReadonlySet<string>): readonly FoundEdit[] => {
  const last = was.at(-1)?.no ?? 0;
  return Array.from({ length: Math.max(was.length, now.length) }, (_, at) => at).flatMap((at): readonly FoundEdit[] => {
    const [before, after] = [was[at]?.text ?? '', now[at] ?? ''];
    if (sameWords(before, after)) return [];
    const edit: HandEdit = after === '' ? { kind: 'none' } : { kind: 'inserted', now: after, figures: figuresOf(after).filter((each) => said.has(each)) };
    return [{ block, no: was[at]?.no ?? last + at - was.length + 1, edit, before, after }];
  });
};

/** The texts that had been put in when the file was made, by their block. */
const putInBefore = (places: readonly TextPlace[]): ReadonlyMap<BlockKey, readonly PutIn[]> => {
  const rows = new Map<BlockKey, string[]>();
  for (const place of places.filter(isPutIn)) rows.set(rowOf(place.key), [...(rows.get(rowOf(place.key)) ?? []), place.text]);
  const before = new Map<BlockKey, PutIn[]>();
  for (const [key, cells] of rows) {
    const no = Number(/\+(\d+)$/u.exec(key)?.[1] ?? 1);
    before.set(anchorOf(key), [...(before.get(anchorOf(key)) ?? []), { no, text: rowText(cells) }]);
  }
  return before;
};

/** The cells of a row that is still there were changed; of one that is gone, all went. */
const rowEdits = (cells: readonly TextPlace[], { present }: Gathered): readonly FoundEdit[] => {
  const [first] = cells;
  if (first === undefined) return [];
  if (cells.every(({ key }) => !present.has(key))) {
    const texts = cells.map(({ text }) => text);
    return [{ block: rowOf(first.key), no: 0, edit: { kind: 'removed', was: rowText(cells.map(generatedIn)) }, before: rowText(texts), after: '' }];
  }
  return cells.flatMap((place) => {
    const now = present.get(place.key) ?? '';
    return sameWords(now, place.text) ? [] : [changedTo(place, now)];
  });
};

const tableEdits = (texts: readonly TextPlace[], gathered: Gathered): readonly FoundEdit[] => {
  const rows = new Map<BlockKey, TextPlace[]>();
  for (const place of texts) if (place.table !== null && !isPutIn(place)) rows.set(rowOf(place.key), [...(rows.get(rowOf(place.key)) ?? []), place]);
  return [...rows.values()].flatMap((cells) => rowEdits(cells, gathered));
};

const paragraphEdits = (texts: readonly TextPlace[], { present }: Gathered, rewritten: ReadonlyMap<BlockKey, string>): readonly FoundEdit[] =>
  texts.flatMap((place): readonly FoundEdit[] => {
    if (place.table !== null || isPutIn(place)) return [];
    const now = present.get(place.key) ?? rewritten.get(place.key) ?? '';
    if (sameWords(now, place.text)) return [];
    return [now === '' ? removedFrom(place) : changedTo(place, now)];
  });

/**
 * PURE. What somebody changed in a file since it was made: paragraphs and cells with other words, removed paragraphs and rows, and what was
 * put in, after which block. A paragraph that was moved counts as removed and put in. Nothing where only spaces differ.
 */
export const editsOfFile = (file: EditedFile): FileEdits => {
  const gathered = gatherFile(file);
  const texts = [...textsOf(file.places).values()];
  const said = new Set(texts.flatMap((place) => figuresOf(generatedIn(place))));
  const before = putInBefore(texts);
  const following = new Map<BlockKey, readonly string[]>(gathered.following);
  const rewritten = new Map<BlockKey, string>();
  for (const [block, gone] of goneAfter(file.places, gathered)) {
    const known = before.get(block) ?? [];
    const fresh = (following.get(block) ?? []).filter((text) => !known.some((each) => sameWords(each.text, text)));
    const pairs = rewrittenOf(gone, fresh);
    for (const { place, text } of pairs) rewritten.set(place.key, text);
    const taken = new Set(pairs.map(({ text }) => text));
    following.set(block, (following.get(block) ?? []).filter((text) => !taken.has(text)));
  }
  const blocks = new Set([...before.keys(), ...following.keys()]);
  const found = [
    ...paragraphEdits(texts, gathered, rewritten),
    ...tableEdits(texts, gathered),
    ...[...blocks].flatMap((block) => putInAfter(block, before.get(block) ?? [], following.get(block) ?? [], said)),
  ];
  const order = new Map(file.places.flatMap(({ key }, at) => [[key, at], [rowOf(key), at]] as const));
  const placeOf = ({ block }: FoundEdit): number => order.get(block) ?? 0;
  return { edits: found.toSorted((a, b) => placeOf(a) - placeOf(b) || a.no - b.no), unread: gathered.unread };
};
