import { hashText } from '#domain/hash.ts';
import { isList, type JsonObject } from '#domain/json.ts';
import { canonicalTextOf } from './canonical.ts';

/** What the seal says of a blob: everything but its bytes, for which the hash stands. */
const withoutData = (blob: JsonObject): JsonObject => ({ ...blob, data: undefined });

/**
 * The checksum over a whole file: its canonical JSON without `seal` and `signature`, without `changes` (their digest stands for them)
 * and without the data of blobs (their hashes do). So no value anywhere can change unnoticed, while indentation and
 * the order of keys may. It is no signature: it tells damage and careless editing, not forgery.
 */
export const sealOf = (file: JsonObject): string => {
  const blobs = file['blobs'];
  const listed = blobs !== undefined && isList(blobs) ? blobs.map((blob) => (isJsonObject(blob) ? withoutData(blob) : blob)) : blobs;
  return hashText(canonicalTextOf({ ...file, seal: undefined, signature: undefined, changes: undefined, blobs: listed }));
};

const isJsonObject = (value: unknown): value is JsonObject => value !== null && typeof value === 'object' && !Array.isArray(value);
