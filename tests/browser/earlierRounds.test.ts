import { expect, test } from 'vitest';
import { importRecords, writesOfGiven } from '#domain/commands/importRecords.ts';
import { assessItem, recordFinding } from '#domain/commands/inspection.ts';
import { addUnits } from '#domain/commands/directory.ts';
import { editPlan, scheduleVisit } from '#domain/commands/planning.ts';
import { CriterionIdSchema, DossierIdSchema, FindingIdSchema, PlanIdSchema, SampleIdSchema, UnitIdSchema, VisitIdSchema, areaIdOf, type PlanId } from '#domain/ids.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { blankAssessment } from '#domain/schema/inspection.ts';
import type { Store } from '#storage/db.ts';
import { execute } from '#storage/execute.ts';
import { earlierRounds, lifeRounds, roundFigures } from '#storage/reads/earlierRounds.ts';
import { cleanUpStores, newStore } from './stores.ts';

cleanUpStores();

const criterion = CriterionIdSchema.parse('bo-1-3.4');
const visit = VisitIdSchema.parse('v-1');
const unit = UnitIdSchema.parse('u-1');
const planId = (name: string) => PlanIdSchema.parse(name);
const day = (text: string) => IsoDateSchema.parse(text);
const done = async (work: Promise<{ readonly ok: boolean }>) => expect((await work).ok).toBe(true);

const titled = (db: Store, plan: PlanId, year: number) => done(execute(db, editPlan, { plan, id: plan, field: 'year', value: year, basis: [] }));

/** A round with a visit: an item with points, a finding, a sample with a late dossier and the unit's own report. */
const filled = async (db: Store, plan: PlanId, year: number) => {
  await titled(db, plan, year);
  const definition = { code: '3.4', area: 3, question: 'Tỷ lệ đúng hạn?', evidence: '', legal: '', type: 'qualitative', numerator: null, denominator: null, applies: ['division'], maxScore: 200 };
  const sample = SampleIdSchema.parse('mau-1');
  const given = [
    { table: 'areas' as const, id: areaIdOf(3), values: { no: 3, name: 'Thủ tục hành chính', included: true } },
    { table: 'criteria' as const, id: criterion, values: { version: 'bo-1', definition } },
    { table: 'samples' as const, id: sample, values: { visit, criterion, title: 'Đất đai', reported: { received: 10, returnedOnTime: 8, returnedLate: 2, inProgress: 0 } } },
    { table: 'dossiers' as const, id: DossierIdSchema.parse('mau-1.1'), values: { sample, no: 1, received: '2023-04-03', due: '2023-04-10', returned: '2023-04-20' } },
  ];
  await done(execute(db, importRecords, { plan, writes: writesOfGiven(given, new Map()) }));
  await done(execute(db, addUnits, { plan, made: [{ id: unit, values: { name: 'Phòng A' } }], places: [] }));
  await done(execute(db, scheduleVisit, { plan, id: visit, values: { unit, slot: { date: day('2023-05-12'), session: 'morning' } } }));
  await done(execute(db, assessItem, { plan, visit, criterion, assessment: { ...blankAssessment, result: 'partlyMet', score: 50 }, basis: [] }));
  await done(execute(db, recordFinding, { plan, id: FindingIdSchema.parse('f-1'), values: { visit, criterion, text: 'Trễ hạn' } }));
};

test('rounds of earlier years are found, the one that this round was made from first, the example left out', async () => {
  const db = newStore();
  const here = planId('kt-2024');
  await titled(db, here, 2024);
  await titled(db, planId('kt-2022'), 2022);
  await filled(db, planId('kt-2023'), 2023);
  await titled(db, planId('kt-2025'), 2025);
  await titled(db, planId('mau'), 2021);
  await done(execute(db, editPlan, { plan: planId('mau'), id: planId('mau'), field: 'isExample', value: true, basis: [] }));
  const years = async () => (await earlierRounds(here, db).read()).map(({ plan }) => plan);
  expect(await years()).toEqual(['kt-2023', 'kt-2022']);
  await done(execute(db, editPlan, { plan: here, id: here, field: 'madeFrom', value: planId('kt-2022'), basis: [] }));
  expect(await years()).toEqual(['kt-2022', 'kt-2023']);
  const [, round] = await earlierRounds(here, db).read();
  expect(round?.findings.map(({ text }) => text)).toEqual(['Trễ hạn']);
  expect(round?.criteria.map(({ id }) => id)).toEqual([criterion]);
});

test('lives are followed through the rounds before and after, this one too; the example left out', async () => {
  const db = newStore();
  const here = planId('kt-2024');
  await titled(db, here, 2024);
  await filled(db, planId('kt-2023'), 2023);
  await titled(db, planId('kt-2026'), 2026);
  await titled(db, planId('mau'), 2024);
  await done(execute(db, editPlan, { plan: planId('mau'), id: planId('mau'), field: 'isExample', value: true, basis: [] }));
  const rounds = await lifeRounds(here, db).read();
  expect(rounds.map(({ plan }) => plan)).toEqual(['kt-2024', 'kt-2023', 'kt-2026']);
  expect(rounds[1]?.findings.map(({ text }) => text)).toEqual(['Trễ hạn']);
  expect(await lifeRounds(planId('khong-co'), db).read()).toEqual([]);
});

test('the figures of a round: points by unit and area, late dossiers of samples and of the own report', async () => {
  const db = newStore();
  const plan = planId('kt-2023');
  await filled(db, plan, 2023);
  const about = { unit: { id: unit, name: 'Phòng A' }, area: 3 };
  expect(await roundFigures(plan, db).read()).toEqual({
    points: [{ ...about, totals: { got: 50, max: 200, scoredMax: 200, percent: 2500 } }],
    late: [
      { ...about, criterionKey: '3.4', source: 'sample', title: 'Đất đai', late: 1, of: 1 },
      { ...about, criterionKey: '3.4', source: 'report', title: 'Đất đai', late: 2, of: 10 },
    ],
  });
});
