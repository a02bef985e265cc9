import type { ChangeId } from './ids.ts';
import { rowKeyOf } from './ops.ts';
import { DELETED } from './row.ts';
import type { Undo, UndoWrite } from './undo.ts';

/** What can be taken back and done again, the latest last. Every entry is the way to go for it. */
export interface UndoSteps {
  readonly past: readonly Undo[];
  readonly future: readonly Undo[];
}

/** Nothing done yet. */
export const noSteps: UndoSteps = { past: [], future: [] };

/** How many steps back are kept. */
const DEPTH = 200;

/** What is not taken back by a key: a round as a whole (the list of rounds asks first), and signed minutes. */
const isForGood = ({ writes }: Undo): boolean =>
  writes.some(({ table, field, value }) => table === 'seals' || (table === 'plans' && field === DELETED && value === true));

/** The steps after a new one of one's own: what had been taken back can no longer be done again. */
export const stepDone = ({ past }: UndoSteps, way: Undo): UndoSteps => ({
  past: isForGood(way) ? past : [...past, way].slice(-DEPTH),
  future: [],
});

const registerOf = (write: UndoWrite): string => `${rowKeyOf(write)}/${write.field}`;

/** Per register and head that stood before: the change that stands for it now. */
const standIns = (gone: Undo, done: Undo): ReadonlyMap<string, ChangeId> => {
  const written = new Map(done.writes.map((write) => [registerOf(write), write.ifHead]));
  return new Map(
    gone.writes.flatMap((write): readonly (readonly [string, ChangeId])[] => {
      const by = written.get(registerOf(write));
      const [head, ...others] = write.was ?? [];
      // Where two versions stood, one value stands now: older steps wrote neither of that.
      return by === undefined || head === undefined || others.length > 0 ? [] : [[`${registerOf(write)} ${head}`, by]];
    }),
  );
};

const renamed = (way: Undo, names: ReadonlyMap<string, ChangeId>): Undo => ({
  ...way,
  writes: way.writes.map((write) => {
    const by = names.get(`${registerOf(write)} ${write.ifHead}`);
    return by === undefined ? write : { ...write, basis: [by], ifHead: by };
  }),
});

/**
 * The steps after one of them was taken back (`undone`) or done again (`redone`).
 * A way is gone only as far as its change still stands. Taking back the second of two edits makes a new change that shows
 * the first one's value; the first step waits for its own change, so it is told that the new one stands for it now.
 * @param done the way back from the change that was made; null when nothing of the step stood any more
 */
export const stepGone = ({ past, future }: UndoSteps, gone: Undo, done: Undo | null, direction: 'undone' | 'redone'): UndoSteps => {
  const names = done ? standIns(gone, done) : new Map<string, ChangeId>();
  const rest = (ways: readonly Undo[]): readonly Undo[] => ways.filter((way) => way !== gone).map((way) => renamed(way, names));
  const added = done ? [done] : [];
  return direction === 'undone'
    ? { past: rest(past), future: [...rest(future), ...added] }
    : { past: [...rest(past), ...added], future: rest(future) };
};

/** The writes of a step that were not made because somebody has written there since. */
export const leftAlone = (gone: Undo, done: Undo | null): readonly UndoWrite[] => {
  const written = new Set(done?.writes.map(registerOf));
  return gone.writes.filter((write) => write.ifHead !== undefined && !written.has(registerOf(write)));
};
