import { expect, test } from 'vitest';
import { exampleChange, examplePlanId as plan } from '#domain/commands/example.ts';
import { editUnit, removeUnit, editVisit } from '#domain/commands/planning.ts';
import { longAn2024 as round } from '#domain/example/longAn2024.ts';
import { byOrder } from '#domain/order.ts';
import { scheduleWarnings } from '#domain/overlap/scheduleWarnings.ts';
import { readinessOf } from '#domain/readiness.ts';
import { basisOf } from '#domain/row.ts';
import { byTime } from '#domain/schedule.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import type { Store } from '#storage/db.ts';
import { planDigests } from '#storage/digest.ts';
import { execute, undo } from '#storage/execute.ts';
import { readLog } from '#storage/log.ts';
import { mergeChanges } from '#storage/merge.ts';
import { livingParts } from '#storage/reads/parts.ts';
import { planFigures, recordsOfVisits } from '#storage/reads/planFigures.ts';
import { planById, rowsOf, type WholeTable } from '#storage/reads/rows.ts';
import { compareWithLog, forgetPlan } from '#storage/rebuild.ts';
import { cleanUpStores, newStore } from './stores.ts';

const today = IsoDateSchema.parse('2024-04-01');

cleanUpStores();

const opened = async (): Promise<Store> => {
  const db = newStore();
  await mergeChanges(db, plan, [exampleChange()]);
  return db;
};

const planning = async (db: Store) => {
  const [found, bases, areas, units, members, assignments, visits] = await Promise.all([
    planById(plan, db).read(),
    rowsOf('bases', plan, db).read(),
    rowsOf('areas', plan, db).read(),
    rowsOf('units', plan, db).read(),
    rowsOf('members', plan, db).read(),
    rowsOf('assignments', plan, db).read(),
    rowsOf('visits', plan, db).read(),
  ]);
  if (!found) throw new Error('the example is not there');
  return { plan: found, bases, areas, units: units.toSorted(byOrder), members, assignments, visits: visits.toSorted(byTime) };
};

const count = async (db: Store, table: WholeTable) => (await rowsOf(table, plan, db).read()).length;

test('opening the example writes one change, and the tables equal the log', async () => {
  const db = await opened();
  expect(await readLog(db, plan)).toHaveLength(1);
  expect(await compareWithLog(db, plan)).toMatchObject({ changes: 1, differing: [] });
  expect(await db.conflicts.count()).toBe(0);
});

test('it holds the facts of the article', async () => {
  const db = await opened();
  const { plan: row, bases, areas, units, members, assignments, visits } = await planning(db);
  expect(row).toMatchObject({
    title: round.title,
    year: 2024,
    document: { number: '522/KH-SKHCN', date: '2024-03-27' },
    window: { from: '2024-04-01', to: '2024-09-30' },
    letterhead: { governingBody: 'ỦY BAN NHÂN DÂN TỈNH LONG AN', issuingBody: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', place: 'Long An' },
    standingOffice: 'Văn phòng Sở',
    isExample: true,
    noticeDays: 5,
    conclusionDays: 15,
    conflicts: 0,
  });
  expect(row.principles.split('\n')).toEqual(round.principles);
  expect(bases.toSorted(byOrder).map(({ number, date }) => [number, date])).toEqual([
    ['771/KH-UBND', '2024-03-12'],
    ['2153/KH-SKHCN', '2023-12-26'],
  ]);
  expect(areas.filter((area) => area.included)).toHaveLength(7);
  expect(units.map((unit) => unit.name)).toEqual(round.units.map((unit) => unit.name));
  expect(visits.map((visit) => visit.slot)).toEqual(round.visits.map(({ date, session }) => ({ date, session })));
  expect([members.length, assignments.length, await count(db, 'criteria')]).toEqual([8, 7, 88]);
});

test('it lacks only what the article does not name, and its schedule gives no warning', async () => {
  const all = await planning(await opened());
  expect(readinessOf(all).filter((check) => check.missing > 0)).toEqual([{ key: 'signer', missing: 2 }]);
  expect(scheduleWarnings({ ...all, otherInspections: [], today: IsoDateSchema.parse('2024-03-27') })).toEqual([]);
});

test('opened twice it is the same; forgotten and opened again it is as new', async () => {
  const db = await opened();
  expect(await mergeChanges(db, plan, [exampleChange()])).toMatchObject({ fresh: [], identical: 1 });
  await forgetPlan(db, plan);
  expect(await planById(plan, db).read()).toBeNull();
  await mergeChanges(db, plan, [exampleChange()]);
  expect(await planFigures(plan, today, db).read()).toEqual({ units: 4, visits: 4, visitsDone: 0, findings: 0, conflicts: 0, overdue: 0, dueSoon: 0 });
  expect(await compareWithLog(db, plan)).toMatchObject({ differing: [] });
});

test('two laptops that both opened it exchange their edits without a conflict', async () => {
  const [a, b] = [await opened(), await opened()];
  const mine = await planning(a);
  const theirs = await planning(b);
  const [unit, visit] = [mine.units[0], theirs.visits[0]];
  if (!unit || !visit) throw new Error('no unit or visit');
  await execute(a, editUnit, { plan, id: unit.id, field: 'contact', value: 'Nguyễn Văn A', basis: basisOf(unit, 'contact') });
  await execute(a, editUnit, { plan, id: unit.id, field: 'name', value: 'Phòng Quản lý Khoa học (mới)', basis: basisOf(unit, 'name') });
  const slot = { date: IsoDateSchema.parse('2024-05-09'), session: 'morning' } as const;
  await execute(b, editVisit, { plan, id: visit.id, field: 'slot', value: slot, basis: basisOf(visit, 'slot') });
  await mergeChanges(b, plan, await readLog(a, plan));
  await mergeChanges(a, plan, await readLog(b, plan));
  expect(await a.conflicts.count()).toBe(0);
  expect(await planDigests(a, plan)).toEqual(await planDigests(b, plan));
  expect((await planning(b)).units[0]?.name).toBe('Phòng Quản lý Khoa học (mới)');
  expect((await planning(a)).visits[0]?.slot).toEqual(slot);
});

test('a unit is withdrawn together with its visit in one change, and one undo brings both back', async () => {
  const db = await opened();
  const { units, visits } = await planning(db);
  const [unit] = units;
  if (!unit) throw new Error('no unit');
  const own = visits.filter((visit) => visit.unit === unit.id);
  expect(await recordsOfVisits(plan, own.map((visit) => visit.id), db).read()).toEqual({ items: 0, findings: 0 });
  const outcome = await execute(db, removeUnit, { plan, row: unit, parts: await livingParts(plan, { table: 'units', id: unit.id }, db).read() });
  if (!outcome.ok) throw new Error('not withdrawn');
  expect(await planFigures(plan, today, db).read()).toMatchObject({ units: 3, visits: 3 });
  expect(await readLog(db, plan)).toHaveLength(2);
  await undo(db, outcome.value.undo);
  expect(await planFigures(plan, today, db).read()).toMatchObject({ units: 4, visits: 4, conflicts: 0 });
});
