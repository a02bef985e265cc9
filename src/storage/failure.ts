import { Dexie } from 'dexie';

/**
 * What can go wrong with the disk, said once in the words that the screens need. IndexedDB hides the cause: out of
 * quota arrives as an AbortError whose `inner` is the QuotaExceededError, a full disk as „Failed to write blobs“.
 */
export interface StorageFailure {
  readonly type: 'quota' | 'disk-failed' | 'connection-lost' | 'newer-database' | 'blocked' | 'unavailable' | 'unknown';
  /** Technical words for the report that a user can copy. */
  readonly detail: string;
}

/** The error and all errors inside it, outermost first. */
const chainOf = (error: unknown): readonly unknown[] => {
  const chain: unknown[] = [];
  let current: unknown = error;
  while (current !== null && current !== undefined && !chain.includes(current)) {
    chain.push(current);
    current = typeof current === 'object' && 'inner' in current ? current.inner : undefined;
  }
  return chain;
};

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');
const messageOf = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException ? error.message : String(error);

const isStorageError = (error: unknown): boolean => error instanceof Dexie.DexieError || error instanceof DOMException;

/** Translates an error of Dexie or IndexedDB; null when it is not one of theirs (then it is a bug, and should be thrown on). */
export const storageFailureOf = (error: unknown): StorageFailure | null => {
  const chain = chainOf(error);
  if (!chain.some(isStorageError)) return null;
  const detail = chain.map((part) => `${nameOf(part)}: ${messageOf(part)}`).join(' ← ');
  const some = (test: (name: string, message: string) => boolean) => chain.some((part) => test(nameOf(part), messageOf(part)));
  if (some((name) => name === 'QuotaExceededError')) return { type: 'quota', detail };
  if (some((_, message) => /failed to write blobs|ioerror|disk|backing store/i.test(message))) return { type: 'disk-failed', detail };
  if (some((name) => name === 'VersionError')) return { type: 'newer-database', detail };
  // Before „connection lost“: after a failed opening Dexie answers everything with DatabaseClosedError and this inside.
  if (some((name) => ['OpenFailedError', 'MissingAPIError', 'SecurityError'].includes(name))) return { type: 'unavailable', detail };
  if (some((name) => name === 'DatabaseClosedError' || name === 'InvalidStateError')) return { type: 'connection-lost', detail };
  if (some((_, message) => /connection.*(lost|closing|closed)/i.test(message))) return { type: 'connection-lost', detail };
  return { type: 'unknown', detail };
};
