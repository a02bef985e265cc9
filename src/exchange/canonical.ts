import { canonicalJson } from '#domain/canonicalJson.ts';
import { isList, type Json, type JsonFault } from '#domain/json.ts';

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

const MAX_DEPTH = 24;

/** What one walk over a parsed value tells: ready to be hashed, in another order of keys, or not acceptable. */
export type Shape = 'canonical' | 'unordered' | JsonFault;

/**
 * Does the work of domain `faultOf` and finds out in the same walk whether all keys stand in canonical order already,
 * as they do in the files that we write. Walking tens of thousands of changes once instead of three times is what makes
 * importing them a matter of seconds. A test holds it to `faultOf` and `canonicalJson`.
 */
export const shapeOf = (value: unknown, depth = 0): Shape => {
  if (value === null || typeof value !== 'object') {
    return typeof value === 'number' && !Number.isSafeInteger(value) ? 'fraction' : 'canonical';
  }
  if (depth >= MAX_DEPTH) return 'too-deep';
  let unordered = false;
  if (Array.isArray(value)) {
    for (const part of value) {
      const shape = shapeOf(part, depth + 1);
      if (shape === 'unordered') unordered = true;
      else if (shape !== 'canonical') return shape;
    }
    return unordered ? 'unordered' : 'canonical';
  }
  let last = '';
  for (const key of Object.keys(value)) {
    if (forbiddenKeys.has(key)) return 'forbidden-key';
    if (key < last) unordered = true;
    last = key;
    const shape = shapeOf(Reflect.get(value, key), depth + 1);
    if (shape === 'unordered') unordered = true;
    else if (shape !== 'canonical') return shape;
  }
  return unordered ? 'unordered' : 'canonical';
};

/** Keys that JavaScript puts before all others, in order of number, whatever one does. */
const isIndexLike = (key: string): boolean => {
  const first = key.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 && /^(?:0|[1-9]\d*)$/.test(key);
};

/** The same value with the keys of every object in canonical order; undefined when JavaScript would not keep that order. */
const inCanonicalOrder = (value: Json): Json | undefined => {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) {
    const list: Json[] = [];
    for (const part of value) {
      const ordered = inCanonicalOrder(part);
      if (ordered === undefined) return undefined;
      list.push(ordered);
    }
    return list;
  }
  const object: Record<string, Json> = {};
  for (const key of Object.keys(value).sort()) {
    const part = value[key];
    if (part === undefined) continue;
    const ordered = isIndexLike(key) ? undefined : inCanonicalOrder(part);
    if (ordered === undefined) return undefined;
    object[key] = ordered;
  }
  return object;
};

/**
 * What canonicalJson writes, several times as fast for large values: the browser's own JSON.stringify does the work
 * on a copy with sorted keys. The value must have been found acceptable by shapeOf, or be made by us.
 */
export const canonicalTextOf = (value: Json): string => {
  const ordered = inCanonicalOrder(value);
  return ordered === undefined ? canonicalJson(value) : JSON.stringify(ordered);
};
