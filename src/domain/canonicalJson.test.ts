import { expect, test } from 'vitest';
import { canonicalJson, sameJson } from './canonicalJson.ts';
import type { Json } from './json.ts';

test.each<[Json, string]>([
  [null, 'null'],
  [true, 'true'],
  [false, 'false'],
  [-0, '0'],
  [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ['Đợt kiểm tra', '"Đợt kiểm tra"'],
  ['một dòng\nhai "dòng"', '"một dòng\\nhai \\"dòng\\""'],
  // Half a surrogate pair is written as an escape, so that UTF-8 cannot lose it.
  ['\uD83D', '"\\ud83d"'],
  ['\u2028', '"\u2028"'],
  [[3, [], {}], '[3,[],{}]'],
  [{ b: 1, a: { d: null, c: 'x' } }, '{"a":{"c":"x","d":null},"b":1}'],
  // By UTF-16 code unit, not by number and not by locale.
  [{ 9: 1, 10: 2, Z: 3, a: 4, é: 5, Đ: 6 }, '{"10":2,"9":1,"Z":3,"a":4,"é":5,"Đ":6}'],
  [{ kept: 1, absent: undefined }, '{"kept":1}'],
  [{ constructor: 1, toString: 2 }, '{"constructor":1,"toString":2}'],
])('%j is written as %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])('%s has no canonical text', (value) => {
  expect(() => canonicalJson({ value })).toThrow(TypeError);
});

test('what is written can be read back and is written the same again', () => {
  const value = { z: [1, { y: 'ộ', x: null }], a: { 2: 'hai', 10: 'mười' } };
  expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
});

test('the same fact in another order of keys is the same, and in another Unicode form it is not', () => {
  expect(sameJson({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
  expect(sameJson({ a: 1 }, { a: 1, b: null })).toBe(false);
  expect(sameJson([1, 2], [2, 1])).toBe(false);
  expect(sameJson('Hoà', 'Hoà'.normalize('NFD'))).toBe(false);
});
