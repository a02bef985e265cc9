import { useCallback } from 'react';
import type { Command, CommandInput, Rejection } from '#domain/commands/command.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Result } from '#domain/result.ts';
import { execute, rehearse, undo, type Receipt, type Undo } from '#storage/execute.ts';
import type { StorageFailure } from '#storage/failure.ts';
import { persevere } from '#storage/persevere.ts';
import { store } from '#storage/store.ts';
import { amendmentNow } from './amendment.ts';
import { saveBegan, saveEnded, saveFailed } from './saveState.ts';
import { reportTrouble } from './storeTrouble.ts';
import { pushUndo, undoStack, wayGone } from './undoStack.ts';

/** What a command came to: on disk, refused, or not storable. */
export type Outcome = Result<Receipt, Rejection | StorageFailure>;

/** Commands on their way to the disk: what is taken back next may be one of them. */
const underWay = new Set<Promise<unknown>>();

/** Whether anything has been sent from this page yet. */
let hasSent = false;

const tracked = async (send: () => Promise<Outcome>): Promise<Outcome> => {
  hasSent = true;
  saveBegan();
  let outcome: Outcome;
  try {
    outcome = await persevere(store, send, (rescue) => {
      // Said only when it helped; otherwise the sign says that nothing was saved.
      if (rescue === 'reserve-used') reportTrouble({ kind: 'reserve-used' });
    });
    if (!outcome.ok && outcome.error.type === 'connection-lost') reportTrouble({ kind: 'connection-lost' });
  } catch (error) {
    saveFailed({ type: 'unknown', detail: String(error) }, () => void tracked(send));
    throw error;
  }
  if (outcome.ok) saveEnded(Date.now());
  else saveFailed(outcome.error, () => void tracked(send));
  return outcome;
};

const following = async (work: Promise<Outcome>): Promise<Outcome> => {
  underWay.add(work);
  try {
    return await work;
  } finally {
    underWay.delete(work);
  }
};

/** Sends a command and tells the header; the only way in which code outside storage/ writes. It is a step that can be taken back. */
export const runCommand = <I extends CommandInput>(command: Command<I>, input: I): Promise<Outcome> =>
  following(
    tracked(async () => {
      const outcome = await execute(store, command, input, Date.now, amendmentNow());
      if (outcome.ok && outcome.value.change !== null) pushUndo(outcome.value.undo);
      return outcome;
    }),
  );

/** Has the browser read the program that a command needs, and writes nothing; unless a real one has been sent already. */
export const rehearseCommand = <I extends CommandInput>(command: Command<I>, input: I): Promise<void> =>
  rehearse(store, command, input, () => !hasSent);

/** The writer for one command, with a stable identity. */
export const useCommand = <I extends CommandInput>(command: Command<I>): ((input: I) => Promise<Outcome>) =>
  useCallback((input: I) => runCommand(command, input), [command]);

/** Takes back what a receipt describes, as far as it still stands. */
export const runUndo = (way: Undo): Promise<Outcome> =>
  tracked(async () => {
    const outcome = await undo(store, way, Date.now, amendmentNow());
    if (outcome.ok) wayGone(way, outcome.value.change === null ? null : outcome.value.undo);
    return outcome;
  });

/** A step that was taken back or done again, and what came of it. */
export interface StepTaken {
  readonly way: Undo;
  readonly outcome: Outcome;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Takes back the latest step of this tab in a plan, or does again what was taken back last; null when there is none. A field
 * that is just saving itself comes first, and two presses are two steps, one after the other.
 */
export const takeStep = (plan: PlanId, direction: 'undo' | 'redo'): Promise<StepTaken | null> => {
  const taking = last.then(async () => {
    await Promise.allSettled(underWay);
    const { past, future } = undoStack.of(plan);
    const way = (direction === 'undo' ? past : future).at(-1);
    return way ? { way, outcome: await runUndo(way) } : null;
  });
  last = taking.catch(() => null);
  return taking;
};
