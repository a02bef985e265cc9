import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankFinding } from '../../tests/support/rows.ts';
import { Laptop, plan, product } from '../../tests/support/laptop.ts';
import { mergeFindings } from './commands/findingMerge.ts';
import { attachFile, proposeMeasure, recordFinding } from './commands/inspection.ts';
import { criteriaOf } from './finding.ts';
import { DUPLICATE_LIKENESS, coherentValues, likelyDuplicates, likenessOf, mergedCriteria, mergedNumber, offeredValues, versionsOf } from './findingMerge.ts';
import { AttachmentIdSchema, CriterionIdSchema, FindingIdSchema, MeasureIdSchema, VisitIdSchema } from './ids.ts';
import { DELETED } from './row.ts';
import { authorities, causeKinds, findingKinds, severities } from './schema/inspection.ts';
import type { Row, Values } from './schema/tables.ts';

const visit = VisitIdSchema.parse('v-1');
const criteria = ['c-1.1', 'c-1.2', 'c-1.3'].map((id) => CriterionIdSchema.parse(id));
const [c1 = null, c2 = null] = criteria;

const row = (id: string, values: Partial<Values<'findings'>> = {}, regs: Row<'findings'>['regs'] = {}): Row<'findings'> => ({
  ...blankFinding,
  visit,
  ...values,
  id: FindingIdSchema.parse(id),
  plan,
  deleted: 0,
  conflicts: 0,
  regs,
});

describe('likely duplicates', () => {
  const full = 'Chưa niêm yết đầy đủ thủ tục hành chính tại Bộ phận Một cửa, còn 12 thủ tục đã hết hiệu lực.';

  it('are found in other words, order, abbreviations and without diacritics', () => {
    expect(likenessOf(full, full)).toBe(1);
    expect(likenessOf(full, 'bo phan mot cua chua niem yet day du TTHC')).toBeGreaterThanOrEqual(DUPLICATE_LIKENESS);
    expect(likenessOf(full, 'Một số hồ sơ giải quyết trễ hạn chưa có văn bản xin lỗi tổ chức, cá nhân.')).toBe(0);
  });

  it('are not made by a few common words', () => {
    expect(likenessOf('Chưa có kế hoạch', 'Chưa có kế hoạch đào tạo, bồi dưỡng công chức năm 2024')).toBe(0);
    expect(likenessOf('Chưa có kế hoạch', 'chưa có kế hoạch')).toBe(1);
    expect(likenessOf('', '')).toBe(0);
  });

  it('need one kind and a criterion in common, or none on both', () => {
    const text = full;
    const on = (id: string, criterion: Row<'findings'>['criterion'], more: Partial<Values<'findings'>> = {}) => row(id, { text, criterion, ...more });
    expect(likelyDuplicates([on('a', c1), on('b', c2)])).toEqual([]);
    expect(likelyDuplicates([on('a', c1), on('b', null)])).toEqual([]);
    expect(likelyDuplicates([on('a', c1), on('b', c1, { kind: 'difficulty' })])).toEqual([]);
    expect(likelyDuplicates([on('a', null), on('b', null)])).toEqual([{ first: 'a', second: 'b', likeness: 1 }]);
    expect(likelyDuplicates([on('a', c1), on('b', c2, { alsoCriteria: c1 === null ? [] : [c1] })])).toHaveLength(1);
  });

  it('are as alike one way as the other', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), fc.lorem({ maxCount: 12 }), (a, b) => {
        expect(likenessOf(a, b)).toBe(likenessOf(b, a));
        expect(likenessOf(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('what the merged finding says', () => {
  it('is asked where the findings differ; what only one says is offered', () => {
    const kept = row('a', { text: 'Chưa niêm yết', severity: 'minor' });
    const other = row('b', { text: 'Chưa niêm yết đủ', severity: 'minor', responsible: 'Trưởng phòng', fixedOnSite: true });
    expect(versionsOf([kept, other], 'text').map(({ of }) => of)).toEqual([['a'], ['b']]);
    expect(versionsOf([kept, other], 'severity')).toEqual([{ value: 'minor', of: ['a', 'b'] }]);
    expect(versionsOf([kept, other], 'cause')).toEqual([]);
    const { text, responsible, fixedOnSite } = offeredValues(kept, [other]);
    // Mended on site is no fact to take over by the way: a measure would fall away.
    expect({ text, responsible, fixedOnSite }).toEqual({ text: 'Chưa niêm yết', responsible: 'Trưởng phòng', fixedOnSite: false });
  });

  it('has no choices that its kind does not know', () => {
    const values = { ...offeredValues(row('a', { severity: 'serious', authority: 'province', fixedOnSite: true }), []), kind: 'proposal' as const };
    expect(coherentValues(values)).toMatchObject({ severity: null, authority: 'province', fixedOnSite: false });
  });

  it('keeps the number of the kept one, or takes over one that was given', () => {
    const numbered = (kind: Values<'findings'>['kind'], number: number | null) => ({ kind, number });
    expect(mergedNumber(numbered('shortcoming', 4), [numbered('shortcoming', 2)], 'shortcoming')).toBe(4);
    expect(mergedNumber(numbered('shortcoming', null), [numbered('shortcoming', 5), numbered('shortcoming', 2)], 'shortcoming')).toBe(2);
    expect(mergedNumber(numbered('shortcoming', 4), [numbered('difficulty', null)], 'difficulty')).toBeNull();
  });

  it('stays on the criterion where it was recorded, and takes one over where it was on none', () => {
    const on = (criterion: Row<'findings'>['criterion']) => ({ criterion, alsoCriteria: [] });
    expect(mergedCriteria(on(c1), [on(c2), on(c1)])).toEqual({ criterion: c1, alsoCriteria: [c2] });
    expect(mergedCriteria(on(null), [on(c2)])).toEqual({ criterion: c2, alsoCriteria: [] });
  });
});

const values: fc.Arbitrary<Partial<Values<'findings'>>> = fc.record({
  visit: fc.constant(visit),
  criterion: fc.constantFrom(null, ...criteria),
  kind: fc.constantFrom(...findingKinds),
  text: fc.lorem({ maxCount: 4 }),
  severity: fc.constantFrom(null, ...severities),
  cause: fc.record({ kind: fc.constantFrom(null, ...causeKinds), text: fc.lorem({ maxCount: 2 }) }),
  responsible: fc.lorem({ maxCount: 1 }),
  recommendation: fc.lorem({ maxCount: 3 }),
  authority: fc.constantFrom(null, ...authorities),
  fixedOnSite: fc.boolean(),
  alsoCriteria: fc.subarray(criteria),
  number: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
});

/** Records findings, each with a file and a measure, and reads them as a screen would. */
const recorded = (all: readonly Partial<Values<'findings'>>[]) => {
  const laptop = new Laptop(product, { replica: 'r7k2m9qx', person: 'ha' });
  const findings = all.map((each, no) => {
    const id = FindingIdSchema.parse(`f-${String(no)}`);
    laptop.run(recordFinding, { plan, id, values: each });
    laptop.run(attachFile, { plan, id: AttachmentIdSchema.parse(`a-${String(no)}`), values: { owner: { table: 'findings', id } } });
    laptop.run(proposeMeasure, { plan, id: MeasureIdSchema.parse(`m-${String(no)}`), values: { finding: id, text: `m ${String(no)}` } });
    return row(id, each, laptop.rows.get(`findings/${id}`)?.regs);
  });
  const parts = (others: readonly Row<'findings'>[]) => {
    const numbers = others.map(({ id }) => id.slice(2));
    const regsOf = (key: string) => laptop.rows.get(key)?.regs ?? {};
    return {
      attachments: numbers.map((no) => ({ id: AttachmentIdSchema.parse(`a-${no}`), regs: regsOf(`attachments/a-${no}`) })),
      measures: numbers.map((no) => ({ id: MeasureIdSchema.parse(`m-${no}`), regs: regsOf(`measures/m-${no}`) })),
    };
  };
  return { laptop, findings, parts };
};

/** Everything that anybody may read again: what is on the table, and what lies in the bin. */
const shownOf = (laptop: Laptop) =>
  new Map([...laptop.rows].map(([key, each]) => [key, { deleted: each.deleted, values: Object.entries(each.regs).map(([name, register]) => [name, register?.heads.map(({ val }) => val)]) }]));

describe('merging findings', () => {
  it('loses nothing: the others lie in the bin as they were, files, measures and criteria have moved over, one undo brings all back', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 2, maxLength: 4 }), (all) => {
        const { laptop, findings, parts } = recorded(all);
        const [kept, ...others] = findings;
        if (!kept) return;
        const before = shownOf(laptop);
        const done = laptop.run(mergeFindings, { plan, kept, others, values: offeredValues(kept, others), ...parts(others) });
        if (!done.ok) throw new Error(done.error.type);
        for (const other of others) {
          const lying = laptop.rows.get(`findings/${other.id}`);
          expect(lying?.deleted).toBe(1);
          const withoutMark = shownOf(laptop).get(`findings/${other.id}`)?.values.filter(([name]) => name !== DELETED);
          expect(withoutMark).toEqual(before.get(`findings/${other.id}`)?.values);
        }
        const merged = laptop.rows.get(`findings/${kept.id}`);
        expect(merged?.deleted).toBe(0);
        for (const no of findings.keys()) {
          expect(laptop.rows.get(`attachments/a-${String(no)}`)).toMatchObject({ deleted: 0, owner: { table: 'findings', id: kept.id } });
          expect(laptop.rows.get(`measures/m-${String(no)}`)).toMatchObject({ deleted: 0, finding: kept.id });
        }
        const union = mergedCriteria(kept, others);
        expect(merged).toMatchObject(union);
        expect(new Set(criteriaOf(union))).toEqual(new Set(findings.flatMap(criteriaOf)));
        // What the kept one said before is in the log: the words of all findings can be read again.
        const written = JSON.stringify([...laptop.log.values()]);
        for (const { text, recommendation } of findings) for (const words of [text, recommendation]) expect(written).toContain(JSON.stringify(words).slice(1, -1));
        expect([...laptop.conflicts]).toEqual([]);
        laptop.undo(done.value.undo);
        for (const [key, { deleted, values: shown }] of shownOf(laptop)) {
          expect(deleted, key).toBe(0);
          const blankToo = (list: typeof shown) => Object.fromEntries(list.filter(([name]) => name !== DELETED).map(([name, val]) => [name, JSON.stringify(val)]));
          expect(blankToo(shown)).toMatchObject(blankToo(before.get(key)?.values ?? []));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('writes nothing over a value on which two people disagree, unless another one is chosen', () => {
    const { laptop, findings, parts } = recorded([{ visit, text: 'một' }, { visit, text: 'hai' }]);
    const [kept, other] = findings;
    if (!kept || !other) throw new Error('two findings');
    const done = laptop.run(mergeFindings, { plan, kept, others: [other], values: offeredValues(kept, [other]), ...parts([other]) });
    const written = done.ok ? done.value.change?.ops.filter(({ t, r }) => t === 'findings' && r === kept.id) : null;
    expect(written).toEqual([]);
  });

  it('refuses to merge a finding with nothing', () => {
    const kept = row('a');
    const laptop = new Laptop(product, { replica: 'r7k2m9qx', person: 'ha' });
    const refused = laptop.run(mergeFindings, { plan, kept, others: [], values: offeredValues(kept, []), attachments: [], measures: [] });
    expect(refused).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
    expect(laptop.log.size).toBe(0);
  });
});
