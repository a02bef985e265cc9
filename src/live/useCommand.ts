import { useCallback } from 'react';
import type { Command, CommandInput, Rejection } from '#domain/commands/command.ts';
import type { Result } from '#domain/result.ts';
import { execute, undo, type Receipt, type Undo } from '#storage/execute.ts';
import type { StorageFailure } from '#storage/failure.ts';
import { persevere } from '#storage/persevere.ts';
import { store } from '#storage/store.ts';
import { amendmentNow } from './amendment.ts';
import { saveBegan, saveEnded, saveFailed } from './saveState.ts';
import { reportTrouble } from './storeTrouble.ts';

/** What a command came to: on disk, refused, or not storable. */
export type Outcome = Result<Receipt, Rejection | StorageFailure>;

const tracked = async (send: () => Promise<Outcome>): Promise<Outcome> => {
  saveBegan();
  let outcome: Outcome;
  try {
    outcome = await persevere(store, send, (rescue) => {
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

/** Sends a command and tells the header; the only way in which code outside storage/ writes. */
export const runCommand = <I extends CommandInput>(command: Command<I>, input: I): Promise<Outcome> =>
  tracked(() => execute(store, command, input, Date.now, amendmentNow()));

/** The writer for one command, with a stable identity. */
export const useCommand = <I extends CommandInput>(command: Command<I>): ((input: I) => Promise<Outcome>) =>
  useCallback((input: I) => runCommand(command, input), [command]);

/** Takes back what a receipt describes. */
export const runUndo = (way: Undo): Promise<Outcome> => tracked(() => undo(store, way, Date.now, amendmentNow()));
