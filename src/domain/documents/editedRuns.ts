import { diffWords } from '../wordDiff.ts';
import type { Cell, Run } from './model.ts';

const sameLook = (a: Run, b: Run): boolean => a.bold === b.bold && a.italic === b.italic;

const lookOf = ({ bold, italic }: Run): Omit<Run, 'text'> => ({ ...(bold !== undefined && { bold }), ...(italic !== undefined && { italic }) });

/** A run for each letter, joined again where neighbours look alike. */
const joined = (letters: readonly Run[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const letter of letters) {
    const last = runs.at(-1);
    if (last && sameLook(last, letter)) runs[runs.length - 1] = { ...last, text: last.text + letter.text };
    else runs.push(letter);
  }
  return runs;
};

/** PURE. Other words in the manner of the runs that they take the place of: what stayed keeps its own, what is new looks like what it follows. */
export const editedRuns = (runs: readonly Run[], now: string): readonly Run[] => {
  const looks = runs.flatMap((run) => Array.from({ length: run.text.length }, () => lookOf(run)));
  const letters: Run[] = [];
  let at = 0;
  for (const { kind, text } of diffWords(runs.map((run) => run.text).join(''), now)) {
    if (kind === 'removed') {
      at += text.length;
      continue;
    }
    // Instead of removed words new ones look like those; elsewhere like what stands before them.
    const added = looks[Math.max(at - 1, 0)] ?? {};
    letters.push(...Array.from({ length: text.length }, (_, no) => ({ text: text.charAt(no), ...(kind === 'same' ? looks[at + no] : added) })));
    if (kind === 'same') at += text.length;
  }
  return joined(letters);
};

/** PURE. Other words in a cell; each of their lines is a paragraph of it. */
export const editedCell = (cell: Cell, now: string): Cell => {
  const runs = editedRuns(
    cell.flatMap((line, at) => (at === 0 ? line : [{ text: '\n' }, ...line])),
    now,
  );
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [no, text] of run.text.split('\n').entries()) {
      if (no > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines.map((line) => (line.length === 0 ? [{ text: '' }] : line));
};
