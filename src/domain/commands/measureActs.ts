import type { MeasureChange } from '../measureActs.ts';
import { fail, ok } from '../result.ts';
import { allWrites, fieldWrite, oneWrite, rowWrites, type Command, type CommandInput } from './command.ts';

/** What several measures of a round become, each with the heads that were on the screen. */
export interface EditMeasuresInput extends CommandInput {
  readonly changes: readonly MeasureChange[];
}

/** Changes several measures of a round in one step, so that one undo takes all of it back. */
export const editMeasures: Command<EditMeasuresInput> = {
  name: 'measure.editMany',
  decide: ({ changes }) => {
    const writes = allWrites(
      changes.flatMap(({ id, progress, deadline, owner, note }) => [
        progress ? oneWrite(fieldWrite('measures', id, 'progress', progress.value, progress.basis)) : ok([]),
        deadline ? oneWrite(fieldWrite('measures', id, 'deadline', deadline.value, deadline.basis)) : ok([]),
        owner ? oneWrite(fieldWrite('measures', id, 'owner', owner.value, owner.basis)) : ok([]),
        note ? rowWrites('measureNotes', note.id, { measure: id, on: note.on, entry: note.entry, recordedAt: note.recordedAt }) : ok([]),
      ]),
    );
    return writes.ok && writes.value.length === 0 ? fail({ type: 'nothing-to-write' }) : writes;
  },
};
