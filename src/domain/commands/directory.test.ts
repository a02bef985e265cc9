import { describe, expect, it } from 'vitest';
import { unitRow } from '../../../tests/support/directory.ts';
import { PersonIdSchema, PlanIdSchema, UnitIdSchema } from '../ids.ts';
import { MomentSchema } from '../schema/field.ts';
import { addUnits, chooseUnits, importUnits, placeUnits, unchooseUnits } from './directory.ts';

const plan = PlanIdSchema.parse('p1');
const context = { now: MomentSchema.parse('2026-03-02T01:00:00.000Z'), actor: PersonIdSchema.parse('ha') };
const [a, b] = [unitRow('a', { order: 'a0', chosen: false }), unitRow('b', { order: 'a1' })];
const x = UnitIdSchema.parse('x');

describe('acts on the directory are one change each', () => {
  it('choosing and leaving out write every unit, on the basis of what was shown', () => {
    const chosen = chooseUnits.decide({ plan, units: [a, b] }, context);
    expect(chosen.ok && chosen.value.map(({ row, field, value, basis }) => [row, field, value, basis.length])).toEqual([
      ['a', 'chosen', true, 1],
      ['b', 'chosen', true, 0],
    ]);
    const left = unchooseUnits.decide({ plan, units: [b] }, context);
    expect(left.ok && left.value.map(({ row, value }) => [row, value])).toEqual([['b', false]]);
  });

  it('a pasted list makes all its units and gives room to them', () => {
    const added = addUnits.decide({ plan, made: [{ id: x, values: { name: 'X', order: 'a2' } }], places: [{ row: b, order: 'a1V' }] }, context);
    expect(added.ok && added.value.map(({ row, field, value, making }) => [row, field, value, making])).toEqual([
      ['x', 'name', 'X', true],
      ['x', 'order', 'a2', true],
      ['b', 'order', 'a1V', undefined],
    ]);
  });

  it('a unit without a name is refused, and so is nothing', () => {
    expect(addUnits.decide({ plan, made: [{ id: x, values: { name: ' ' } }], places: [] }, context)).toEqual({ ok: false, error: { type: 'text-required', table: 'units', field: 'name' } });
    for (const nothing of [placeUnits.decide({ plan, places: [] }, context), chooseUnits.decide({ plan, units: [] }, context), importUnits.decide({ plan, writes: [] }, context)]) {
      expect(nothing).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
    }
  });
});
