import { beforeEach, describe, expect, test } from 'vitest';
import { attachToItem } from '#domain/commands/evidence.ts';
import { assessItem, attachFile, editFinding, noteItem, proposeMeasure, recordFinding, removeFinding } from '#domain/commands/inspection.ts';
import { addUnits } from '#domain/commands/directory.ts';
import { createPlan, editUnit, editVisit, scheduleVisit } from '#domain/commands/planning.ts';
import { signVisit } from '#domain/commands/sealing.ts';
import { cchcCriteria } from '#domain/criteria/cchc.ts';
import {
  AgendaStepIdSchema,
  AttachmentIdSchema,
  AttendeeIdSchema,
  BlobHashSchema,
  FindingIdSchema,
  MeasureIdSchema,
  PlanIdSchema,
  SampleIdSchema,
  SealIdSchema,
  UnitIdSchema,
  VisitIdSchema,
  criterionIdOf,
  dossierIdOf,
  minutesLineIdOf,
} from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { blankAssessment } from '#domain/schema/inspection.ts';
import { addCommand, editCommand, type Command, type CommandInput } from '#domain/commands/command.ts';
import type { Store } from '#storage/db.ts';
import { execute, undo, type Receipt } from '#storage/execute.ts';
import { readLog } from '#storage/log.ts';
import { mergeChanges } from '#storage/merge.ts';
import { compareWithSeal, prepareSigning, sealsByCode, sealsOfVisit } from '#storage/reads/visitSeals.ts';
import { compareWithLog } from '#storage/rebuild.ts';
import { cleanUpStores, newStore } from './stores.ts';

cleanUpStores();

const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('v-1');
const unit = UnitIdSchema.parse('u-1');
const finding = FindingIdSchema.parse('ph-1');
const criterion = criterionIdOf(cchcCriteria.version, '1.1');
const file = { hash: BlobHashSchema.parse('a'.repeat(64)), size: 3, mediaType: 'image/jpeg', name: 'anh.jpg' };
const sealed = { ok: false, error: { type: 'sealed', visit } };

const run = async <I extends CommandInput>(db: Store, command: Command<I>, input: I): Promise<Receipt> => {
  const outcome = await execute(db, command, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};
const visitRow = async (db: Store) => {
  const row = await db.rows('visits').get([plan, visit]);
  if (!row) throw new Error('no visit');
  return row;
};
const sign = async (db: Store, id = 'np-1', exception = '') => {
  const signing = await prepareSigning(plan, visit, { places: new Map(), exception }, db);
  if (!signing) throw new Error('no visit');
  const reason = exception === '' ? {} : { reason: exception };
  return run(db, signVisit, { plan, id: SealIdSchema.parse(id), ...signing, signers: 'Trần Long Hà, Tổ trưởng', ...reason });
};
const assess = (score: number, reason?: string) => ({
  plan, visit, criterion, assessment: { ...blankAssessment, result: 'met', score } as const, basis: [], ...(reason === undefined ? {} : { reason }),
});
const checks = async (db: Store) => (await sealsOfVisit(plan, visit, db).read()).map(({ check }) => check);

let db: Store;
beforeEach(async () => {
  db = newStore();
  await run(db, createPlan, { plan, values: { title: 'Kiểm tra', year: 2024 }, criteria: cchcCriteria });
  await run(db, addUnits, { plan, made: [{ id: unit, values: { name: 'Phòng A' } }], places: [] });
  await run(db, scheduleVisit, { plan, id: visit, values: { unit, criteriaVersion: cchcCriteria.version, stage: 'inProgress' } });
  await run(db, assessItem, assess(100));
  await run(db, recordFinding, { plan, id: finding, values: { visit, criterion, text: 'Chậm niêm yết' } });
});

test('signing seals in one change, and the check agrees', async () => {
  const before = (await readLog(db, plan)).length;
  await sign(db);
  expect((await readLog(db, plan)).length).toBe(before + 1);
  expect(await visitRow(db)).toMatchObject({ stage: 'minutesSigned' });
  expect(await checks(db)).toEqual([{ state: 'matches' }]);
  expect((await compareWithLog(db, plan)).differing).toEqual([]);
});

test('signing numbers the findings and keeps the reason for what was left open, all of it under the seal and taken back in one step', async () => {
  const receipt = await sign(db, 'np-1', 'Đơn vị mất điện');
  expect(await db.rows('findings').get([plan, finding])).toMatchObject({ number: 1 });
  expect(await visitRow(db)).toMatchObject({ closingException: 'Đơn vị mất điện' });
  expect((await readLog(db, plan)).find(({ cmd }) => cmd === 'visit.sign')).toMatchObject({ note: 'Đơn vị mất điện' });
  expect(await checks(db)).toEqual([{ state: 'matches' }]);
  await undo(db, receipt.undo, Date.now, { plan, visit, reason: 'Ký nhầm' });
  expect(await db.rows('findings').get([plan, finding])).toMatchObject({ number: null });
  expect(await visitRow(db)).toMatchObject({ stage: 'inProgress', closingException: '' });
});

test('who was there, the running order, samples and lines of the minutes are under the seal, and guarded', async () => {
  const sample = SampleIdSchema.parse('mau-1');
  const dossier = dossierIdOf(sample, 1);
  const add = <T extends 'attendees' | 'agenda' | 'samples' | 'dossiers' | 'minutesLines'>(table: T) => addCommand(table, 'test.add');
  const edit = <T extends 'attendees' | 'agenda' | 'samples' | 'dossiers' | 'minutesLines'>(table: T) => editCommand(table, 'test.edit');
  const [person, step, line] = [AttendeeIdSchema.parse('nd-1'), AgendaStepIdSchema.parse('bl-1'), minutesLineIdOf(visit, 'remarks')];
  await run(db, add('attendees'), { plan, id: person, values: { visit, name: 'Nguyễn Văn Bảy' } });
  await run(db, add('agenda'), { plan, id: step, values: { visit, title: 'Công bố quyết định' } });
  await run(db, add('samples'), { plan, id: sample, values: { visit, title: 'Hồ sơ một cửa' } });
  await run(db, add('dossiers'), { plan, id: dossier, values: { sample, code: 'HS-1' } });
  await run(db, add('minutesLines'), { plan, id: line, values: { visit, opinion: 'Thống nhất' } });
  await sign(db);
  const edits = [
    (reason: object) => execute(db, edit('attendees'), { plan, id: person, field: 'name', value: 'x', basis: [], ...reason }),
    (reason: object) => execute(db, edit('agenda'), { plan, id: step, field: 'title', value: 'x', basis: [], ...reason }),
    (reason: object) => execute(db, edit('samples'), { plan, id: sample, field: 'title', value: 'x', basis: [], ...reason }),
    (reason: object) => execute(db, edit('dossiers'), { plan, id: dossier, field: 'code', value: 'x', basis: [], ...reason }),
    (reason: object) => execute(db, edit('minutesLines'), { plan, id: line, field: 'opinion', value: 'x', basis: [], ...reason }),
  ];
  for (const one of edits) expect(await one({})).toEqual(sealed);
  expect(await checks(db)).toEqual([{ state: 'matches' }]);
  for (const one of edits) expect(await one({ reason: 'Nhập nhầm' })).toMatchObject({ ok: true });
  const [check] = await checks(db);
  expect(check?.state === 'changed' && check.changes.map(({ table }) => table)).toEqual(['agenda', 'attendees', 'dossiers', 'minutesLines', 'samples']);
});

describe('sealed minutes', () => {
  beforeEach(() => sign(db));

  test('are not altered without a reason, by whatever command, and nothing is written', async () => {
    const before = (await readLog(db, plan)).length;
    const shown = await db.rows('findings').get([plan, finding]);
    if (!shown) throw new Error('no finding');
    const { stage } = (await visitRow(db)).regs;
    const outcomes = await Promise.all([
      execute(db, assessItem, assess(50)),
      execute(db, noteItem, { plan, visit, criterion: criterionIdOf(cchcCriteria.version, '1.2'), note: 'x', basis: [] }),
      execute(db, editVisit, { plan, id: visit, field: 'remarks', value: 'x', basis: [] }),
      execute(db, editVisit, { plan, id: visit, field: 'stage', value: 'inProgress', basis: basisOf({ regs: { stage } }, 'stage') }),
      execute(db, recordFinding, { plan, id: FindingIdSchema.parse('ph-2'), values: { visit, text: 'x' } }),
      execute(db, editFinding, { plan, id: finding, field: 'text', value: 'x', basis: [] }),
      execute(db, removeFinding, { plan, row: shown }),
      execute(db, attachToItem, { plan, visit, criterion, id: AttachmentIdSchema.parse('tep-1'), values: { file } }),
      execute(db, attachFile, { plan, id: AttachmentIdSchema.parse('tep-2'), values: { file, owner: { table: 'findings', id: finding } } }),
    ]);
    expect(outcomes).toEqual(outcomes.map(() => sealed));
    expect((await readLog(db, plan)).length).toBe(before);
    expect(await checks(db)).toEqual([{ state: 'matches' }]);
  });

  test('stay open for what follows: measures, the recommendation, the scan of the minutes, the name of the unit', async () => {
    await run(db, proposeMeasure, { plan, id: MeasureIdSchema.parse('bp-1'), values: { finding, text: 'Niêm yết lại' } });
    await run(db, editFinding, { plan, id: finding, field: 'recommendation', value: 'Niêm yết lại', basis: [] });
    await run(db, attachFile, { plan, id: AttachmentIdSchema.parse('tep-3'), values: { file, owner: { table: 'visits', id: visit } } });
    expect(await checks(db)).toEqual([{ state: 'matches' }]);
    await run(db, editUnit, { plan, id: unit, field: 'name', value: 'Phòng B', basis: basisOf(await db.rows('units').get([plan, unit]), 'name') });
    expect(await checks(db)).toEqual([{ state: 'changed', changes: [{ kind: 'changed', table: 'units', id: unit }] }]);
  });

  test('with a reason the edit is written, carries it, and is told with before and after', async () => {
    const amendment = { plan, visit, reason: 'Nhập nhầm' };
    const outcome = await execute(db, editFinding, { plan, id: finding, field: 'text', value: 'Không niêm yết', basis: basisOf(await db.rows('findings').get([plan, finding]), 'text') }, Date.now, amendment);
    expect(outcome).toMatchObject({ ok: true });
    const [newest] = await sealsOfVisit(plan, visit, db).read();
    if (!newest) throw new Error('no seal');
    const { differences } = await compareWithSeal(plan, newest.content, newest.check, db);
    expect(differences).toMatchObject([
      { table: 'findings', id: finding, fields: [{ field: 'text', before: 'Chậm niêm yết', after: 'Không niêm yết' }], later: [{ note: 'Nhập nhầm' }] },
    ]);
    if (!outcome.ok) throw new Error('refused');
    expect(await undo(db, outcome.value.undo)).toEqual(sealed);
    expect(await undo(db, outcome.value.undo, Date.now, amendment)).toMatchObject({ ok: true });
    expect(await checks(db)).toEqual([{ state: 'matches' }]);
  });

  test('the reason for one visit opens no other', async () => {
    const other = { plan, visit: VisitIdSchema.parse('v-2'), reason: 'Việc khác' };
    expect(await execute(db, assessItem, assess(50), Date.now, other)).toEqual(sealed);
    expect(await execute(db, assessItem, assess(50), Date.now, { plan, visit, reason: '  ' })).toEqual(sealed);
  });

  test('signing again makes another seal; the old one says what was edited', async () => {
    await run(db, assessItem, assess(50, 'Chấm lại theo kết luận họp'));
    await sign(db, 'np-2');
    const states = await checks(db);
    expect(states).toHaveLength(2);
    expect(states[0]).toEqual({ state: 'matches' });
    expect(states[1]).toMatchObject({ state: 'changed', changes: [{ kind: 'changed', table: 'items' }] });
  });

  test('a seal is not taken away without a reason either', async () => {
    const again = await sign(db, 'np-2');
    expect(await undo(db, again.undo)).toEqual(sealed);
    expect(await checks(db)).toHaveLength(2);
  });

  test('a visit that was opened again with a reason is edited as before, and its seal tells', async () => {
    await run(db, editVisit, { plan, id: visit, field: 'stage', value: 'inProgress', basis: basisOf(await visitRow(db), 'stage'), reason: 'Ký nhầm' });
    await run(db, assessItem, assess(50));
    expect(await checks(db)).toMatchObject([{ state: 'changed' }]);
  });

  test('from the file alone another laptop says the same; what it edited without knowing is merged and listed', async () => {
    const other = newStore();
    const log = await readLog(db, plan);
    await mergeChanges(other, plan, log.filter((change) => change.cmd !== 'visit.sign'));
    await run(other, editFinding, { plan, id: finding, field: 'text', value: 'Chậm hai tuần', basis: basisOf(await other.rows('findings').get([plan, finding]), 'text') });
    await mergeChanges(other, plan, log);
    await mergeChanges(db, plan, await readLog(other, plan));
    const expected = [{ state: 'changed', changes: [{ kind: 'changed', table: 'findings', id: finding }] }];
    expect(await checks(db)).toEqual(expected);
    expect(await checks(other)).toEqual(expected);
  });

  test('a laptop that has received a part of the visit says so and calls nothing deleted', async () => {
    const other = newStore();
    await mergeChanges(other, plan, (await readLog(db, plan)).filter((change) => change.cmd !== 'finding.record'));
    expect(await checks(other)).toEqual([{ state: 'incomplete', missing: 1 }]);
    await run(other, assessItem, assess(50, 'Chấm lại'));
    expect(await checks(other)).toMatchObject([{ state: 'changed', changes: [{ kind: 'changed', table: 'items' }] }]);
    await mergeChanges(other, plan, await readLog(db, plan));
    const shown = await other.rows('findings').get([plan, finding]);
    if (!shown) throw new Error('no finding');
    await run(other, removeFinding, { plan, row: shown, reason: 'Ghi trùng' });
    expect(await checks(other)).toMatchObject([{ state: 'changed', changes: [{ kind: 'removed', table: 'findings' }, { kind: 'changed', table: 'items' }] }]);
  });

  test('a code from paper finds its seal', async () => {
    const [newest] = await sealsOfVisit(plan, visit, db).read();
    const digest = newest?.content.digest ?? '';
    expect(await sealsByCode(plan, digest.slice(0, 20), db)).toMatchObject([{ visit, check: { state: 'matches' } }]);
    expect(await sealsByCode(plan, 'aaaaaaaaaaaaaaaaaaaa', db)).toEqual([]);
  });
});
