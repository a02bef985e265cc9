import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '#domain/canonicalJson.ts';
import { ChangeSchema, FutureChangeSchema, asJson, changeIdOf } from '#domain/change.ts';
import { hashBytes } from '#domain/hash.ts';
import { rowsOfLog } from '#domain/rowsOfLog.ts';
import { fromBase64 } from '#exchange/base64.ts';
import { bundleJsonSchema } from '#exchange/bundleSchema.ts';
import { canonicalTextOf } from '#exchange/canonical.ts';
import { isObject } from '#exchange/checkChange.ts';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import { blobEntryOf } from '#exchange/bundle.ts';
import { BlobEntrySchema } from '#exchange/envelope.ts';
import { exampleDeletion, exampleLog, exampleOfTomorrow, exampleText } from './example.ts';
import { samplePlan } from './sample.ts';

const text = readFileSync(new URL('../../docs/FORMAT.md', import.meta.url), 'utf8');

/** The fenced examples of the page, by what their fence says. */
const fences = [...text.matchAll(/^```(\w+) (\w+)\n([\s\S]*?)\n```$/gm)].map(([, language = '', kind = '', body = '']) => ({ language, kind, body }));
const examples = (kind: string): readonly string[] => fences.filter((fence) => fence.kind === kind).map(({ body }) => body);
const parsed = (kind: string): readonly unknown[] => examples(kind).map((body): unknown => JSON.parse(body));
const one = <T>(list: readonly T[]): T => {
  const [first, ...rest] = list;
  if (first === undefined || rest.length > 0) throw new Error(`One example was expected, not ${list.length}`);
  return first;
};

test('every JSON example on the page is one that these tests know', () => {
  const marked = [...text.matchAll(/^```json/gm)].length;
  expect(fences.filter(({ language }) => language === 'json').length).toBe(marked);
  expect(fences.map(({ kind }) => kind)).toEqual(['bundle', 'conflict', 'given', 'change', 'value', 'canonical', 'change', 'blob', 'zipped']);
});

test('the whole file is one that we write, read back, and find valid by the published schema', async () => {
  const body = one(examples('bundle'));
  expect(`${body}\n`).toBe(await exampleText());
  const result = await decodeBundle(body);
  expect(result.ok && result.value.changes).toEqual(exampleLog().map((change) => JSON.parse(canonicalTextOf(asJson(change))) as unknown));
  const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(bundleJsonSchema())));
  expect(schema.safeParse(JSON.parse(body)).error).toBeUndefined();
});

test('the file of another program is one that we take, valid by the published schema', async () => {
  const result = await decodeBundle(one(examples('given')));
  expect(result.ok && result.value.given.map(({ id, values }) => [id, Object.keys(values)])).toEqual([
    [samplePlan, []],
    ['phong-quan-ly-khoa-hoc-2qx7', ['contact']],
    ['xa-binh-hoa', ['name', 'kind']],
  ]);
  const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(bundleJsonSchema())));
  expect(schema.safeParse(one(parsed('given'))).error).toBeUndefined();
});

test('both renames stand as heads, and the conflict is the one that the page shows', async () => {
  const units = rowsOfLog(samplePlan, exampleLog()).get('units') ?? [];
  expect(units[0]?.regs['name']?.heads.map(({ val }) => val)).toEqual(['Phòng Khoa học', 'Phòng Quản lý Khoa học']);
  const whole = await decodeBundle(one(examples('bundle')));
  expect(whole.ok && whole.value.records.conflicts).toEqual([one(parsed('conflict'))]);
});

test('the changes have the ids of their content, and are what the page says of them', () => {
  const changes = parsed('change');
  expect(changes).toEqual([exampleDeletion(), exampleOfTomorrow()]);
  const [deletion, tomorrow] = changes;
  expect(ChangeSchema.safeParse(deletion).success).toBe(true);
  expect(ChangeSchema.safeParse(tomorrow).success).toBe(false);
  expect(FutureChangeSchema.safeParse(tomorrow).success).toBe(true);
  for (const change of changes) {
    if (!isObject(change)) throw new Error('no change');
    expect(changeIdOf(asJson(change))).toBe(change['id']);
  }
  expect(rowsOfLog(samplePlan, [...exampleLog(), exampleDeletion()]).get('units')?.[0]).toMatchObject({ deleted: 1 });
});

test('the canonical text is the one of the value', () => {
  const value = one(parsed('value'));
  if (!isObject(value)) throw new Error('no value');
  expect(canonicalJson(asJson(value))).toBe(one(examples('canonical')));
  expect(canonicalTextOf(asJson(value))).toBe(one(examples('canonical')));
});

test('the blob has the hash and size of its bytes', () => {
  const { hash, size, data = '' } = BlobEntrySchema.parse(one(parsed('blob')));
  const bytes = fromBase64(data, size);
  expect(new TextDecoder().decode(bytes ?? undefined)).toBe('Biên bản, trang 1');
  expect(hashBytes(bytes ?? new Uint8Array())).toBe(hash);
});

test('in a zip the same blob says where its bytes lie', () => {
  const { hash, path, data, included } = BlobEntrySchema.parse(one(parsed('zipped')));
  expect({ path, data, included }).toEqual({ path: blobEntryOf(hash), data: undefined, included: true });
});
