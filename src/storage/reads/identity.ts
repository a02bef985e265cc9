import type { TrustedKey } from '../db.ts';
import { signingKey } from '../identity.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** The keys of colleagues that were accepted on this laptop, by name. */
export const acceptedKeys = (db = store): Query<readonly TrustedKey[]> => ({
  key: ['acceptedKeys'],
  read: async () => (await db.trustedKeys.toArray()).sort((a, b) => a.name.localeCompare(b.name, 'vi') || (a.acceptedAt < b.acceptedAt ? -1 : 1)),
});

/** The public key with which this laptop signs its files; null while it has none. */
export const ownSigningKey = (db = store): Query<string | null> => ({ key: ['signingKey'], read: () => signingKey(db) });
