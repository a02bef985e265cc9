import { describe, expect, it } from 'vitest';
import { UnitIdSchema } from '../ids.ts';
import { IsoDateSchema } from '../schema/field.ts';
import { reorganiseUnits, takeDirectory } from '../commands/directory.ts';
import { PersonIdSchema, PlanIdSchema } from '../ids.ts';
import { MomentSchema } from '../schema/field.ts';
import { rowOf } from '../../../tests/support/rows.ts';
import { directoryChanges, type Reorganisation, type ShownUnit } from './reorganisation.ts';

const id = (text: string) => UnitIdSchema.parse(text);
const date = IsoDateSchema.parse('2025-07-01');
const shown = (name: string, values: Partial<ShownUnit> = {}): ShownUnit => ({
  id: id(name),
  name: `Phòng ${name}`,
  kind: 'division',
  chosen: false,
  lineage: [],
  regs: rowOf(name, { name: [`Phòng ${name}`], kind: ['division'] }).regs,
  ...values,
});
const nobody: ReadonlySet<ReturnType<typeof id>> = new Set();
const from = (...names: readonly string[]) => names.map((name) => ({ id: name, name: `Phòng ${name}` }));

describe('what a reorganisation writes', () => {
  it('renamed: the row has the new name and remembers the old one', () => {
    const { made, changed } = directoryChanges({ event: 'renamed', unit: shown('a'), name: ' Phòng Số hóa ', date }, nobody);
    expect(made).toEqual([]);
    expect(changed.map(({ values }) => values)).toEqual([{ name: 'Phòng Số hóa', lineage: [{ event: 'renamed', date, from: from('a') }] }]);
  });

  it('merged into one of them: the other ends the day before, and the choice passes on', () => {
    const [a, b] = [shown('a'), shown('b', { chosen: true })];
    const { made, changed } = directoryChanges({ event: 'merged', from: [a, b], into: a, date }, nobody);
    expect(made).toEqual([]);
    expect(changed.map(({ unit, values }) => [unit.id, values])).toEqual([
      ['b', { until: '2025-06-30', chosen: false }],
      ['a', { lineage: [{ event: 'merged', date, from: from('a', 'b') }], chosen: true }],
    ]);
  });

  it('merged into a new one: all end, and the new one is of their kind', () => {
    const { made, changed } = directoryChanges(
      { event: 'merged', from: [shown('a', { kind: 'subDepartment' }), shown('b')], into: { id: id('c'), name: 'Chi cục C', order: 'a1' }, date },
      nobody,
    );
    expect(made).toEqual([
      { id: 'c', values: { name: 'Chi cục C', order: 'a1', kind: 'subDepartment', chosen: false, lineage: [{ event: 'merged', date, from: from('a', 'b') }] } },
    ]);
    expect(changed.map(({ values }) => values)).toEqual([{ until: '2025-06-30' }, { until: '2025-06-30' }]);
  });

  it('split: every part remembers the whole, which ends unless it stays', () => {
    const into = [{ id: id('x'), name: 'X', order: 'a1' }, { id: id('y'), name: 'Y', order: 'a2' }];
    const whole = shown('a', { chosen: true });
    expect(directoryChanges({ event: 'split', unit: whole, into, stays: true, date }, nobody).changed).toEqual([]);
    const { made, changed } = directoryChanges({ event: 'split', unit: whole, into, stays: false, date }, nobody);
    expect(made.map(({ values }) => [values.name, values.chosen, values.lineage?.[0]?.from])).toEqual([['X', true, from('a')], ['Y', true, from('a')]]);
    expect(changed.map(({ values }) => values)).toEqual([{ until: '2025-06-30', chosen: false }]);
  });

  it('moved away: it ends here; moved to another superior of this department: it goes on', () => {
    const leaves = directoryChanges({ event: 'moved', units: [shown('a')], leaves: true, date }, nobody);
    expect(leaves.changed.map(({ values }) => values.until)).toEqual(['2025-06-30']);
    const stays = directoryChanges({ event: 'moved', units: [shown('a')], leaves: false, date }, nobody);
    expect(stays.changed.map(({ values }) => Object.keys(values))).toEqual([['lineage']]);
  });

  it('a unit with a visit in this round stays chosen when it ends', () => {
    const visited = new Set([id('a')]);
    const { changed } = directoryChanges({ event: 'split', unit: shown('a', { chosen: true }), into: [], stays: false, date }, visited);
    expect(changed.map(({ values }) => values)).toEqual([{ until: '2025-06-30' }]);
  });
});

describe('the commands', () => {
  const plan = PlanIdSchema.parse('p1');
  const context = { now: MomentSchema.parse('2025-07-01T01:00:00.000Z'), actor: PersonIdSchema.parse('ha') };
  const decide = (reorganisation: Reorganisation) => reorganiseUnits.decide({ plan, reorganisation, visited: nobody }, context);

  it('write everything in one change, on the basis of what was shown', () => {
    const a = shown('a');
    const outcome = decide({ event: 'renamed', unit: a, name: 'B', date });
    expect(outcome.ok && outcome.value.map(({ row, field, basis }) => [row, field, basis.length])).toEqual([['a', 'name', 1], ['a', 'lineage', 0]]);
  });

  it('refuse a unit without a name', () => {
    const refusal = { ok: false, error: { type: 'text-required', table: 'units', field: 'name' } };
    expect(decide({ event: 'renamed', unit: shown('a'), name: ' ', date })).toEqual(refusal);
    expect(decide({ event: 'split', unit: shown('a'), into: [{ id: id('x'), name: ' ', order: 'a1' }], stays: true, date })).toEqual(refusal);
  });

  it('a directory is taken over with its ids, and nothing is chosen', () => {
    const unit = { ...shown('a'), head: { name: 'H', position: 'P' }, contact: '', order: 'a1', until: null };
    const outcome = takeDirectory.decide({ plan, units: [unit] }, context);
    expect(outcome.ok && outcome.value.filter(({ field }) => field === 'chosen' || field === 'name').map(({ row, field, value }) => [row, field, value])).toEqual([
      ['a', 'name', 'Phòng a'],
      ['a', 'chosen', false],
    ]);
    expect(takeDirectory.decide({ plan, units: [] }, context)).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
  });
});
