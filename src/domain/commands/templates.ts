import { fail, type Result } from '../result.ts';
import type { AttachmentId, TemplateId } from '../ids.ts';
import { basisOf } from '../row.ts';
import type { DocumentKind } from '../schema/documents.ts';
import type { Values } from '../schema/tables.ts';
import { allWrites, editCommand, fieldWrite, oneWrite, removeCommand, rowWrites, type Command, type CommandInput, type Rejection, type Shown, type WriteIntent } from './command.ts';

type File = Values<'attachments'>['file'];

/** Templates of the same kind that were in use: one takes the place of the other. */
interface TakingPlace extends CommandInput {
  readonly others: readonly Shown<'templates'>[];
}

const put = (row: Shown<'templates'>, inUse: boolean): Result<readonly WriteIntent[], Rejection> => oneWrite(fieldWrite('templates', row.id, 'inUse', inUse, basisOf(row, 'inUse')));

/** A checked file, whose bytes are already stored, as a template of a kind. */
interface AddTemplateInput extends TakingPlace {
  readonly id: TemplateId;
  readonly attachment: AttachmentId;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly file: File;
}

/** Takes a template in and into use, with its file in the same change. */
export const addTemplate: Command<AddTemplateInput> = {
  name: 'template.add',
  decide: ({ id, attachment, kind, name, file, others }, { now }) =>
    name.trim() === ''
      ? fail({ type: 'text-required', table: 'templates', field: 'name' })
      : allWrites([
          rowWrites('templates', id, { kind, name, inUse: true }),
          rowWrites('attachments', attachment, { owner: { table: 'templates', id }, file, addedAt: now }),
          ...others.map((row) => put(row, false)),
        ]),
};

interface ReplaceTemplateInput extends CommandInput {
  readonly row: Shown<'templates'>;
  /** The file that it has; undefined where none has come with the row. */
  readonly had: Shown<'attachments'> | undefined;
  /** The id of a new attachment, for a template without one. */
  readonly attachment: AttachmentId;
  readonly file: File;
}

/** Puts another file in place of the one that a template has. */
export const replaceTemplate: Command<ReplaceTemplateInput> = {
  name: 'template.replace',
  decide: ({ row, had, attachment, file }, { now }) =>
    had === undefined
      ? rowWrites('attachments', attachment, { owner: { table: 'templates', id: row.id }, file, addedAt: now })
      : oneWrite(fieldWrite('attachments', had.id, 'file', file, basisOf(had, 'file'))),
};

/** Gives a template another name. */
export const renameTemplate = editCommand('templates', 'template.rename');

interface UseTemplateInput extends TakingPlace {
  readonly row: Shown<'templates'>;
}

/** Uses a template in place of the built-in form, and of any other of its kind. */
export const takeTemplate: Command<UseTemplateInput> = {
  name: 'template.use',
  decide: ({ row, others }) => allWrites([put(row, true), ...others.map((other) => put(other, false))]),
};

/** Goes back to the built-in form; the template stays. */
export const stopTemplate: Command<CommandInput & { readonly row: Shown<'templates'> }> = {
  name: 'template.stop',
  decide: ({ row }) => put(row, false),
};

/** Takes a template away, with its file. */
export const removeTemplate = removeCommand('templates', 'template.remove');
