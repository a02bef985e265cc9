import { expect, test } from 'vitest';
import { ChangeIdSchema, PersonIdSchema, PlanIdSchema, VisitIdSchema, criterionIdOf, itemIdOf } from '../ids.ts';
import { MomentSchema } from '../schema/field.ts';
import { hashText } from '../hash.ts';
import { selfScoreItem } from './inspection.ts';

const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('v-1');
const criterion = criterionIdOf('cchc-2026.1', '3.4');
const row = itemIdOf(visit, criterion);
const context = { now: MomentSchema.parse('2024-04-18T02:00:00.000Z'), actor: PersonIdSchema.parse('ps-ha') };
const basis = [ChangeIdSchema.parse(hashText('earlier'))];

test('a self-assessed score makes its item and stands beside the assessment, replacing what was shown', () => {
  const decided = selfScoreItem.decide({ plan, visit, criterion, selfScore: 325, basis }, context);
  expect(decided).toEqual({
    ok: true,
    value: [
      { table: 'items', row, field: 'visit', value: visit, basis: [], making: true },
      { table: 'items', row, field: 'criterion', value: criterion, basis: [], making: true },
      { table: 'items', row, field: 'selfScore', value: 325, basis },
    ],
  });
});

test('it can be taken back, and is refused where it is no score', () => {
  expect(selfScoreItem.decide({ plan, visit, criterion, selfScore: null, basis }, context)).toMatchObject({ ok: true });
  for (const selfScore of [-25, 1.5, 1_000_001]) {
    expect(selfScoreItem.decide({ plan, visit, criterion, selfScore, basis }, context)).toEqual({ ok: false, error: { type: 'invalid-value', table: 'items', field: 'selfScore' } });
  }
});
