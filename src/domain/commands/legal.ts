import type { LegalDocumentId } from '../ids.ts';
import type { Json } from '../json.ts';
import { ok } from '../result.ts';
import { basisOf } from '../row.ts';
import type { Values } from '../schema/tables.ts';
import { addCommand, allWrites, checkedValue, deletionWrite, editCommand, removeCommand, rowWrites, type Command, type CommandInput, type Shown } from './command.ts';

/** Adds a document of the round's own to the legal library. */
export const addLegalDocument = addCommand('legalDocuments', 'document.add');
/** Edits a document that the round has a row for. */
export const editLegalDocument = editCommand('legalDocuments', 'document.edit');
/** Deletes a document of the round's own; of a built-in one its row, so that the built-in entry shows again. */
export const removeLegalDocument = removeCommand('legalDocuments', 'document.remove');

/** A built-in entry as it shall read from now on, and the row that an earlier correction left, deleted since. */
export interface CorrectInput extends CommandInput {
  readonly id: LegalDocumentId;
  readonly values: Values<'legalDocuments'>;
  readonly row?: Shown<'legalDocuments'> | undefined;
}

/**
 * Corrects a built-in entry: the whole entry becomes a row of the round, with what was corrected in it. A row that was
 * deleted before comes back, over the values that its author knows.
 */
export const correctLegalDocument: Command<CorrectInput> = {
  name: 'document.correct',
  decide: ({ id, values, row }) => {
    if (row === undefined) return rowWrites('legalDocuments', id, values);
    const writes = Object.entries<Json>({ ...values }).map(([field, value]) => {
      const check = checkedValue('legalDocuments', field, value);
      return check.ok ? ok([{ table: 'legalDocuments' as const, row: id, field, value: check.value, basis: basisOf(row, field) }]) : check;
    });
    return allWrites([ok([deletionWrite({ table: 'legalDocuments', row }, false)]), ...writes]);
  },
};
