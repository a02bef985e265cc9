import { beforeEach, expect, test } from 'vitest';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { editFinding, recordFinding } from '#domain/commands/inspection.ts';
import { addUnit, createPlan, scheduleVisit } from '#domain/commands/planning.ts';
import { addAttendee, agreeLine, reopenLine } from '#domain/commands/visitDay.ts';
import { cchcCriteria } from '#domain/criteria/cchc.ts';
import { AttendeeIdSchema, FindingIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema, type PlanId } from '#domain/ids.ts';
import { findingContent, lineHash } from '#domain/minutes.ts';
import { basisOf } from '#domain/row.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import type { Attendance } from '#domain/schema/meeting.ts';
import type { Store } from '#storage/db.ts';
import { execute, undo, type Receipt } from '#storage/execute.ts';
import { lineAsAgreed } from '#storage/reads/agreedLine.ts';
import { earlierPeople, minutesLinesOfVisit } from '#storage/reads/visitDay.ts';
import { cleanUpStores, newStore } from './stores.ts';

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
  await run(db, addUnit, { plan, id: unit, values: { name: unitName } });
  await run(db, scheduleVisit, { plan, id: visit, values: { unit, slot: { date: IsoDateSchema.parse(date), session: 'morning' } } });
};

let db: Store;
beforeEach(async () => {
  db = newStore();
  await round(db, thisYear, '2025-04-18', 'Chi cục Tiêu chuẩn');
});

test('who was there last time is found in an earlier round by the name of the unit; absent people and later visits do not count', async () => {
  const absent: Attendance = { state: 'absent', reason: '', substitute: { name: '', position: '' } };
  expect(await earlierPeople(thisYear, visit, db).read()).toEqual([]);
  await round(db, lastYear, '2024-04-18', 'CHI CỤC TIÊU CHUẨN');
  await run(db, addAttendee, { plan: lastYear, id: AttendeeIdSchema.parse('nd-1'), values: { visit, name: 'Nguyễn Văn Bảy', position: 'Chi cục trưởng', order: 'a0' } });
  await run(db, addAttendee, { plan: lastYear, id: AttendeeIdSchema.parse('nd-2'), values: { visit, name: 'Võ Chín', presence: absent, order: 'a1' } });
  expect(await earlierPeople(thisYear, visit, db).read()).toEqual([{ name: 'Nguyễn Văn Bảy', position: 'Chi cục trưởng' }]);
  expect(await earlierPeople(lastYear, visit, db).read()).toEqual([]);
});

test('what a line said when both sides agreed on it is read from the log; opening it again is a step of its own', async () => {
  const shown = () => db.rows('findings').get([thisYear, finding]);
  await run(db, recordFinding, { plan: thisYear, id: finding, values: { visit, text: 'Niêm yết chậm' } });
  const row = await shown();
  if (!row) throw new Error('no finding');
  const content = findingContent(row);
  const subject = { kind: 'finding' as const, id: finding };
  const hash = lineHash(content);
  await run(db, agreeLine, { plan: thisYear, visit, subject, hash, basis: [] });
  await run(db, editFinding, { plan: thisYear, id: finding, field: 'text', value: 'Niêm yết rất chậm', basis: basisOf(row, 'text') });
  expect(await lineAsAgreed(thisYear, visit, subject, hash, db)).toEqual(content);
  expect(await lineAsAgreed(thisYear, visit, subject, 'a'.repeat(32), db)).toBeNull();
  expect(await lineAsAgreed(thisYear, visit, { kind: 'area', id: '1' }, hash, db)).toBeNull();

  const [line] = await minutesLinesOfVisit(thisYear, visit, db).read();
  const receipt = await run(db, reopenLine, { plan: thisYear, visit, subject, basis: basisOf(line, 'agreed') });
  expect((await minutesLinesOfVisit(thisYear, visit, db).read())[0]).toMatchObject({ agreed: null });
  await undo(db, receipt.undo);
  expect((await minutesLinesOfVisit(thisYear, visit, db).read())[0]).toMatchObject({ agreed: { hash } });
});
