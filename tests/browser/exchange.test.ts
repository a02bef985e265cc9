import { Dexie, liveQuery } from 'dexie';
import { expect, test, vi } from 'vitest';
import { asJson, changeIdOf, type LoggedChange } from '#domain/change.ts';
import { attachFile, recordFinding } from '#domain/commands/inspection.ts';
import { AttachmentIdSchema, FindingIdSchema } from '#domain/ids.ts';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import { applyBundle, type ImportReceipt } from '#storage/bundles.ts';
import { storeBlob } from '#storage/blobs.ts';
import { writing, type Store } from '#storage/db.ts';
import { planDigests } from '#storage/digest.ts';
import { readLog } from '#storage/log.ts';
import { mergeChanges, type Progress } from '#storage/merge.ts';
import { compareWithLog } from '#storage/rebuild.ts';
import { openImport } from '#workers/importClient.ts';
import { exported, laptopsOfTests, opened, planId, planRound, renameUnit, run, unitId } from './exchangeStore.ts';

const laptop = laptopsOfTests();

const merged = async (db: Store, file: Blob): Promise<ImportReceipt> => {
  const session = await opened(db, file);
  const result = await session.merge();
  session.close();
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

test('into an empty database: the same history, the same state, and the tables equal the log', async () => {
  const a = laptop();
  const b = laptop();
  await planRound(a);
  const sent = await exported(a);
  const session = await opened(b, sent.file);
  expect(session.summary).toMatchObject({ plan: planId, by: { name: 'Nguyễn Thị Hà' }, planRecord: { title: 'Kiểm tra CCHC năm 2024' } });
  expect(session.summary.effects.total).toMatchObject({ changed: 0, deleted: 0, conflict: 0, same: 0 });
  expect(await readLog(b, planId)).toEqual([]);
  session.close();
  const receipt = await merged(b, sent.file);
  expect(await planDigests(b, planId)).toEqual(await planDigests(a, planId));
  expect(receipt.record.receipt.after.state).toBe(sent.state);
  expect(receipt.forked).toBe(false);
  expect((await compareWithLog(b, planId)).differing).toEqual([]);
});

test('the same file twice says nothing new, nothing changed', async () => {
  const a = laptop();
  const b = laptop();
  await planRound(a);
  const { file } = await exported(a);
  const first = await merged(b, file);
  expect(first.total.added).toBeGreaterThan(90);
  expect(first.fresh).toBe(2);
  const again = await opened(b, file);
  expect(again.summary.effects).toMatchObject({ fresh: 0, known: 2, total: { added: 0, changed: 0, deleted: 0, conflict: 0, same: first.total.added } });
  const second = await again.merge();
  expect(second).toMatchObject({ ok: true, value: { fresh: 0, total: { added: 0, changed: 0, deleted: 0, conflict: 0 } } });
  again.close();
  const back = await opened(a, file);
  expect(back.summary.effects.total).toMatchObject({ added: 0, changed: 0, conflict: 0 });
  back.close();
});

test('two laptops that edit the same field: one conflict on each, the same state on both', async () => {
  const a = laptop();
  const b = laptop();
  await planRound(a);
  await merged(b, (await exported(a)).file);
  await renameUnit(a, 'Phòng Khoa học');
  await renameUnit(b, 'Phòng KH');
  const fromA = await exported(a);
  const fromB = await exported(b);
  const session = await opened(b, fromA.file);
  expect(session.summary.effects.total).toMatchObject({ conflict: 1, added: 0, changed: 0 });
  expect(session.summary.effects.rows).toMatchObject([{ table: 'units', id: unitId, effect: 'conflict', fields: [{ kind: 'conflict', field: 'name' }] }]);
  session.close();
  const onB = await merged(b, fromA.file);
  const onA = await merged(a, fromB.file);
  expect([onA.record.receipt.openConflicts, onB.record.receipt.openConflicts]).toEqual([1, 1]);
  expect(onA.record.receipt.after).toEqual(onB.record.receipt.after);
  expect((await compareWithLog(a, planId)).differing).toEqual([]);
});

test('photos travel with the file, or are told to be missing until a file brings them', async () => {
  const a = laptop();
  const b = laptop();
  await planRound(a);
  const finding = FindingIdSchema.parse('f-1');
  await run(a, recordFinding, { plan: planId, id: finding, values: { kind: 'goodPractice', text: 'Có mã QR' } });
  const photo = new Blob([crypto.getRandomValues(new Uint8Array(60_000))], { type: 'image/jpeg' });
  const stored = await storeBlob(a, photo);
  if (!stored.ok) throw new Error('not stored');
  const { hash, size } = stored.value;
  await run(a, attachFile, {
    plan: planId,
    id: AttachmentIdSchema.parse('a-1'),
    values: { owner: { table: 'findings', id: finding }, file: { hash, size, mediaType: 'image/jpeg', name: 'anh.jpg' } },
  });
  const light = await exported(a, { photos: false });
  expect(light).toMatchObject({ included: 0, missing: 1 });
  expect(await merged(b, light.file)).toMatchObject({ newBlobs: 0, missingBlobs: 1 });
  const whole = await exported(a);
  expect(whole).toMatchObject({ included: 1, missing: 0 });
  expect(whole.file.size - light.file.size).toBeGreaterThan(79_000);
  expect(await merged(b, whole.file)).toMatchObject({ fresh: 0, newBlobs: 1, missingBlobs: 0, total: { added: 0, changed: 0 } });
  const arrived = await b.blobs.get(hash);
  expect(arrived).toMatchObject({ size: 60_000, mediaType: 'image/jpeg' });
  expect(await arrived?.bytes.arrayBuffer()).toEqual(await photo.arrayBuffer());
});

test('changes of a newer version are put aside, kept, and passed on as they came', async () => {
  const a = laptop();
  const b = laptop();
  const c = laptop();
  await planRound(a);
  const [first] = await readLog(a, planId);
  const draft = { ...first, id: undefined, v: 5, replica: 'newerapp01', seq: 1, prev: null, cmd: 'unit.teleport', ops: undefined, jumps: [{ to: 'Huế' }] };
  const future: LoggedChange = JSON.parse(JSON.stringify({ ...draft, id: changeIdOf(asJson(draft)) }));
  await mergeChanges(a, planId, [future]);
  const onB = await merged(b, (await exported(a)).file);
  expect(onB.quarantined).toBe(1);
  expect(await b.quarantine.toArray()).toMatchObject([{ id: future.id, v: 5 }]);
  const onC = await merged(c, (await exported(b)).file);
  expect(onC.quarantined).toBe(1);
  expect((await readLog(c, planId)).find(({ id }) => id === future.id)).toEqual(future);
  expect(onC.record.receipt.after).toEqual(await planDigests(a, planId));
});

test('a copied profile is told apart when it meets its own writing', async () => {
  const a = laptop();
  await planRound(a);
  const before = await exported(a);
  const replica = (await readLog(a, planId))[0]?.replica;
  // The copy: the same replica id goes on writing elsewhere.
  const copy = laptop();
  await merged(copy, before.file);
  const rows = await a.device.toArray();
  await writing(copy, ['device'], () => copy.device.bulkPut(rows));
  await renameUnit(copy, 'Phòng ở bản sao');
  const receipt = await merged(a, (await exported(copy)).file);
  expect(receipt.forked).toBe(true);
  expect(await a.device.get('replica')).not.toMatchObject({ id: replica });
});

test('live reads on the page see what the worker has merged', async () => {
  const a = laptop();
  const b = laptop();
  await planRound(a);
  const { file } = await exported(a);
  await b.open();
  const seen: number[] = [];
  const subscription = liveQuery(() => b.rows('units').count()).subscribe((count) => seen.push(count));
  await expect.poll(() => seen).toContain(0);
  await merged(b, file);
  await expect.poll(() => seen.at(-1)).toBe(1);
  subscription.unsubscribe();
});

test('cancelling leaves everything as it was, photos included, up to the last step', async () => {
  const a = laptop();
  const b = laptop();
  await planRound(a);
  await merged(b, (await exported(a)).file);
  const stored = await storeBlob(a, new Blob(['ảnh'], { type: 'image/jpeg' }));
  if (!stored.ok) throw new Error('not stored');
  const { hash, size } = stored.value;
  await run(a, attachFile, {
    plan: planId,
    id: AttachmentIdSchema.parse('a-1'),
    values: { owner: { table: 'visits', id: 'v-1' }, file: { hash, size, mediaType: 'image/jpeg', name: 'anh.jpg' } },
  });
  const bundle = await decodeBundle((await exported(a)).file);
  if (!bundle.ok) throw new Error('not decoded');
  const before = await planDigests(b, planId);
  for (const part of ['reading', 'folding', 'writing'] as const) {
    const controller = new AbortController();
    const onProgress = (progress: Progress) => {
      if (progress.part === part) controller.abort();
    };
    expect(await applyBundle(b, bundle.value, { signal: controller.signal, onProgress })).toEqual({ ok: false, error: { type: 'cancelled' } });
    expect(await planDigests(b, planId)).toEqual(before);
    expect(await b.blobs.count()).toBe(0);
  }
  const early = await openImport(new Blob(['{}']), { database: b.name, expected: null, signal: AbortSignal.abort() });
  expect(early).toEqual({ ok: false, error: { type: 'cancelled' } });
});

test('a full disk leaves everything as it was, and is told', async () => {
  const a = laptop();
  const b = laptop();
  await planRound(a);
  const bundle = await decodeBundle((await exported(a)).file);
  if (!bundle.ok) throw new Error('not decoded');
  const add = vi.spyOn(b.segments, 'add').mockRejectedValueOnce(new Dexie.QuotaExceededError());
  expect(await applyBundle(b, bundle.value)).toMatchObject({ ok: false, error: { type: 'quota' } });
  add.mockRestore();
  expect(await readLog(b, planId)).toEqual([]);
  expect(await b.rows('units').count()).toBe(0);
});
