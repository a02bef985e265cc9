import { expect, test } from 'vitest';
import { assessItem, noteItem, proposeMeasure, recordFinding } from '#domain/commands/inspection.ts';
import { addUnits } from '#domain/commands/directory.ts';
import { editPlan, scheduleVisit } from '#domain/commands/planning.ts';
import { importRecords, writesOfGiven } from '#domain/commands/importRecords.ts';
import { CriterionIdSchema, FindingIdSchema, MeasureIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema, type PlanId } from '#domain/ids.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { blankAssessment } from '#domain/schema/inspection.ts';
import type { Store } from '#storage/db.ts';
import { execute } from '#storage/execute.ts';
import { setLooked } from '#storage/lookedAt.ts';
import { lookedOf } from '#storage/reads/lookedAt.ts';
import { earlierThan } from '#storage/reads/previousVisit.ts';
import { compareWithLog, forgetPlan } from '#storage/rebuild.ts';
import { cleanUpStores, newStore } from './stores.ts';

cleanUpStores();

const visitId = (name: string) => VisitIdSchema.parse(name);
const criterion = CriterionIdSchema.parse('bo-1-3.4');
const now = PlanIdSchema.parse('kt-2024');
const old = PlanIdSchema.parse('kt-2023');

const done = async (work: Promise<{ readonly ok: boolean }>) => expect((await work).ok).toBe(true);

/** A round with one unit, its criterion and a visit to it. */
const round = async (db: Store, plan: PlanId, unit: string, name: string, visit: string, date: string) => {
  await done(execute(db, editPlan, { plan, id: plan, field: 'title', value: `Kế hoạch ${plan}`, basis: [] }));
  await done(execute(db, addUnits, { plan, made: [{ id: UnitIdSchema.parse(unit), values: { name } }], places: [] }));
  const definition = { code: '3.4', area: 3, question: 'Tỷ lệ đúng hạn?', evidence: '', legal: '', type: 'qualitative', numerator: null, denominator: null, applies: ['division'], maxScore: 100 };
  await done(execute(db, importRecords, { plan, writes: writesOfGiven([{ table: 'criteria', id: criterion, values: { version: 'bo-1', definition } }], new Map()) }));
  await addVisit(db, plan, unit, visit, date);
};
const addVisit = (db: Store, plan: PlanId, unit: string, visit: string, date: string) =>
  done(execute(db, scheduleVisit, { plan, id: visitId(visit), values: { unit: UnitIdSchema.parse(unit), slot: { date: IsoDateSchema.parse(date), session: 'morning' } } }));
const answer = (db: Store, plan: PlanId, visit: string, result: 'met' | 'notMet') =>
  done(execute(db, assessItem, { plan, visit: visitId(visit), criterion, assessment: { ...blankAssessment, result }, basis: [] }));

test('the last visit to a unit is found in another round by its name, with what still stands', async () => {
  const db = newStore();
  await round(db, now, 'u-1', 'Phòng Quản lý Khoa học', 'v-1', '2024-04-25');
  await round(db, old, 'u-9', 'PHÒNG quản lý khoa học', 'v-9', '2023-05-12');
  await answer(db, old, 'v-9', 'notMet');
  await done(execute(db, noteItem, { plan: old, visit: visitId('v-9'), criterion, note: 'Thiếu sổ', basis: [] }));
  const finding = (id: string) => execute(db, recordFinding, { plan: old, id: FindingIdSchema.parse(id), values: { visit: visitId('v-9'), criterion, kind: 'shortcoming', text: id, number: 2 } });
  await done(finding('ph-1'));
  await done(finding('ph-2'));
  await done(
    execute(db, proposeMeasure, {
      plan: old,
      id: MeasureIdSchema.parse('bp-1'),
      values: { finding: FindingIdSchema.parse('ph-2'), progress: { status: 'closed', verdict: 'fixed', on: IsoDateSchema.parse('2023-08-01') } },
    }),
  );
  const { last, findings } = await earlierThan(now, visitId('v-1'), db).read();
  expect(last).toMatchObject({ plan: old, visit: 'v-9', date: '2023-05-12', round: 'Kế hoạch kt-2023' });
  expect(last?.answers).toEqual([{ criterion: { key: '3.4', code: '3.4', question: 'Tỷ lệ đúng hạn?' }, assessment: { ...blankAssessment, result: 'notMet' }, note: 'Thiếu sổ' }]);
  expect(findings.map(({ id }) => id)).toEqual(['ph-1']);
  // Seen from then, there is nothing before.
  expect(await earlierThan(old, visitId('v-9'), db).read()).toEqual({ last: null, findings: [] });
});

test('a visit at which nothing was assessed is passed over, and the example says nothing about real rounds', async () => {
  const db = newStore();
  await round(db, now, 'u-1', 'Phòng A', 'v-1', '2024-04-25');
  await addVisit(db, now, 'u-1', 'v-0', '2024-03-01');
  await round(db, old, 'u-9', 'Phòng A', 'v-9', '2023-05-12');
  await answer(db, old, 'v-9', 'met');
  const found = async () => (await earlierThan(now, visitId('v-1'), db).read()).last?.visit;
  expect(await found()).toBe('v-9');
  await done(execute(db, editPlan, { plan: old, id: old, field: 'isExample', value: true, basis: [] }));
  expect(await found()).toBeUndefined();
});

test('what was looked at is kept line by line, is a fact of this laptop, and never of the round', async () => {
  const db = newStore();
  await done(execute(db, editPlan, { plan: now, id: now, field: 'title', value: 'Kế hoạch', basis: [] }));
  expect(await lookedOf(now, visitId('v-1'), db).read()).toBeNull();
  await setLooked(db, now, visitId('v-1'), { [criterion]: 'aaaa' });
  await setLooked(db, now, visitId('v-1'), { [CriterionIdSchema.parse('bo-1-3.5')]: 'bbbb' });
  expect(await lookedOf(now, visitId('v-1'), db).read()).toEqual({ [criterion]: 'aaaa', 'bo-1-3.5': 'bbbb' });
  expect(await lookedOf(now, visitId('v-2'), db).read()).toBeNull();
  expect((await compareWithLog(db, now)).differing).toEqual([]);
  // It goes with its round, and with no other one.
  await setLooked(db, old, visitId('v-9'), { [criterion]: 'cccc' });
  await forgetPlan(db, now);
  expect(await lookedOf(now, visitId('v-1'), db).read()).toBeNull();
  expect(await lookedOf(old, visitId('v-9'), db).read()).toEqual({ [criterion]: 'cccc' });
});
