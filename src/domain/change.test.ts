import { expect, test } from 'vitest';
import { ChangeSchema, FutureChangeSchema, asJson, changeIdOf, isKnown, seal } from './change.ts';
import type { JsonObject } from './json.ts';
import { HlcSchema } from './hlc.ts';
import { PersonIdSchema, PlanIdSchema, ReplicaIdSchema } from './ids.ts';

const draft = {
  v: 1,
  plan: PlanIdSchema.parse('kt-2024'),
  replica: ReplicaIdSchema.parse('r7k2m9qx'),
  seq: 1,
  prev: null,
  hlc: HlcSchema.parse('2026-11-23T12:48:00.935Z-0000-r7k2m9qx'),
  actor: PersonIdSchema.parse('ha'),
  cmd: 'finding.edit',
  ops: [{ t: 'findings', r: 'f-1', f: 'text', val: 'Thiếu hồ sơ', over: [] }],
} as const;
const change = seal(draft);

test('the id is the hash of everything else, whatever the order of keys', () => {
  expect(changeIdOf(asJson(change))).toBe(change.id);
  expect(changeIdOf(asJson(Object.fromEntries(Object.entries(change).reverse())))).toBe(change.id);
  expect(seal(draft).id).toBe(change.id);
});

const altered: readonly JsonObject[] = [
  { seq: 2 },
  { actor: 'binh' },
  { cmd: 'finding.edi' },
  { note: '' },
  { hlc: '2026-11-23T12:48:00.936Z-0000-r7k2m9qx' },
  { ops: [{ t: 'findings', r: 'f-1', f: 'text', val: 'Thiếu hồ sơ ', over: [] }] },
  { ops: [{ t: 'findings', r: 'f-1', f: 'text', val: 'Thiếu hồ sơ', over: [], unknown: null }] },
];
test.each(altered)('another %j is another change', (part) => {
  expect(changeIdOf({ ...asJson(change), ...part })).not.toBe(change.id);
});

test('reading keeps keys of newer apps, in the change and in its ops, since the id covers them', () => {
  const content = { ...asJson(draft), device: 'máy 3', ops: [{ ...asJson(draft.ops[0]), why: { code: 7 } }] };
  const newer = { ...content, id: changeIdOf(content) };
  expect(changeIdOf(asJson(ChangeSchema.parse(JSON.parse(JSON.stringify(newer)))))).toBe(newer.id);
});

test('a newer version is read without its writes, and is not known', () => {
  const future = FutureChangeSchema.parse({ ...change, v: 2, ops: undefined, anything: [1] });
  expect(future).toMatchObject({ v: 2, anything: [1] });
  expect(isKnown(future)).toBe(false);
  expect(isKnown(change)).toBe(true);
});

const refused: readonly JsonObject[] = [
  { v: 2 },
  { v: 0 },
  { seq: 0 },
  { seq: 1.5 },
  { prev: 'x' },
  { actor: '' },
  { cmd: '' },
  { note: 'x'.repeat(4001) },
  { ops: [] },
  { ops: [{ t: 'findings', r: 'F 1', f: 'text', val: 1, over: [] }] },
  { ops: [{ t: 'findings', r: 'f-1', f: 'text', over: [] }] },
  { ops: [{ t: 'findings', r: 'f-1', f: 'text', val: 1, over: ['x'] }] },
];
test.each(refused)('a change with %j is none', (part) => {
  expect(ChangeSchema.safeParse({ ...change, ...part }).success).toBe(false);
});
