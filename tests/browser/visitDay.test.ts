import { beforeEach, expect, test } from 'vitest';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { editFinding, recordFinding, removeFinding } from '#domain/commands/inspection.ts';
import { addUnits } from '#domain/commands/directory.ts';
import { createPlan, editPlan, editVisit, scheduleVisit } from '#domain/commands/planning.ts';
import { addSample, drawDossiers, removeSample } from '#domain/commands/sampling.ts';
import { addAttendee, agreeLine, reopenLine } from '#domain/commands/visitDay.ts';
import { cchcCriteria } from '#domain/criteria/cchc.ts';
import { AttendeeIdSchema, FindingIdSchema, PlanIdSchema, SampleIdSchema, UnitIdSchema, VisitIdSchema, type PlanId } from '#domain/ids.ts';
import { findingContent, lineHash } from '#domain/minutes.ts';
import { basisOf } from '#domain/row.ts';
import { readDossierList } from '#domain/sampling/dossierList.ts';
import { drawSample } from '#domain/sampling/draw.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import type { Attendance } from '#domain/schema/meeting.ts';
import type { Store } from '#storage/db.ts';
import { execute, undo, type Receipt } from '#storage/execute.ts';
import { readLog } from '#storage/log.ts';
import { mergeChanges } from '#storage/merge.ts';
import { compareWithLog } from '#storage/rebuild.ts';
import { lineAsAgreed } from '#storage/reads/agreedLine.ts';
import { livingParts } from '#storage/reads/parts.ts';
import { dossiersOfSample, samplesOfVisit } from '#storage/reads/samples.ts';
import { earlierPeople, minutesLinesOfVisit } from '#storage/reads/visitDay.ts';
import { cleanUpStores, dump, newStore } from './stores.ts';

cleanUpStores();

const thisYear = PlanIdSchema.parse('kt-2025');
const lastYear = PlanIdSchema.parse('kt-2024');
const unit = UnitIdSchema.parse('u-1');
const visit = VisitIdSchema.parse('v-1');
const finding = FindingIdSchema.parse('ph-1');

const run = async <I extends CommandInput>(db: Store, command: Command<I>, input: I): Promise<Receipt> => {
  const outcome = await execute(db, command, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};
const round = async (db: Store, plan: PlanId, date: string, unitName: string) => {
  await run(db, createPlan, { plan, values: { title: 'Kiểm tra' }, criteria: cchcCriteria });
  await run(db, addUnits, { plan, made: [{ id: unit, values: { name: unitName } }], places: [] });
  await run(db, scheduleVisit, { plan, id: visit, values: { unit, slot: { date: IsoDateSchema.parse(date), session: 'morning' } } });
};

let db: Store;
beforeEach(async () => {
  db = newStore();
  await round(db, thisYear, '2025-04-18', 'Chi cục Tiêu chuẩn');
});

test('who was there last time is found in an earlier round by the name of the unit; absent people, later visits, cancelled ones and the example do not count', async () => {
  const absent: Attendance = { state: 'absent', reason: '', substitute: { name: '', position: '' } };
  expect(await earlierPeople(thisYear, visit, db).read()).toEqual([]);
  await round(db, lastYear, '2024-04-18', 'CHI CỤC TIÊU CHUẨN');
  await run(db, addAttendee, { plan: lastYear, id: AttendeeIdSchema.parse('nd-1'), values: { visit, name: 'Nguyễn Văn Bảy', position: 'Chi cục trưởng', order: 'a0' } });
  await run(db, addAttendee, { plan: lastYear, id: AttendeeIdSchema.parse('nd-2'), values: { visit, name: 'Võ Chín', presence: absent, order: 'a1' } });
  expect(await earlierPeople(thisYear, visit, db).read()).toEqual([{ name: 'Nguyễn Văn Bảy', position: 'Chi cục trưởng' }]);
  expect(await earlierPeople(lastYear, visit, db).read()).toEqual([]);
  const cancelled = await run(db, editVisit, { plan: lastYear, id: visit, field: 'stage', value: 'cancelled', basis: [] });
  expect(await earlierPeople(thisYear, visit, db).read()).toEqual([]);
  await undo(db, cancelled.undo);
  expect(await earlierPeople(thisYear, visit, db).read()).toHaveLength(1);
  await run(db, editPlan, { plan: lastYear, id: lastYear, field: 'isExample', value: true, basis: [] });
  expect(await earlierPeople(thisYear, visit, db).read()).toEqual([]);
});

const subject = { kind: 'finding' as const, id: finding };
const findingRow = async (of: Store) => {
  const row = await of.rows('findings').get([thisYear, finding]);
  if (!row) throw new Error('no finding');
  return row;
};
const edited = async (of: Store, value: string, reason?: string) =>
  execute(of, editFinding, { plan: thisYear, id: finding, field: 'text', value, basis: basisOf(await findingRow(of), 'text'), ...(reason === undefined ? {} : { reason }) });
const send = async (from: Store, to: Store) => mergeChanges(to, thisYear, await readLog(from, thisYear));
/** A finding on which both sides have agreed as it stands. */
const agreed = async () => {
  await run(db, recordFinding, { plan: thisYear, id: finding, values: { visit, text: 'Niêm yết chậm' } });
  const content = findingContent(await findingRow(db));
  const hash = lineHash(content);
  await run(db, agreeLine, { plan: thisYear, visit, subject, hash, basis: [] });
  return { content, hash };
};

test('a finding on which both sides have agreed is edited by nobody here, and deleted by nobody; nothing is written', async () => {
  await agreed();
  const before = await dump(db);
  expect(await edited(db, 'Niêm yết rất chậm')).toEqual({ ok: false, error: { type: 'line-agreed', finding } });
  expect(await execute(db, removeFinding, { plan: thisYear, row: await findingRow(db) })).toEqual({ ok: false, error: { type: 'line-agreed', finding } });
  expect(await dump(db)).toEqual(before);
  // What is settled later is not what they agreed on; and with a reason, as after signing, it goes in.
  await run(db, editFinding, { plan: thisYear, id: finding, field: 'recommendation', value: 'Niêm yết trong ngày', basis: [] });
  expect((await edited(db, 'Niêm yết rất chậm', 'Đơn vị bổ sung hồ sơ')).ok).toBe(true);
});

test('what a line said when both sides agreed on it is read from the log, though a colleague has edited it since; opened again, it can be edited', async () => {
  const { content, hash } = await agreed();
  const colleague = newStore();
  await send(db, colleague);
  const opened = async (of: Store) => {
    const [line] = await minutesLinesOfVisit(thisYear, visit, of).read();
    return run(of, reopenLine, { plan: thisYear, visit, subject, basis: basisOf(line, 'agreed') });
  };
  const there = await opened(colleague);
  expect((await edited(colleague, 'Niêm yết rất chậm')).ok).toBe(true);
  await undo(colleague, there.undo);
  // Merging never refuses.
  await send(colleague, db);
  expect((await findingRow(db)).text).toBe('Niêm yết rất chậm');
  expect(await lineAsAgreed(thisYear, visit, subject, hash, db)).toEqual(content);
  expect(await lineAsAgreed(thisYear, visit, subject, 'a'.repeat(32), db)).toBeNull();
  expect(await lineAsAgreed(thisYear, visit, { kind: 'area', id: '1' }, hash, db)).toBeNull();

  const receipt = await opened(db);
  expect((await minutesLinesOfVisit(thisYear, visit, db).read())[0]).toMatchObject({ agreed: null });
  await undo(db, receipt.undo);
  expect((await minutesLinesOfVisit(thisYear, visit, db).read())[0]).toMatchObject({ agreed: { hash } });
});

test('a sample goes with its dossiers, and one undo brings all of them back', async () => {
  const sample = SampleIdSchema.parse('mau-1');
  const { dossiers } = readDossierList(Array.from({ length: 40 }, (_, no) => `H-${no + 1}\tCấp phép\t01/03/2024\t15/03/2024`).join('\n'));
  await run(db, addSample, { plan: thisYear, id: sample, values: { visit, title: 'Mẫu 1' } });
  await run(db, drawDossiers, { plan: thisYear, sample, drawn: drawSample(dossiers, 'KQ7M2XPA', 5), basis: [] });
  const row = await db.rows('samples').get([thisYear, sample]);
  if (!row) throw new Error('no sample');
  const drawn = await dossiersOfSample(thisYear, sample, db).read();
  expect(drawn).toHaveLength(5);
  const parts = await livingParts(thisYear, { table: 'samples', id: sample }, db).read();
  const receipt = await run(db, removeSample, { plan: thisYear, row, parts });
  expect(await samplesOfVisit(thisYear, visit, db).read()).toEqual([]);
  expect(await dossiersOfSample(thisYear, sample, db).read()).toEqual([]);
  expect(await db.conflicts.where('plan').equals(thisYear).count()).toBe(0);
  await undo(db, receipt.undo);
  expect(await samplesOfVisit(thisYear, visit, db).read()).toMatchObject([{ id: sample, title: 'Mẫu 1' }]);
  expect((await dossiersOfSample(thisYear, sample, db).read()).map(({ code }) => code)).toEqual(drawn.map(({ code }) => code));
  expect((await compareWithLog(db, thisYear)).differing).toEqual([]);
});
