import { afterEach, beforeEach, expect, test } from 'vitest';
import { assessItem, attachFile, editAttachment } from '#domain/commands/inspection.ts';
import { addUnits } from '#domain/commands/directory.ts';
import { editUnit, removeUnit, scheduleVisit } from '#domain/commands/planning.ts';
import { exampleChange, examplePlanId } from '#domain/commands/example.ts';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { AttachmentIdSchema, CriterionIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema, itemIdOf } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { blankAssessment } from '#domain/schema/inspection.ts';
import { Store } from '#storage/db.ts';
import { execute } from '#storage/execute.ts';
import { readLog } from '#storage/log.ts';
import { mergeChanges } from '#storage/merge.ts';
import { hasRealPlan } from '#storage/persistence.ts';
import { conflictScene, foldedRowOf } from '#storage/reads/conflictScene.ts';
import { heldPlans, planTally } from '#storage/reads/held.ts';

const plan = PlanIdSchema.parse('kt-2024');
const unit = UnitIdSchema.parse('phong-1');
const visit = VisitIdSchema.parse('v-1');
const criterion = CriterionIdSchema.parse('cchc-3.3');
const item = itemIdOf(visit, criterion);
const attachment = AttachmentIdSchema.parse('t-1');

let [ours, theirs]: [Store, Store] = [new Store('unused'), new Store('unused')];
beforeEach(() => {
  [ours, theirs] = [new Store(`scene-ours-${crypto.randomUUID()}`), new Store(`scene-theirs-${crypto.randomUUID()}`)];
});
afterEach(() => Promise.all([ours.delete(), theirs.delete()]));

const run = async <I extends CommandInput>(db: Store, command: Command<I>, input: I): Promise<void> => {
  const outcome = await execute(db, command, input);
  if (!outcome.ok) throw new Error(`${command.name}: ${outcome.error.type}`);
};

const send = async (from: Store, to: Store) => mergeChanges(to, plan, await readLog(from, plan));

test('a scene brings every conflict with its row, deleted ones too, and with the item that an attachment hangs on', async () => {
  await run(ours, addUnits, { plan, made: [{ id: unit, values: { name: 'Phòng Quản lý Khoa học' } }], places: [] });
  await run(ours, scheduleVisit, { plan, id: visit, values: { unit } });
  await run(ours, assessItem, { plan, visit, criterion, assessment: { ...blankAssessment, result: 'met' }, basis: [] });
  await run(ours, attachFile, { plan, id: attachment, values: { owner: { table: 'items', id: item }, caption: 'Ảnh' } });
  await send(ours, theirs);

  const caption = async (db: Store, value: string) =>
    run(db, editAttachment, { plan, id: attachment, field: 'caption', value, basis: basisOf(await db.rows('attachments').get([plan, attachment]), 'caption') });
  await caption(ours, 'Bảng niêm yết');
  await caption(theirs, 'Bảng cũ');
  const row = await ours.rows('units').get([plan, unit]);
  if (!row) throw new Error('no unit');
  await run(ours, removeUnit, { plan, row });
  await run(theirs, editUnit, { plan, id: unit, field: 'contact', value: '0123', basis: [] });
  await send(theirs, ours);

  const { conflicts, rows } = await conflictScene(plan, ours).read();
  expect(conflicts.map(({ id, kind }) => [id, kind])).toEqual([
    [`attachments/${attachment}/caption`, 'value'],
    [`units/${unit}`, 'deleted-but-edited'],
    [`~orphan/units/${unit}`, 'orphan'],
  ]);
  const keys = rows.map(({ table, row: { id } }) => `${table}/${id}`);
  expect(keys).toEqual(expect.arrayContaining([`attachments/${attachment}`, `items/${item}`, `units/${unit}`, `visits/${visit}`]));
  expect(new Set(keys).size).toBe(keys.length);
  expect(await foldedRowOf('units', plan, unit, ours).read()).toMatchObject({ deleted: 1 });
  expect(await foldedRowOf('units', plan, 'không-có', ours).read()).toBeNull();
});

test('without conflicts nothing else is read', async () => {
  await run(ours, addUnits, { plan, made: [{ id: unit, values: { name: 'Phòng Quản lý Khoa học' } }], places: [] });
  expect(await conflictScene(plan, ours).read()).toEqual({ conflicts: [], rows: [] });
});

test('rounds that are held are listed and tallied; the example is no real record', async () => {
  await mergeChanges(ours, examplePlanId, [exampleChange()]);
  expect(await hasRealPlan(ours)).toBe(false);
  expect(await heldPlans(ours).read()).toMatchObject([{ plan: examplePlanId, isExample: true, deleted: false }]);
  await run(ours, addUnits, { plan, made: [{ id: unit, values: { name: 'Phòng Quản lý Khoa học' } }], places: [] });
  // Its first change is not here, but what is here is held all the same.
  expect((await heldPlans(ours).read()).map((held) => held.plan)).toEqual([examplePlanId, plan]);
  await send(ours, theirs);
  const [here, there] = [await planTally(plan, ours).read(), await planTally(plan, theirs).read()];
  expect(here.changes).toBe(1);
  expect(there.state).toBe(here.state);
});
