import { expect, test } from 'vitest';
import { asJson, changeIdOf, type LoggedChange } from '#domain/change.ts';
import { digestOfChanges } from '#domain/digest.ts';
import type { Bundle } from '#exchange/bundle.ts';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import { encodeBundle } from '#exchange/encodeBundle.ts';
import { contentsOf, made, photoBytes, said, sampleLog, samplePhoto, samplePlan } from './sample.ts';

const decoded = async (source: Blob | string): Promise<Bundle> => {
  const result = await decodeBundle(source);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

test('a file keeps every change, its id and its unknown keys, and the bytes of its photos', async () => {
  const log = sampleLog();
  const { file, included, missing } = await encodeBundle(contentsOf(log, [samplePhoto(true)]), made);
  expect({ included, missing }).toEqual({ included: 1, missing: 0 });
  const bundle = await decoded(file);
  expect(bundle.changes).toEqual(log);
  expect(bundle.digest).toBe(digestOfChanges(log.map(({ id }) => id)));
  expect(bundle.blobs).toMatchObject([{ size: 700, mediaType: 'image/jpeg' }]);
  expect(new Uint8Array((await bundle.blobs[0]?.bytes?.arrayBuffer()) ?? [])).toEqual(photoBytes);
  expect(bundle).toMatchObject({ plan: samplePlan, app: '0.1.0+test', createdAt: '2024-05-14T09:30:00.000Z', by: { name: 'Trần Long Hà' } });
});

test('records are plain: values by field name, deleted rows left out, conflicts noted', async () => {
  const log = sampleLog();
  const first = log[1];
  if (!first) throw new Error('no change');
  const draft = {
    ...first,
    replica: 'anderelaptop',
    seq: 1,
    prev: null,
    cmd: 'unit.edit',
    ops: [
      { t: 'units', r: 'phong-quan-ly-khoa-hoc-aaaa', f: 'name', val: 'Phòng Quản lý Công nghệ', over: [] },
      { t: 'units', r: 'chi-cuc-bbbb', f: '$deleted', val: true, over: [], seen: [log[2]?.id, log[7]?.id] },
    ],
  };
  const rival: LoggedChange = JSON.parse(JSON.stringify({ ...draft, id: changeIdOf(asJson(draft)) }));
  const { file } = await encodeBundle(contentsOf([...log, rival]), made);
  const { records } = await decoded(file);
  expect(records.plan).toMatchObject({ id: samplePlan, title: 'Kiểm tra công tác cải cách hành chính năm 2024', year: 2024, noticeDays: 5 });
  expect(records.units.map(({ id }) => id)).toEqual(['phong-quan-ly-khoa-hoc-aaaa']);
  expect(records.findings).toMatchObject([{ id: 'f-1', kind: 'goodPractice', text: 'Niêm yết đủ 12 thủ tục.\nCó mã QR.' }]);
  expect(records.conflicts).toMatchObject([{ table: 'units', id: 'phong-quan-ly-khoa-hoc-aaaa', field: 'name' }]);
  expect(records.conflicts[0]?.values.map(({ value }) => value).toSorted()).toEqual(['Phòng Quản lý Công nghệ', 'Phòng Quản lý Khoa học']);
  expect(JSON.stringify(records)).not.toContain('regs');
});

test('indentation, line ends, the order of keys and a byte order mark may change', async () => {
  const { file } = await encodeBundle(contentsOf(sampleLog(), [samplePhoto(true)]), made);
  const text = await file.text();
  const before = await said(await decoded(text));
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    return value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).reverse().map(([key, part]) => [key, turned(part)]))
      : value;
  };
  expect(await said(await decoded(JSON.stringify(JSON.parse(text))))).toEqual(before);
  expect(await said(await decoded(JSON.stringify(JSON.parse(text), null, '\t')))).toEqual(before);
  expect(await said(await decoded(text.replaceAll('\n', '\r\n')))).toEqual(before);
  expect(await said(await decoded(JSON.stringify(turned(JSON.parse(text)))))).toEqual(before);
  expect(await said(await decoded(new Blob(['\ufeff', text])))).toEqual(before);
});

test('changes of newer versions come back as they went, whatever is in them', async () => {
  const log = sampleLog();
  const draft = { ...log[0], v: 7, seq: 99, ops: undefined, moves: [{ what: 'not known here', how: { deep: [1, 2] } }], note: 'từ tương lai' };
  const future: LoggedChange = JSON.parse(JSON.stringify({ ...draft, id: changeIdOf(asJson(draft)) }));
  const { file } = await encodeBundle(contentsOf([...log, future]), made);
  const { changes } = await decoded(file);
  expect(changes.at(-1)).toEqual(future);
});

test('photos that are not wanted, not here or damaged on this disk are named and left out', async () => {
  const log = sampleLog();
  const damaged = { ...samplePhoto(true), bytes: new Blob([photoBytes.slice(1)]) };
  for (const photo of [samplePhoto(false), damaged]) {
    const { file, included, missing } = await encodeBundle(contentsOf(log, [photo]), made);
    expect({ included, missing }).toEqual({ included: 0, missing: 1 });
    expect((await decoded(file)).blobs).toMatchObject([{ hash: photo.hash, bytes: null }]);
  }
});

test('making a file can be cancelled before and in the middle', async () => {
  const [change] = sampleLog();
  if (!change) throw new Error('no change');
  const contents = { ...contentsOf([]), changes: Array.from({ length: 60_000 }, () => change) };
  await expect(encodeBundle(contents, { ...made, signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  const controller = new AbortController();
  const onProgress = () => controller.abort();
  await expect(encodeBundle(contents, { ...made, signal: controller.signal, onProgress })).rejects.toThrow(/abort/i);
});
