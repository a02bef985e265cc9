import type { CriterionId } from '#domain/ids.ts';

/**
 * Lines that are marked for one answer to all of them. `anchor` is where a run begins; null while nothing is marked
 * and no marks are asked for.
 */
export interface Marking {
  readonly marked: ReadonlySet<CriterionId>;
  readonly anchor: CriterionId | null;
}

/** Nothing marked yet, but the boxes are there. */
export const noMarks: Marking = { marked: new Set(), anchor: null };

/** The lines from one to another as they are shown, both included, in either direction; just the second when the first is not shown. */
const runOf = (shown: readonly CriterionId[], from: CriterionId | null, to: CriterionId): readonly CriterionId[] => {
  const [a, b] = [from === null ? -1 : shown.indexOf(from), shown.indexOf(to)];
  if (b === -1) return [];
  return a === -1 ? [to] : shown.slice(Math.min(a, b), Math.max(a, b) + 1);
};

/** Puts a mark on a line or takes it off (Ctrl+click, Space, its box). With no marks yet the chosen line comes along, as in a list of files. */
export const toggleMark = (before: Marking | null, line: CriterionId, chosen: CriterionId | null): Marking => {
  const marked = new Set(before ? before.marked : chosen === null ? [] : [chosen]);
  const isOn = before ? marked.has(line) : false;
  if (isOn) marked.delete(line);
  else marked.add(line);
  return { marked, anchor: line };
};

/**
 * Marks everything from the anchor to a line (Shift+click, Shift with an arrow). The run replaces what was marked, so that
 * it also shrinks on the way back.
 */
export const markRun = (before: Marking | null, shown: readonly CriterionId[], to: CriterionId, chosen: CriterionId | null): Marking => {
  const anchor = before?.anchor ?? chosen;
  return { marked: new Set(runOf(shown, anchor, to)), anchor };
};

/** Marks every line that is shown. */
export const markAll = (before: Marking | null, shown: readonly CriterionId[]): Marking => ({ marked: new Set(shown), anchor: before?.anchor ?? null });
