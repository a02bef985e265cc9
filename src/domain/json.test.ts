import { expect, test } from 'vitest';
import { faultOf, toNfc, type Json } from './json.ts';

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

test.each<[string, unknown, ReturnType<typeof faultOf>]>([
  ['plain values', { a: [1, 'hai', null, true], b: {} }, null],
  ['a fraction deep inside', { a: [{ b: 0.5 }] }, 'fraction'],
  ['a number too large to be exact', 2 ** 53, 'fraction'],
  ['__proto__ as a key', JSON.parse('{"a":{"__proto__":{"deleted":1}}}'), 'forbidden-key'],
  ['constructor as a key', JSON.parse('[{"constructor":1}]'), 'forbidden-key'],
  ['depth that is allowed', nested(24), null],
  ['depth that is not', nested(25), 'too-deep'],
])('%s: %j', (_, value, fault) => {
  expect(faultOf(value)).toBe(fault);
});

test('text becomes NFC everywhere in a value; keys and other values stay', () => {
  const decomposed = 'Tồn tại, hạn chế'.normalize('NFD');
  const value: Json = { a: decomposed, b: [decomposed, 1, null, { c: decomposed }], d: undefined };
  const composed = 'Tồn tại, hạn chế'.normalize('NFC');
  expect(toNfc(value)).toEqual({ a: composed, b: [composed, 1, null, { c: composed }], d: undefined });
  expect(toNfc(decomposed)).toHaveLength(16);
});
