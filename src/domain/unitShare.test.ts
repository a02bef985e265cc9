import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDateSchema } from './schema/field.ts';
import { unitKinds, type UnitKind } from './schema/planning.ts';
import { askedBy, creditBy, shareRules, unitShare, unitsMissing, unitsNeeded } from './unitShare.ts';

const unit = (kind: UnitKind, chosen: boolean, until: string | null = null) => ({ kind, chosen, until: until === null ? null : IsoDateSchema.parse(until) });
const times = (count: number, kind: UnitKind, chosen: boolean) => Array.from({ length: count }, () => unit(kind, chosen));

describe('the share of units that a round inspects', () => {
  it('is counted in all and for each kind that there is, in the order of the kinds', () => {
    expect(unitShare([unit('serviceUnit', false), unit('division', true), unit('division', false)])).toEqual({
      all: { total: 3, chosen: 1 },
      byKind: [
        { kind: 'division', total: 2, chosen: 1 },
        { kind: 'serviceUnit', total: 1, chosen: 0 },
      ],
    });
  });

  it('leaves out what was dissolved, unless it was inspected before', () => {
    expect(unitShare([unit('division', false, '2026-06-30'), unit('division', true, '2026-06-30'), unit('division', false)]).all).toEqual({ total: 2, chosen: 1 });
  });

  it('12 of 34 units (the round of 2025 in four days) reach 20 % and 30 %, and lack 5 for 50 %', () => {
    const { all } = unitShare([...times(12, 'commune', true), ...times(22, 'commune', false)]);
    expect(shareRules.map((rule) => [askedBy(rule), unitsMissing(askedBy(rule), all)])).toEqual([
      [20, 0],
      [30, 0],
      [50, 5],
    ]);
  });

  it('rounds up: 30 % of 9 units are 3, of 10 units 3, of 11 units 4', () => {
    expect([9, 10, 11].map((total) => unitsNeeded(30, total))).toEqual([3, 3, 4]);
  });

  it.each<[number, string | null]>([
    [0, null],
    [24, 'quarter'],
    [25, 'half'],
    [29, 'half'],
    [30, 'full'],
    [100, 'full'],
  ])('%i of 100 units are worth %s by the index', (chosen, credit) => {
    const rule = shareRules.find(({ id }) => id === 'index-30');
    expect(rule && creditBy(rule, { total: 100, chosen })).toBe(credit);
  });

  it('property: what is said to be missing is enough, and one less is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 600 }), fc.nat(), (percent, total, seed) => {
        const chosen = seed % (total + 1);
        const missing = unitsMissing(percent, { total, chosen });
        expect((chosen + missing) * 100 >= percent * total).toBe(true);
        if (missing > 0) expect((chosen + missing - 1) * 100 >= percent * total).toBe(false);
        expect(chosen + missing <= total).toBe(true);
      }),
    );
  });

  it('property: the kinds add up to all', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...unitKinds), fc.boolean(), fc.boolean()), { maxLength: 40 }), (rows) => {
        const { all, byKind } = unitShare(rows.map(([kind, chosen, gone]) => unit(kind, chosen, gone ? '2025-01-01' : null)));
        expect(byKind.reduce((sum, each) => sum + each.total, 0)).toBe(all.total);
        expect(byKind.reduce((sum, each) => sum + each.chosen, 0)).toBe(all.chosen);
      }),
    );
  });
});
