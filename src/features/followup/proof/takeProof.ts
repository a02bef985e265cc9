import { attachFile } from '#domain/commands/inspection.ts';
import { AttachmentIdSchema, type PlanId } from '#domain/ids.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import { untilSaved } from '#live/untilSaved.ts';
import { runCommand } from '#live/useCommand.ts';
import { storeBlob } from '#storage/blobs.ts';
import { createId } from '#storage/createId.ts';
import { keepsOriginals } from '#storage/intakeChoice.ts';
import { store } from '#storage/store.ts';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { scaleImage } from '#workers/scaleImage.ts';

/** The row that a file proves. */
export interface ProofOwner {
  readonly table: 'measures' | 'adoptions' | 'referrals';
  readonly id: string;
}

/** The largest file that is taken, in bytes; a photo counts as it is after scaling. */
const MAX_BYTES = 25_000_000;

/** Why a file was not taken. */
export type ProofProblem = 'empty' | 'tooLarge' | 'broken' | 'notStored';

/** Attaches a file: what is being typed is on disk first, then the bytes, and only then a change mentions them. null: it is there. */
export const takeProof = async (plan: PlanId, owner: ProofOwner, file: File): Promise<ProofProblem | null> => {
  if (file.size === 0) return 'empty';
  flushDrafts();
  await untilSaved();
  try {
    const scaled = await scaleImage(file, await keepsOriginals(store));
    if (!scaled) return 'broken';
    if (scaled.size > MAX_BYTES) return 'tooLarge';
    // A File is a promise of bytes that may go away with its disk; a Blob made of them is the bytes.
    const bytes = new Blob([await scaled.arrayBuffer()], { type: scaled.type });
    const blob = await storeBlob(store, bytes);
    if (!blob.ok) return 'notStored';
    const name = scaled.type === file.type ? file.name : `${file.name.replace(/\.[a-z0-9]{1,5}$/iu, '')}.jpg`;
    const written = await runCommand(attachFile, {
      plan,
      id: AttachmentIdSchema.parse(createId(file.name)),
      values: { owner, file: { hash: blob.value.hash, size: bytes.size, mediaType: bytes.type, name: name.slice(0, 200) }, addedAt: MomentSchema.parse(new Date().toISOString()) },
    });
    return written.ok ? null : 'notStored';
  } catch {
    return 'broken';
  }
};
