import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubleNumbers, findingLabel, inMinutesOrder, mendedNumbers, nextNumbers, placesOf, type NumberedFinding } from './findingNumber.ts';
import { CriterionIdSchema, FindingIdSchema } from './ids.ts';
import { MomentSchema } from './schema/field.ts';
import { findingKinds } from './schema/inspection.ts';

const c19 = CriterionIdSchema.parse('cchc-2026.1-1.9');
const c110 = CriterionIdSchema.parse('cchc-2026.1-1.10');
const places = placesOf([{ id: c19 }, { id: c110 }]);

const finding = (id: string, more: Partial<NumberedFinding> = {}): NumberedFinding => ({
  id: FindingIdSchema.parse(id),
  kind: 'shortcoming',
  number: null,
  criterion: null,
  recordedAt: MomentSchema.parse('2024-04-17T08:00:00Z'),
  deleted: 0,
  ...more,
});

/** The findings with the numbers written on them. */
const numbered = (findings: readonly NumberedFinding[], numbers: readonly { readonly id: string; readonly number: number }[]): readonly NumberedFinding[] => {
  const given = new Map<string, number>(numbers.map(({ id, number }) => [id, number]));
  return findings.map((row) => ({ ...row, number: given.get(row.id) ?? row.number }));
};

const visits = fc
  .uniqueArray(fc.integer({ min: 0, max: 999 }), { maxLength: 14 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(FindingIdSchema.parse(`f-${String(id)}`)),
          kind: fc.constantFrom(...findingKinds),
          number: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
          criterion: fc.constantFrom(null, c19, c110),
          recordedAt: fc.constantFrom(null, MomentSchema.parse('2024-04-17T08:00:00Z'), MomentSchema.parse('2024-04-17T09:00:00Z')),
          deleted: fc.constantFrom<0 | 1>(0, 0, 0, 1),
        }),
      ),
    ),
  );

describe('numbers of findings', () => {
  it('are written with the letters of the kind', () => {
    expect(findingKinds.map((kind, index) => findingLabel(kind, index + 1))).toEqual(['HL1', 'TT2', 'KK3', 'ĐX4']);
  });

  it('follow the checklist, then the moment of recording, and those on no criterion come last', () => {
    const earlier = MomentSchema.parse('2024-04-17T07:00:00Z');
    const findings = [
      finding('on-none', { recordedAt: earlier }),
      finding('on-1.10', { criterion: c110, recordedAt: earlier }),
      finding('on-1.9', { criterion: c19 }),
      finding('on-1.9-first', { criterion: c19, recordedAt: earlier }),
      finding('proposal', { kind: 'proposal' }),
    ];
    expect(nextNumbers(findings, places)).toEqual([
      { id: 'on-1.9-first', number: 1 },
      { id: 'on-1.9', number: 2 },
      { id: 'on-1.10', number: 3 },
      { id: 'on-none', number: 4 },
      { id: 'proposal', number: 1 },
    ]);
    expect([...findings].sort(inMinutesOrder(places)).map(({ id }) => id)[0]).toBe('on-1.9-first');
  });

  it('go on after the highest that was given, also after that of a deleted finding', () => {
    const findings = [finding('a', { number: 2 }), finding('b'), finding('gone', { number: 5, deleted: 1 }), finding('gone-blank', { deleted: 1 })];
    expect(nextNumbers(findings, places)).toEqual([{ id: 'b', number: 6 }]);
  });

  it('are found double where two laptops gave them apart, and the later recorded one moves on', () => {
    const later = MomentSchema.parse('2024-04-17T09:00:00Z');
    const findings = [
      finding('later', { number: 1, recordedAt: later }),
      finding('first', { number: 1 }),
      finding('other', { number: 2 }),
      finding('other-kind', { kind: 'difficulty', number: 1 }),
      finding('deleted', { number: 2, deleted: 1 }),
    ];
    expect(doubleNumbers(findings)).toEqual([{ kind: 'shortcoming', number: 1, findings: ['first', 'later'] }]);
    expect(mendedNumbers(findings)).toEqual([{ id: 'later', number: 3 }]);
  });

  it('given once leave nothing to give, never change and are each new', () => {
    fc.assert(
      fc.property(visits, (findings) => {
        const next = nextNumbers(findings, places);
        const after = numbered(findings, next);
        expect(nextNumbers(after, places)).toEqual([]);
        expect(after.every((row) => row.deleted === 1 || row.number !== null)).toBe(true);
        for (const row of findings) if (row.number !== null) expect(next.some(({ id }) => id === row.id)).toBe(false);
        const given = findings.flatMap(({ kind, number }) => (number === null ? [] : [findingLabel(kind, number)]));
        const fresh = after.filter(({ id }) => next.some((one) => one.id === id)).map(({ kind, number }) => findingLabel(kind, number ?? 0));
        expect(new Set(fresh).size).toBe(fresh.length);
        expect(fresh.filter((label) => given.includes(label))).toEqual([]);
        // The order in which rows come from the store decides nothing.
        expect(nextNumbers([...findings].reverse(), places)).toEqual(next);
      }),
    );
  });

  it('mended once are double no more, and those not double stay as they are', () => {
    fc.assert(
      fc.property(visits, (findings) => {
        const mended = mendedNumbers(findings);
        const after = numbered(findings, mended);
        expect(doubleNumbers(after)).toEqual([]);
        const first = new Set<string>(doubleNumbers(findings).flatMap((double) => double.findings.slice(0, 1)));
        for (const { id } of mended) expect(first.has(id)).toBe(false);
        const doubles = new Set<string>(doubleNumbers(findings).flatMap((double) => double.findings));
        for (const row of findings) if (!doubles.has(row.id)) expect(after.find(({ id }) => id === row.id)).toEqual(row);
      }),
    );
  });
});
