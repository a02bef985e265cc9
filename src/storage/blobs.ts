import { BlobHashSchema, type BlobHash } from '#domain/ids.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { writing, type Store, type StoredBlob } from './db.ts';
import { storageFailureOf, type StorageFailure } from './failure.ts';

/** SHA-256 of a file's bytes as 64 hexadecimal digits. WebCrypto, so never inside a transaction. */
const blobHashOf = async (bytes: Blob): Promise<BlobHash> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer()));
  return BlobHashSchema.parse(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
};

/** Stores bytes before any change mentions them; storing the same bytes twice is one record. */
export const storeBlob = async (db: Store, bytes: Blob): Promise<Result<StoredBlob, StorageFailure>> => {
  const stored: StoredBlob = { hash: await blobHashOf(bytes), size: bytes.size, mediaType: bytes.type, bytes };
  try {
    await writing(db, ['blobs'], () => db.blobs.put(stored));
    return ok(stored);
  } catch (error) {
    const failure = storageFailureOf(error);
    if (failure) return fail(failure);
    throw error;
  }
};

/** The bytes behind a hash; undefined while no file has brought them („ảnh chưa nhận“). */
export const findBlob = (db: Store, hash: BlobHash): Promise<StoredBlob | undefined> => db.blobs.get(hash);
