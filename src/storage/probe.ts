import { randomLetters } from './createId.ts';
import { writing, type Store } from './db.ts';
import { storageFailureOf, type StorageFailure } from './failure.ts';

/**
 * Writes a small record and reads it back: some browsers open a database in which nothing stays.
 * @returns why nothing can be written; null when all is well
 */
export const probeStorage = async (db: Store): Promise<StorageFailure | null> => {
  const mark = randomLetters(16);
  try {
    await writing(db, ['device'], () => db.device.put({ key: 'probe', mark }));
    const back = await db.device.get('probe');
    const kept = back?.key === 'probe' && back.mark === mark;
    return kept ? null : { type: 'unavailable', detail: 'The probe could not be read back' };
  } catch (error) {
    const failure = storageFailureOf(error);
    if (failure) return failure;
    throw error;
  }
};
