import { annotateAttachment, attachToItem, redactAttachment } from '#domain/commands/evidence.ts';
import { attachFile } from '#domain/commands/inspection.ts';
import type { Rejection } from '#domain/commands/command.ts';
import { exposedBy } from '#domain/evidence.ts';
import { AttachmentIdSchema, itemIdOf, type AttachmentId, type CriterionId, type FindingId, type PlanId, type VisitId } from '#domain/ids.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { runCommand, type Outcome } from '#live/useCommand.ts';
import { untilSaved } from '#live/untilSaved.ts';
import { storeBlob } from '#storage/blobs.ts';
import { createId } from '#storage/createId.ts';
import type { StoredBlob } from '#storage/db.ts';
import type { StorageFailure } from '#storage/failure.ts';
import { store } from '#storage/store.ts';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { scaleImage } from '#workers/scaleImage.ts';
import { MAX_BYTES, checkFile, type CheckedFile, type FileProblem } from './checkFile.ts';

/** What a file is attached to. */
export type EvidenceOwner =
  | { readonly table: 'items'; readonly criterion: CriterionId }
  /** `begin` records a finding that is still being written, so that the file has something to hang on. */
  | { readonly table: 'findings'; readonly id: FindingId; readonly begin?: () => void }
  | { readonly table: 'visits' };

/** The id of the row that attachments of this owner name. */
export const ownerIdOf = (visit: VisitId, owner: EvidenceOwner): string => {
  switch (owner.table) {
    case 'items':
      return itemIdOf(visit, owner.criterion);
    case 'findings':
      return owner.id;
    case 'visits':
      return visit;
  }
};

/** Why a file was not attached. */
export type IntakeProblem = FileProblem | { readonly type: 'not-stored'; readonly name: string; readonly failure: StorageFailure | Rejection };

/** What is being typed is on disk before a photo is decoded: if the photo takes the tab down, the words are safe. */
const textIsSaved = (): Promise<void> => {
  flushDrafts();
  return untilSaved();
};

/** The name of a file without its ending. */
const stemOf = (name: string): string => name.replace(/\.[a-z0-9]{1,5}$/i, '');

/** Makes of a file what will be stored. */
const prepare = async (file: File, originals: boolean): Promise<Result<CheckedFile, IntakeProblem>> => {
  const checked = await checkFile(file, Date.now());
  if (!checked.ok) return checked;
  const { name, bytes: given, taken } = checked.value;
  try {
    const scaled = await scaleImage(given, originals);
    if (!scaled) return fail({ type: 'broken', name });
    if (scaled.size > MAX_BYTES) return fail({ type: 'too-large', name, size: scaled.size });
    // A File is a promise of bytes that may go away with its disk; a Blob made of them is the bytes.
    const bytes = new Blob([await scaled.arrayBuffer()], { type: scaled.type });
    return ok({ name: scaled.type === given.type ? name : `${stemOf(name)}.jpg`, bytes, taken });
  } catch {
    return fail({ type: 'unreadable', name });
  }
};

/** The facts of stored bytes as an attachment mentions them, with the time by this laptop's clock. */
const factsOf = ({ hash }: StoredBlob, { name, bytes }: Pick<CheckedFile, 'name' | 'bytes'>) => ({
  file: { hash, size: bytes.size, mediaType: bytes.type, name: name.slice(0, 200) },
  addedAt: MomentSchema.parse(new Date().toISOString()),
});

/** Stores bytes and only then has them mentioned. Where that fails the bytes stay: the header offers to try the change again. */
const stored = async (prepared: Pick<CheckedFile, 'name' | 'bytes'>, mention: (facts: ReturnType<typeof factsOf>) => Promise<Outcome>): Promise<Result<null, IntakeProblem>> => {
  const { name, bytes } = prepared;
  const blob = await storeBlob(store, bytes);
  if (!blob.ok) return fail({ type: 'not-stored', name, failure: blob.error });
  const written = await mention(factsOf(blob.value, prepared));
  return written.ok ? ok(null) : fail({ type: 'not-stored', name, failure: written.error });
};

const idFor = (name: string): AttachmentId => AttachmentIdSchema.parse(createId(stemOf(name)));

const attach = (plan: PlanId, visit: VisitId, owner: EvidenceOwner, prepared: CheckedFile): Promise<Result<null, IntakeProblem>> =>
  stored(prepared, (facts) => {
    const id = idFor(prepared.name);
    const values = { ...facts, taken: prepared.taken };
    return owner.table === 'items'
      ? runCommand(attachToItem, { plan, visit, criterion: owner.criterion, id, values })
      : runCommand(attachFile, { plan, id, values: { ...values, owner: { table: owner.table, id: ownerIdOf(visit, owner) } } });
  });

/** How files are taken. */
export interface IntakeOptions {
  /** Keeps photos as they are instead of bringing them down to size. */
  readonly originals: boolean;
  /** Stops before the next file; those that are attached stay. */
  readonly signal: AbortSignal;
  /** A file is done, attached or not. */
  readonly onDone: () => void;
}

/**
 * Attaches files one after the other (two photos at once would double the memory): words first, then each file is
 * looked at, scaled, stored and only then mentioned by a change.
 */
export const takeFiles = async (
  plan: PlanId,
  visit: VisitId,
  owner: EvidenceOwner,
  files: readonly File[],
  { originals, signal, onDone }: IntakeOptions,
): Promise<readonly IntakeProblem[]> => {
  if (owner.table === 'findings') owner.begin?.();
  await textIsSaved();
  const problems: IntakeProblem[] = [];
  for (const file of files) {
    if (signal.aborted) break;
    const prepared = await prepare(file, originals);
    const outcome = prepared.ok ? await attach(plan, visit, owner, prepared.value) : prepared;
    if (!outcome.ok) problems.push(outcome.error);
    onDone();
  }
  return problems;
};

/** A picture that was made from an attached one, and how. */
export interface MadeCopy {
  readonly source: Row<'attachments'>;
  readonly bytes: Blob;
  readonly how: 'annotated' | 'redacted';
}

/** Attaches a copy of a picture; a redacted one keeps back all of `attachments` that shows what it hides. */
export const attachCopy = async (
  plan: PlanId,
  { source, bytes, how }: MadeCopy,
  attachments: readonly Row<'attachments'>[],
): Promise<Result<AttachmentId, IntakeProblem>> => {
  const ending = bytes.type === 'image/png' ? 'png' : 'jpg';
  const name = `${stemOf(source.file?.name ?? '')}.${ending}`;
  const id = idFor(name);
  await textIsSaved();
  const done = await stored({ name, bytes }, (values) =>
    how === 'redacted'
      ? runCommand(redactAttachment, { plan, id, source, values, exposed: exposedBy(source, attachments) })
      : runCommand(annotateAttachment, { plan, id, source, values }),
  );
  return done.ok ? ok(id) : done;
};
