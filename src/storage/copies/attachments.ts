import type { PlanId } from '#domain/ids.ts';
import { hashBytesAside } from '#exchange/hashAside.ts';
import { attachedFiles } from '../bundles.ts';
import { findBlob } from '../blobs.ts';
import { writing, type Store } from '../db.ts';
import type { CopyFolder } from './folder.ts';

/**
 * Photos lie beside the copies, each once under its hash: thirty copies with all photos in each would fill any USB
 * stick. They are never deleted, for a colleague's copy may name them too.
 */
const SUBFOLDER = 'tep-dinh-kem';

const namesIn = async (folder: CopyFolder): Promise<ReadonlySet<string>> => new Set((await folder.list()).map(({ name }) => name));

/** Writes the photos and files of a plan that the folder lacks. @returns how many */
export const copyAttachments = async (db: Store, folder: CopyFolder, plan: PlanId): Promise<number> => {
  const here = (await attachedFiles(db, plan)).filter((file) => file.here);
  if (here.length === 0) return 0;
  const beside = await folder.inside(SUBFOLDER);
  const there = await namesIn(beside);
  let written = 0;
  for (const { hash } of here) {
    const blob = there.has(hash) ? undefined : await findBlob(db, hash);
    if (!blob) continue;
    await beside.write(hash, blob.bytes);
    written += 1;
  }
  return written;
};

/** Brings photos and files that are missing here and lie in the folder; bytes that do not match their hash stay there. @returns how many */
export const fetchAttachments = async (db: Store, folder: CopyFolder, plan: PlanId): Promise<number> => {
  const missing = (await attachedFiles(db, plan)).filter((file) => !file.here);
  if (missing.length === 0) return 0;
  const beside = await folder.inside(SUBFOLDER);
  const there = await namesIn(beside);
  let brought = 0;
  for (const { hash, mediaType } of missing) {
    if (!there.has(hash)) continue;
    const bytes = new Uint8Array(await (await beside.read(hash)).arrayBuffer());
    if ((await hashBytesAside(bytes)) !== hash) continue;
    await writing(db, ['blobs'], () => db.blobs.put({ hash, size: bytes.length, mediaType, bytes: new Blob([bytes], { type: mediaType }) }));
    brought += 1;
  }
  return brought;
};

/** Of the photos and files that a plan names, how many lie in the folder. */
export const attachmentsThere = async (db: Store, folder: CopyFolder, plan: PlanId): Promise<{ readonly named: number; readonly there: number }> => {
  const files = await attachedFiles(db, plan);
  if (files.length === 0) return { named: 0, there: 0 };
  const there = await namesIn(await folder.inside(SUBFOLDER));
  return { named: files.length, there: files.filter(({ hash }) => there.has(hash)).length };
};
