import { isList, type Json } from './json.ts';

/**
 * The one text of a value, the same on every machine: keys sorted by UTF-16 code unit, no spaces,
 * safe integers only, absent (undefined) keys left out. It is frozen by golden tests: change ids are
 * hashes of it, so it can never change within a change version.
 * @throws TypeError when a number is not a safe integer: that is a bug in the caller, since imports are checked first.
 */
export const canonicalJson = (value: Json): string => {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`Not a safe integer: ${value}`);
    return Object.is(value, -0) ? '0' : String(value);
  }
  if (isList(value)) {
    let text = '[';
    for (let i = 0; i < value.length; i += 1) text += (i === 0 ? '' : ',') + canonicalJson(value[i] ?? null);
    return `${text}]`;
  }
  let text = '{';
  for (const key of Object.keys(value).sort()) {
    const part = value[key];
    if (part !== undefined) text += `${text.length === 1 ? '' : ','}${JSON.stringify(key)}:${canonicalJson(part)}`;
  }
  return `${text}}`;
};

/** Whether two values are the same fact. */
export const sameJson = (a: Json, b: Json): boolean => a === b || canonicalJson(a) === canonicalJson(b);
