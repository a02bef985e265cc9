import type { DocumentRef } from '../documents/source.ts';
import { documentIdOf, type AttachmentId, type ChangeId, type KeptDocumentId } from '../ids.ts';
import type { FieldName, FieldValue, Values } from '../schema/tables.ts';
import { allWrites, fieldWrite, oneWrite, removeCommand, rowWrites, type Command, type CommandInput, type NewValues } from './command.ts';

/** What people type for a document; kind and visit say which one it is. */
export type DocumentFact = Exclude<FieldName<'documents'>, 'kind' | 'visit'>;

/** One fact of one document, with the heads that were on the screen. */
type DocumentFactInput = CommandInput & { readonly ref: DocumentRef; readonly basis: readonly ChangeId[] } & {
    readonly [F in DocumentFact]: { readonly field: F; readonly value: FieldValue<'documents', F> };
  }[DocumentFact];

/** Writes one fact of a document; its row comes into being with the first one, and two people who begin alike meet in it. */
export const editDocument: Command<DocumentFactInput> = {
  name: 'official.edit',
  decide: ({ ref: { kind, visit }, field, value, basis }) => {
    const id = documentIdOf(kind, visit);
    return allWrites([rowWrites('documents', id, { kind, visit }), oneWrite(fieldWrite('documents', id, field, value, basis))]);
  },
};

/** A finished file, whose bytes are already stored, and what it is a copy of. */
interface KeepDocumentInput extends CommandInput {
  readonly ref: DocumentRef;
  readonly id: KeptDocumentId;
  readonly attachment: AttachmentId;
  readonly file: Values<'attachments'>['file'];
  readonly values: Pick<NewValues<'keptDocuments'>, 'numbered' | 'state' | 'note'>;
}

/** Keeps a document as it was handed over, with its file in the same change: neither is there without the other. */
export const keepDocument: Command<KeepDocumentInput> = {
  name: 'official.keep',
  decide: ({ ref: { kind, visit }, id, attachment, file, values }, { now }) =>
    allWrites([
      rowWrites('documents', documentIdOf(kind, visit), { kind, visit }),
      rowWrites('keptDocuments', id, { ...values, document: documentIdOf(kind, visit), kind, visit, at: now }),
      rowWrites('attachments', attachment, { owner: { table: 'keptDocuments', id }, file, addedAt: now }),
    ]),
};

/** Takes a kept copy away, with its file. */
export const removeKeptDocument = removeCommand('keptDocuments', 'official.removeKept');
