import { attachToItem } from '#domain/commands/evidence.ts';
import { attachFile } from '#domain/commands/inspection.ts';
import type { Rejection } from '#domain/commands/command.ts';
import { AttachmentIdSchema, itemIdOf, type CriterionId, type FindingId, type PlanId, type VisitId } from '#domain/ids.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import { runCommand } from '#live/useCommand.ts';
import { saveStateStore } from '#live/saveState.ts';
import { storeBlob } from '#storage/blobs.ts';
import { createId } from '#storage/createId.ts';
import type { StorageFailure } from '#storage/failure.ts';
import { store } from '#storage/store.ts';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { scaleImage } from '#workers/scaleImage.ts';

/** The largest file that is stored, in bytes; a photo counts as it is after scaling. */
export const MAX_BYTES = 25_000_000;

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
export type IntakeProblem =
  | { readonly type: 'too-large'; readonly name: string; readonly size: number }
  | { readonly type: 'empty' | 'unreadable'; readonly name: string }
  | { readonly type: 'not-stored'; readonly name: string; readonly failure: StorageFailure | Rejection };

/** How long text may take to reach the disk before a file is touched all the same. */
const PATIENCE_MS = 5000;

/** What is being typed is on disk before a photo is decoded: if the photo takes the tab down, the words are safe. */
const textIsSaved = (): Promise<void> => {
  flushDrafts();
  return new Promise((resolve) => {
    const isBusy = () => saveStateStore.getSnapshot().kind === 'saving';
    if (!isBusy()) {
      resolve();
      return;
    }
    const finish = () => {
      stop();
      clearTimeout(patience);
      resolve();
    };
    const patience = setTimeout(finish, PATIENCE_MS);
    const stop = saveStateStore.subscribe(() => {
      if (!isBusy()) finish();
    });
  });
};

/** The name of a file without its ending. */
const stemOf = (name: string): string => name.replace(/\.[a-z0-9]{1,5}$/i, '');

/** A file as it will be stored. */
interface Prepared {
  readonly name: string;
  readonly bytes: Blob;
}

const prepare = async (file: File): Promise<Result<Prepared, IntakeProblem>> => {
  const { name } = file;
  if (file.size === 0) return fail({ type: 'empty', name });
  try {
    const scaled = await scaleImage(file);
    // A File is a promise of bytes that may go away with its disk; a Blob made of them is the bytes.
    const bytes = new Blob([await scaled.arrayBuffer()], { type: scaled.type });
    if (bytes.size > MAX_BYTES) return fail({ type: 'too-large', name, size: bytes.size });
    return ok({ name: scaled.type === file.type ? name : `${stemOf(name)}.jpg`, bytes });
  } catch {
    return fail({ type: 'unreadable', name });
  }
};

const attach = async (plan: PlanId, visit: VisitId, owner: EvidenceOwner, { name, bytes }: Prepared): Promise<Result<null, IntakeProblem>> => {
  const blob = await storeBlob(store, bytes);
  if (!blob.ok) return fail({ type: 'not-stored', name, failure: blob.error });
  const id = AttachmentIdSchema.parse(createId(stemOf(name)));
  const file = { hash: blob.value.hash, size: bytes.size, mediaType: bytes.type, name: name.slice(0, 200) };
  const values = { file, addedAt: MomentSchema.parse(new Date().toISOString()) };
  const written =
    owner.table === 'items'
      ? await runCommand(attachToItem, { plan, visit, criterion: owner.criterion, id, values })
      : await runCommand(attachFile, { plan, id, values: { ...values, owner: { table: owner.table, id: ownerIdOf(visit, owner) } } });
  return written.ok ? ok(null) : fail({ type: 'not-stored', name, failure: written.error });
};

/**
 * Attaches files one after the other (two photos at once would double the memory): words first, then each file is
 * scaled, stored and only then mentioned by a change.
 */
export const takeFiles = async (
  plan: PlanId,
  visit: VisitId,
  owner: EvidenceOwner,
  files: readonly File[],
): Promise<readonly IntakeProblem[]> => {
  if (owner.table === 'findings') owner.begin?.();
  await textIsSaved();
  const problems: IntakeProblem[] = [];
  for (const file of files) {
    const prepared = await prepare(file);
    const outcome = prepared.ok ? await attach(plan, visit, owner, prepared.value) : prepared;
    if (!outcome.ok) problems.push(outcome.error);
  }
  return problems;
};
