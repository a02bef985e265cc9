import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankCriterion } from '../../tests/support/rows.ts';
import { CriterionIdSchema, FindingIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema, criterionIdOf } from './ids.ts';
import {
  criterionFinder,
  earlierVisits,
  isSameUnit,
  isStillOpen,
  nameOfCriterion,
  previousByCriterion,
  type CriterionName,
  type EarlierFinding,
  type VisitAt,
} from './previousVisit.ts';
import { IsoDateSchema } from './schema/field.ts';
import { blankAssessment } from './schema/inspection.ts';
import type { Row } from './schema/tables.ts';

const plan = (name: string) => PlanIdSchema.parse(name);
interface Facts {
  readonly id: string;
  readonly at?: string | null;
  readonly session?: 'morning' | 'afternoon' | 'fullDay';
  readonly unit?: string;
  readonly name?: string;
  readonly round?: string;
  readonly stage?: VisitAt['stage'];
}
const visitOf = ({ id, at = '2024-04-25', session = 'morning', unit = 'u-1', name = 'Phòng Quản lý Khoa học', round = 'kt-2024', stage = 'minutesSigned' }: Facts): VisitAt => ({
  plan: plan(round),
  id: VisitIdSchema.parse(id),
  slot: at === null ? null : { date: IsoDateSchema.parse(at), session },
  stage,
  unit: { id: UnitIdSchema.parse(unit), name },
});

describe('the same unit', () => {
  it('goes by the id within a round, and by the name in another one, however it was typed', () => {
    const here = visitOf({ id: 'v-1' });
    expect(isSameUnit(here, visitOf({ id: 'v-2', name: 'Đã đổi tên' }))).toBe(true);
    expect(isSameUnit(here, visitOf({ id: 'v-2', unit: 'u-2' }))).toBe(false);
    expect(isSameUnit(here, visitOf({ id: 'v-2', round: 'kt-2023', unit: 'u-9', name: 'PHONG QUAN LY  khoa hoc' }))).toBe(true);
    expect(isSameUnit(here, visitOf({ id: 'v-2', round: 'kt-2023', name: 'Phòng Tổ chức' }))).toBe(false);
    expect(isSameUnit(here, { ...visitOf({ id: 'v-2' }), unit: null })).toBe(false);
  });
});

describe('a unit that came out of others', () => {
  const before = [{ id: UnitIdSchema.parse('u-1'), name: 'Phòng Khoa học và Đổi mới' }, { id: UnitIdSchema.parse('u-5'), name: 'Phòng Công nghệ' }];
  const here: VisitAt = { ...visitOf({ id: 'v-1', name: 'Phòng Khoa học và Đổi mới' }), before };

  it('is visited where one of them was visited, in this round or another', () => {
    expect(isSameUnit(here, visitOf({ id: 'v-2', unit: 'u-5', name: 'Phòng Công nghệ' }))).toBe(true);
    expect(isSameUnit(here, visitOf({ id: 'v-2', round: 'kt-2023', unit: 'x', name: 'phòng công nghệ' }))).toBe(true);
    expect(isSameUnit(here, visitOf({ id: 'v-2', round: 'kt-2023', unit: 'u-5', name: 'Phòng Tổ chức' }))).toBe(false);
  });
});

describe('earlier visits', () => {
  const here = visitOf({ id: 'v-1', at: '2024-04-25', session: 'afternoon' });
  const found = (...all: readonly VisitAt[]) => earlierVisits(here, all).map(({ id }) => id);

  it('are those before this one, the latest first, in all rounds', () => {
    const old = visitOf({ id: 'v-3', at: '2022-05-12', round: 'kt-2022', unit: 'x' });
    const last = visitOf({ id: 'v-2', at: '2023-05-12', round: 'kt-2023', unit: 'y' });
    expect(found(old, visitOf({ id: 'v-4', at: '2024-06-01' }), last, here)).toEqual(['v-2', 'v-3']);
    expect(found(visitOf({ id: 'sang', at: '2024-04-25', session: 'morning' }), visitOf({ id: 'chieu', at: '2024-04-25', session: 'afternoon' }))).toEqual(['sang']);
  });

  it('leave out visits that were not held or have no day', () => {
    expect(found(visitOf({ id: 'v-2', at: '2023-05-12', stage: 'cancelled' }), visitOf({ id: 'v-3', at: null }))).toEqual([]);
  });

  it('are all dated ones while this one has no day', () => {
    expect(earlierVisits({ ...here, slot: null }, [visitOf({ id: 'v-2', at: '2030-01-01' }), here]).map(({ id }) => id)).toEqual(['v-2']);
  });

  it('never go forward, never name this one, and fall in time', () => {
    const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom('kt-2024', 'kt-2023'), fc.constantFrom('Phòng A', 'Phòng B')), { maxLength: 20 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (list, now) => {
        const day = (offset: number) => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10);
        const all = list.map(([offset, round, name], no) => visitOf({ id: `v-${no}`, at: day(offset), round, name, unit: name === 'Phòng A' ? 'a' : 'b' }));
        const of = visitOf({ id: 'v-nay', at: day(now), name: 'Phòng A', unit: 'a' });
        const earlier = earlierVisits(of, [...all, of]);
        const dates = earlier.map(({ slot }) => slot?.date ?? '');
        expect(dates.every((date) => date < day(now))).toBe(true);
        expect(dates).toEqual(dates.toSorted().toReversed());
        expect(earlier).toHaveLength(all.filter((one) => one.unit?.name === 'Phòng A' && (one.slot?.date ?? '9') < day(now)).length);
        // Chosen from any order of the same visits, it is the same one.
        expect(earlierVisits(of, all.toReversed())).toEqual(earlier);
      }),
    );
  });
});

describe('what still stands of a finding', () => {
  const shortcoming = { kind: 'shortcoming', fixedOnSite: false } as const;
  it('is everything that was not closed as fixed', () => {
    expect(isStillOpen(shortcoming, [])).toBe(true);
    expect(isStillOpen(shortcoming, [{ status: 'verified', verdict: 'fixed' }])).toBe(true);
    expect(isStillOpen(shortcoming, [{ status: 'closed', verdict: 'notFixed' }])).toBe(true);
    expect(isStillOpen(shortcoming, [{ status: 'closed', verdict: 'fixed' }, { status: 'inProgress', verdict: null }])).toBe(true);
    expect(isStillOpen(shortcoming, [{ status: 'closed', verdict: 'fixed' }])).toBe(false);
    expect(isStillOpen({ kind: 'difficulty', fixedOnSite: false }, [])).toBe(true);
  });

  it('is nothing of what was mended on site, and neither praise nor a proposal', () => {
    expect(isStillOpen({ ...shortcoming, fixedOnSite: true }, [])).toBe(false);
    expect(isStillOpen({ ...shortcoming, fixedOnSite: true }, [{ status: 'proposed', verdict: null }])).toBe(true);
    expect(isStillOpen({ kind: 'goodPractice', fixedOnSite: false }, [])).toBe(false);
    expect(isStillOpen({ kind: 'proposal', fixedOnSite: false }, [])).toBe(false);
  });
});

const criterionOf = (version: string, code: string, key = '', question = `Câu hỏi ${code}?`): Row<'criteria'> => ({
  plan: plan('kt-2024'),
  deleted: 0,
  conflicts: 0,
  regs: {},
  ...blankCriterion,
  id: criterionIdOf(version, key === '' ? code : key),
  version,
  key,
  definition: { ...blankCriterion.definition, code, question },
});
const nameOf = (code: string, key = code, question = `Câu hỏi ${code}?`): CriterionName => ({ key, code, question });

describe('finding a criterion again', () => {
  it('goes by the stable key, though the code has moved on', () => {
    const now = [criterionOf('v2', '3.5', '3.4'), criterionOf('v2', '3.4', 'moi')];
    const find = criterionFinder(now, [nameOf('3.4'), nameOf('3.5')]);
    expect(find(nameOf('3.4'))).toBe(criterionIdOf('v2', '3.4'));
    // „3.5“ of then has no key of today, and the one that is called 3.5 now was another one then.
    expect(find(nameOf('3.5'))).toBeNull();
  });

  it('goes by the code between sets that do not share keys', () => {
    const find = criterionFinder([criterionOf('khac', '3.4', 'k-17')], [nameOf('3.4')]);
    expect(find(nameOf('3.4'))).toBe(criterionIdOf('khac', 'k-17'));
    expect(find(nameOf('9.9'))).toBeNull();
  });

  it('never finds one line of today for two of then', () => {
    const codes = fc.uniqueArray(fc.constantFrom('1.1', '1.2', '1.3', '1.4'), { minLength: 1 });
    const keyed = codes.chain((list) => fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', ...list), { minLength: list.length, maxLength: list.length }).map((keys) => list.map((code, no) => ({ code, key: keys[no] ?? code }))));
    fc.assert(
      fc.property(keyed, keyed, (then, now) => {
        const names = then.map(({ code, key }) => nameOf(code, key));
        const find = criterionFinder(now.map(({ code, key }) => criterionOf('v', code, key)), names);
        const found = names.flatMap((name) => find(name) ?? []);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe('what earlier visits say of a line', () => {
  const now = [criterionOf('v1', '1.1'), criterionOf('v1', '1.2')];
  const finding: EarlierFinding = {
    id: FindingIdSchema.parse('ph-1'),
    plan: plan('kt-2023'),
    visit: VisitIdSchema.parse('v-0'),
    date: '2023-05-12',
    kind: 'shortcoming',
    number: 3,
    text: 'Chưa niêm yết',
    criteria: [nameOf('1.1'), nameOf('1.2'), nameOf('1.2')],
  };
  const answer = { criterion: nameOf('1.1', '1.1', 'Hỏi khác?'), assessment: { ...blankAssessment, result: 'notMet' as const }, note: '' };

  it('is its answer, told when the question has changed, and each open finding once', () => {
    const lines = previousByCriterion(now, {
      last: { plan: plan('kt-2023'), visit: VisitIdSchema.parse('v-0'), date: '2023-05-12', round: null, answers: [answer] },
      findings: [finding],
    });
    expect(lines.get(criterionIdOf('v1', '1.1'))).toEqual({ answer, isReworded: true, findings: [finding] });
    expect(lines.get(criterionIdOf('v1', '1.2'))).toEqual({ answer: null, isReworded: false, findings: [finding] });
  });

  it('is nothing where there was no visit', () => {
    expect(previousByCriterion(now, { last: null, findings: [] }).size).toBe(0);
  });

  it('takes the code for a key where a criterion has none', () => {
    expect(nameOfCriterion(criterionOf('v1', '2.3')).key).toBe('2.3');
    expect(nameOfCriterion(criterionOf('v1', '2.3', 'k')).key).toBe('k');
    expect(CriterionIdSchema.safeParse('v1-k').success).toBe(true);
  });
});
