import { describe, expect, test } from 'vitest';
import { Laptop, plan, product } from '../../tests/support/laptop.ts';
import type { WriteIntent } from './commands/command.ts';
import { addUnits } from './commands/directory.ts';
import { assignMember, editUnit, removeAssignment } from './commands/planning.ts';
import { AssignmentIdSchema, MemberIdSchema, UnitIdSchema, assignmentIdOf } from './ids.ts';
import { opsOf } from './ops.ts';
import { basisOf } from './row.ts';

const id = UnitIdSchema.parse('u-1');
const laptop = (replica = 'alpha') => new Laptop(product, { replica, person: 'ha' });
const intent = (part: Partial<WriteIntent>): WriteIntent => ({ table: 'units', row: 'u-1', field: 'name', value: 'A', basis: [], ...part });

test('two quick saves from one screen: the second replaces the first', () => {
  const a = laptop();
  a.run(addUnits, { plan, made: [{ id, values: { name: 'A' } }], places: [] });
  const basis = basisOf(a.rows.get('units/u-1'), 'name');
  for (const value of ['B', 'C', 'D']) a.run(editUnit, { plan, id, field: 'name', value, basis });
  expect(a.rows.get('units/u-1')).toMatchObject({ name: 'D', conflicts: 0 });
});

test('what another tab or a copy of this profile wrote is not mine, and is not replaced unseen', () => {
  const a = laptop();
  a.run(addUnits, { plan, made: [{ id, values: { name: 'A' } }], places: [] });
  const basis = basisOf(a.rows.get('units/u-1'), 'name');
  const b = a.copy();
  b.run(editUnit, { plan, id, field: 'name', value: 'B', basis });
  a.receive(b.log.values());
  a.run(editUnit, { plan, id, field: 'name', value: 'C', basis });
  expect(a.conflicts.has('units/u-1/name')).toBe(true);
});

test('a register is written once per change; the last intent counts', () => {
  const ops = opsOf([intent({ value: 'A' }), intent({ field: 'contact' }), intent({ value: 'B' })], new Map(), new Set());
  expect(ops.map(({ f, val }) => [f, val])).toEqual([['name', 'B'], ['contact', 'A']]);
});

describe('making a row whose id follows from its content', () => {
  const member = MemberIdSchema.parse('m-1');
  const assign = (at: Laptop, area = 1) => at.run(assignMember, { plan, member, area, visit: null });
  const key = `assignments/${assignmentIdOf(member, 1, null)}`;
  const remove = (at: Laptop) =>
    at.run(removeAssignment, { plan, row: { id: AssignmentIdSchema.parse(assignmentIdOf(member, 1, null)), regs: at.rows.get(key)?.regs ?? {} } });

  test('writes nothing where it says the same already', () => {
    const a = laptop();
    assign(a);
    const again = assign(a);
    expect(again.ok && again.value.change).toBe(null);
  });

  test('on two laptops meets in one row without a conflict', () => {
    const [a, b] = [laptop(), laptop('beta')];
    assign(a);
    assign(b);
    a.receive(b.log.values());
    expect(a.rows.get(key)).toMatchObject({ member: 'm-1', area: 1, conflicts: 0 });
  });

  test('brings a deleted row back with one write', () => {
    const a = laptop();
    assign(a);
    remove(a);
    const back = assign(a);
    expect(back.ok && back.value.change?.ops.map(({ f, val }) => [f, val])).toEqual([['$deleted', false]]);
    expect(a.rows.get(key)).toMatchObject({ deleted: 0, conflicts: 0 });
  });

  test('with another value does not bury what its author was not shown', () => {
    const [a, b] = [laptop(), laptop('beta')];
    b.run(addUnits, { plan, made: [{ id, values: { name: 'Phòng B' } }], places: [] });
    a.receive(b.log.values());
    a.run(addUnits, { plan, made: [{ id, values: { name: 'Phòng A' } }], places: [] });
    expect(a.conflicts.get('units/u-1/name')?.heads.map((head) => head.val).sort()).toEqual(['Phòng A', 'Phòng B']);
  });

  test('over a deleted row replaces what the deletion knew', () => {
    const [a, b] = [laptop(), laptop('beta')];
    b.run(addUnits, { plan, made: [{ id, values: { name: 'Phòng B' } }], places: [] });
    const row = { id, regs: b.rows.get('units/u-1')?.regs ?? {} };
    b.run({ name: 'unit.remove', decide: () => ({ ok: true, value: [intent({ field: '$deleted', value: true, seen: basisOf(row, 'name') })] }) }, { plan });
    a.receive(b.log.values());
    a.run(addUnits, { plan, made: [{ id, values: { name: 'Phòng A' } }], places: [] });
    expect(a.rows.get('units/u-1')).toMatchObject({ name: 'Phòng A', deleted: 0, conflicts: 0 });
  });
});

test('a write that is to take back a change is left out once the change has been replaced', () => {
  const a = laptop();
  const added = a.run(addUnits, { plan, made: [{ id, values: { name: 'A' } }], places: [] });
  const change = added.ok ? added.value.change?.id : undefined;
  if (!change) throw new Error('not added');
  const back = intent({ value: '', basis: [change], ifHead: change });
  expect(opsOf([back], a.rows, a.own)).toHaveLength(1);
  a.run(editUnit, { plan, id, field: 'name', value: 'B', basis: [change] });
  expect(opsOf([back], a.rows, a.own)).toEqual([]);
});
