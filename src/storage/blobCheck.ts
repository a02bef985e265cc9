import { hashBytesAside } from '#exchange/hashAside.ts';
import type { BlobHash } from '#domain/ids.ts';
import { writing, type Store } from './db.ts';

/** What re-hashing every photo and file has found. */
export interface BlobCheck {
  readonly checked: number;
  /** Those whose bytes are no longer what their hash says, or cannot be read. */
  readonly damaged: readonly DamagedBlob[];
}

/** A photo or file whose bytes are spoilt, with the names under which it was attached. */
export interface DamagedBlob {
  readonly hash: BlobHash;
  readonly names: readonly string[];
}

const isSound = async (db: Store, hash: string): Promise<BlobHash | null | 'sound'> => {
  const blob = await db.blobs.get(hash);
  if (!blob) return null;
  try {
    const bytes = new Uint8Array(await blob.bytes.arrayBuffer());
    return bytes.length === blob.size && (await hashBytesAside(bytes)) === hash ? 'sound' : blob.hash;
  } catch {
    // The record is here and its file is not: the browser throws when it is read.
    return blob.hash;
  }
};

/** Hashes the bytes of all photos and files again. @throws the signal's reason when cancelled */
export const checkBlobs = async (db: Store, onProgress: (done: number, of: number) => void, signal?: AbortSignal): Promise<BlobCheck> => {
  const hashes = await db.blobs.toCollection().primaryKeys();
  const damaged: BlobHash[] = [];
  let checked = 0;
  for (const hash of hashes) {
    signal?.throwIfAborted();
    const found = await isSound(db, hash);
    if (found === null) continue;
    if (found !== 'sound') damaged.push(found);
    checked += 1;
    onProgress(checked, hashes.length);
  }
  return { checked, damaged: await named(db, damaged) };
};

const named = async (db: Store, hashes: readonly BlobHash[]): Promise<readonly DamagedBlob[]> => {
  if (hashes.length === 0) return [];
  const attachments = await db.rows('attachments').toArray();
  return hashes.map((hash) => ({ hash, names: attachments.flatMap(({ file }) => (file?.hash === hash ? [file.name] : [])) }));
};

/** Takes spoilt bytes off this laptop, so that a file or the folder may bring them again. */
export const dropBlobs = (db: Store, hashes: readonly BlobHash[]): Promise<void> =>
  writing(db, ['blobs'], () => db.blobs.bulkDelete([...hashes]));
