import { diffWords } from '../wordDiff.ts';

/** A figure in a text: a whole date in words, or a number with its marks (`1.250`, `91,2%`, `30/9/2024`); no number that is part of a name (`TT1`). */
const figure = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|(?<![\p{L}\p{M}\d])\d+(?:[.,/]\d+)*(?:\s?%)?/giu;

interface Figure {
  readonly text: string;
  readonly from: number;
}

const figuresIn = (text: string): readonly Figure[] => Array.from(text.matchAll(figure), (match) => ({ text: match[0], from: match.index }));

/** PURE. The figures of a text, each once. */
export const figuresOf = (text: string): readonly string[] => [...new Set(figuresIn(text).map((each) => each.text))];

/** For each letter of a text where it stands in another one; -1 where it is not there. */
const placesIn = (text: string, other: string): readonly number[] => {
  const places: number[] = [];
  let at = 0;
  for (const part of diffWords(text, other)) {
    for (let no = 0; no < part.text.length; no += 1) {
      if (part.kind !== 'added') places.push(part.kind === 'same' ? at + no : -1);
    }
    if (part.kind !== 'removed') at += part.text.length;
  }
  return places;
};

/** A stretch of a text written by hand; `isOff`: a figure that agreed with the data when it was written and does not any more. */
export interface FigurePart {
  readonly text: string;
  readonly isOff: boolean;
}

/** A text cut at some of its figures. */
const cutAt = (text: string, off: readonly Figure[]): readonly FigurePart[] => {
  const parts: FigurePart[] = [];
  let at = 0;
  for (const { text: figureText, from } of off) {
    if (from > at) parts.push({ text: text.slice(at, from), isOff: false });
    parts.push({ text: figureText, isOff: true });
    at = from + figureText.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isOff: false });
  return parts;
};

/**
 * PURE. A paragraph changed by hand, with the figures marked that stood in it when it was written and that the data says otherwise by now.
 * A figure is followed from the hand-written text to the place where it was generated, and from there into what is generated today: a
 * figure that somebody changed himself, or added, is his own and stays unmarked.
 * @param written what was generated when somebody wrote it
 * @param generated what is generated there today
 */
export const changedFigures = (text: string, written: string, generated: string): readonly FigurePart[] => {
  if (written === generated) return cutAt(text, []);
  const [toWritten, toGenerated] = [placesIn(text, written), placesIn(written, generated)];
  const [then, today] = [figuresIn(written), figuresIn(generated)];
  const off = figuresIn(text).filter((each) => {
    const place = toWritten[each.from] ?? -1;
    // It agreed then only if the same figure, whole, stood there.
    if (!then.some(({ from, text: said }) => from === place && said === each.text)) return false;
    const now = toGenerated[place] ?? -1;
    return !today.some(({ from, text: said }) => from === now && said === each.text);
  });
  return cutAt(text, off);
};

/**
 * PURE. A paragraph put in by hand, with the figures marked that the document said too when it was put in, and says nowhere any more.
 * @param agreed the figures that the document said then
 * @param said the figures that the document says today, without what was written by hand
 */
export const insertedFigures = (text: string, agreed: readonly string[], said: ReadonlySet<string>): readonly FigurePart[] =>
  cutAt(text, figuresIn(text).filter((each) => agreed.includes(each.text) && !said.has(each.text)));
