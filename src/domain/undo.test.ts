import { describe, expect, test } from 'vitest';
import { Laptop, plan, product, type Done } from '../../tests/support/laptop.ts';
import { assessItem, assessItems } from './commands/inspection.ts';
import { addUnits } from './commands/directory.ts';
import { editUnit, removeUnit } from './commands/planning.ts';
import type { Rejection } from './commands/command.ts';
import { resolveConflicts } from './commands/conflict.ts';
import { CriterionIdSchema, UnitIdSchema, VisitIdSchema } from './ids.ts';
import { ok, type Result } from './result.ts';
import { basisOf } from './row.ts';
import { blankAssessment, type Assessment } from './schema/inspection.ts';
import { undoName, type Undo } from './undo.ts';

const id = UnitIdSchema.parse('u-1');
const key = 'units/u-1';
const laptop = (replica = 'alpha') => new Laptop(product, { replica, person: 'ha' });
const wayBack = (done: Result<Done, Rejection>): Undo => {
  if (!done.ok) throw new Error(done.error.type);
  return done.value.undo;
};
const edit = (at: Laptop, value: string) => at.run(editUnit, { plan, id, field: 'name', value, basis: basisOf(at.rows.get(key), 'name') });

/** A laptop with one unit. */
const withUnit = (): Laptop => {
  const a = laptop();
  a.run(addUnits, { plan, made: [{ id, values: { name: 'A' } }], places: [] });
  return a;
};

test('of an edit shows the value from before, and undoing that shows the edit again', () => {
  const a = withUnit();
  const back = a.undo(wayBack(edit(a, 'B')));
  expect(a.rows.get(key)?.name).toBe('A');
  const again = a.undo(wayBack(back));
  expect(a.rows.get(key)).toMatchObject({ name: 'B', conflicts: 0 });
  expect([...a.log.values()].map((change) => change.cmd)).toEqual(['unit.add', 'unit.edit', 'unit.edit.undo', 'unit.edit.redo']);
  a.undo(wayBack(again));
  expect(a.rows.get(key)?.name).toBe('A');
});

test('undo and redo for ever do not make the name of the command longer', () => {
  let name = 'item.assessMany';
  for (let no = 0; no < 100; no += 1) name = undoName(name);
  expect(name).toBe('item.assessMany.redo');
});

test('leaves alone what has been written since', () => {
  const a = withUnit();
  const way = wayBack(edit(a, 'B'));
  edit(a, 'C');
  const late = a.undo(way);
  expect(late.ok && late.value.change).toBe(null);
  expect(a.rows.get(key)?.name).toBe('C');
});

test('does not bury what a colleague wrote at the same time', () => {
  const a = withUnit();
  const b = laptop('beta');
  b.receive(a.log.values());
  const way = wayBack(edit(a, 'B'));
  edit(b, 'C');
  a.receive(b.log.values());
  a.undo(way);
  expect(a.conflicts.get('units/u-1/name')?.heads.map((head) => head.val).sort()).toEqual(['A', 'C']);
});

describe('of making a row', () => {
  test('deletes it, what was typed into it meanwhile included', () => {
    const a = laptop();
    const way = wayBack(a.run(addUnits, { plan, made: [{ id, values: { name: 'A' } }], places: [] }));
    edit(a, 'B');
    a.undo(way);
    expect(a.rows.get(key)).toMatchObject({ deleted: 1, conflicts: 0 });
  });

  test('does not bury what a colleague typed into it', () => {
    const a = laptop();
    const b = laptop('beta');
    const way = wayBack(a.run(addUnits, { plan, made: [{ id, values: { name: 'A' } }], places: [] }));
    b.receive(a.log.values());
    edit(b, 'B');
    a.receive(b.log.values());
    a.undo(way);
    expect(a.conflicts.get(key)?.kind).toBe('deleted-but-edited');
  });
});

test('of a deletion brings the row back', () => {
  const a = withUnit();
  a.undo(wayBack(a.run(removeUnit, { plan, row: { id, regs: a.rows.get(key)?.regs ?? {} } })));
  expect(a.rows.get(key)).toMatchObject({ name: 'A', deleted: 0, conflicts: 0 });
});

describe('of bringing a row back', () => {
  /** A unit that `a` deleted while `b` edited it; `a` knows of both. */
  const contested = (): Laptop => {
    const a = withUnit();
    const b = laptop('beta');
    b.receive(a.log.values());
    a.run(removeUnit, { plan, row: { id, regs: a.rows.get(key)?.regs ?? {} } });
    edit(b, 'B');
    a.receive(b.log.values());
    return a;
  };

  test('opens the conflict again that it had settled', () => {
    const a = contested();
    const conflict = a.conflicts.get(key);
    if (!conflict) throw new Error('no conflict');
    const regs = a.rows.get(key)?.regs ?? {};
    const way = wayBack(a.run(resolveConflicts, { plan, verdicts: [{ ...conflict, regs, value: false }], reason: 'Vẫn cần' }));
    expect(a.conflicts.size).toBe(0);
    a.undo(way);
    expect(a.rows.get(key)).toMatchObject({ deleted: 1, conflicts: 1 });
    expect(a.conflicts.get(key)).toEqual(expect.objectContaining({ kind: 'deleted-but-edited', heads: conflict.heads }));
  });

  test('does not hide an edit that came in the meantime', () => {
    const a = withUnit();
    const b = laptop('beta');
    a.run(removeUnit, { plan, row: { id, regs: a.rows.get(key)?.regs ?? {} } });
    b.receive(a.log.values());
    const restore = { name: 'unit.restore', decide: () => ok([{ table: 'units' as const, row: id, field: '$deleted', value: false, basis: basisOf(a.rows.get(key), '$deleted') }]) };
    edit(b, 'B');
    a.receive(b.log.values());
    a.undo(wayBack(a.run(restore, { plan })));
    expect(a.conflicts.get(key)?.heads.map((head) => head.val)).toEqual(['B']);
  });
});

test('of assessing many items at once takes all of it back; items themselves are always there', () => {
  const a = laptop();
  const visit = VisitIdSchema.parse('v-1');
  const criteria = ['cchc-1.1', 'cchc-1.2'].map((code) => CriterionIdSchema.parse(code));
  const [first] = criteria;
  if (!first) throw new Error('no criterion');
  a.run(assessItem, { plan, visit, criterion: first, assessment: { ...blankAssessment, result: 'notMet' }, basis: [] });
  const met: Assessment = { ...blankAssessment, result: 'met' };
  const itemOf = (code: string) => a.rows.get(`items/v-1.${code}`);
  const way = wayBack(
    a.run(assessItems, {
      plan,
      items: criteria.map((criterion) => ({
        visit, criterion, assessment: met, basis: basisOf(itemOf(criterion), 'assessment'),
      })),
    }),
  );
  expect(criteria.map((code) => itemOf(code)?.['assessment'])).toMatchObject([{ result: 'met' }, { result: 'met' }]);
  a.undo(way);
  expect(criteria.map((code) => itemOf(code)?.['assessment'])).toMatchObject([{ result: 'notMet' }, { result: null }]);
  expect(criteria.map((code) => itemOf(code))).toMatchObject([{ deleted: 0, visit: 'v-1' }, { deleted: 0, visit: 'v-1' }]);
});
