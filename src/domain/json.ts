/** A value that a change may carry: JSON without fractions (see canonicalJson), so that every laptop hashes it alike. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object: keys to values. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Keys that JavaScript gives a meaning of its own; a file that uses one is refused. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** What can be wrong with a parsed JSON value before we accept it as canonical. */
export type JsonFault = 'fraction' | 'forbidden-key' | 'too-deep';

const MAX_DEPTH = 24;

/** Looks for anything in a parsed value that canonical JSON does not allow; null when there is nothing. */
export const faultOf = (value: unknown, depth = 0): JsonFault | null => {
  if (value === null || typeof value !== 'object') {
    return typeof value === 'number' && !Number.isSafeInteger(value) ? 'fraction' : null;
  }
  if (depth >= MAX_DEPTH) return 'too-deep';
  if (Array.isArray(value)) {
    for (const part of value) {
      const fault = faultOf(part, depth + 1);
      if (fault) return fault;
    }
    return null;
  }
  for (const [key, part] of Object.entries(value)) {
    if (forbiddenKeys.has(key)) return 'forbidden-key';
    const fault = faultOf(part, depth + 1);
    if (fault) return fault;
  }
  return null;
};

/** Strings in Unicode NFC, everywhere in a value: text pasted on a Mac must equal text typed in Windows. */
export const toNfc = <T extends Json>(value: T): T => normalise(value) as T;

const normalise = (value: Json): Json => {
  if (typeof value === 'string') return value.normalize('NFC');
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(normalise);
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, part === undefined ? undefined : normalise(part)]),
  );
};

/** Array.isArray for read-only arrays, which the standard type guard does not narrow. */
export const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
