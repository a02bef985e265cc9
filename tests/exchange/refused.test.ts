import { expect, test } from 'vitest';
import { asJson, changeIdOf, type LoggedChange } from '#domain/change.ts';
import { digestOfChanges } from '#domain/digest.ts';
import { PlanIdSchema } from '#domain/ids.ts';
import type { JsonObject } from '#domain/json.ts';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import { encodeBundle } from '#exchange/encodeBundle.ts';
import type { BundleFault } from '#exchange/fault.ts';
import { sealOf } from '#exchange/seal.ts';
import { contentsOf, made, photoBytes, sampleLog, samplePhoto, samplePlan } from './sample.ts';

const goodText = async (): Promise<string> => (await encodeBundle(contentsOf(sampleLog(), [samplePhoto(true)]), made)).file.text();

type Raw = Record<string, unknown> & { changes: Record<string, unknown>[]; blobs: Record<string, unknown>[]; records: Record<string, unknown> };

/** A whole file with something done to it; the checksums are made right again, as a careless program would. */
const resealed = async (change: (file: Raw) => void): Promise<string> => {
  const file: Raw = JSON.parse(await goodText());
  change(file);
  file.changes = file.changes.map((each) => ({ ...each, id: changeIdOf(asJson(each)) }));
  file['digest'] = digestOfChanges(file.changes.map((each) => String(each['id'])));
  file['seal'] = sealOf(asJson(file) satisfies JsonObject);
  return JSON.stringify(file);
};

const faultOf = async (source: Blob | string, expected?: string): Promise<BundleFault> => {
  const result = await decodeBundle(source, expected === undefined ? {} : { expected: PlanIdSchema.parse(expected) });
  if (result.ok) throw new Error('accepted');
  return result.error;
};

const firstOp = (file: Raw): Record<string, unknown> => {
  const ops: unknown = file.changes[1]?.['ops'];
  const op: unknown = Array.isArray(ops) ? ops[0] : undefined;
  if (op === null || typeof op !== 'object') throw new Error('no op');
  return Object.fromEntries(Object.entries(op));
};

const withOp = (changed: Record<string, unknown>) =>
  resealed((file) => {
    const second = file.changes[1];
    if (second) second['ops'] = [{ ...firstOp(file), ...changed }];
  });

test('nothing, blank space, and a file without changes are empty', async () => {
  expect(await faultOf(new Blob([]))).toEqual({ type: 'empty' });
  expect(await faultOf('')).toEqual({ type: 'empty' });
  expect(await faultOf(new Blob([' \n\t ']))).toEqual({ type: 'empty' });
  expect(await faultOf((await encodeBundle(contentsOf([]), made)).file)).toEqual({ type: 'empty' });
});

test('pictures and other bytes are no text, letters and pages are no JSON', async () => {
  expect(await faultOf(new Blob([photoBytes]))).toEqual({ type: 'not-text' });
  expect(await faultOf(new Blob([Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x22, 0)]))).toEqual({ type: 'not-text' });
  expect(await faultOf(new Blob(['{"a":"', Uint8Array.of(0xc3, 0x28), '"}']))).toEqual({ type: 'not-text' });
  expect(await faultOf(new Blob(['Kính gửi: Sở Khoa học và Công nghệ']))).toEqual({ type: 'not-json' });
  expect(await faultOf(new Blob(['<!doctype html><html></html>']))).toEqual({ type: 'not-json' });
  expect(await faultOf('{"a": nothing}')).toEqual({ type: 'not-json' });
  expect(await faultOf(new Blob(['{"a": 1} and more']))).toEqual({ type: 'not-json' });
});

/** A file of a pretended size that tells how much of it was read. */
class Pretended extends Blob {
  read = 0;
  readonly #first: string;
  readonly #size: number;
  constructor(first: string, size: number) {
    super([first]);
    this.#first = first;
    this.#size = size;
  }
  override get size(): number {
    return this.#size;
  }
  override slice(from = 0, to = this.#size): Blob {
    this.read += to - from;
    return new Blob([this.#first]);
  }
}

test('200 MB of junk is refused by its size or its first bytes, without being read', async () => {
  const large = new Pretended('{"format": "so-kiem-tra/bundle"', 200_000_001);
  expect(await faultOf(large)).toEqual({ type: 'too-large', size: 200_000_001, limit: 200_000_000 });
  expect(large.read).toBe(0);
  const junk = new Pretended('\u0001\u0002junk', 200_000_000);
  expect(await faultOf(junk)).toEqual({ type: 'not-json' });
  expect(junk.read).toBeLessThan(10_000);
});

test('other JSON is not ours; a newer layout says which app made it', async () => {
  for (const text of ['[]', '{}', '{"format":"another"}', '[1,2,3]']) expect(await faultOf(text)).toEqual({ type: 'not-ours' });
  const newer = (await goodText()).replace('"version": 1', '"version": 2').replace('0.1.0+test', '3.0.0+next');
  expect(await faultOf(newer)).toEqual({ type: 'newer-version', version: 2, app: '3.0.0+next' });
  expect(await faultOf((await goodText()).replace('"version": 1', '"version": "1"'))).toEqual({ type: 'malformed', path: 'version' });
});

test('a file that was cut off anywhere is called truncated', async () => {
  const bytes = new TextEncoder().encode(await goodText());
  const end = bytes.length - 2; // The last brace; the line end behind it may go.
  for (const length of [1, 2, 40, 300, 1000, 3000, Math.floor(end / 2), end - 1, end - 3]) {
    expect(await faultOf(new Blob([bytes.subarray(0, length)])), `after ${length} bytes`).toMatchObject({ type: 'truncated' });
  }
});

test('each change of the content is noticed where it is', async () => {
  const text = await goodText();
  const cases: readonly (readonly [from: string, to: string, where: unknown])[] = [
    ['"val":"Phòng Quản lý Khoa học"', '"val":"Phòng Quản lý Khoa hoc"', { part: 'change', no: 2 }],
    ['"title":"Kiểm tra', '"title":"Kiem tra', { part: 'seal' }],
    ['"name":"Trần Long Hà"}', '"name":"Trần Long Hả"}', { part: 'seal' }],
    ['"createdAt": "2024', '"createdAt": "2023', { part: 'seal' }],
    ['"included":true', '"included":false', { part: 'seal' }],
    ['"data":"AC', '"data":"AD', { part: 'blob', no: 1 }],
    ['"format": "so-kiem-tra/bundle",', '"format": "so-kiem-tra/bundle"', { part: 'text', at: 38 }],
  ];
  for (const [from, to, where] of cases) {
    expect(text, from).toContain(from);
    expect(await faultOf(text.replace(from, to)), from).toMatchObject({ type: 'changed-byte', where });
  }
  const lines = text.split('\n');
  const without = lines.filter((line) => !line.includes('"cmd":"visit.add"')).join('\n');
  expect(await faultOf(without)).toEqual({ type: 'changed-byte', where: { part: 'digest' } });
  const doubled = lines.flatMap((line) => (line.includes('"cmd":"visit.add"') ? [line, line] : [line])).join('\n');
  expect(await faultOf(doubled)).toEqual({ type: 'changed-byte', where: { part: 'digest' } });
  const broken = new TextEncoder().encode(text);
  broken[700] = 0xff;
  expect(await faultOf(new Blob([broken]))).toMatchObject({ type: 'changed-byte', where: { part: 'text' } });
});

test('keys that JavaScript gives a meaning are refused wherever they hide, fractions too', async () => {
  const text = await goodText();
  const spiked = (from: string, key: string) => text.replace(from, `${from}"${key}":{"polluted":true},`);
  expect(await faultOf(spiked('{\n', '__proto__'))).toEqual({ type: 'forbidden-key', path: '__proto__' });
  expect(await faultOf(spiked('"records": {', 'constructor'))).toEqual({ type: 'forbidden-key', path: 'records' });
  expect(await faultOf(spiked('"by": {', '__proto__'))).toEqual({ type: 'forbidden-key', path: 'by' });
  expect(await faultOf(text.replace('{"actor"', '{"__proto__":{},"actor"'))).toEqual({ type: 'forbidden-key', path: 'changes[0]' });
  expect(await faultOf(text.replace('"seq":1,', '"seq":1,"prototype":1,'))).toEqual({ type: 'forbidden-key', path: 'changes[0]' });
  expect(await faultOf(text.replace('"val":2024', '"val":2024.5'))).toEqual({ type: 'malformed', path: 'changes[0]' });
  expect(await faultOf(text.replace('"year":2024', '"year":1e300'))).toEqual({ type: 'malformed', path: 'records' });
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('a whole file that was written wrongly is called malformed, with the place', async () => {
  const malformed = (path: string) => ({ type: 'malformed', path });
  expect(await faultOf(await withOp({ t: 'spaceships' }))).toEqual(malformed('changes[1].ops[0].t'));
  expect(await faultOf(await withOp({ f: 'colour' }))).toEqual(malformed('changes[1].ops[0].f'));
  expect(await faultOf(await withOp({ f: 'toString' }))).toEqual(malformed('changes[1].ops[0].f'));
  expect(await faultOf(await withOp({ val: 12 }))).toEqual(malformed('changes[1].ops[0].val'));
  expect(await faultOf(await withOp({ f: '$deleted', val: 'yes' }))).toEqual(malformed('changes[1].ops[0].val'));
  expect(await faultOf(await withOp({ r: 'Not An Id' }))).toEqual(malformed('changes[1].ops[0].r'));
  expect(await faultOf(await withOp({ t: 'plans', f: 'title', val: 'x', r: 'another-plan' }))).toEqual(malformed('changes[1].ops[0].r'));
  expect(await faultOf(await withOp({ over: ['short'] }))).toEqual(malformed('changes[1].ops[0].over'));
  expect(await faultOf(await resealed((file) => Object.assign(file.changes[2] ?? {}, { hlc: '2024-13-45T99:99:99.000Z-0000-abcd' })))).toEqual(
    malformed('changes[2].hlc'),
  );
  expect(await faultOf(await resealed((file) => Object.assign(file.changes[2] ?? {}, { ops: [] })))).toEqual(malformed('changes[2].ops'));
  expect(await faultOf(await resealed((file) => Object.assign(file.changes[3] ?? {}, { plan: 'another-plan' })))).toEqual(
    malformed('changes[3].plan'),
  );
  expect(await faultOf(await resealed((file) => Object.assign(file, { createdAt: 'yesterday' })))).toEqual(malformed('createdAt'));
  expect(await faultOf(await resealed((file) => Object.assign(file, { by: 'me' })))).toEqual(malformed('by'));
  expect(await faultOf(await resealed((file) => Object.assign(file, { scope: { kind: 'galaxy' } })))).toEqual(malformed('scope.kind'));
  expect(await faultOf(await resealed((file) => Object.assign(file, { scope: { kind: 'visit' } })))).toEqual(malformed('scope.visit'));
  expect(await faultOf(await resealed((file) => Object.assign(file.records, { units: {} })))).toEqual(malformed('records.units'));
  expect(await faultOf(await resealed((file) => Object.assign(file.records, { findings: [{ no: 'id' }] })))).toEqual(
    malformed('records.findings[0]'),
  );
  expect(await faultOf(await resealed((file) => Object.assign(file.blobs[0] ?? {}, { size: -1 })))).toEqual(malformed('blobs[0].size'));
  for (const wrong of [{ data: undefined }, { path: '../../x', data: undefined }, { path: `blobs/${samplePhoto(true).hash}` }, { included: false }]) {
    expect(await faultOf(await resealed((file) => Object.assign(file.blobs[0] ?? {}, wrong))), JSON.stringify(wrong)).toEqual(malformed('blobs[0].included'));
  }
  expect(await faultOf((await goodText()).replace('"changes": [', '"changes": [7,'))).toEqual(malformed('changes[0]'));
});

test('a file of another plan is refused where one plan is expected, by its name', async () => {
  expect(await faultOf(await goodText(), 'other-plan')).toEqual({
    type: 'other-plan',
    expected: 'other-plan',
    found: samplePlan,
    title: 'Kiểm tra công tác cải cách hành chính năm 2024',
  });
  expect((await decodeBundle(await goodText(), { expected: samplePlan })).ok).toBe(true);
});

test('deep nesting and endless brackets are no harm', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  expect((await goodText()).length).toBeLessThan(deep.length);
  expect(await faultOf(deep)).toEqual({ type: 'not-ours' });
  expect(await faultOf((await goodText()).replace('"by": {', `"by": {"deep":${deep},`))).toEqual({ type: 'malformed', path: 'by' });
  expect(await faultOf('['.repeat(200_000))).toMatchObject({ type: 'truncated' });
});

test('HTML in texts stays text', async () => {
  const result = await decodeBundle(await goodText());
  const changes: readonly LoggedChange[] = result.ok ? result.value.changes : [];
  expect(JSON.stringify(changes)).toContain('<script>alert(1)</script>');
});
