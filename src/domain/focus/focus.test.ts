import { describe, expect, test } from 'vitest';
import { Laptop, plan, product } from '../../../tests/support/laptop.ts';
import { blankCarried, blankCriterion, blankFinding, blankFocusPoint, blankUnit } from '../../../tests/support/rows.ts';
import type { CarryCandidate, Standing } from '../carryOver/carryOver.ts';
import type { EarlierRound } from '../carryOver/earlierRound.ts';
import { addFocus, decideFocus, proposeFocus } from '../commands/focus.ts';
import { CarriedFindingIdSchema, FindingIdSchema, FocusPointIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from '../ids.ts';
import { focusPointFields, type FocusDecision } from '../schema/preparation.ts';
import type { Row, Values } from '../schema/tables.ts';
import { focusPointIdOf, withFocus } from './focusPoint.ts';
import { focusGround } from './ground.ts';
import { focusProposals, type AreaPoints, type FocusGround, type LateDossiers } from './proposals.ts';

const unitId = (name: string) => UnitIdSchema.parse(name);
const units = ['a', 'b', 'c'].map((name) => ({ ...blankUnit, id: unitId(name), name: `Phòng ${name}` }));
const open = (id: string, times: number, key: string, standing: Standing = times > 1 ? 'repeated' : 'new', at: readonly string[] = ['a']): CarryCandidate => ({
  id: CarriedFindingIdSchema.parse(`kt-2023.${id}`),
  values: {
    origin: { plan: PlanIdSchema.parse('kt-2023'), year: 2023, finding: FindingIdSchema.parse(id), unitName: 'Phòng a' },
    kind: 'shortcoming',
    text: `Chưa công khai ${id}.`,
    severity: null,
    criterionKey: key,
    area: 3,
    times,
    promised: '',
  },
  units: at.map(unitId),
  standing,
  isTaken: false,
});
const points = (name: string, got: number, scoredMax: number, max = scoredMax, area = 3): AreaPoints => ({ unit: { id: unitId(name), name: `Phòng ${name}` }, area, totals: { got, scoredMax, max } });
const late = (source: 'sample' | 'report', count: number, of: number): LateDossiers => ({ unit: { id: unitId('a'), name: 'Phòng a' }, area: 3, criterionKey: '3.4', source, title: 'Đất đai', late: count, of });

const empty: FocusGround = {
  year: 2024,
  units,
  areas: [{ no: 3, name: 'Thủ tục hành chính', included: true }, { no: 8, name: 'Chuyên đề', included: false }],
  open: [],
  points: [],
  late: [],
  years: [],
  visits: [],
};
const brief = (ground: Partial<FocusGround>) =>
  focusProposals({ ...empty, ...ground }).map(({ reason, unit, area, criterionKey, text }) => [reason, unit, area, criterionKey, text]);

describe('what is proposed', () => {
  test('nothing where nothing is known', () => expect(brief({})).toEqual([]));

  test('findings that still stand, one proposal for a unit and a criterion; those of no unit are left to the carry-over', () => {
    expect(brief({ open: [open('f-1', 1, '3.2'), open('f-2', 1, '3.2'), open('f-3', 3, '3.4', 'worse'), open('f-4', 1, '3.5', 'new', [])] })).toEqual([
      ['openFinding', 'a', 3, '3.2', 'Tồn tại năm 2023 chưa khắc phục xong: “Chưa công khai f-1”; “Chưa công khai f-2”.'],
      ['repeatedFinding', 'a', 3, '3.4', 'Tồn tại lặp lại lần 3, nặng hơn lần trước: “Chưa công khai f-3”.'],
    ]);
  });

  test('an area that all units together are weak in, else the units that are', () => {
    expect(brief({ points: [points('a', 600, 1000), points('b', 700, 1000)] })).toEqual([
      ['weakArea', null, 3, '', 'Lĩnh vực “Thủ tục hành chính” đạt 13/20 điểm (65 %) ở kỳ trước; thấp nhất: Phòng a 60 %.'],
    ]);
    expect(brief({ points: [points('a', 695, 1000), points('b', 900, 1000)] })).toEqual([
      ['weakArea', 'a', 3, '', 'Lĩnh vực “Thủ tục hành chính” đạt 6,95/10 điểm (69,5 %) ở kỳ trước.'],
    ]);
  });

  test('70 % is not weak, an area scored in part by less than half says nothing, one that is not inspected is not asked', () => {
    expect(brief({ points: [points('a', 700, 1000)] })).toEqual([]);
    expect(brief({ points: [points('a', 100, 499, 1000)] })).toEqual([]);
    expect(brief({ points: [points('a', 100, 500, 1000)] })).toHaveLength(1);
    expect(brief({ points: [points('a', 0, 1000, 1000, 8)] })).toEqual([]);
  });

  test('dossiers that were late, in a sample and by the own report', () => {
    expect(brief({ late: [late('sample', 4, 30), late('report', 16, 978)] })).toEqual([
      ['overdueDossiers', 'a', 3, '3.4', 'Kỳ trước mẫu “Đất đai” có 4/30 hồ sơ trễ hạn hoặc quá hạn; đơn vị báo cáo 16/978 hồ sơ trả trễ hạn.'],
    ]);
    expect(brief({ late: [late('sample', 0, 30)] })).toEqual([]);
  });

  test('units that no round of the last three years has visited, as far as two rounds of them are known', () => {
    const visits = [{ unit: { id: unitId('a'), name: '' }, year: 2023 }, { unit: { id: null, name: 'PHÒNG B' }, year: 2022 }, { unit: { id: unitId('c'), name: '' }, year: 2020 }];
    expect(brief({ years: [2023, 2022, 2020], visits })).toEqual([['neverInspected', 'c', null, '', 'Không có cuộc kiểm tra nào trong các đợt năm 2022, 2023.']]);
    expect(brief({ years: [2023], visits })).toEqual([]);
  });

  test('each subject once: after a merger two units speak for one', () => {
    const merged = [{ ...blankUnit, id: unitId('n'), name: 'Phòng n', lineage: [{ event: 'merged' as const, date: null, from: ['a', 'b'].map((name) => ({ id: unitId(name), name })) }] }];
    expect(brief({ units: merged, points: [points('a', 600, 1000), points('b', 610, 1000), points('c', 3000, 3000)] })).toEqual([
      ['weakArea', 'n', 3, '', 'Lĩnh vực “Thủ tục hành chính” đạt 6/10 điểm (60 %) ở kỳ trước. Lĩnh vực “Thủ tục hành chính” đạt 6,1/10 điểm (61 %) ở kỳ trước.'],
    ]);
  });
});

describe('a criterion in focus at a visit', () => {
  const criterion = (code: string, focus = false) => ({ key: '', definition: { ...blankCriterion.definition, code, area: Number(code[0]) }, focus });
  const criteria = [criterion('3.2'), criterion('3.4'), criterion('5.1'), criterion('6.1', true)];
  const point = (values: Partial<Values<'focusPoints'>>, state: FocusDecision = 'accepted') => ({ ...blankFocusPoint, ...values, decision: { state, why: '' } });
  const inFocus = (...of: readonly ReturnType<typeof point>[]) => withFocus(criteria, of, unitId('a')).filter(({ focus }) => focus).map(({ definition }) => definition.code);

  test('by the set of the round, by its key or its area, at the unit or everywhere', () => {
    expect(inFocus()).toEqual(['6.1']);
    expect(inFocus(point({ criterionKey: '3.2', area: 3 }))).toEqual(['3.2', '6.1']);
    expect(inFocus(point({ area: 3, unit: unitId('a') }))).toEqual(['3.2', '3.4', '6.1']);
    expect(inFocus(point({ area: 5, unit: unitId('b') }))).toEqual(['6.1']);
  });

  test('only by what was accepted; a unit alone puts no criterion before another', () => {
    expect(inFocus(point({ area: 5 }, 'proposed'), point({ area: 5 }, 'dropped'))).toEqual(['6.1']);
    expect(inFocus(point({ unit: unitId('a') }))).toEqual(['6.1']);
  });

  test('rows that it does not touch stay the same rows', () => {
    expect(withFocus(criteria, [], unitId('a'))).toBe(criteria);
    expect(withFocus(criteria, [point({ criterionKey: '3.2' })], unitId('a'))[1]).toBe(criteria[1]);
  });
});

describe('deciding on proposals', () => {
  const proposals = focusProposals({ ...empty, open: [open('f-1', 1, '3.2')] });
  const id = focusPointIdOf({ reason: 'openFinding', unit: unitId('a'), area: 3, criterionKey: '3.2' });
  const laptop = (replica: string) => new Laptop(product, { replica, person: 'ha' });
  const pointAt = (at: Laptop): Row<'focusPoints'> => {
    const row = at.rows.get(`focusPoints/${id}`);
    if (!row) throw new Error('there is no such point');
    const decision = focusPointFields.decision.schema.parse(row['decision']);
    return { ...blankFocusPoint, id, plan, deleted: row.deleted, conflicts: 0, regs: row.regs, decision, text: focusPointFields.text.schema.parse(row['text']) };
  };

  test('proposing twice writes nothing; what was decided keeps its evidence, the rest gets the newer', () => {
    const at = laptop('r7k2m9qx');
    at.run(proposeFocus, { plan, proposals, points: [] });
    expect(at.run(proposeFocus, { plan, proposals, points: [pointAt(at)] })).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
    const newer = proposals.map((one) => ({ ...one, text: 'Mới' }));
    at.run(proposeFocus, { plan, proposals: newer, points: [pointAt(at)] });
    expect(pointAt(at).text).toBe('Mới');
    at.run(decideFocus, { plan, point: pointAt(at), state: 'dropped', why: ' Đã kiểm tra ở đợt khác ' });
    expect(pointAt(at).decision).toEqual({ state: 'dropped', why: 'Đã kiểm tra ở đợt khác' });
    expect(at.run(proposeFocus, { plan, proposals, points: [pointAt(at)] }).ok).toBe(false);
  });

  test('dropping needs a reason; opening again does not', () => {
    const at = laptop('r7k2m9qx');
    at.run(proposeFocus, { plan, proposals, points: [] });
    expect(at.run(decideFocus, { plan, point: pointAt(at), state: 'dropped', why: ' ' })).toEqual({ ok: false, error: { type: 'reason-required' } });
    expect(at.run(decideFocus, { plan, point: pointAt(at), state: 'accepted', why: '' }).ok).toBe(true);
    expect(at.run(addFocus, { plan, id: FocusPointIdSchema.parse('t-1'), values: { text: ' ' } })).toMatchObject({ error: { type: 'text-required' } });
  });
});

test('what was taken along speaks as it stands here: fixed is nothing to look at, and another unit may answer now', () => {
  const round: EarlierRound = {
    plan: PlanIdSchema.parse('kt-2023'),
    title: '',
    year: 2023,
    units: [{ id: unitId('a'), name: 'Phòng a' }],
    visits: [{ id: VisitIdSchema.parse('v-a'), unit: unitId('a'), slot: null, stage: 'minutesSigned' }, { id: VisitIdSchema.parse('v-b'), unit: unitId('b'), slot: null, stage: 'cancelled' }],
    findings: ['f-1', 'f-2', 'f-3'].map((id) => ({ ...blankFinding, id: FindingIdSchema.parse(id), visit: VisitIdSchema.parse('v-a'), text: id })),
    measures: [],
    criteria: [],
    carried: [],
  };
  const taken = (id: string, values: Partial<Values<'carriedFindings'>>): Row<'carriedFindings'> => ({ ...blankCarried, id: CarriedFindingIdSchema.parse(`kt-2023.${id}`), plan, deleted: 0, conflicts: 0, regs: {}, origin: open(id, 1, '').values.origin, text: id, ...values });
  const carried = [taken('f-1', { unit: unitId('b') }), taken('f-2', { unit: unitId('a'), state: 'fixed' })];
  const ground = focusGround({ year: 2024, units, areas: [], carried, rounds: [round], figures: { points: [], late: [] } });
  expect(ground.open.map(({ id, units: [at] }) => [id, at])).toEqual([['kt-2023.f-1', 'b'], ['kt-2023.f-3', 'a']]);
  expect(ground.years).toEqual([2023]);
  expect(ground.visits).toEqual([{ unit: { id: 'a', name: 'Phòng a' }, year: 2023 }]);
  expect(focusGround({ year: 2024, units, areas: [], carried, rounds: [], figures: { points: [], late: [] } }).open).toHaveLength(1);
});
