import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import { encodeBundle } from '#exchange/encodeBundle.ts';
import type { BundleFault } from '#exchange/fault.ts';
import { contentsOf, made, photoBytes, said, sampleLog, samplePhoto } from './sample.ts';

const { file } = await encodeBundle(contentsOf(sampleLog(), [samplePhoto(true)]), made);
const bytes = new Uint8Array(await file.arrayBuffer());
const good = await decodeBundle(file);
const goodWords = good.ok ? await said(good.value) : null;

const known: readonly BundleFault['type'][] = [
  'empty', 'too-large', 'unreadable', 'not-text', 'not-json', 'truncated', 'not-ours', 'newer-version', 'changed-byte', 'forbidden-key',
  'malformed', 'other-plan',
];

/** Refused with a reason that we have words for, or saying exactly what the good file says. */
const refusedOrSame = async (source: Blob | string): Promise<boolean> => {
  const result = await decodeBundle(source);
  if (!result.ok) return known.includes(result.error.type);
  expect(await said(result.value)).toEqual(goodWords);
  return false;
};

test('the sample is good', () => {
  expect(good.ok).toBe(true);
  expect(photoBytes.length).toBe(700);
});

test('any byte changed to any other is refused, or changes nothing that the file says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, difference) => {
      const tampered = bytes.slice();
      tampered[at] = ((tampered[at] ?? 0) + difference) % 256;
      // Between two tokens one blank may stand for another; everywhere else the change must be noticed.
      const blank = /^\s$/.test(String.fromCharCode(bytes[at] ?? 0));
      const refused = await refusedOrSame(new Blob([tampered]));
      expect(refused || blank).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test('any piece taken out, doubled or moved is refused, or changes nothing that the file says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length), fc.nat(200), fc.nat(bytes.length), async (from, length, to) => {
      const piece = bytes.subarray(from, from + length);
      await refusedOrSame(new Blob([bytes.subarray(0, from), bytes.subarray(from + length)]));
      await refusedOrSame(new Blob([bytes.subarray(0, to), piece, bytes.subarray(to)]));
    }),
    { numRuns: 300 },
  );
});

test('a file that was cut off anywhere is refused as cut off', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 3 }), async (length) => {
      const result = await decodeBundle(new Blob([bytes.subarray(0, length)]));
      expect(result).toMatchObject({ ok: false, error: { type: 'truncated' } });
    }),
    { numRuns: 500 },
  );
});

test('whatever bytes it is given, the decoder answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (junk) => {
      expect(await refusedOrSame(new Blob([junk]))).toBe(true);
      expect(await refusedOrSame(new Blob(['{"format":"so-kiem-tra/bundle","version":1,', junk]))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('whatever JSON it is given, the decoder answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), async (value) => {
      expect(await refusedOrSame(JSON.stringify(value))).toBe(true);
      const envelope = { format: 'so-kiem-tra/bundle', version: 1, changes: [value, { id: value, ops: value }], blobs: [value], records: value };
      expect(await refusedOrSame(JSON.stringify(envelope))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

/** Every place in a JSON value, as the keys that lead to it. */
const pathsIn = (value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] => {
  if (value === null || typeof value !== 'object') return [path];
  const inside = Array.isArray(value)
    ? value.flatMap((part, no) => pathsIn(part, [...path, no]))
    : Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]));
  return [path, ...inside];
};

const replaced = (value: unknown, path: readonly (string | number)[], by: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((part, no) => (no === key ? replaced(part, rest, by) : part));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, name === key ? replaced(part, rest, by) : part]));
};

test('any value in a file exchanged for any other is refused', async () => {
  const whole: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const paths = pathsIn(whole);
  await fc.assert(
    fc.asyncProperty(fc.nat(paths.length - 1), fc.jsonValue({ maxDepth: 2 }), async (no, value) => {
      await refusedOrSame(JSON.stringify(replaced(whole, paths[no] ?? [], value)));
    }),
    { numRuns: 800 },
  );
});
