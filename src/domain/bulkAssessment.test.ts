import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankCriterion, blankItem } from '../../tests/support/rows.ts';
import { planBulk } from './bulkAssessment.ts';
import type { ChecklistEntry } from './checklist.ts';
import { assessItems } from './commands/inspection.ts';
import { PersonIdSchema, PlanIdSchema, VisitIdSchema, criterionIdOf, itemIdOf } from './ids.ts';
import { MomentSchema } from './schema/field.ts';
import { blankAssessment, results, type Assessment } from './schema/inspection.ts';

const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('v-1');
const meta = { plan, deleted: 0, regs: {} } as const;

const entryOf = (no: number, assessment: Partial<Assessment> | null, conflicts = 0): ChecklistEntry => {
  const id = criterionIdOf('bo-1', `1.${no}`);
  const item = assessment && { ...meta, ...blankItem, conflicts, id: itemIdOf(visit, id), visit, criterion: id, assessment: { ...blankAssessment, ...assessment } };
  return { criterion: { ...meta, ...blankCriterion, conflicts: 0, id }, item: item ?? undefined };
};
const shown = ({ item }: ChecklistEntry): Assessment => item?.assessment ?? blankAssessment;

test('lines that have the result and lines in conflict are left alone', () => {
  const list = [entryOf(1, null), entryOf(2, { result: 'met', score: 50 }), entryOf(3, { result: 'notMet', score: 25 }, 1), entryOf(4, { result: 'notMet', score: 25 })];
  const { change, same, conflicted } = planBulk(list, 'met', shown);
  expect(change).toEqual([
    { entry: list[0], assessment: { ...blankAssessment, result: 'met' } },
    { entry: list[3], assessment: { ...blankAssessment, result: 'met', score: 25 } },
  ]);
  expect(same).toEqual([list[1]]);
  expect(conflicted).toEqual([list[2]]);
});

test('where nothing applies there is no score; figures and scores stay otherwise, also when the result is cleared', () => {
  const list = [entryOf(1, { result: 'met', score: 50 })];
  expect(planBulk(list, 'notApplicable', shown).change[0]?.assessment).toMatchObject({ result: 'notApplicable', score: null });
  expect(planBulk(list, null, shown).change[0]?.assessment).toMatchObject({ result: null, score: 50 });
});

test('an edit on its way to the disk counts, not what the screen still shows', () => {
  const { same } = planBulk([entryOf(1, null)], 'met', () => ({ ...blankAssessment, result: 'met' }));
  expect(same).toHaveLength(1);
});

test('every line is in exactly one of the three, and a second time changes nothing', () => {
  const lines = fc.array(fc.tuple(fc.constantFrom(null, ...results), fc.constantFrom(0, 0, 0, 1)), { maxLength: 40 });
  fc.assert(
    fc.property(lines, fc.constantFrom(null, ...results), (list, result) => {
      const entries = list.map(([had, conflicts], no) => entryOf(no, { result: had }, conflicts));
      const first = planBulk(entries, result, shown);
      const parts = [...first.change.map(({ entry }) => entry), ...first.same, ...first.conflicted];
      expect(new Set(parts)).toEqual(new Set(entries));
      expect(parts).toHaveLength(entries.length);
      const after = new Map(first.change.map(({ entry, assessment }) => [entry, assessment]));
      expect(planBulk(entries, result, (entry) => after.get(entry) ?? shown(entry)).change).toEqual([]);
    }),
  );
});

test('all of it is one command', () => {
  const { change } = planBulk([entryOf(1, null), entryOf(2, null)], 'met', shown);
  const items = change.map(({ entry, assessment }) => ({ visit, criterion: entry.criterion.id, assessment, basis: [] }));
  const decided = assessItems.decide({ plan, items }, { now: MomentSchema.parse('2024-04-18T08:00:00.000Z'), actor: PersonIdSchema.parse('ps-an') });
  expect(decided.ok && decided.value.filter(({ field }) => field === 'assessment')).toHaveLength(2);
});
