import * as fc from 'fast-check';
import { isList, type Json, type JsonObject } from '#domain/json.ts';
import { shuffled } from './world.ts';

/** Texts with everything that has hurt before: Vietnamese composed and decomposed, emoji, half an emoji, controls. */
const textArb = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('Kiểm tra', 'Kiểm tra'.normalize('NFD'), 'Đ', '🙂', '\uD83D', '\u2028', '\u0000', '"\\', ''),
);

/** Keys that a newer app might add; the reserved ones of JavaScript are refused long before. */
const keyArb = fc.oneof(fc.string({ minLength: 1, maxLength: 6 }), fc.constantFrom('10', '9', 'é', 'z', 'Z', '$x', 'ghi chú')).filter((key) => key !== '__proto__');

/** Any value that a change may carry. */
const jsonArb: fc.Arbitrary<Json> = fc.letrec<{ value: Json; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    textArb,
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(keyArb, tie('value'), { maxKeys: 4 }),
})).value;

/** Any object of such values. */
export const jsonObjectArb: fc.Arbitrary<JsonObject> = fc.dictionary(keyArb, jsonArb, { maxKeys: 5 });

/** The same value with the keys of every object in another order. */
export const withShuffledKeys = (value: Json, seed: number): Json => {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((part) => withShuffledKeys(part, seed));
  return Object.fromEntries(shuffled(Object.entries(value), seed).map(([key, part]) => [key, part === undefined ? part : withShuffledKeys(part, seed)]));
};
