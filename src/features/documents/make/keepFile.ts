import { keepDocument } from '#domain/commands/documents.ts';
import type { DocumentRef } from '#domain/documents/source.ts';
import { AttachmentIdSchema, KeptDocumentIdSchema, type PlanId } from '#domain/ids.ts';
import { runCommand } from '#live/useCommand.ts';
import { storeBlob } from '#storage/blobs.ts';
import { createId } from '#storage/createId.ts';
import { store } from '#storage/store.ts';
import type { DocumentFile } from '#workers/documentFile.ts';

/** Keeps a finished file: its bytes first, then the change that mentions them. False when either could not be stored. */
export const keepFile = async (plan: PlanId, ref: DocumentRef, { name, bytes, noted }: DocumentFile): Promise<boolean> => {
  const stored = await storeBlob(store, bytes);
  if (!stored.ok) return false;
  const { hash, size, mediaType } = stored.value;
  const outcome = await runCommand(keepDocument, {
    plan,
    ref,
    id: KeptDocumentIdSchema.parse(createId(ref.kind)),
    attachment: AttachmentIdSchema.parse(createId(ref.kind)),
    file: { hash, size, mediaType, name: name.slice(0, 200) },
    values: noted,
  });
  return outcome.ok;
};
