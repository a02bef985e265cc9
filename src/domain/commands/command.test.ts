import { describe, expect, test } from 'vitest';
import { PersonIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema, type ChangeId } from '../ids.ts';
import { ChangeIdSchema } from '../ids.ts';
import { IsoDateSchema, MomentSchema } from '../schema/field.ts';
import type { CommandContext } from './command.ts';
import { resolveConflicts } from './conflict.ts';
import { addUnits } from './directory.ts';
import { editPlan, editUnit, removeUnit, scheduleVisit } from './planning.ts';

const plan = PlanIdSchema.parse('kt-2024');
const id = UnitIdSchema.parse('u-1');
const context: CommandContext = { now: MomentSchema.parse('2024-04-01T08:00:00.000Z'), actor: PersonIdSchema.parse('ha') };
const head = (letter: string): ChangeId => ChangeIdSchema.parse(letter.repeat(32));
const day = (text: string) => IsoDateSchema.parse(text);

describe('adding a row', () => {
  test('writes the given values as a row in the making, in NFC', () => {
    const name = 'Phòng Hành chính';
    expect(addUnits.decide({ plan, made: [{ id, values: { name: name.normalize('NFD'), kind: 'office', contact: undefined } }], places: [] }, context)).toEqual({
      ok: true,
      value: [
        { table: 'units', row: 'u-1', field: 'name', value: name, basis: [], making: true },
        { table: 'units', row: 'u-1', field: 'kind', value: 'office', basis: [], making: true },
      ],
    });
  });

  test.each([[{ name: ' \n' }], [{ kind: 'office' as const }]])('refuses %j: the name is required', (values) => {
    expect(addUnits.decide({ plan, made: [{ id, values }], places: [] }, context)).toEqual({ ok: false, error: { type: 'text-required', table: 'units', field: 'name' } });
  });

  test('refuses to write nothing', () => {
    expect(scheduleVisit.decide({ plan, id: VisitIdSchema.parse('v-1'), values: {} }, context)).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
  });

  test('refuses a text that is longer than its field', () => {
    expect(addUnits.decide({ plan, made: [{ id, values: { name: 'x'.repeat(1001) } }], places: [] }, context)).toEqual({
      ok: false, error: { type: 'invalid-value', table: 'units', field: 'name' },
    });
  });
});

describe('editing a field', () => {
  test('carries the heads that were on the screen', () => {
    expect(editUnit.decide({ plan, id, field: 'name', value: 'B', basis: [head('a')] }, context)).toEqual({
      ok: true, value: [{ table: 'units', row: 'u-1', field: 'name', value: 'B', basis: [head('a')] }],
    });
  });

  test('refuses a span that ends before it begins, and takes one of a single day', () => {
    const edit = (from: string, to: string) =>
      editPlan.decide({ plan, id: plan, field: 'period', value: { from: day(from), to: day(to) }, basis: [] }, context);
    expect(edit('2024-04-02', '2024-04-01')).toEqual({ ok: false, error: { type: 'span-reversed', from: '2024-04-02', to: '2024-04-01' } });
    expect(edit('2024-04-01', '2024-04-01').ok).toBe(true);
  });
});

test('deleting names every head of the row that was on the screen', () => {
  const hlc = '2024-04-01T08:00:00.000Z-0000-r7k2';
  const register = (change: ChangeId) => ({ heads: [{ change, val: 1, actor: context.actor, hlc }], awaited: [] });
  const regs = JSON.parse(JSON.stringify({ name: register(head('a')), kind: register(head('b')), contact: register(head('a')) }));
  expect(removeUnit.decide({ plan, row: { id, regs } }, context)).toEqual({
    ok: true, value: [{ table: 'units', row: 'u-1', field: '$deleted', value: true, basis: [], seen: [head('a'), head('b')] }],
  });
});

describe('settling a conflict', () => {
  const conflict = { kind: 'value' as const, id: 'units/u-1/name', plan, table: 'units' as const, row: 'u-1', field: 'name', heads: [] };
  const settle = (value: string | number, reason: string) => resolveConflicts.decide({ plan, verdicts: [{ ...conflict, regs: {}, value }], reason }, context);

  test('asks for a reason', () => {
    expect(settle('B', ' \n')).toEqual({ ok: false, error: { type: 'reason-required' } });
  });

  test('refuses what the field cannot hold, and a reason that no file may carry', () => {
    const invalid = { ok: false, error: { type: 'invalid-value', table: 'units', field: 'name' } };
    expect(settle(7, 'Nhầm')).toEqual(invalid);
    expect(settle('B', 'x'.repeat(4001))).toEqual(invalid);
    expect(settle('B', 'x'.repeat(4000)).ok).toBe(true);
  });
});
