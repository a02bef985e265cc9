import { expect, test } from 'vitest';
import { changeIdOf, asJson, type Change, type Draft, type Op } from './change.ts';
import { foldRow, stateText, writesByRow, type FoldedRow } from './fold.ts';
import { HlcSchema } from './hlc.ts';
import { PersonIdSchema, PlanIdSchema, ReplicaIdSchema, type ChangeId } from './ids.ts';
import type { Json } from './json.ts';
import { DELETED } from './row.ts';
import { isTable } from './schema/tables.ts';

const plan = PlanIdSchema.parse('kt-2024');
const actor = PersonIdSchema.parse('ha');
let count = 0;

const op = (f: string, val: Json, over: readonly ChangeId[] = []): Op => ({ t: 'units', r: 'u-1', f, val, over });

const change = (minute: number, ...ops: readonly Op[]): Change => {
  count += 1;
  const draft: Draft = {
    v: 1, plan, replica: ReplicaIdSchema.parse('r7k2m9qx'), seq: count, prev: null, actor, cmd: 'unit.edit', ops,
    hlc: HlcSchema.parse(`2024-04-01T08:${String(minute).padStart(2, '0')}:00.000Z-0000-r7k2m9qx`),
  };
  return { id: changeIdOf(asJson(draft)), ...draft };
};

/** Folds portions one after the other; only what has come so far has arrived. */
const fold = (...portions: readonly (readonly Change[])[]): FoldedRow | undefined => {
  let row: FoldedRow | undefined;
  const arrived = new Set<string>();
  for (const portion of portions) {
    for (const { id } of portion) arrived.add(id);
    const writes = writesByRow(portion, isTable).get('units/u-1') ?? [];
    row = foldRow('units', plan, 'u-1', row, writes, (id) => arrived.has(id)).row;
  }
  return row;
};

const headsOf = (row: FoldedRow | undefined, field: string) => row?.regs[field]?.heads.map((head) => head.change);

test('a row shows what was written, and the initial values elsewhere', () => {
  const row = fold([change(1, op('name', 'Phòng A'))]);
  expect(row).toMatchObject({ id: 'u-1', plan, name: 'Phòng A', kind: 'division', head: { name: '', position: '' }, deleted: 0, conflicts: 0 });
});

test('a write that names another replaces it, in whatever order they come', () => {
  const first = change(1, op('name', 'A'));
  const second = change(0, op('name', 'B', [first.id]));
  for (const row of [fold([first, second]), fold([first], [second]), fold([second], [first])]) {
    expect(row).toMatchObject({ name: 'B', conflicts: 0 });
    expect(row?.regs['name']).toMatchObject({ awaited: [] });
    expect(headsOf(row, 'name')).toEqual([second.id]);
  }
});

test('what is replaced before it arrives is awaited, and old news when it comes', () => {
  const first = change(1, op('name', 'A'));
  const second = change(2, op('name', 'B', [first.id]));
  expect(fold([second])?.regs['name']?.awaited).toEqual([first.id]);
  const third = change(3, op('name', 'C', [second.id]));
  expect(fold([second], [third])?.regs['name']?.awaited).toEqual([first.id]);
  expect(fold([second], [third], [first])).toMatchObject({ name: 'C', conflicts: 0 });
});

test('of several heads the newest clock is shown, of equal clocks the greater id', () => {
  const [older, newer, twin] = [change(1, op('name', 'A')), change(2, op('name', 'B')), change(2, op('name', 'C'))];
  const winner = newer.id > twin.id ? 'B' : 'C';
  for (const row of [fold([older, newer, twin]), fold([twin], [newer], [older]), fold([newer, twin], [older])]) {
    expect(row).toMatchObject({ name: winner, conflicts: 1 });
    expect(headsOf(row, 'name')?.at(-1)).toBe(older.id);
  }
});

test('equal values do not conflict, and stay two heads', () => {
  const row = fold([change(1, op('head', { name: 'A', position: 'B' }))], [change(2, op('head', { position: 'B', name: 'A' }))]);
  expect(row?.conflicts).toBe(0);
  expect(headsOf(row, 'head')).toHaveLength(2);
});

test('a change that names what it did not have, or nothing at all, does no harm', () => {
  const nowhere = change(9, op('name', 'x')).id;
  expect(fold([change(1, op('name', 'A', [nowhere]))])).toMatchObject({ name: 'A', conflicts: 0 });
});

test('should a change write a register twice, its last write counts', () => {
  const first = change(1, op('name', 'A'), op('name', 'B'));
  expect(fold([first])).toMatchObject({ name: 'B', conflicts: 0 });
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('a field called „%s“ is a field like any other', (name) => {
  const first = change(1, op(name, 1));
  const row = fold([first], [change(2, op(name, 2, [first.id]), op('name', 'A'))]);
  expect(row?.name).toBe('A');
  const register = Object.entries(row?.regs ?? {}).find(([field]) => field === name)?.[1];
  expect(register?.heads.map((head) => head.val)).toEqual([2]);
  expect(Object.getPrototypeOf(row?.regs)).toBe(Object.prototype);
});

test('a deleted row stays a row; bringing it back shows it as it was', () => {
  const made = change(1, op('name', 'A'));
  const gone = change(2, { ...op(DELETED, true), seen: [made.id] });
  expect(fold([made, gone])).toMatchObject({ name: 'A', deleted: 1, conflicts: 0 });
  expect(fold([gone], [made])).toMatchObject({ deleted: 1, conflicts: 0 });
  const back = change(3, op(DELETED, false, [gone.id]));
  expect(fold([back], [made], [gone])).toMatchObject({ name: 'A', deleted: 0, conflicts: 0 });
});

test('ops on tables that we do not have are left out', () => {
  const writes = writesByRow([change(1, op('name', 'A'), { ...op('name', 'B'), t: 'trams' })], isTable);
  expect([...writes.keys()]).toEqual(['units/u-1']);
});

test('two laptops compare by what they show, not by what they still await', () => {
  const first = change(1, op('name', 'A'));
  const second = change(2, op('name', 'B', [first.id]));
  const [partial, whole] = [fold([second]), fold([first, second])];
  if (!partial || !whole) throw new Error('no row');
  expect(stateText('units', partial)).toBe(stateText('units', whole));
  expect(partial).not.toEqual(whole);
});
