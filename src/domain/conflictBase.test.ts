import { expect, test } from 'vitest';
import { Laptop, plan, product } from '../../tests/support/laptop.ts';
import { editFinding, recordFinding } from './commands/inspection.ts';
import { resolveConflicts } from './commands/conflict.ts';
import { isKnown, type Change } from './change.ts';
import { conflictBaseOf } from './conflictBase.ts';
import { FindingIdSchema } from './ids.ts';
import { basisOf, type Head } from './row.ts';

const id = FindingIdSchema.parse('f-1');
const register = { table: 'findings', row: 'f-1', field: 'text' };
const headsAt = (at: Laptop): readonly Head[] => at.rows.get('findings/f-1')?.regs['text']?.heads ?? [];
const logOf = (at: Laptop): readonly Change[] => [...at.log.values()].filter(isKnown);
const write = (at: Laptop, value: string, time: number) =>
  at.run(editFinding, { plan, id, field: 'text', value, basis: basisOf(at.rows.get('findings/f-1'), 'text') }, time);

/** Two laptops with one finding; the first writes twice, the second once, and they meet. */
const met = (text: string | undefined) => {
  const [a, b] = [new Laptop(product, { replica: 'alpha', person: 'an' }), new Laptop(product, { replica: 'beta', person: 'binh' })];
  a.run(recordFinding, { plan, id, values: text === undefined ? { responsible: 'Văn thư' } : { text } }, 0);
  b.receive(a.log.values());
  write(a, 'An 1', 1000);
  write(a, 'An 2', 2000);
  write(b, 'Bình', 3000);
  a.receive(b.log.values());
  return a;
};

test('the base is what all versions replaced, through any number of own writes between', () => {
  const a = met('Ban đầu');
  expect(conflictBaseOf(logOf(a), register, headsAt(a))).toMatchObject({ kind: 'known', heads: [{ val: 'Ban đầu', actor: 'an' }] });
});

test('a field that nobody had written is said to be so', () => {
  const a = met(undefined);
  expect(conflictBaseOf(logOf(a), register, headsAt(a))).toEqual({ kind: 'unwritten' });
});

test('a version before that has not arrived is said to be missing', () => {
  const a = met('Ban đầu');
  const arrived = logOf(a).filter((change) => change.cmd === 'finding.edit');
  expect(conflictBaseOf(arrived, register, headsAt(a))).toEqual({ kind: 'absent' });
});

test('an undone decision leaves the base as it was', () => {
  const a = met('Ban đầu');
  const [conflict] = a.conflicts.values();
  const regs = a.rows.get('findings/f-1')?.regs;
  if (!conflict || !regs) throw new Error('no conflict');
  const settled = a.run(resolveConflicts, { plan, verdicts: [{ ...conflict, regs, value: 'Chung' }], reason: 'Theo biên bản' }, 4000);
  if (!settled.ok) throw new Error(settled.error.type);
  a.undo(settled.value.undo, 5000);
  expect(headsAt(a)).toHaveLength(2);
  expect(conflictBaseOf(logOf(a), register, headsAt(a))).toMatchObject({ kind: 'known', heads: [{ val: 'Ban đầu' }] });
});
