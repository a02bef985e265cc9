import { expect, test, vi } from 'vitest';
import { attachFile, noteItem, recordFinding } from '#domain/commands/inspection.ts';
import { addUnits } from '#domain/commands/directory.ts';
import { scheduleVisit } from '#domain/commands/planning.ts';
import { AttachmentIdSchema, FindingIdSchema, UnitIdSchema, VisitIdSchema, type PersonId } from '#domain/ids.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import type { ExchangeScope } from '#exchange/bundle.ts';
import { storeBlob } from '#storage/blobs.ts';
import type { Store } from '#storage/db.ts';
import { findDevice } from '#storage/device.ts';
import { planDigests } from '#storage/digest.ts';
import { exchangesIn, recordExchange } from '#storage/ledger.ts';
import { knownIds, readLog } from '#storage/log.ts';
import { measureScope } from '#storage/outlook.ts';
import { compareWithLog } from '#storage/rebuild.ts';
import { exportPlan, measureExport } from '#workers/exportClient.ts';
import { openImport } from '#workers/importClient.ts';
import { exported, laptopsOfTests, opened, planId, planRound, renameUnit, run } from './exchangeStore.ts';

const laptop = laptopsOfTests();

const visits = [VisitIdSchema.parse('v-1'), VisitIdSchema.parse('v-2')] as const;
const photo = new Blob([crypto.getRandomValues(new Uint8Array(60_000))], { type: 'image/jpeg' });

/** Two units with a visit and a finding each; the first finding has a photo. */
const inspect = async (db: Store): Promise<void> => {
  await planRound(db);
  for (const [no, visit] of visits.entries()) {
    const unit = UnitIdSchema.parse(`don-vi-${no}`);
    await run(db, addUnits, { plan: planId, made: [{ id: unit, values: { name: `Đơn vị ${no}`, kind: 'division' } }], places: [] });
    await run(db, scheduleVisit, { plan: planId, id: visit, values: { unit } });
    await run(db, recordFinding, { plan: planId, id: FindingIdSchema.parse(`f-${no}`), values: { visit, kind: 'goodPractice', text: `Phát hiện ${no}` } });
  }
  const stored = await storeBlob(db, photo);
  if (!stored.ok) throw new Error('not stored');
  const { hash, size } = stored.value;
  const file = { hash, size, mediaType: 'image/jpeg', name: 'anh.jpg' };
  await run(db, attachFile, { plan: planId, id: AttachmentIdSchema.parse('a-1'), values: { owner: { table: 'findings', id: 'f-0' }, file } });
};

/** Merges a file as the page does, which writes it into the ledger too; answers with who made it. */
const merge = async (db: Store, file: Blob, passphrase?: string): Promise<PersonId> => {
  const session = await opened(db, file, passphrase === undefined ? {} : { passphrase });
  const result = await session.merge();
  session.close();
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return session.summary.by.id;
};

test('as a zip, under a passphrase, and both: the same history, the same state, the photo too', async () => {
  const a = laptop();
  await inspect(a);
  const passphrase = 'bốn con trâu ăn cỏ';
  for (const form of [{ zip: true }, { passphrase }, { zip: true, passphrase }]) {
    const b = laptop();
    await merge(b, (await exported(a, form)).file, passphrase);
    expect(await planDigests(b, planId)).toEqual(await planDigests(a, planId));
    expect((await compareWithLog(b, planId)).differing).toEqual([]);
    const [arrived] = await b.blobs.toArray();
    expect(arrived).toMatchObject({ size: 60_000, mediaType: 'image/jpeg' });
    expect(await arrived?.bytes.arrayBuffer()).toEqual(await photo.arrayBuffer());
  }
  const locked = await exported(a, { passphrase });
  for (const [given, type] of [[{}, 'passphrase-needed'], [{ passphrase: 'một con' }, 'wrong-passphrase']] as const) {
    const refused = await openImport(locked.file, { database: laptop().name, expected: null, ...given });
    expect(refused).toEqual({ ok: false, error: { type } });
  }
});

test('a visit is enough to work with: its rows stand, nothing of other visits came, and the rest can follow', async () => {
  const a = laptop();
  const b = laptop();
  await inspect(a);
  const scope: ExchangeScope = { kind: 'visit', visit: visits[0] };
  const part = await exported(a, { scope, zip: true });
  expect(part).toMatchObject({ included: 1, missing: 0 });
  await merge(b, part.file);
  expect(await b.rows('findings').toArray()).toMatchObject([{ id: 'f-0', text: 'Phát hiện 0' }]);
  expect((await b.rows('visits').toArray()).map(({ id }) => id)).toEqual(['v-1']);
  expect((await b.rows('plans').toArray())[0]).toMatchObject({ title: 'Kiểm tra CCHC năm 2024' });
  expect((await b.rows('criteria').count())).toBe(await a.rows('criteria').count());
  expect((await b.rows('people').toArray())[0]).toMatchObject({ name: 'Nguyễn Thị Hà' });
  expect((await compareWithLog(b, planId)).differing).toEqual([]);
  await merge(b, (await exported(a)).file);
  expect(await planDigests(b, planId)).toEqual(await planDigests(a, planId));
});

test('only what a colleague lacks: small, enough, and nothing once he has everything', async () => {
  const a = laptop();
  const b = laptop();
  await inspect(a);
  await merge(b, (await exported(a)).file);
  await renameUnit(b, 'Phòng Khoa học');
  const binh = await merge(a, (await exported(b)).file);
  const scope: ExchangeScope = { kind: 'since', person: binh };
  expect(await exportPlan({ database: a.name, plan: planId, scope, photos: true, app: 'test', now: 0 })).toEqual({ ok: false, error: { type: 'nothing-new' } });
  await run(a, recordFinding, { plan: planId, id: FindingIdSchema.parse('f-9'), values: { visit: visits[1], kind: 'proposal', text: 'Mới' } });
  const delta = await exported(a, { scope });
  expect(delta.changes).toBe(1);
  expect(delta.file.size).toBeLessThan((await exported(a)).file.size / 10);
  await merge(b, delta.file);
  expect(await planDigests(b, planId)).toEqual(await planDigests(a, planId));
});

test('a gap in the history is not claimed: what came without its beginning is asked for again', async () => {
  const a = laptop();
  const b = laptop();
  await inspect(a);
  await merge(b, (await exported(a, { scope: { kind: 'visit', visit: visits[1] } })).file);
  const fromB = await exported(b);
  const log = (await readLog(a, planId)).toSorted((one, other) => one.seq - other.seq);
  const [claimed] = Object.values(fromB.frontier);
  const held = await knownIds(b, planId);
  const gap = log.findIndex(({ id }) => !held.has(id));
  expect(gap).toBeGreaterThan(0);
  expect(claimed).toMatchObject({ id: log[gap - 1]?.id });
  await setName(b);
  const person = await merge(a, (await exported(b)).file);
  await merge(b, (await exported(a, { scope: { kind: 'since', person } })).file);
  expect(await planDigests(b, planId)).toEqual(await planDigests(a, planId));
});

/** Makes a laptop that has only read into one that writes too. */
const setName = async (db: Store): Promise<void> => {
  const item = (await db.rows('criteria').toArray())[0];
  if (!item) throw new Error('no criteria');
  await run(db, noteItem, { plan: planId, visit: visits[1], criterion: item.id, note: 'Đã xem', basis: [] });
};

test('a part is measured before it is made, and the measure is true', async () => {
  const a = laptop();
  await inspect(a);
  const scope: ExchangeScope = { kind: 'visit', visit: visits[0] };
  const measured = await measureExport(planId, scope, new AbortController().signal, a.name);
  expect(measured).toEqual(await measureScope(a, planId, scope));
  const { file, changes } = await exported(a, { scope, photos: false });
  expect(measured).toMatchObject({ changes, photos: 1, photoBytes: 60_000, missing: 0 });
  expect((measured?.textBytes ?? 0) / file.size).toBeGreaterThan(0.9);
  expect((measured?.textBytes ?? 0) / file.size).toBeLessThan(1.1);
  expect(await measureExport(planId, scope, AbortSignal.timeout(0), a.name)).toBeNull();
});

test('packing and encrypting 40 MB of photos leaves the page alone, and can be stopped', async () => {
  const a = laptop();
  await inspect(a);
  for (let no = 0; no < 4; no += 1) {
    const large = new Uint8Array(10_000_000);
    for (let at = 0; at < large.length; at += 65_536) crypto.getRandomValues(large.subarray(at, Math.min(at + 65_536, large.length)));
    const stored = await storeBlob(a, new Blob([large], { type: 'image/jpeg' }));
    if (!stored.ok) throw new Error('not stored');
    const { hash, size } = stored.value;
    const file = { hash, size, mediaType: 'image/jpeg', name: `anh-${no}.jpg` };
    await run(a, attachFile, { plan: planId, id: AttachmentIdSchema.parse(`a-l${no}`), values: { owner: { table: 'visits', id: visits[0] }, file } });
  }
  const encrypt = vi.spyOn(crypto.subtle, 'encrypt');
  let longest = 0;
  let last = performance.now();
  const ticks = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const from = performance.now();
  const parts = new Set<string>();
  const sent = await exported(a, { zip: true, passphrase: 'bốn con trâu ăn cỏ', onProgress: ({ part }) => parts.add(part) });
  const took = performance.now() - from;
  clearInterval(ticks);
  console.info(`40 MB packed and encrypted in ${Math.round(took)} ms; the page waited ${Math.round(longest)} ms at most`);
  expect(encrypt).not.toHaveBeenCalled();
  expect(sent.file.size).toBeGreaterThan(40_000_000);
  expect(sent.file.size).toBeLessThan(40_500_000);
  expect([...parts]).toEqual(expect.arrayContaining(['zip', 'cipher']));
  expect(longest).toBeLessThan(took / 2);
  const controller = new AbortController();
  const stopped = exportPlan({
    database: a.name, plan: planId, photos: true, zip: true, passphrase: 'bốn con trâu ăn cỏ', app: 'test', now: 0,
    signal: controller.signal, onProgress: ({ part }) => part === 'cipher' && controller.abort(),
  });
  expect(await stopped).toEqual({ ok: false, error: { type: 'cancelled' } });
});

test('the ledger keeps what went out and came in, in the order of time', async () => {
  const a = laptop();
  const base = {
    plan: planId, direction: 'sent', fileName: 'x', seal: 's', person: null, name: '', replica: null, scope: { kind: 'plan' }, frontier: {}, changes: 1, brought: '',
    undoneAt: null,
  } as const;
  for (const at of ['2024-05-02T00:00:00.000Z', '2024-05-01T00:00:00.000Z', '2024-05-02T00:00:00.000Z']) await recordExchange(a, { ...base, at: MomentSchema.parse(at) });
  expect((await exchangesIn(a, planId)).map(({ at }) => at.slice(8, 10))).toEqual(['01', '02', '02']);
  expect(await findDevice(a)).toBeNull();
});
