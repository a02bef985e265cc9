import { superfluous } from '#domain/copies.ts';
import type { Result } from '#domain/result.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import { copyNameOf } from '#exchange/copyName.ts';
import type { PlanCensus } from '../census.ts';
import { deviceOrNew } from '../device.ts';
import type { LatestCopy, Store } from '../db.ts';
import { copyAttachments } from './attachments.ts';
import type { CopyFolder } from './folder.ts';
import { findCopies, noteCopied, noteRemoved, noteWriting } from './record.ts';

/** A finished file of a plan, as the export job makes it. */
export interface MadeCopy {
  readonly file: Blob;
  readonly changes: number;
  readonly state: string;
}

/** Makes the file of a plan without the bytes of its photos. */
export type MakeCopy<E> = (census: PlanCensus) => Promise<Result<MadeCopy, E>>;

/** The plans of which the newest copy does not hold everything. The example round can be had again at any time. */
export const uncopied = (census: readonly PlanCensus[], latest: readonly LatestCopy[]): readonly PlanCensus[] =>
  census.filter(({ plan, mark, isExample }) => !isExample && latest.find((copy) => copy.plan === plan)?.mark !== mark);

const freeName = async (db: Store, folder: CopyFolder, plan: string, now: number): Promise<string> => {
  const { name: person, replica } = await deviceOrNew(db);
  for (let again = 0; ; again += 1) {
    const name = copyNameOf({ plan, person, replica, at: new Date(now) }, again);
    if (!(await folder.has(name))) return name;
  }
};

/** Deletes the oldest of this laptop's own copies of a plan beyond those that are kept. */
const prune = async (db: Store, folder: CopyFolder, plan: string): Promise<void> => {
  const old = superfluous((await findCopies(db)).written, plan);
  for (const { name } of old) await folder.remove(name);
  if (old.length > 0) await noteRemoved(db, old.map(({ name }) => name));
};

/**
 * Writes a copy of one plan into the folder, photos beside it, and deletes the oldest of its own. Throws what the folder
 * throws (`folderFailureOf`); the copies that were there before stay.
 */
export const copyPlan = async <E>(db: Store, folder: CopyFolder, census: PlanCensus, make: MakeCopy<E>, now: number): Promise<Result<LatestCopy, E>> => {
  const made = await make(census);
  if (!made.ok) return made;
  const { plan, mark } = census;
  const name = await freeName(db, folder, plan, now);
  await noteWriting(db, { plan, name });
  try {
    await folder.write(name, made.value.file);
  } catch (error) {
    await noteRemoved(db, [name]);
    throw error;
  }
  await copyAttachments(db, folder, plan);
  const { changes, state } = made.value;
  const copy: LatestCopy = { plan, name, mark, changes, state, at: MomentSchema.parse(new Date(now).toISOString()) };
  await noteCopied(db, copy);
  await prune(db, folder, plan);
  return { ok: true, value: copy };
};
