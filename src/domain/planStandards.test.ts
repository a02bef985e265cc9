import { describe, expect, it } from 'vitest';
import { builtInDocuments } from './legal/builtIn.ts';
import { libraryOf } from './legal/library.ts';
import { suggestedBases } from './legal/usualBases.ts';
import { UnitIdSchema, VisitIdSchema } from './ids.ts';
import { IsoDateSchema } from './schema/field.ts';
import { extremeOf } from './teamLoad.ts';
import { usualPeriod } from './usualPeriod.ts';

const day = (text: string) => IsoDateSchema.parse(text);
const visit = (id: string, unit: string, date: string | null, stage: 'planned' | 'cancelled' = 'planned') => ({
  id: VisitIdSchema.parse(id),
  unit: UnitIdSchema.parse(unit),
  slot: date === null ? null : { date: day(date), session: 'morning' as const },
  stage,
});

describe('the period that a visit usually examines', () => {
  const second = visit('v2', 'u1', '2024-09-10');
  it.each([
    ['from the first of January', [], { from: '2024-01-01', to: '2024-09-10' }],
    ['from the day after the visit before', [visit('v1', 'u1', '2024-05-06')], { from: '2024-05-07', to: '2024-09-10' }],
    ['whatever was cancelled, or held elsewhere or later', [visit('v1', 'u1', '2024-05-06', 'cancelled'), visit('v3', 'u2', '2024-06-01'), visit('v4', 'u1', '2024-10-01')], { from: '2024-01-01', to: '2024-09-10' }],
    ['or a visit of an earlier year', [visit('v1', 'u1', '2023-11-02')], { from: '2024-01-01', to: '2024-09-10' }],
  ])('%s', (_, others, expected) => {
    expect(usualPeriod(second, [...others, second])).toEqual(expected);
  });

  it('is none without a day', () => {
    expect(usualPeriod(visit('v1', 'u1', null), [])).toBeNull();
  });
});

describe('suggested bases', () => {
  const library = libraryOf(builtInDocuments, []);
  const numbers = (on: string, cited: { documentType: string; number: string; date: null }[] = []) => suggestedBases(cited, day(on), library).map(({ number }) => number);

  it('are in force on the day of the plan, a superseded one by what took its place, once', () => {
    expect(numbers('2026-11-01').filter((number) => number === '118/2025/NĐ-CP')).toHaveLength(1);
    expect(numbers('2026-11-01')).not.toContain('61/2018/NĐ-CP');
    expect(numbers('2024-03-27')).toContain('61/2018/NĐ-CP');
    expect(numbers('2024-03-27')).not.toContain('118/2025/NĐ-CP');
  });

  it('leave out what is cited', () => {
    expect(numbers('2026-11-01', [{ documentType: 'Nghị định', number: '118/2025/NĐ-CP', date: null }])).not.toContain('118/2025/NĐ-CP');
  });
});

it('the largest and the smallest load are marked, and nothing where all are equal', () => {
  expect([3, 1, 2].map((value) => extremeOf(value, [3, 1, 2]))).toEqual(['most', 'least', null]);
  expect(extremeOf(2, [2, 2])).toBeNull();
});
