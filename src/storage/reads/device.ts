import type { BlobHash, PersonId } from '#domain/ids.ts';
import { findBlob } from '../blobs.ts';
import type { Store, StoredBlob } from '../db.ts';
import { findDevice, type Device } from '../device.ts';
import { keepsOriginals } from '../intakeChoice.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** Who writes on this laptop; null before the first write. */
export const thisDevice = (db = store): Query<Device | null> => ({ key: ['device'], read: () => findDevice(db) });

/** Who writes on this laptop. */
export interface Writer {
  readonly person: PersonId;
  /** As the person typed it; blank until asked. */
  readonly name: string;
}

const findWriter = async (db: Store): Promise<Writer | null> => {
  const record = await db.device.get('person');
  return record?.key === 'person' ? { person: record.id, name: record.name } : null;
};

/** Who writes on this laptop; null before the first write. Unlike the device it stays the same, and is not read again, while he works. */
export const writerHere = (db = store): Query<Writer | null> => ({ key: ['writerHere'], read: () => findWriter(db) });

/** The person who writes on this laptop; null before the first write. */
export const personHere = (db = store): Query<PersonId | null> => ({ key: ['personHere'], read: async () => (await findWriter(db))?.person ?? null });

/** The bytes of an attachment; null while no file has brought them. */
export const blobByHash = (hash: BlobHash, db = store): Query<StoredBlob | null> => ({
  key: ['blob', hash],
  read: async () => (await findBlob(db, hash)) ?? null,
});

/** Whether this laptop keeps photos as they are. */
export const originalsKept = (db = store): Query<boolean> => ({ key: ['intakeChoice'], read: () => keepsOriginals(db) });
