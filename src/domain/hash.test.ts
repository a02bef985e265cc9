import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { base32, hashBytes, hashText } from './hash.ts';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

// The test vectors of RFC 4648 §10, in lower case and without padding.
test.each([
  ['', ''],
  ['f', 'my'],
  ['fo', 'mzxq'],
  ['foo', 'mzxw6'],
  ['foob', 'mzxw6yq'],
  ['fooba', 'mzxw6ytb'],
  ['foobar', 'mzxw6ytboi'],
])('base32 of „%s“ is „%s“', (text, letters) => {
  expect(base32(ascii(text))).toBe(letters);
});

test('every byte value survives', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, no) => 255 - no);
  const bits = base32(bytes).split('').map((letter) => 'abcdefghijklmnopqrstuvwxyz234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  expect(Uint8Array.from({ length: 256 }, (_, no) => Number.parseInt(bits.slice(no * 8, no * 8 + 8), 2))).toEqual(bytes);
});

test.each(['', 'abc', 'Kiểm tra cải cách hành chính'])('a text hash is the first 160 bits of SHA-256: „%s“', (text) => {
  const digest = createHash('sha256').update(text, 'utf8').digest();
  expect(hashText(text)).toBe(base32(digest.subarray(0, 20)));
  expect(hashText(text)).toMatch(/^[a-z2-7]{32}$/);
});

test('a hash of bytes is SHA-256 in hexadecimal digits', () => {
  expect(hashBytes(ascii('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
