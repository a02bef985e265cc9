import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnitIdSchema, type UnitId } from '../ids.ts';
import { IsoDateSchema } from '../schema/field.ts';
import type { LineageEvent } from '../schema/planning.ts';
import { successorsOf, unitsStandingFor, type NamedUnit } from './successor.ts';

const id = (name: string): UnitId => UnitIdSchema.parse(name);
const gone = IsoDateSchema.parse('2025-02-28');
const unit = (name: string, facts: { readonly gone?: boolean; readonly event?: LineageEvent; readonly from?: readonly string[]; readonly title?: string } = {}): NamedUnit => ({
  id: id(name),
  name: facts.title ?? `Đơn vị ${name}`,
  until: facts.gone === true ? gone : null,
  lineage: facts.event === undefined ? [] : [{ event: facts.event, date: gone, from: (facts.from ?? []).map((each) => ({ id: id(each), name: `Đơn vị ${each}` })) }],
});

describe('what stands for a unit of an earlier round', () => {
  test('itself, while it exists', () => {
    expect(successorsOf(id('a'), [unit('a'), unit('b')])).toEqual(['a']);
    expect(successorsOf(id('a'), [unit('a', { gone: true })])).toEqual([]);
    expect(successorsOf(id('x'), [unit('a')])).toEqual([]);
  });

  test('its new name, and what it was merged into, through several steps', () => {
    const units = [unit('a', { gone: true }), unit('b', { gone: true, event: 'renamed', from: ['a'] }), unit('d', { gone: true }), unit('c', { event: 'merged', from: ['b', 'd'] })];
    for (const each of ['a', 'b', 'd', 'c']) expect(successorsOf(id(each), units)).toEqual(['c']);
  });

  test('a unit that was merged is gone though nobody has entered its last day; one that took another in goes on', () => {
    const units = [unit('a'), unit('b', { event: 'merged', from: ['a', 'b'] })];
    expect(successorsOf(id('a'), units)).toEqual(['b']);
    expect(successorsOf(id('b'), units)).toEqual(['b']);
  });

  test('all parts of a split, with itself where it goes on', () => {
    const parts = [unit('b', { event: 'split', from: ['a'] }), unit('c', { event: 'split', from: ['a'] })];
    expect(successorsOf(id('a'), [unit('a', { gone: true }), ...parts])).toEqual(['b', 'c']);
    expect(successorsOf(id('a'), [unit('a'), ...parts])).toEqual(['a', 'b', 'c']);
  });

  test('another round has ids of its own: the name tells, also one that a lineage mentions', () => {
    const units = [unit('b', { title: 'Phòng Chuyển đổi số', event: 'renamed', from: ['a'] })];
    expect(unitsStandingFor({ id: id('z'), name: 'PHONG chuyển đổi số' }, units)).toEqual(['b']);
    expect(unitsStandingFor({ id: null, name: 'Đơn vị a' }, units)).toEqual(['b']);
    expect(unitsStandingFor({ id: id('z'), name: 'Phòng Tổ chức' }, units)).toEqual([]);
    expect(unitsStandingFor({ id: id('z'), name: '' }, [unit('b', { title: '' })])).toEqual([]);
  });

  test('always units that exist, each once, in the order of the directory; circles end', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const one = fc.record({ event: fc.constantFrom<LineageEvent>('renamed', 'merged', 'split', 'moved'), from: fc.subarray(names), gone: fc.boolean() });
    fc.assert(
      fc.property(fc.tuple(one, one, one, one, one), fc.constantFrom(...names), (facts, asked) => {
        const units = names.map((name, at) => unit(name, facts[at]));
        const found = successorsOf(id(asked), units);
        const living = units.filter(({ until }) => until === null).map((each) => each.id);
        expect(found).toEqual(living.filter((each) => found.includes(each)));
      }),
    );
  });
});
