import { describe, expect, it } from 'vitest';
import { changeIdOf, asJson, ChangeSchema } from '../change.ts';
import { longAn2024 as round } from '../example/longAn2024.ts';
import { exampleChange, examplePlanId } from './example.ts';

const change = exampleChange();
const valuesOf = (table: string, field: string) => change.ops.filter((op) => op.t === table && op.f === field).map((op) => op.val);

describe('the example round as a change', () => {
  it('is the same on every laptop, and its id recomputes', () => {
    expect(exampleChange()).toEqual(change);
    expect(changeIdOf(asJson(change))).toBe(change.id);
    expect(ChangeSchema.safeParse(change).success).toBe(true);
    expect(change.plan).toBe(examplePlanId);
  });

  it('writes no register twice', () => {
    const registers = change.ops.map((op) => `${op.t}/${op.r}/${op.f}`);
    expect(new Set(registers).size).toBe(registers.length);
  });

  it('holds the facts of the article', () => {
    expect(valuesOf('plans', 'document')).toEqual([{ number: '522/KH-SKHCN', date: '2024-03-27' }]);
    expect(valuesOf('plans', 'window')).toEqual([{ from: '2024-04-01', to: '2024-09-30' }]);
    expect(valuesOf('plans', 'isExample')).toEqual([true]);
    expect(valuesOf('bases', 'number')).toEqual(['771/KH-UBND', '2153/KH-SKHCN']);
    expect(valuesOf('units', 'name')).toEqual(round.units.map((unit) => unit.name));
    expect(valuesOf('plans', 'principles')).toEqual([round.principles.join('\n')]);
  });

  it('has a row for every member, visit, area and criterion', () => {
    expect(valuesOf('members', 'name')).toHaveLength(8);
    expect(new Set(change.ops.filter((op) => op.t === 'members').map((op) => op.r)).size).toBe(8);
    expect(new Set(valuesOf('assignments', 'area'))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
    expect(valuesOf('assignments', 'area')).toHaveLength(7);
    expect(valuesOf('visits', 'slot')).toHaveLength(4);
    expect(valuesOf('areas', 'included')).toEqual([true, true, true, true, true, true, true, false, false]);
    expect(valuesOf('criteria', 'definition')).toHaveLength(88);
  });
});
