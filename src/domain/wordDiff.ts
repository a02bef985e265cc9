/** A stretch of two compared texts: in both, only in the first (removed) or only in the second (added). */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words, gaps and single signs: the units in which people see what changed. Joined they give the text again. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

/** Above this many differing words two texts count as wholly different; marking single words would help nobody. */
const MAX_EDITS = 1000;

/**
 * How far each diagonal is reached with 0, 1, 2 … edits (Myers 1986); null when it takes more than {@link MAX_EDITS}.
 * The last entry is the one that reaches both ends.
 */
const trace = (a: readonly string[], b: readonly string[]): readonly Int32Array[] | null => {
  const limit = Math.min(a.length + b.length, MAX_EDITS);
  const reach = new Int32Array(2 * limit + 3);
  const steps: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits += 1) {
    for (let k = -edits; k <= edits; k += 2) {
      const at = limit + 1 + k;
      const [below, above] = [reach[at - 1] ?? 0, reach[at + 1] ?? 0];
      let x = k === -edits || (k !== edits && below < above) ? above : below + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[at] = x;
      if (x >= a.length && x - k >= b.length) return [...steps, reach.slice(limit + 1 - edits, limit + 2 + edits)];
    }
    steps.push(reach.slice(limit + 1 - edits, limit + 2 + edits));
  }
  return null;
};

/** Walks the trace back from the ends to the beginnings. */
const walkBack = (a: readonly string[], b: readonly string[], steps: readonly Int32Array[]): DiffPart[] => {
  const parts: DiffPart[] = [];
  let x = a.length;
  let y = b.length;
  const same = (downTo: number) => {
    while (x > downTo) {
      x -= 1;
      y -= 1;
      parts.push({ kind: 'same', text: a[x] ?? '' });
    }
  };
  for (let edits = steps.length - 1; edits > 0; edits -= 1) {
    // Entry i of the step before is diagonal i - (edits - 1).
    const reach = (k: number): number => steps[edits - 1]?.[k + edits - 1] ?? -1;
    const k = x - y;
    const cameDown = k === -edits || (k !== edits && reach(k - 1) < reach(k + 1));
    const from = cameDown ? reach(k + 1) : reach(k - 1);
    same(cameDown ? from : from + 1);
    if (cameDown) {
      y -= 1;
      parts.push({ kind: 'added', text: b[y] ?? '' });
    } else {
      x -= 1;
      parts.push({ kind: 'removed', text: a[x] ?? '' });
    }
  }
  same(0);
  return parts.reverse();
};

/** Neighbours of one kind as one part; within a change what was removed stands before what was added. */
const joined = (parts: readonly DiffPart[]): readonly DiffPart[] => {
  const result: DiffPart[] = [];
  let removed = '';
  let added = '';
  let same = '';
  const flushEdits = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of parts) {
    if (kind === 'same') {
      flushEdits();
      same += text;
      continue;
    }
    if (same !== '') result.push({ kind: 'same', text: same });
    same = '';
    if (kind === 'removed') removed += text;
    else added += text;
  }
  flushEdits();
  if (same !== '') result.push({ kind: 'same', text: same });
  return result;
};

/** What differs between two texts, word by word. Removed and same parts joined give the first, added and same the second. */
export const diffWords = (first: string, second: string): readonly DiffPart[] => {
  const a = wordsOf(first);
  const b = wordsOf(second);
  const steps = trace(a, b);
  if (steps) return joined(walkBack(a, b, steps));
  return [
    { kind: 'removed', text: first },
    { kind: 'added', text: second },
  ];
};

const isGap = ({ kind, text }: DiffPart): boolean => kind === 'same' && /^\s+$/.test(text);

/** What differs as people read it: changed words with nothing but a gap between them are one changed phrase. */
export const diffPhrases = (first: string, second: string): readonly DiffPart[] => {
  const words = diffWords(first, second);
  const inner = (no: number): boolean => no > 0 && no < words.length - 1;
  return joined(
    words.flatMap((part, no): readonly DiffPart[] =>
      isGap(part) && inner(no) ? [{ kind: 'removed', text: part.text }, { kind: 'added', text: part.text }] : [part],
    ),
  );
};

/** A stretch of one text, and whether the other text has it too. */
export interface OwnPart {
  readonly own: boolean;
  readonly text: string;
}

/** One text with the phrases marked that the other does not have. */
export const ownPhrases = (text: string, other: string): readonly OwnPart[] =>
  diffPhrases(other, text).flatMap((part) => (part.kind === 'removed' ? [] : [{ own: part.kind === 'added', text: part.text }]));

/**
 * Several versions of a text as one that holds them all, in the order given. A version that another contains already
 * is not repeated.
 */
export const joinTexts = (texts: readonly string[], separator: string): string => {
  const versions = [...new Set(texts.map((version) => version.trim()))].filter((version) => version !== '');
  return versions.filter((version) => !versions.some((other) => other !== version && other.includes(version))).join(separator);
};
