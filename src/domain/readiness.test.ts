import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemberIdSchema, UnitIdSchema } from './ids.ts';
import { areasWithoutMember, cautionsOf, readinessKeys, readinessOf, type CautionFacts, type PlanDraft, type ReadinessKey } from './readiness.ts';
import { IsoDateSchema } from './schema/field.ts';

const day = (text: string) => IsoDateSchema.parse(text);
const leader = MemberIdSchema.parse('m1');
const secretary = MemberIdSchema.parse('m2');
const unit = UnitIdSchema.parse('u1');

const whole: PlanDraft = {
  plan: {
    title: 'Kiểm tra công tác CCHC năm 2024',
    letterhead: { governingBody: '', issuingBody: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', place: 'Long An' },
    signer: { capacity: '', position: 'Giám đốc', name: 'Nguyễn Văn A' },
    window: { from: day('2024-04-01'), to: day('2024-09-30') },
    period: { from: day('2024-01-01'), to: day('2024-09-30') },
    standingOffice: 'Văn phòng Sở',
    purposes: 'a',
    requirements: 'b',
    principles: 'c',
  },
  bases: [{ documentType: 'Kế hoạch', number: '771/KH-UBND', date: day('2024-03-12'), issuer: 'UBND tỉnh', subject: 'd' }],
  areas: [{ no: 1, included: true }, { no: 2, included: true }, { no: 8, included: false }],
  units: [{ id: unit, name: 'Phòng Quản lý Khoa học', chosen: true }],
  members: [{ id: leader, role: 'leader' }, { id: secretary, role: 'secretary' }],
  assignments: [{ member: leader, area: 1 }, { member: secretary, area: 2 }],
  visits: [{ unit, slot: { date: day('2024-04-25'), session: 'morning' }, stage: 'planned' }],
};

const open = (draft: PlanDraft): Partial<Record<ReadinessKey, number>> =>
  Object.fromEntries(readinessOf(draft).flatMap(({ key, missing }) => (missing > 0 ? [[key, missing]] : [])));

const withPlan = (plan: Partial<PlanDraft['plan']>): PlanDraft => ({ ...whole, plan: { ...whole.plan, ...plan } });

describe('a plan that lacks nothing', () => {
  it('is ready, without number, date and governing body', () => {
    expect(open(whole)).toEqual({});
  });
});

describe('a plan lacks', () => {
  it.each<[string, PlanDraft, Partial<Record<ReadinessKey, number>>]>([
    ['a title of blanks', withPlan({ title: '  ' }), { title: 1 }],
    ['two parts of the letterhead', withPlan({ letterhead: { governingBody: 'UBND', issuingBody: '', place: '' } }), { letterhead: 2 }],
    ['the name of the signer', withPlan({ signer: { capacity: 'KT.', position: 'Phó Giám đốc', name: '' } }), { signer: 1 }],
    ['window and period', withPlan({ window: null, period: null }), { window: 1, period: 1 }],
    ['bases', { ...whole, bases: [] }, { bases: 1 }],
    [
      'the dates of two bases',
      { ...whole, bases: [...whole.bases, ...whole.bases, ...whole.bases].map((basis, at) => (at > 0 ? { ...basis, date: null } : basis)) },
      { bases: 2 },
    ],
    ['areas', { ...whole, areas: [{ no: 1, included: false }] }, { areas: 1 }],
    ['units', { ...whole, units: [] }, { units: 1, visits: 1 }],
    ['units that are inspected', { ...whole, units: whole.units.map((one) => ({ ...one, chosen: false })) }, { units: 1, visits: 1 }],
    ['a leader, and with him area 1', { ...whole, members: whole.members.slice(1) }, { leader: 1, areaMembers: 1 }],
    ['the date of a visit', { ...whole, visits: [{ unit, slot: null, stage: 'planned' }] }, { visits: 1 }],
    ['a visit that was not cancelled', { ...whole, visits: whole.visits.map((visit) => ({ ...visit, stage: 'cancelled' as const })) }, { visits: 1 }],
  ])('%s', (_, draft, expected) => {
    expect(open(draft)).toEqual(expected);
  });
});

describe('areas without a member', () => {
  it('are none when somebody has them all', () => {
    expect(areasWithoutMember({ ...whole, assignments: [{ member: leader, area: null }] })).toEqual([]);
  });

  it('do not count assignments of people who left the team', () => {
    expect(areasWithoutMember({ ...whole, members: [] })).toEqual([1, 2]);
  });
});

describe('progress in general', () => {
  const part = <T>(list: readonly T[]) => fc.subarray([...list]);

  it('always has every check once, in the order of the document, and never grows worse by adding rows', () => {
    fc.assert(
      fc.property(part(whole.members), part(whole.assignments), part(whole.visits), (members, assignments, visits) => {
        const some = readinessOf({ ...whole, members, assignments, visits });
        expect(some.map(({ key }) => key)).toEqual(readinessKeys);
        const all = readinessOf(whole);
        some.forEach(({ missing }, at) => expect(missing).toBeGreaterThanOrEqual(all[at]?.missing ?? 0));
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is worth a look before a plan is issued', () => {
  const facts: CautionFacts = { unitsShort: 0, outdatedBases: 0, scheduleConflicts: 0, openProposals: 0 };

  it('is nothing where nothing is, and the rest in its order', () => {
    expect(cautionsOf(facts)).toEqual([]);
    expect(cautionsOf({ ...facts, openProposals: 2, outdatedBases: 1 })).toEqual([{ key: 'outdatedBases', places: 1 }, { key: 'focus', places: 2 }]);
  });

  it('counts the units that are short of the least share', () => {
    expect(cautionsOf({ ...facts, unitsShort: 17 })).toEqual([{ key: 'share', places: 17 }]);
  });
});
