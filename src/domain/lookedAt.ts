import type { CriterionId, PersonId } from './ids.ts';
import type { RowMeta } from './row.ts';

/** Of a change id (a hash) so many letters tell the changes of one line apart: 40 bits. */
const MARK_LETTERS = 8;

/**
 * What of a line was written by others: short marks of the changes that stand, sorted. `rows` are its item and its
 * findings. One's own edits never show here, so they never make a line „changed“.
 */
export const marksOfOthers = (rows: readonly Pick<RowMeta, 'regs'>[], person: PersonId | null): readonly string[] => {
  const marks = new Set<string>();
  for (const { regs } of rows) {
    for (const register of Object.values(regs)) {
      for (const { actor, change } of register?.heads ?? []) if (actor !== person) marks.add(change.slice(0, MARK_LETTERS));
    }
  }
  return [...marks].sort();
};

/** What was seen of each criterion of a visit on this laptop: marks, joined by blanks. */
export type Looked = Readonly<Record<CriterionId, string | undefined>>;

/** Marks as they are kept. */
export const joinMarks = (marks: readonly string[]): string => marks.join(' ');

/**
 * Whether somebody else has written to a line since it was looked at. What has gone (a finding deleted, a value that was
 * written over) is no change of what stands; the history tells of it. A visit that was never looked at here has nothing
 * to compare with (`looked` is null): nothing of it counts as changed.
 */
export const isChangedSince = (marks: readonly string[], criterion: CriterionId, looked: Looked | null): boolean => {
  if (looked === null) return false;
  const seen = new Set((looked[criterion] ?? '').split(' '));
  return marks.some((mark) => !seen.has(mark));
};
