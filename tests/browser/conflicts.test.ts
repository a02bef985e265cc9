import { expect, test } from 'vitest';
import { resolveConflicts, type Verdict } from '#domain/commands/conflict.ts';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { editFinding, proposeMeasure, recordFinding, removeFinding } from '#domain/commands/inspection.ts';
import { addUnits } from '#domain/commands/directory.ts';
import { addBasis, removeUnit, removeVisit, scheduleVisit } from '#domain/commands/planning.ts';
import type { Conflict } from '#domain/conflict.ts';
import { BasisIdSchema, FindingIdSchema, MeasureIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { DELETED, basisOf } from '#domain/row.ts';
import type { Store } from '#storage/db.ts';
import { setPersonName } from '#storage/device.ts';
import { execute, undo, type Receipt } from '#storage/execute.ts';
import { readLog } from '#storage/log.ts';
import { mergeChanges } from '#storage/merge.ts';
import { setPostponed } from '#storage/postponed.ts';
import { conflictBase } from '#storage/reads/conflictBase.ts';
import { conflictCount, openConflicts, postponedMarks } from '#storage/reads/conflicts.ts';
import { deletedWith } from '#storage/reads/deletedWith.ts';
import { livingParts } from '#storage/reads/parts.ts';
import { compareWithLog, rebuild } from '#storage/rebuild.ts';
import { cleanUpStores, newStore } from './stores.ts';

const plan = PlanIdSchema.parse('kt-2024');
const unit = UnitIdSchema.parse('phong-1');
const visit = VisitIdSchema.parse('v-1');
const ids = ['f-1', 'f-2', 'f-3'].map((id) => FindingIdSchema.parse(id));
const [first, second] = [FindingIdSchema.parse('f-1'), FindingIdSchema.parse('f-2')];

cleanUpStores();

const run = async <I extends CommandInput>(db: Store, command: Command<I>, input: I): Promise<Receipt> => {
  const outcome = await execute(db, command, input);
  if (!outcome.ok) throw new Error(`${command.name}: ${outcome.error.type}`);
  return outcome.value;
};
const send = async (from: Store, to: Store) => mergeChanges(to, plan, await readLog(from, plan));
const exchange = async (...stores: readonly Store[]) => {
  for (const from of stores) for (const to of stores) if (from !== to) await send(from, to);
};
const write = async (db: Store, id: (typeof ids)[number], value: string) =>
  run(db, editFinding, { plan, id, field: 'text', value, basis: basisOf(await db.rows('findings').get([plan, id]), 'text') });
const kinds = async (db: Store) => (await openConflicts(plan, db).read()).map(({ kind }) => kind).sort();
const says = async (db: Store, id = first) => (await db.rows('findings').get([plan, id]))?.text;
const sound = async (...stores: readonly Store[]) => {
  for (const db of stores) expect((await compareWithLog(db, plan)).differing).toEqual([]);
};

/** Verdicts that give each conflict the value of its first head, or what is asked. */
const verdictsFor = async (db: Store, conflicts: readonly Conflict[], value?: string): Promise<readonly Verdict[]> =>
  Promise.all(
    conflicts.map(async (conflict) => {
      const row = await db.foldedRows(conflict.table).get([plan, conflict.row]);
      return { ...conflict, regs: row?.regs ?? {}, value: value ?? conflict.heads[0]?.val ?? null };
    }),
  );

/** Three laptops with a visit and three findings, of which two were written differently on the first two. */
const disputing = async () => {
  const [a, b, c] = [newStore(), newStore(), newStore()];
  for (const [db, name] of [[a, 'An'], [b, 'Bình'], [c, 'Chi']] as const) await setPersonName(db, name);
  await run(a, addUnits, { plan, made: [{ id: unit, values: { name: 'Phòng Quản lý Khoa học' } }], places: [] });
  await run(a, scheduleVisit, { plan, id: visit, values: { unit } });
  for (const id of ids) await run(a, recordFinding, { plan, id, values: { visit, text: 'Ban đầu' } });
  await exchange(a, b, c);
  for (const id of [first, second]) {
    await write(a, id, 'Bản của An');
    await write(b, id, 'Bản của Bình');
  }
  await exchange(a, b, c);
  return { a, b, c };
};

test('an open conflict travels through a third laptop, is settled once for all, and one undo opens it again for all', async () => {
  const { a, b, c } = await disputing();
  for (const db of [a, b, c]) expect(await conflictCount(plan, db).read()).toBe(2);
  const before = await openConflicts(plan, c).read();
  const receipt = await run(c, resolveConflicts, { plan, verdicts: await verdictsFor(c, before, 'Bản chung'), reason: 'Đã đối chiếu' });
  await send(c, b);
  await send(b, a);
  for (const db of [a, b, c]) {
    expect(await conflictCount(plan, db).read()).toBe(0);
    expect(await says(db)).toBe('Bản chung');
  }
  const back = await undo(c, receipt.undo);
  if (!back.ok) throw new Error('not undone');
  await send(c, a);
  await send(a, b);
  const authorsIn = (conflicts: readonly Conflict[]) =>
    conflicts.map(({ id, heads }) => [id, heads.map((head) => `${head.again?.actor ?? head.actor}: ${JSON.stringify(head.val)}`).toSorted()]);
  for (const db of [a, b, c]) expect(authorsIn(await openConflicts(plan, db).read())).toEqual(authorsIn(before));
  // Taking the undo back settles both again.
  await undo(c, back.value.undo);
  await exchange(a, b, c);
  for (const db of [a, b, c]) {
    expect(await conflictCount(plan, db).read()).toBe(0);
    expect(await says(db, second)).toBe('Bản chung');
  }
  await sound(a, b, c);
});

test('an undo survives a reload of the tab, for it names what it takes back', async () => {
  const { a } = await disputing();
  const open = await openConflicts(plan, a).read();
  const receipt = await run(a, resolveConflicts, { plan, verdicts: await verdictsFor(a, open), reason: 'Theo biên bản' });
  // The same database in a tab that knows nothing of what this one has written.
  const again = newStore(a.name);
  await undo(again, receipt.undo);
  expect(await conflictCount(plan, again).read()).toBe(2);
  await sound(again);
});

test('what was known goes with a deleted row; what was not known comes up, and both bring all back', async () => {
  const { a, b } = await disputing();
  const row = await a.rows('visits').get([plan, visit]);
  if (!row) throw new Error('no visit');
  const parts = await livingParts(plan, { table: 'visits', id: visit }, a).read();
  expect(parts.map((part) => part.row.id).sort()).toEqual(['f-1', 'f-2', 'f-3']);
  await run(a, removeVisit, { plan, row, parts });
  expect((await kinds(a)).filter((kind) => kind === 'orphan')).toEqual([]);
  const late = FindingIdSchema.parse('f-late');
  await run(b, recordFinding, { plan, id: late, values: { visit, text: 'Ghi trong lúc đó' } });
  await exchange(a, b);
  for (const db of [a, b]) {
    const orphan = (await openConflicts(plan, db).read()).find(({ kind }) => kind === 'orphan');
    expect(orphan).toMatchObject({ table: 'visits', row: visit, parts: [{ table: 'findings', id: late }] });
  }
  const back = await deletedWith(plan, { table: 'visits', id: visit }, b).read();
  expect(back.map((each) => each.row.id).sort()).toEqual(['f-1', 'f-2', 'f-3', 'v-1']);
  await run(b, resolveConflicts, {
    plan,
    verdicts: back.map((each) => ({ table: each.table, row: each.row.id, field: DELETED, regs: each.row.regs, value: false })),
    reason: 'Cuộc kiểm tra vẫn diễn ra',
  });
  await exchange(a, b);
  for (const db of [a, b]) {
    expect((await kinds(db)).filter((kind) => kind === 'orphan')).toEqual([]);
    expect((await db.rows('findings').toArray()).every((finding) => finding.deleted === 0)).toBe(true);
  }
  await sound(a, b);
});

test('a deeper part is found too, whichever arrives first, and after the tables are made anew', async () => {
  const [a, b, c] = [newStore(), newStore(), newStore()];
  await run(a, recordFinding, { plan, id: first, values: { text: 'Ban đầu' } });
  await exchange(a, b);
  const row = await a.rows('findings').get([plan, first]);
  if (!row) throw new Error('no finding');
  await run(a, removeFinding, { plan, row, parts: [] });
  await run(b, proposeMeasure, { plan, id: MeasureIdSchema.parse('bp-1'), values: { finding: first, text: 'Niêm yết lại' } });
  // The measure is here before the finding, and the finding before its deletion.
  for (const change of [...(await readLog(b, plan)), ...(await readLog(a, plan))].reverse()) await mergeChanges(c, plan, [change]);
  await exchange(a, b, c);
  for (const db of [a, b, c]) expect(await kinds(db)).toEqual(['orphan']);
  await rebuild(c, plan);
  expect(await kinds(c)).toEqual(['orphan']);
  await sound(a, b, c);
});

test('two documents with one number are found when they meet, and no more when one goes', async () => {
  const [a, b] = [newStore(), newStore()];
  const values = { number: '12/KH-SKHCN', issuer: 'Sở Khoa học và Công nghệ' };
  await run(a, addBasis, { plan, id: BasisIdSchema.parse('cc-a'), values });
  await run(b, addBasis, { plan, id: BasisIdSchema.parse('cc-b'), values: { ...values, number: ' 12/kh-skhcn ' } });
  await run(b, addBasis, { plan, id: BasisIdSchema.parse('cc-c'), values: { ...values, number: '13/KH-SKHCN' } });
  expect(await kinds(a)).toEqual([]);
  await exchange(a, b);
  for (const db of [a, b]) expect(await openConflicts(plan, db).read()).toMatchObject([{ kind: 'duplicate-number', rows: ['cc-a', 'cc-b'], number: '12/KH-SKHCN' }]);
  const copy = await a.foldedRows('bases').get([plan, 'cc-b']);
  if (!copy) throw new Error('no basis');
  await run(a, resolveConflicts, { plan, verdicts: [{ table: 'bases', row: 'cc-b', field: DELETED, regs: copy.regs, value: true }], reason: 'Trùng' });
  await exchange(a, b);
  for (const db of [a, b]) expect(await kinds(db)).toEqual([]);
  await sound(a, b);
});

test('what stood before is read from the log, and said to be missing where it is', async () => {
  const { a, c } = await disputing();
  const [conflict] = await openConflicts(plan, a).read();
  if (!conflict) throw new Error('no conflict');
  expect(await conflictBase(conflict, a).read()).toMatchObject({ kind: 'known', heads: [{ val: 'Ban đầu' }] });
  // A laptop that has only the two later versions.
  const partial = newStore();
  const later = (await readLog(c, plan)).filter((change) => change.cmd === 'finding.edit');
  await mergeChanges(partial, plan, later);
  const [there] = await openConflicts(plan, partial).read();
  if (!there) throw new Error('no conflict');
  expect(await conflictBase(there, partial).read()).toEqual({ kind: 'absent' });
});

test('putting off writes no change, is kept with the conflict as it is, and forgotten once it says something else', async () => {
  const { a, b } = await disputing();
  const [conflict] = await openConflicts(plan, a).read();
  if (!conflict) throw new Error('no conflict');
  const log = (await readLog(a, plan)).length;
  await setPostponed(a, plan, [conflict], true);
  expect((await postponedMarks(plan, a).read()).size).toBe(1);
  expect((await readLog(a, plan)).length).toBe(log);
  expect(await conflictCount(plan, a).read()).toBe(2);
  await setPostponed(a, plan, [conflict], false);
  expect((await postponedMarks(plan, a).read()).size).toBe(0);
  await setPostponed(a, plan, [conflict], true);
  await run(b, resolveConflicts, { plan, verdicts: await verdictsFor(b, [conflict]), reason: 'Theo biên bản' });
  await send(b, a);
  await setPostponed(a, plan, [], true);
  expect((await postponedMarks(plan, a).read()).size).toBe(0);
});

test('a unit goes with everything below it in one change', async () => {
  const { a } = await disputing();
  await run(a, proposeMeasure, { plan, id: MeasureIdSchema.parse('bp-1'), values: { finding: first, text: 'Niêm yết lại' } });
  const row = await a.rows('units').get([plan, unit]);
  if (!row) throw new Error('no unit');
  const receipt = await run(a, removeUnit, { plan, row, parts: await livingParts(plan, { table: 'units', id: unit }, a).read() });
  expect((await kinds(a)).filter((kind) => kind === 'orphan')).toEqual([]);
  expect((await a.rows('measures').toArray()).map((measure) => measure.deleted)).toEqual([1]);
  await undo(a, receipt.undo);
  expect((await a.rows('measures').toArray()).map((measure) => measure.deleted)).toEqual([0]);
  await sound(a);
});
