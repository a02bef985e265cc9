import { fail, ok } from '../result.ts';
import type { Command, CommandInput, WriteIntent } from './command.ts';

/** The way back from an import (domain/importUndo.ts), and why; the reason says which import, and is kept for ever. */
export interface TakeBackInput extends CommandInput {
  readonly writes: readonly WriteIntent[];
  readonly reason: string;
}

/** Not „.undo“ and „.redo“: those endings mean a step of one's own, and taking this back is one. */
const takingBack = (name: string): Command<TakeBackInput> => ({
  name,
  decide: ({ writes, reason }) => {
    if (reason.trim() === '') return fail({ type: 'reason-required' });
    return writes.length === 0 ? fail({ type: 'nothing-to-write' }) : ok(writes);
  },
});

/** Takes back what an import brought, as changes that colleagues see like any others. */
export const undoImport: Command<TakeBackInput> = takingBack('import.takeBack');

/** Takes the taking back back. */
export const redoImport: Command<TakeBackInput> = takingBack('import.takeAgain');
