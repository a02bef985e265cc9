import { writing, type Store } from './db.ts';
import { storageFailureOf } from './failure.ts';

/** Bytes that are kept in reserve: enough for some thousand edits. */
const RESERVE_SIZE = 4_000_000;

/**
 * Lays by some room while there is plenty. It is given up when the browser has no room left, so that what is being typed
 * can still be saved. @returns whether there is a reserve now
 */
export const layByReserve = async (db: Store, size = RESERVE_SIZE): Promise<boolean> => {
  if ((await db.device.where('key').equals('reserve').count()) > 0) return true;
  // As a blob it is a file of its own on disk, whose room is free again as soon as it is deleted. Random, so that no
  // file system can press it together.
  const bytes = new Uint8Array(size);
  for (let from = 0; from < size; from += 65_536) crypto.getRandomValues(bytes.subarray(from, Math.min(size, from + 65_536)));
  try {
    await writing(db, ['device'], () => db.device.put({ key: 'reserve', bytes: new Blob([bytes]) }));
    return true;
  } catch (error) {
    // No room for a reserve: that is no reason to disturb anybody before something real cannot be saved.
    if (storageFailureOf(error)) return false;
    throw error;
  }
};

/** Gives the reserve up. @returns whether there was one */
export const giveUpReserve = async (db: Store): Promise<boolean> => {
  try {
    if ((await db.device.where('key').equals('reserve').count()) === 0) return false;
    await writing(db, ['device'], () => db.device.delete('reserve'));
    return true;
  } catch (error) {
    if (storageFailureOf(error)) return false;
    throw error;
  }
};
