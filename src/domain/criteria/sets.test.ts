import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criterionOf, setOf, someSet } from '../../../tests/support/criteria.ts';
import { compareVersions, partsChanged } from './compare.ts';
import { keyFromCode, KEY, type CriterionContent } from './content.ts';
import { setProblems, type SetProblem } from './problems.ts';
import { compareCodes, inSetOrder } from './setOrder.ts';
import { cchcCriteria } from './cchc.ts';

describe('the order of a set', () => {
  test('codes are read as people read them', () => {
    expect(['1.10', '1.9', 'I.2', '1', '2.1', 'I.10'].toSorted(compareCodes)).toEqual(['1', '1.9', '1.10', '2.1', 'I.2', 'I.10']);
  });

  test('places go before codes, and areas before both', () => {
    const row = (code: string, order: string) => ({ id: code, order, definition: criterionOf(code).definition });
    const rows = [row('2.1', ''), row('1.1', 'a2'), row('1.2', 'a1'), row('1.10', ''), row('1.9', '')];
    expect(inSetOrder(rows).map(({ id }) => id)).toEqual(['1.9', '1.10', '1.2', '1.1', '2.1']);
  });
});

describe('comparing two versions', () => {
  const before = [criterionOf('1.1'), criterionOf('1.2'), criterionOf('1.3'), criterionOf('1.4'), criterionOf('1.5', {}, { retired: true })];
  const after: readonly CriterionContent[] = [
    criterionOf('1.1'),
    // The code changed and the points too; the key says that it is the same criterion.
    criterionOf('1.7', { question: 'Câu hỏi 1.2?', maxScore: 150 }, { key: '1.2' }),
    criterionOf('1.4', {}, { retired: true }),
    criterionOf('1.5'),
    criterionOf('1.8'),
  ];

  test('says what became of each criterion by its key', () => {
    expect(compareVersions(before, after).map(({ kind, key }) => [key, kind])).toEqual([
      ['1.1', 'same'],
      ['1.2', 'changed'],
      ['1.5', 'new'],
      ['1.8', 'new'],
      ['1.3', 'gone'],
      ['1.4', 'gone'],
    ]);
    expect(compareVersions(before, after).find(({ key }) => key === '1.2')).toMatchObject({ parts: ['code', 'maxScore'] });
    expect(compareVersions(before, after).filter(({ kind }) => kind === 'gone')).toMatchObject([{ how: 'absent' }, { how: 'retired' }]);
  });

  test('names every part that differs, and the order of marks is none', () => {
    const first = criterionOf('1.1', { applies: ['division', 'serviceUnit'] });
    expect(partsChanged(first, criterionOf('1.1', { applies: ['serviceUnit', 'division'] }))).toEqual([]);
    const second = criterionOf('1.1', { legal: 'khác' }, { measurement: { unit: 'hồ sơ', sourceSystem: '', cutOff: '', scoring: { kind: 'byResult', partly: 5000 } } });
    expect(partsChanged(criterionOf('1.1'), second)).toEqual(['legal', 'unit', 'scoring']);
  });

  test('property: a version differs in nothing from itself, and both directions agree', () => {
    fc.assert(
      fc.property(someSet, someSet, ({ criteria: a }, { criteria: b }) => {
        expect(compareVersions(a, a).every(({ kind }) => kind === 'same')).toBe(true);
        const there = compareVersions(a, b);
        const back = compareVersions(b, a);
        const keys = (fates: typeof there, kind: string) => fates.filter((fate) => fate.kind === kind).map(({ key }) => key).toSorted();
        expect(keys(there, 'new')).toEqual(keys(back, 'gone'));
        expect(keys(there, 'gone')).toEqual(keys(back, 'new'));
        expect(keys(there, 'changed')).toEqual(keys(back, 'changed'));
      }),
    );
  });
});

describe('what keeps a version from being issued', () => {
  const faultsOf = (...criteria: readonly CriterionContent[]): readonly SetProblem[] => setProblems(setOf(...criteria));
  const one = (change: Partial<CriterionContent['definition']>, more: Partial<Omit<CriterionContent, 'definition'>> = {}) => faultsOf(criterionOf('1.1', change, more));
  const scored = (scoring: CriterionContent['measurement']['scoring']) => ({ measurement: { unit: '', sourceSystem: '', cutOff: '', scoring } });
  const figures = { type: 'quantitative', numerator: 'Số hồ sơ đúng hạn', denominator: 'Tổng số hồ sơ' } as const;

  test.each([
    ['a blank code', { code: ' ' }, {}, 'code-blank'],
    ['a blank question', { question: '\n' }, {}, 'question-blank'],
    ['nobody to ask', { applies: [] }, {}, 'applies-to-nobody'],
    ['figures that are not named', { ...figures, denominator: '' }, {}, 'figures-missing'],
    ['points by a rate that nobody counts', {}, scored({ kind: 'linear', full: 9000 }), 'rate-without-figures'],
    ['steps that rise', figures, scored({ kind: 'stepped', steps: [{ from: 8000, share: 6000 }, { from: 9000, share: 8000 }] }), 'steps-not-descending'],
    ['fewer points for more', figures, scored({ kind: 'stepped', steps: [{ from: 9000, share: 6000 }, { from: 8000, share: 8000 }] }), 'steps-not-descending'],
  ] as const)('%s', (_, change, more, fault) => {
    expect(one(change, more)).toContainEqual({ kind: 'criterion', index: 0, fault });
  });

  test('one code twice is said at both, and a retired criterion leaves its code free', () => {
    const twice = [criterionOf('1.1', {}, { key: 'a' }), criterionOf('1.1', {}, { key: 'b' })] as const;
    expect(faultsOf(...twice)).toEqual([0, 1].map((index) => ({ kind: 'criterion', index, fault: 'code-doubled' })));
    expect(faultsOf(twice[0], { ...twice[1], retired: true })).toEqual([]);
    expect(faultsOf(criterionOf('1.1', {}, { key: 'a' }), criterionOf('1.2', {}, { key: 'a' })).map((problem) => 'fault' in problem && problem.fault)).toEqual(['key-doubled', 'key-doubled']);
  });

  test('an area that the set does not have, a sum that is not that of the area, points without a score', () => {
    const set = setOf(criterionOf('1.1', { maxScore: 100 }));
    expect(setProblems({ ...set, areas: [] })).toEqual([{ kind: 'criterion', index: 0, fault: 'area-unknown' }]);
    expect(setProblems({ ...set, areas: set.areas.map((area) => ({ ...area, maxScore: 150 })) })).toEqual([
      { kind: 'area', index: 0, fault: 'sum-differs', sum: 100, maxScore: 150 },
    ]);
    expect(setProblems({ ...set, areas: set.areas.map((area) => ({ ...area, thematic: true })) })).toEqual([{ kind: 'criterion', index: 0, fault: 'points-in-thematic' }]);
  });

  test('no name, no criterion that is asked', () => {
    const set = setOf(criterionOf('1.1', {}, { retired: true }));
    expect(setProblems({ ...set, title: ' ' })).toEqual([{ kind: 'title-blank' }, { kind: 'no-criteria' }]);
  });

  test('the built-in set could be issued as it is, and so could every set that the properties use', () => {
    const builtIn = cchcCriteria.criteria.map((definition) => ({ ...criterionOf(definition.code), definition }));
    expect(setProblems({ title: cchcCriteria.title, note: '', areas: cchcCriteria.areas, criteria: builtIn })).toEqual([]);
    fc.assert(fc.property(someSet, (set) => {
      expect(setProblems(set)).toEqual([]);
    }));
  });
});

test('a key can stand in a row id, whatever the code', () => {
  expect(keyFromCode('1.10', 'x')).toBe('1.10');
  expect(keyFromCode('TC Đ.1', 'x')).toBe('tc-d.1');
  expect(keyFromCode('§', 'tc-3')).toBe('tc-3');
  fc.assert(fc.property(fc.string(), (code) => {
    expect(keyFromCode(code, 'tc-1')).toMatch(KEY);
  }));
});
