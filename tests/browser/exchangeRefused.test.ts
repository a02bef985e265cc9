import { afterAll, beforeAll, expect, test } from 'vitest';
import { PlanIdSchema } from '#domain/ids.ts';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import type { BundleFault } from '#exchange/fault.ts';
import type { Store } from '#storage/db.ts';
import { planDigests, type PlanDigests } from '#storage/digest.ts';
import { exportPlan } from '#workers/exportClient.ts';
import { openImport } from '#workers/importClient.ts';
import { newLaptop, planId, planRound, renameUnit } from './exchangeStore.ts';

const db: Store = newLaptop();
let good: string;
let before: PlanDigests;

const exported = async (): Promise<string> => {
  const result = await exportPlan({ database: db.name, plan: planId, photos: true, app: '0.1.0+test', now: 0 });
  if (!result.ok) throw new Error(result.error.type);
  return result.value.file.text();
};

beforeAll(async () => {
  await planRound(db);
  await renameUnit(db, 'Phòng <img src=x onerror=alert(1)> & „Khoa học“');
  good = await exported();
  // What the file says is history by now: were anything of it merged, the digests would tell.
  await renameUnit(db, 'Phòng Khoa học');
  before = await planDigests(db, planId);
});
afterAll(() => db.delete());

const megabyte = (bytes: Uint8Array<ArrayBuffer>): Blob => new Blob([bytes]);
const noise = megabyte(crypto.getRandomValues(new Uint8Array(65_536)));
const letters = megabyte(new Uint8Array(1_000_000).fill(0x78));
const times = (count: number, blob: Blob): Blob[] => Array.from({ length: count }, () => blob);

const cases: readonly (readonly [name: string, file: () => Blob, fault: Partial<BundleFault>])[] = [
  ['an empty file', () => new Blob([]), { type: 'empty' }],
  ['a letter', () => new Blob(['Kính gửi Sở Khoa học và Công nghệ']), { type: 'not-json' }],
  ['a page', () => new Blob(['<!doctype html><title>Đăng nhập</title>']), { type: 'not-json' }],
  ['a picture', () => new Blob([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), noise]), { type: 'not-text' }],
  ['other JSON', () => new Blob(['{"name":"so-kiem-tra"}']), { type: 'not-ours' }],
  ['a truncated file', () => new Blob([good.slice(0, good.length * 0.7)]), { type: 'truncated' }],
  ['a changed letter in a change', () => new Blob([good.replace('onerror', 'onerrer')]), { type: 'changed-byte' }],
  ['a changed letter in the records', () => new Blob([good.replace('"kind":"division"', '"kind":"office"')]), { type: 'changed-byte' }],
  ['a newer version', () => new Blob([good.replace('"version": 1', '"version": 9')]), { type: 'newer-version', version: 9, app: '0.1.0+test' }],
  ['200 MB of letters', () => new Blob(times(200, letters)), { type: 'not-json' }],
  ['more than 200 MB', () => new Blob([good, ...times(200, letters)]), { type: 'too-large', limit: 200_000_000 }],
  ['200 MB of noise', () => new Blob(times(3000, noise)), { type: 'not-text' }],
  ['20 MB of junk behind our beginning', () => new Blob([good.slice(0, good.indexOf('"records"')), ...times(20, letters)]), { type: 'changed-byte' }],
  ['a key __proto__', () => new Blob([good.replace('"records": {', '"records": {"__proto__":{"polluted":1},')]), { type: 'forbidden-key', path: 'records' }],
  ['a key constructor', () => new Blob([good.replace('{"actor"', '{"constructor":{"prototype":{}},"actor"')]), { type: 'forbidden-key', path: 'changes[0]' }],
];

test.each(cases)('%s is refused with its own reason, and the store is as it was', async (_, file, fault) => {
  const result = await openImport(file(), { database: db.name, expected: planId });
  expect(result).toMatchObject({ ok: false, error: fault });
  expect(await planDigests(db, planId)).toEqual(before);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('another plan is refused where this one is expected, and taken where any is', async () => {
  const expected = PlanIdSchema.parse('another-plan');
  const refused = await openImport(new Blob([good]), { database: db.name, expected });
  expect(refused).toMatchObject({ ok: false, error: { type: 'other-plan', found: planId, title: 'Kiểm tra CCHC năm 2024' } });
  const other = newLaptop();
  const taken = await openImport(new Blob([good]), { database: other.name, expected: null });
  if (!taken.ok) throw new Error(taken.error.type);
  expect((await taken.value.merge()).ok).toBe(true);
  // Markup is text like any other.
  expect(await other.rows('units').toArray()).toMatchObject([{ name: 'Phòng <img src=x onerror=alert(1)> & „Khoa học“' }]);
  taken.value.close();
  expect(await planDigests(db, planId)).toEqual(before);
  await other.delete();
});

test('a file that vanishes while it is read is told apart from a bad one', async () => {
  const slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) });
  const gone = Object.assign(new Blob([good]), { slice });
  expect(await decodeBundle(gone)).toMatchObject({ ok: false, error: { type: 'unreadable' } });
});
