import { BlobHashSchema, type BlobHash } from '#domain/ids.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { hashBytesAside } from '#exchange/hashAside.ts';
import { writing, type Store, type StoredBlob } from './db.ts';
import { storageFailureOf, type StorageFailure } from './failure.ts';

/** The address of a file's bytes. Never inside a transaction, which awaiting the hash would end. */
const blobHashOf = async (bytes: Blob): Promise<BlobHash> => BlobHashSchema.parse(await hashBytesAside(new Uint8Array(await bytes.arrayBuffer())));

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
