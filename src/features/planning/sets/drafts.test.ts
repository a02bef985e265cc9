import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { someSet } from '../../../../tests/support/criteria.ts';
import { areaDraftsOf, areasOf, definitionDraftOf, definitionOf, freeAreaNo, measurementDraftOf, measurementOf } from './drafts.ts';

test('property: what nobody has typed into comes back as it was', () => {
  fc.assert(
    fc.property(someSet, ({ areas, criteria }) => {
      expect(areasOf(areaDraftsOf(areas))).toEqual(areas);
      for (const { definition, measurement } of criteria) {
        expect(definitionOf(definitionDraftOf(definition))).toEqual(definition);
        expect(measurementOf(measurementDraftOf(measurement))).toEqual(measurement);
      }
    }),
    { numRuns: 40 },
  );
});

test('points with a comma, and nothing at all; what is no number is not written', () => {
  const [area] = areaDraftsOf([{ no: 1, name: ' Một ', thematic: false, maxScore: 100 }]);
  if (!area) throw new Error('no area');
  expect(areasOf([{ ...area, maxScore: '1,5' }])).toEqual([{ no: 1, name: 'Một', thematic: false, maxScore: 150 }]);
  expect(areasOf([{ ...area, maxScore: '' }])).toMatchObject([{ maxScore: 0 }]);
  expect(areasOf([{ ...area, maxScore: 'x' }])).toBeUndefined();
  expect(freeAreaNo([{ no: 1 }, { no: 3 }])).toBe(2);
});

test('a way of scoring is written once it has all of its numbers', () => {
  const draft = measurementDraftOf({ unit: '', sourceSystem: '', cutOff: '', scoring: { kind: 'judged' } });
  expect(measurementOf({ ...draft, kind: 'stepped' })?.scoring).toEqual({
    kind: 'stepped',
    steps: [{ from: 10_000, share: 10_000 }, { from: 9000, share: 8000 }, { from: 8000, share: 6000 }, { from: 7000, share: 4000 }],
  });
  expect(measurementOf({ ...draft, kind: 'stepped', steps: [{ from: 90, share: '' }] })).toBeUndefined();
  expect(measurementOf({ ...draft, kind: 'stepped', steps: [{ from: 90, share: 101 }] })).toBeUndefined();
  expect(measurementOf({ ...draft, kind: 'linear', full: 0 })).toBeUndefined();
  expect(measurementOf({ ...draft, kind: 'byResult', partly: '33,3' })?.scoring).toEqual({ kind: 'byResult', partly: 3330 });
});
