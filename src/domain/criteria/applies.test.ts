import { describe, expect, it } from 'vitest';
import { unitKinds } from '../schema/planning.ts';
import { appliesTo, maxScoreFor } from './applies.ts';
import { cchcCriteria } from './cchc.ts';

const count = (kind: (typeof unitKinds)[number]) => cchcCriteria.criteria.filter((one) => appliesTo(one, kind)).length;

describe('appliesTo and maxScoreFor', () => {
  it.each([
    ['division', 76, 8450],
    ['office', 76, 8450],
    ['subDepartment', 86, 9850],
    ['serviceUnit', 63, 6950],
    ['department', 86, 9850],
    ['district', 86, 9850],
    ['commune', 76, 8450],
  ] as const)('asks a %s %i items for %i hundredths of a point', (kind, items, hundredths) => {
    expect(count(kind)).toBe(items);
    expect(maxScoreFor(cchcCriteria, kind)).toBe(hundredths);
  });

  it('knows every kind of unit', () => {
    expect(unitKinds.map(count).every((items) => items > 0)).toBe(true);
  });

  it('asks an office and a commune exactly what it asks a division', () => {
    for (const criterion of cchcCriteria.criteria) {
      expect(appliesTo(criterion, 'office')).toBe(appliesTo(criterion, 'division'));
      expect(appliesTo(criterion, 'commune')).toBe(appliesTo(criterion, 'division'));
    }
  });

  it('asks nobody a criterion without marks', () => {
    expect(unitKinds.some((kind) => appliesTo({ applies: [] }, kind))).toBe(false);
    expect(maxScoreFor({ criteria: [] }, 'division')).toBe(0);
  });
});
