import { slugOf, type PlanId } from '#domain/ids.ts';
import { parseCopyName } from '#exchange/copyName.ts';
import { hashBytesAside } from '#exchange/hashAside.ts';
import { attachedFiles, type AttachedFile } from '../bundles.ts';
import { findBlob } from '../blobs.ts';
import { writing, type Store } from '../db.ts';
import { deviceOrNew } from '../device.ts';
import type { CopyFolder } from './folder.ts';

/**
 * Photos lie beside the copies, each once under its hash: thirty copies with all photos in each would fill any USB
 * stick. They are never deleted, for a colleague's copy may name them too.
 */
const SUBFOLDER = 'tep-dinh-kem';

/**
 * Originals under redacted copies lie apart. Copies have to restore everything, so they are here; but nobody's app takes them from
 * here by itself as it does with the others, and a folder that somebody else uses too gets none.
 */
const ORIGINALS = 'anh-goc-khong-gui-kem';

const namesIn = async (folder: CopyFolder): Promise<ReadonlySet<string>> => new Set((await folder.list()).map(({ name }) => name));

/** Whether copies of somebody else lie in the folder: it is shared, over the network or by passing a stick round. */
const isShared = async (db: Store, folder: CopyFolder): Promise<boolean> => {
  const own = slugOf((await deviceOrNew(db)).name, 32);
  return (await folder.list()).some(({ name }) => {
    const copy = parseCopyName(name);
    return copy !== null && copy.person !== own && copy.person !== 'khong-ten';
  });
};

/** Writes the files that a subfolder lacks. @returns how many */
const writeMissing = async (db: Store, beside: CopyFolder, files: readonly AttachedFile[]): Promise<number> => {
  const there = await namesIn(beside);
  let written = 0;
  for (const { hash } of files) {
    const blob = there.has(hash) ? undefined : await findBlob(db, hash);
    if (!blob) continue;
    await beside.write(hash, blob.bytes);
    written += 1;
  }
  return written;
};

/** Takes files away from where others would find them; their bytes are on this laptop. */
const takeAway = async (beside: CopyFolder, files: readonly AttachedFile[]): Promise<void> => {
  const there = await namesIn(beside);
  for (const { hash } of files) if (there.has(hash)) await beside.remove(hash);
};

/**
 * Writes the photos and files of a plan that the folder lacks. One that was kept back since it was written is taken from among
 * the others. @returns how many were written
 */
export const copyAttachments = async (db: Store, folder: CopyFolder, plan: PlanId): Promise<number> => {
  const here = (await attachedFiles(db, plan)).filter((file) => file.here);
  if (here.length === 0) return 0;
  const beside = await folder.inside(SUBFOLDER);
  const written = await writeMissing(db, beside, here.filter(({ withheld }) => !withheld));
  const kept = here.filter(({ withheld }) => withheld);
  if (kept.length === 0) return written;
  const apart = await folder.inside(ORIGINALS);
  const shared = await isShared(db, folder);
  const keptWritten = shared ? 0 : await writeMissing(db, apart, kept);
  if (shared) await takeAway(apart, kept);
  await takeAway(beside, kept);
  return written + keptWritten;
};

/** Takes one file from a folder; bytes that do not match their hash stay there. @returns whether it came */
const fetchOne = async (db: Store, beside: CopyFolder, { hash, mediaType }: AttachedFile): Promise<boolean> => {
  const bytes = new Uint8Array(await (await beside.read(hash)).arrayBuffer());
  if ((await hashBytesAside(bytes)) !== hash) return false;
  await writing(db, ['blobs'], () => db.blobs.put({ hash, size: bytes.length, mediaType, bytes: new Blob([bytes], { type: mediaType }) }));
  return true;
};

/**
 * Brings photos and files that are missing here and lie in the folder. Originals that are kept back come only when somebody
 * restores his own data from it (`restoring`). @returns how many
 */
export const fetchAttachments = async (db: Store, folder: CopyFolder, plan: PlanId, restoring = false): Promise<number> => {
  const missing = (await attachedFiles(db, plan)).filter((file) => !file.here);
  const places = [
    [SUBFOLDER, missing.filter(({ withheld }) => !withheld)],
    [ORIGINALS, restoring ? missing.filter(({ withheld }) => withheld) : []],
  ] as const;
  let brought = 0;
  for (const [name, files] of places) {
    if (files.length === 0) continue;
    const beside = await folder.inside(name);
    const there = await namesIn(beside);
    for (const file of files) if (there.has(file.hash) && (await fetchOne(db, beside, file))) brought += 1;
  }
  return brought;
};

/** Of the photos and files that a plan names, how many lie in the folder. */
export const attachmentsThere = async (db: Store, folder: CopyFolder, plan: PlanId): Promise<{ readonly named: number; readonly there: number }> => {
  const files = await attachedFiles(db, plan);
  if (files.length === 0) return { named: 0, there: 0 };
  const there = await namesIn(await folder.inside(SUBFOLDER));
  const originals = files.some(({ withheld }) => withheld) ? await namesIn(await folder.inside(ORIGINALS)) : new Set<string>();
  return { named: files.length, there: files.filter(({ hash, withheld }) => (withheld ? originals : there).has(hash)).length };
};
