import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addUnits } from '#domain/commands/directory.ts';
import { editUnit, removeUnit } from '#domain/commands/planning.ts';
import { assessItem } from '#domain/commands/inspection.ts';
import { CriterionIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { blankAssessment } from '#domain/schema/inspection.ts';
import { Store } from '#storage/db.ts';
import { setPersonName } from '#storage/device.ts';
import { execute, rehearse, undo } from '#storage/execute.ts';
import { readLog } from '#storage/log.ts';
import { mergeChanges } from '#storage/merge.ts';
import { compareWithLog } from '#storage/rebuild.ts';
import { dump } from './stores.ts';

const plan = PlanIdSchema.parse('kt-2024');
const unit = UnitIdSchema.parse('phong-1');
let db: Store;

beforeEach(() => {
  db = new Store(`one-door-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const added = () => execute(db, addUnits, { plan, made: [{ id: unit, values: { name: 'Phòng Quản lý Khoa học', kind: 'division' } }], places: [] });

test('a command writes one change, its row and nothing else, and the tables equal the log', async () => {
  await setPersonName(db, 'Hà');
  const receipt = await added();
  expect(receipt.ok).toBe(true);
  const row = await db.rows('units').get([plan, unit]);
  expect(row).toMatchObject({ name: 'Phòng Quản lý Khoa học', kind: 'division', deleted: 0, conflicts: 0 });
  const log = await readLog(db, plan);
  expect(log).toHaveLength(1);
  expect(log[0]).toMatchObject({ cmd: 'unit.add', seq: 1, prev: null });
  expect(await db.rows('people').toArray()).toMatchObject([{ name: 'Hà' }]);
  expect(await compareWithLog(db, plan)).toEqual({ changes: 1, rows: 2, differing: [] });
});

test('a write past the writer is refused', async () => {
  await added();
  await expect(db.rows('units').update([plan, unit], { name: 'x' })).rejects.toThrow(/outside the writer/);
  await expect(db.changes.clear()).rejects.toThrow(/outside the writer/);
  await expect(db.transaction('rw', db.table('units'), () => db.rows('units').delete([plan, unit]))).rejects.toThrow(/outside the writer/);
  expect(await db.rows('units').count()).toBe(1);
});

test('a refused command writes nothing', async () => {
  const refused = await execute(db, addUnits, { plan, made: [{ id: unit, values: { name: '   ' } }], places: [] });
  expect(refused).toEqual({ ok: false, error: { type: 'text-required', table: 'units', field: 'name' } });
  expect(await readLog(db, plan)).toHaveLength(0);
  expect(await db.rows('units').count()).toBe(0);
});

test('a rehearsed command leaves nothing behind, and the real one comes after it as if it had not been', async () => {
  await added();
  const basis = basisOf(await db.rows('units').get([plan, unit]), 'name');
  const before = await dump(db);
  const wish = { plan, id: unit, field: 'name', value: 'Phòng khác', basis } as const;
  const [, receipt] = await Promise.all([rehearse(db, editUnit, { ...wish, value: 'chỉ thử' }, () => true), execute(db, addUnits, { plan, made: [{ id: unit, values: { name: ' ' } }], places: [] })]);
  expect(receipt.ok).toBe(false);
  // Refused and failing ones end without a word.
  await rehearse(db, editUnit, { ...wish, value: '' }, () => true);
  await rehearse(db, editUnit, wish, () => false);
  expect(await dump(db)).toEqual(before);
  expect(await execute(db, editUnit, wish)).toMatchObject({ ok: true });
  expect((await readLog(db, plan)).map(({ seq, cmd }) => `${seq} ${cmd}`).sort()).toEqual(['1 unit.add', '2 unit.edit']);
  expect(await db.rows('units').get([plan, unit])).toMatchObject({ name: 'Phòng khác', conflicts: 0 });
  expect(await compareWithLog(db, plan)).toMatchObject({ changes: 2, differing: [] });
});

test('two quick saves from one screen do not conflict with each other', async () => {
  await added();
  const row = await db.rows('units').get([plan, unit]);
  const basis = basisOf(row, 'name');
  await execute(db, editUnit, { plan, id: unit, field: 'name', value: 'A', basis });
  await execute(db, editUnit, { plan, id: unit, field: 'name', value: 'B', basis });
  expect(await db.rows('units').get([plan, unit])).toMatchObject({ name: 'B', conflicts: 0 });
});

test('a merge that lands while a form is open is not buried by the form', async () => {
  await added();
  const other = new Store(`one-door-other-${crypto.randomUUID()}`);
  await mergeChanges(other, plan, await readLog(db, plan));
  const theirs = await other.rows('units').get([plan, unit]);
  await execute(other, editUnit, { plan, id: unit, field: 'name', value: 'của B', basis: basisOf(theirs, 'name') });
  const mine = basisOf(await db.rows('units').get([plan, unit]), 'name');
  await mergeChanges(db, plan, await readLog(other, plan));
  await execute(db, editUnit, { plan, id: unit, field: 'name', value: 'của A', basis: mine });
  expect((await db.rows('units').get([plan, unit]))?.conflicts).toBe(1);
  expect(await db.conflicts.count()).toBe(1);
  expect((await compareWithLog(db, plan)).differing).toEqual([]);
  await other.delete();
});

test('undo of adding deletes, of deleting brings back, of a first assessment blanks the item', async () => {
  const receipt = await added();
  if (!receipt.ok) throw new Error('not added');
  await undo(db, receipt.value.undo);
  expect((await db.rows('units').get([plan, unit]))?.deleted).toBe(1);
  await added();
  const row = await db.rows('units').get([plan, unit]);
  expect(row).toMatchObject({ deleted: 0, conflicts: 0 });
  if (!row) throw new Error('no row');
  const removed = await execute(db, removeUnit, { plan, row });
  if (!removed.ok) throw new Error('not removed');
  await undo(db, removed.value.undo);
  expect(await db.rows('units').get([plan, unit])).toMatchObject({ deleted: 0, conflicts: 0 });

  const item = { plan, visit: VisitIdSchema.parse('v-1'), criterion: CriterionIdSchema.parse('cchc-1.1'), basis: [] };
  const assessed = await execute(db, assessItem, { ...item, assessment: { ...blankAssessment, result: 'met' } });
  if (!assessed.ok) throw new Error('not assessed');
  await undo(db, assessed.value.undo);
  expect(await db.rows('items').toArray()).toMatchObject([{ deleted: 0, visit: 'v-1', assessment: { result: null } }]);
  expect((await compareWithLog(db, plan)).differing).toEqual([]);
});

test('the live end of the log is packed and nothing is lost', async () => {
  await added();
  for (let i = 0; i < 300; i += 1) {
    await execute(db, editUnit, { plan, id: unit, field: 'contact', value: `số ${i}`, basis: [] });
  }
  expect(await db.changes.count()).toBeLessThan(256);
  expect(await db.segments.count()).toBe(1);
  const log = await readLog(db, plan);
  expect(new Set(log.map((change) => change.id)).size).toBe(301);
  expect(await compareWithLog(db, plan)).toMatchObject({ changes: 301, differing: [] });
  const twice = await mergeChanges(db, plan, log);
  expect(twice).toMatchObject({ fresh: [], identical: 301 });
});

test('the newest Dexie layout opens at its version', async () => {
  await db.open();
  expect(db.verno).toBe(6);
  expect(Dexie.semVer).toMatch(/^4\./);
});
