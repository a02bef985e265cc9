import { describe, expect, test } from 'vitest';
import { Laptop, plan, product } from '../../tests/support/laptop.ts';
import { resolveConflicts } from './commands/conflict.ts';
import { addUnits } from './commands/directory.ts';
import { editUnit, removeUnit } from './commands/planning.ts';
import { distinctHeads } from './conflict.ts';
import { UnitIdSchema } from './ids.ts';
import { basisOf } from './row.ts';

const id = UnitIdSchema.parse('u-1');
const key = 'units/u-1';

const shown = (laptop: Laptop) => ({ id, regs: laptop.rows.get(key)?.regs ?? {} });
const edit = (laptop: Laptop, field: 'name' | 'contact', value: string, time = 0) =>
  laptop.run(editUnit, { plan, id, field, value, basis: basisOf(shown(laptop), field) }, time);
const meet = (...laptops: readonly Laptop[]) => {
  for (const to of laptops) for (const from of laptops) to.receive([...from.log.values()]);
};

/** Two laptops that both know one unit. */
const pair = (): readonly [Laptop, Laptop] => {
  const a = new Laptop(product, { replica: 'alpha', person: 'ha' });
  const b = new Laptop(product, { replica: 'beta', person: 'binh' });
  a.run(addUnits, { plan, made: [{ id, values: { name: 'Phòng A' } }], places: [] });
  meet(a, b);
  return [a, b];
};

describe('different values', () => {
  test('written without seeing each other conflict on both sides, with one head per value', () => {
    const [a, b] = pair();
    edit(a, 'name', 'Phòng B', 1000);
    edit(b, 'name', 'Phòng C', 2000);
    meet(a, b);
    for (const laptop of [a, b]) {
      expect([...laptop.conflicts.values()]).toMatchObject([
        { kind: 'value', id: 'units/u-1/name', table: 'units', row: 'u-1', field: 'name', heads: [{ val: 'Phòng C', actor: 'binh' }, { val: 'Phòng B', actor: 'ha' }] },
      ]);
    }
  });

  test('written into two fields are no conflict', () => {
    const [a, b] = pair();
    edit(a, 'name', 'Phòng B');
    edit(b, 'contact', '0272 123');
    meet(a, b);
    expect(a.conflicts.size + b.conflicts.size).toBe(0);
  });

  test('are settled by a write over all of them; two who settle differently conflict again', () => {
    const [a, b] = pair();
    edit(a, 'name', 'Phòng B', 1000);
    edit(b, 'name', 'Phòng C', 2000);
    meet(a, b);
    const settle = (laptop: Laptop, value: string) => {
      const conflict = laptop.conflicts.get('units/u-1/name');
      if (!conflict) throw new Error('no conflict');
      laptop.run(resolveConflicts, { plan, verdicts: [{ ...conflict, regs: shown(laptop).regs, value }], reason: 'Theo quyết định' }, 3000);
    };
    settle(a, 'Phòng B');
    expect(a.conflicts.size).toBe(0);
    settle(b, 'Phòng D');
    meet(a, b);
    expect(a.conflicts.get('units/u-1/name')?.heads.map((head) => head.val).sort()).toEqual(['Phòng B', 'Phòng D']);
  });
});

describe('a deletion', () => {
  test('that did not see an edit conflicts with it, and lists each unseen edit, newest first', () => {
    const [a, b] = pair();
    a.run(removeUnit, { plan, row: shown(a) }, 1000);
    edit(b, 'contact', '0272 123', 500);
    edit(b, 'name', 'Phòng B', 2000);
    meet(a, b);
    for (const laptop of [a, b]) {
      expect(laptop.rows.get(key)).toMatchObject({ deleted: 1, conflicts: 1 });
      expect([...laptop.conflicts.values()]).toMatchObject([
        { kind: 'deleted-but-edited', id: key, field: '$deleted', heads: [{ val: 'Phòng B' }, { val: '0272 123' }] },
      ]);
    }
  });

  test('that is settled either way leaves no conflict', () => {
    for (const value of [true, false]) {
      const [a, b] = pair();
      a.run(removeUnit, { plan, row: shown(a) });
      edit(b, 'name', 'Phòng B');
      meet(a, b);
      const conflict = b.conflicts.get(key);
      if (!conflict) throw new Error('no conflict');
      b.run(resolveConflicts, { plan, verdicts: [{ ...conflict, regs: shown(b).regs, value }], reason: 'Trùng đơn vị' });
      meet(a, b);
      expect(a.rows.get(key)).toMatchObject({ deleted: value ? 1 : 0, conflicts: 0, name: 'Phòng B' });
    }
  });

  test('and an edit that comes after it is known still conflict: the row has left the screen', () => {
    const [a, b] = pair();
    const basis = basisOf(shown(b), 'name');
    a.run(removeUnit, { plan, row: shown(a) });
    meet(a, b);
    b.run(editUnit, { plan, id, field: 'name', value: 'Phòng B', basis });
    expect(b.conflicts.has(key)).toBe(true);
  });

  test('by two people at once is one deletion; what either of them saw counts as seen', () => {
    const [a, b] = pair();
    edit(b, 'name', 'Phòng B');
    a.run(removeUnit, { plan, row: shown(a) });
    b.run(removeUnit, { plan, row: shown(b) });
    meet(a, b);
    expect(a.rows.get(key)).toMatchObject({ deleted: 1, conflicts: 0 });
  });

  test('right after typing does not conflict with the typing, though the screen had not caught up', () => {
    const [a] = pair();
    const before = shown(a);
    edit(a, 'name', 'Phòng B');
    a.run(removeUnit, { plan, row: before });
    expect(a.rows.get(key)).toMatchObject({ deleted: 1, conflicts: 0 });
  });
});

test('of several heads with one value the newest stands for it', () => {
  const [a, b] = pair();
  edit(a, 'name', 'X', 1000);
  edit(b, 'name', 'X', 2000);
  meet(a, b);
  const heads = shown(a).regs['name']?.heads ?? [];
  expect(heads).toHaveLength(2);
  expect(distinctHeads(heads)).toEqual([heads[0]]);
});
