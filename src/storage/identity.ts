import type { AcceptedKey } from '#domain/identity.ts';
import type { PersonId } from '#domain/ids.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import { createSigningPair, signSeal, type FileSignature } from '#exchange/signature.ts';
import { writing, type DeviceRecord, type Store } from './db.ts';
import { storageFailureOf } from './failure.ts';

type SigningRecord = Extract<DeviceRecord, { key: 'signing' }>;

const findSigning = async (db: Store): Promise<SigningRecord | null> => {
  const record = await db.device.get('signing');
  return record?.key === 'signing' ? record : null;
};

/** The public key with which this laptop signs; null while it has none. */
export const signingKey = async (db: Store): Promise<string | null> => (await findSigning(db))?.publicKey ?? null;

/**
 * The key pair of this laptop, made at the first need; null where the browser cannot make one. Made before the
 * transaction, since WebCrypto would end it; of two tabs that make one at once the first to store it wins.
 */
const ensureSigning = async (db: Store): Promise<SigningRecord | null> => {
  const found = await findSigning(db);
  if (found) return found;
  const made = await createSigningPair();
  if (!made) return null;
  return writing(db, ['device'], async () => {
    const meanwhile = await findSigning(db);
    if (meanwhile) return meanwhile;
    const record: SigningRecord = { key: 'signing', publicKey: made.key, pair: made.pair };
    await db.device.put(record);
    return record;
  });
};

/** Makes the key of this laptop if it has none. Resolves to the public key, or to null where the browser cannot sign. */
export const ensureSigningKey = async (db: Store): Promise<string | null> => (await ensureSigning(db))?.publicKey ?? null;

/** Signs the seal of a file with the key of this laptop; null where that is not possible: the file then goes unsigned. */
export const signFile = async (db: Store, seal: string): Promise<FileSignature | null> => {
  try {
    const signing = await ensureSigning(db);
    return signing && (await signSeal(signing.pair, signing.publicKey, seal));
  } catch (error) {
    // A full disk keeps the key from being stored. The file is wanted all the more.
    if (storageFailureOf(error)) return null;
    throw error;
  }
};

/** Accepts a colleague's key, after the codes have been compared. */
export const acceptKey = (db: Store, { person, key, name }: AcceptedKey, now: number): Promise<void> =>
  writing(db, ['trustedKeys'], async () => {
    await db.trustedKeys.put({ person, key, name: name.normalize('NFC').trim(), acceptedAt: MomentSchema.parse(new Date(now).toISOString()) });
  });

/** Takes the acceptance of a key back: files signed by it are from an unknown key again. */
export const revokeKey = (db: Store, person: PersonId, key: string): Promise<void> =>
  writing(db, ['trustedKeys'], async () => {
    await db.trustedKeys.delete([person, key]);
  });
