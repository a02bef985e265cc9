import { expect, test } from 'vitest';
import { blankCriterion } from '../../tests/support/rows.ts';
import { CriterionIdSchema, GroupIdSchema, MemberIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema, areaIdOf } from './ids.ts';
import { IsoDateSchema } from './schema/field.ts';
import type { ShareGround } from './share.ts';
import { extremeOf, teamLoad } from './teamLoad.ts';

const bare = { plan: PlanIdSchema.parse('kt-2024'), deleted: 0 as const, conflicts: 0, regs: {} };
const [an, binh] = [MemberIdSchema.parse('an'), MemberIdSchema.parse('binh')];
const group = GroupIdSchema.parse('g-1');
const unit = UnitIdSchema.parse('u-1');
const criterion = (code: string, area: number) => ({ ...bare, ...blankCriterion, id: CriterionIdSchema.parse(`c-${code}`), version: 'bo-1', definition: { ...blankCriterion.definition, code, area, applies: ['division' as const] } });
const visit = (name: string, session: 'morning' | 'fullDay' | null, more: Partial<ShareGround['visits'][number]> = {}): ShareGround['visits'][number] => ({
  id: VisitIdSchema.parse(name), unit, stage: 'planned', criteriaVersion: 'bo-1', group: null, team: { also: [], except: [] },
  slot: session === null ? null : { date: IsoDateSchema.parse('2024-04-02'), session }, ...more,
});
const ground: ShareGround = {
  areas: [1, 2].map((no) => ({ ...bare, id: areaIdOf(no), no, name: `Lĩnh vực ${no}`, thematic: false, included: true })),
  criteria: [criterion('1.1', 1), criterion('1.2', 1), criterion('2.1', 2)],
  units: [{ id: unit, kind: 'division' }],
  visits: [visit('v-1', 'fullDay'), visit('v-2', 'morning', { group }), visit('v-3', null), visit('v-4', 'fullDay', { stage: 'cancelled' })],
  members: [{ id: an, group }, { id: binh, group: null }],
  assignments: [{ member: an, area: 1, visit: null }, { member: binh, area: 2, visit: null }],
};

test('counts visits, half-days and criteria where a member goes along; a full day is two, one without a day none, one not held nothing', () => {
  expect(teamLoad(ground)).toEqual([
    { member: an, visits: 3, halfDays: 3, items: 6, byArea: new Map([[1, 6]]) },
    { member: binh, visits: 2, halfDays: 2, items: 2, byArea: new Map([[2, 2]]) },
  ]);
});

test('who stays away from a visit has no load there', () => {
  const visits = [visit('v-1', 'fullDay', { team: { also: [], except: [an] } })];
  expect(teamLoad({ ...ground, visits })[0]).toEqual({ member: an, visits: 0, halfDays: 0, items: 0, byArea: new Map() });
});

test('the largest and the smallest are marked, and neither where all are equal', () => {
  expect([4, 2, 3].map((value) => extremeOf(value, [4, 2, 3]))).toEqual(['most', 'least', null]);
  expect(extremeOf(2, [2, 2])).toBeNull();
});
