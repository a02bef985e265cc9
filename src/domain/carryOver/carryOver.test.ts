import { describe, expect, test } from 'vitest';
import { Laptop, plan as here, product } from '../../../tests/support/laptop.ts';
import { blankCarried, blankCriterion, blankFinding, blankUnit } from '../../../tests/support/rows.ts';
import { editCarried, takeAlong } from '../commands/carryOver.ts';
import { CarriedFindingIdSchema, CriterionIdSchema, FindingIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from '../ids.ts';
import { basisOf } from '../row.ts';
import { IsoDateSchema } from '../schema/field.ts';
import type { CarriedState } from '../schema/preparation.ts';
import type { Row, Values } from '../schema/tables.ts';
import { carryOver, type CarryCandidate, type CarryGround } from './carryOver.ts';
import type { EarlierRound } from './earlierRound.ts';

const unitId = (name: string) => UnitIdSchema.parse(name);
const unit = (name: string) => ({ ...blankUnit, id: unitId(name), name: `Phòng ${name}` });
const criterion = (code: string) => ({ id: CriterionIdSchema.parse(`bo-1-${code}`), key: '', definition: { ...blankCriterion.definition, code, area: Number(code[0]) } });

type Finding = Partial<Values<'findings'>> & { readonly id: string; readonly code?: string };
type Measure = Partial<Values<'measures'>> & { readonly of: string };

const noOwner = { unit: null, post: '' };

/** A round with a visit to each of two units; findings are recorded at the first unless they say otherwise. */
const round = (year: number, findings: readonly Finding[], more: { readonly measures?: readonly Measure[]; readonly carried?: readonly Row<'carriedFindings'>[] } = {}): EarlierRound => ({
  plan: PlanIdSchema.parse(`kt-${year}`),
  title: `Đợt ${year}`,
  year,
  units: [unit('a'), unit('b')],
  visits: ['a', 'b'].map((name) => ({ id: VisitIdSchema.parse(`v-${name}`), unit: unitId(name), slot: null, stage: 'minutesSigned' })),
  findings: findings.map(({ id, code = '3.2', ...values }) => ({
    ...blankFinding,
    visit: VisitIdSchema.parse('v-a'),
    criterion: CriterionIdSchema.parse(`bo-1-${code}`),
    text: `Chưa công khai ${id}`,
    ...values,
    id: FindingIdSchema.parse(id),
  })),
  measures: (more.measures ?? []).map(({ of, ...values }) => ({
    finding: FindingIdSchema.parse(of),
    text: 'Công khai lại',
    owner: noOwner,
    deadline: null,
    progress: { status: 'proposed', verdict: null, on: null },
    ...values,
  })),
  criteria: [criterion('3.2'), criterion('5.1')],
  carried: more.carried ?? [],
});

const handed = (finding: string, state: CarriedState, times: number, values: Partial<Values<'carriedFindings'>> = {}): Row<'carriedFindings'> => ({
  ...blankCarried,
  id: CarriedFindingIdSchema.parse(`kt-2022.${finding}`),
  plan: PlanIdSchema.parse('kt-2023'),
  deleted: 0,
  conflicts: 0,
  regs: {},
  unit: unitId('a'),
  origin: { plan: PlanIdSchema.parse('kt-2022'), year: 2022, finding: FindingIdSchema.parse(finding), unitName: 'Phòng a' },
  text: `Từ trước ${finding}`,
  criterionKey: '3.2',
  area: 3,
  times,
  state,
  ...values,
});

const review = (from: EarlierRound, ground: Partial<CarryGround> = {}) => carryOver({ from, before: [], units: [unit('a'), unit('b')], carried: [], ...ground });
const brief = ({ id, values, units, standing }: CarryCandidate) => [id, values.times, standing, units.join(' ')];

describe('what is taken along', () => {
  test('what still stands, under the unit that answers for it; never good practices, and nothing of what was done', () => {
    const from = round(2023, [
      { id: 'f-1' },
      { id: 'f-2', kind: 'goodPractice' },
      { id: 'f-3', kind: 'difficulty', code: '5.1', responsibleUnit: unitId('b') },
    ], { measures: [{ of: 'f-1', deadline: IsoDateSchema.parse('2023-09-01'), owner: { unit: null, post: 'Trưởng phòng' }, progress: { status: 'verified', verdict: 'partlyFixed', on: IsoDateSchema.parse('2023-10-01') } }] });
    const { candidates, leftOut } = review(from);
    expect(candidates.map(brief)).toEqual([['kt-2023.f-1', 1, 'new', 'a'], ['kt-2023.f-3', 1, 'new', 'b']]);
    expect(candidates[0]?.values).toEqual({
      origin: { plan: 'kt-2023', year: 2023, finding: 'f-1', unitName: 'Phòng a' },
      kind: 'shortcoming',
      text: 'Chưa công khai f-1',
      severity: null,
      criterionKey: '3.2',
      area: 3,
      times: 1,
      promised: 'Công khai lại – Trưởng phòng – hạn 01/09/2023',
    });
    expect(leftOut).toEqual([]);
  });

  test('what was put right stays behind, and it is said why', () => {
    const closed = { status: 'closed', on: null } as const;
    const from = round(
      2023,
      [{ id: 'f-1' }, { id: 'f-2', fixedOnSite: true }, { id: 'f-3', text: ' ' }, { id: 'f-4' }],
      { measures: [{ of: 'f-1', progress: { ...closed, verdict: 'fixed' } }, { of: 'f-4', progress: { ...closed, verdict: 'notFixed' } }] },
    );
    const { candidates, leftOut } = review(from);
    expect(candidates.map(({ id }) => id)).toEqual(['kt-2023.f-4']);
    expect(leftOut.map(({ id, why }) => [id, why])).toEqual([['kt-2023.f-1', 'fixed'], ['kt-2023.f-2', 'fixedOnSite'], ['kt-2023.f-3', 'blank']]);
  });

  test('what is here already is known as taken', () => {
    const carried = [{ id: CarriedFindingIdSchema.parse('kt-2023.f-1') }];
    expect(review(round(2023, [{ id: 'f-1' }, { id: 'f-2' }]), { carried }).candidates.map(({ isTaken }) => isTaken)).toEqual([true, false]);
  });

  test('a finding follows its unit; after a split there are several, after a dissolution none', () => {
    const heir = (name: string, event: 'merged' | 'split') => ({ ...unit(name), lineage: [{ event, date: null, from: [{ id: unitId('a'), name: 'Phòng a' }] }] });
    const ended = { ...unit('a'), until: IsoDateSchema.parse('2024-02-28') };
    const from = round(2023, [{ id: 'f-1' }]);
    expect(review(from, { units: [ended, heir('n', 'merged')] }).candidates[0]?.units).toEqual(['n']);
    expect(review(from, { units: [ended, heir('n', 'split'), heir('m', 'split')] }).candidates[0]?.units).toEqual(['n', 'm']);
    expect(review(from, { units: [ended] }).candidates[0]?.units).toEqual([]);
  });

  test('what had left the unit before the round does not answer for what was found there', () => {
    const left = (date: string) => ({ ...unit('n'), lineage: [{ event: 'split' as const, date: IsoDateSchema.parse(date), from: [{ id: unitId('a'), name: 'Phòng a' }] }] });
    const from = round(2023, [{ id: 'f-1' }]);
    expect(review(from, { units: [unit('a'), left('2022-07-01')] }).candidates[0]?.units).toEqual(['a']);
    expect(review(from, { units: [unit('a'), left('2024-07-01')] }).candidates[0]?.units).toEqual(['a', 'n']);
  });
});

describe('how often it was found', () => {
  test('once more than had been handed down, and graver where it is; the handed down one is said again by it', () => {
    const { candidates, leftOut } = review(round(2023, [{ id: 'f-1', severity: 'serious' }], { carried: [handed('g-1', 'open', 2, { severity: 'minor' })] }));
    expect(candidates.map(brief)).toEqual([['kt-2023.f-1', 3, 'worse', 'a']]);
    expect(leftOut).toEqual([{ id: 'kt-2022.g-1', text: 'Từ trước g-1', unitName: 'Phòng a', why: 'foundAgain' }]);
  });

  test('one handed down keeps its origin; who looked and found it unmended has found it once more', () => {
    const carried = [
      handed('g-1', 'open', 2, { criterionKey: '1.1' }),
      handed('g-2', 'persists', 2, { criterionKey: '1.2' }),
      handed('g-3', 'worse', 1, { criterionKey: '1.3' }),
      handed('g-4', 'fixed', 4, { criterionKey: '1.4' }),
    ];
    const { candidates, leftOut } = review(round(2023, [], { carried }));
    expect(candidates.map(brief)).toEqual([['kt-2022.g-1', 2, 'repeated', 'a'], ['kt-2022.g-2', 3, 'repeated', 'a'], ['kt-2022.g-3', 2, 'worse', 'a']]);
    expect(leftOut.map(({ id, why }) => [id, why])).toEqual([['kt-2022.g-4', 'fixed']]);
  });

  test('rounds that nobody carried over are counted too, by criterion and unit', () => {
    const older = [round(2022, [{ id: 'x-1', severity: 'minor' }, { id: 'x-2' }]), round(2021, [{ id: 'y-1', code: '5.1' }]), round(2020, [{ id: 'z-1' }])];
    expect(review(round(2023, [{ id: 'f-1', severity: 'minor' }]), { before: older }).candidates.map(brief)).toEqual([['kt-2023.f-1', 3, 'repeated', 'a']]);
    const elsewhere = [round(2022, [{ id: 'x-1', visit: VisitIdSchema.parse('v-b') }])];
    expect(review(round(2023, [{ id: 'f-1' }]), { before: elsewhere }).candidates.map(brief)).toEqual([['kt-2023.f-1', 1, 'new', 'a']]);
  });

  test('of two units that became one, the later finding counts the earlier one of the other', () => {
    const merged = { ...unit('n'), lineage: [{ event: 'merged' as const, date: null, from: ['a', 'b'].map((name) => ({ id: unitId(name), name: `Phòng ${name}` })) }] };
    const older = [round(2022, [{ id: 'x-1', visit: VisitIdSchema.parse('v-b') }])];
    expect(review(round(2023, [{ id: 'f-1' }]), { before: older, units: [merged] }).candidates.map(brief)).toEqual([['kt-2023.f-1', 2, 'repeated', 'n']]);
  });
});

describe('taking along', () => {
  const laptop = () => new Laptop(product, { replica: 'r7k2m9qx', person: 'ha' });
  const { candidates } = review(round(2023, [{ id: 'f-1' }, { id: 'f-2', code: '5.1' }]));
  const findings = candidates.map(({ id, values, units: [first] }) => ({ id, values, unit: first ?? null }));
  const rowsIn = (at: Laptop) => [...at.rows.values()].map(({ id }) => id).toSorted();

  test('twice makes no second row, nothing of it done, and what was said since stays', () => {
    const at = laptop();
    expect(at.run(takeAlong, { plan: here, findings }).ok).toBe(true);
    const row = at.rows.get('carriedFindings/kt-2023.f-1');
    const id = CarriedFindingIdSchema.parse('kt-2023.f-1');
    at.run(editCarried, { plan: here, id, field: 'state', value: 'worse', basis: basisOf(row, 'state') });
    const again = at.run(takeAlong, { plan: here, findings });
    expect(again.ok && again.value.change).toBeNull();
    expect(rowsIn(at)).toEqual(['kt-2023.f-1', 'kt-2023.f-2']);
    expect(at.conflicts.size).toBe(0);
    expect(at.rows.get('carriedFindings/kt-2023.f-1')?.['state']).toBe('worse');
    expect(at.rows.get('carriedFindings/kt-2023.f-2')?.['state']).toBe('open');
  });

  test('nothing chosen is nothing to write', () => {
    expect(laptop().run(takeAlong, { plan: here, findings: [] })).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
  });
});
