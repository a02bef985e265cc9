import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { digestOfChanges } from '#domain/digest.ts';
import type { Json } from '#domain/json.ts';
import { bundleJsonSchema } from '#exchange/bundleSchema.ts';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import { encodeBundle } from '#exchange/encodeBundle.ts';
import type { BundleFault } from '#exchange/fault.ts';
import { sealOf } from '#exchange/seal.ts';
import { contentsOf, made, sampleLog, samplePlan } from './sample.ts';

type File = Readonly<Record<string, Json>>;

/** What another program might write: an envelope, a plan that is named, two units of a spreadsheet. */
const file: File = {
  format: 'so-kiem-tra/bundle',
  version: 1,
  app: 'Danh sách đơn vị.xlsx',
  createdAt: '2024-03-27T09:30:00.000Z',
  plan: samplePlan,
  by: { id: 'ps-vanthu', name: 'Văn thư' },
  records: {
    plan: { id: samplePlan },
    units: [
      { id: 'phong-a', name: 'Phòng A', kind: 'division' },
      { id: 'xa-b', name: 'Xã B', kind: 'commune', head: { name: 'Trần B', position: 'Chủ tịch' } },
    ],
  },
};
const withRecords = (records: Json): File => ({ ...file, records });

const faultOf = async (value: File): Promise<BundleFault> => {
  const result = await decodeBundle(JSON.stringify(value));
  if (result.ok) throw new Error('accepted');
  return result.error;
};

test('rows without changes are read, table by table, whether `changes` is empty or not there', async () => {
  for (const value of [file, { ...file, changes: [], blobs: [] }]) {
    const result = await decodeBundle(JSON.stringify(value));
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { changes, given, records, digest } = result.value;
    expect(changes).toEqual([]);
    expect(digest).toBe(digestOfChanges([]));
    expect(given.map(({ table, id }) => `${table}/${id}`)).toEqual([`plans/${samplePlan}`, 'units/phong-a', 'units/xa-b']);
    expect(given[1]?.values).toEqual({ name: 'Phòng A', kind: 'division' });
    expect(records.units).toHaveLength(2);
    expect(records.findings).toEqual([]);
  }
});

test('text is brought into NFC, as if it had been typed', async () => {
  const result = await decodeBundle(JSON.stringify(withRecords({ plan: { id: samplePlan, title: 'Kiểm tra'.normalize('NFD') } })));
  expect(result.ok && result.value.given[0]?.values).toEqual({ title: 'Kiểm tra' });
});

describe('what it must not hold', () => {
  const unit = { id: 'phong-a', name: 'Phòng A' };
  test.each<readonly [string, Json, string]>([
    ['no plan', { units: [unit] }, 'records.plan'],
    ['another plan', { plan: { id: 'other' }, units: [unit] }, 'records.plan.id'],
    ['a table that we do not have', { plan: { id: samplePlan }, ships: [unit] }, 'records.ships'],
    ['the plan as a list', { plan: { id: samplePlan }, plans: [unit] }, 'records.plans'],
    ['no list', { plan: { id: samplePlan }, units: unit }, 'records.units'],
    ['a field that we do not have', { plan: { id: samplePlan }, units: [{ ...unit, colour: 'red' }] }, 'records.units[0].colour'],
    ['a field that every object has', { plan: { id: samplePlan }, units: [{ ...unit, toString: 'x' }] }, 'records.units[0].toString'],
    ['a value of another kind', { plan: { id: samplePlan }, units: [unit, { ...unit, id: 'b', kind: 'castle' }] }, 'records.units[1].kind'],
    ['days in the wrong order', { plan: { id: samplePlan, window: { from: '2024-05-02', to: '2024-05-01' } } }, 'records.plan.window'],
    ['an id with blanks', { plan: { id: samplePlan }, units: [{ id: 'Phòng A' }] }, 'records.units[0].id'],
    ['no id', { plan: { id: samplePlan }, units: [{ name: 'Phòng A' }] }, 'records.units[0].id'],
    ['the same row twice', { plan: { id: samplePlan }, units: [unit, unit] }, 'records.units[1].id'],
    ['something that is no row', { plan: { id: samplePlan }, units: [7] }, 'records.units[0]'],
  ])('%s is refused, with the place', async (_, records, path) => {
    expect(await faultOf(withRecords(records))).toEqual({ type: 'malformed', path });
  });

  test('an envelope that is not whole', async () => {
    expect(await faultOf(Object.fromEntries(Object.entries(file).filter(([key]) => key !== 'by')))).toEqual({ type: 'malformed', path: 'by' });
    expect(await faultOf({ ...file, createdAt: 'today' })).toEqual({ type: 'malformed', path: 'createdAt' });
    expect(await faultOf({ ...file, changes: {} })).toEqual({ type: 'malformed', path: 'blobs' });
  });

  test('a fraction or a forbidden key', async () => {
    expect(await faultOf(withRecords({ plan: { id: samplePlan, year: 2024.5 } }))).toEqual({ type: 'malformed', path: 'records' });
    const text = JSON.stringify(file).replace('"name":"Phòng A"', '"__proto__":{}');
    expect(await decodeBundle(text)).toEqual({ ok: false, error: { type: 'forbidden-key', path: 'records' } });
  });
});

test('checksums are not needed, but must be right where they stand', async () => {
  const right = { ...file, digest: digestOfChanges([]) };
  expect((await decodeBundle(JSON.stringify({ ...right, seal: sealOf(right) }))).ok).toBe(true);
  expect(await faultOf({ ...file, digest: 'a'.repeat(32) })).toEqual({ type: 'changed-byte', where: { part: 'digest' } });
  expect(await faultOf({ ...right, seal: sealOf(file) })).toEqual({ type: 'changed-byte', where: { part: 'seal' } });
});

test('a file of ours out of which the changes were taken is not taken for one of these', async () => {
  const whole: Record<string, Json> = JSON.parse(await (await encodeBundle(contentsOf(sampleLog()), made)).file.text());
  expect(await faultOf({ ...whole, changes: [] })).toEqual({ type: 'empty' });
});

test('the published schema takes such a file, and refuses a value that a field cannot hold', () => {
  const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(bundleJsonSchema())));
  expect(schema.safeParse(file).error).toBeUndefined();
  expect(schema.safeParse(withRecords({ plan: { id: samplePlan }, units: [{ id: 'x', kind: 'castle' }] })).success).toBe(false);
  expect(schema.safeParse({ ...file, by: 'me' }).success).toBe(false);
});
