import { expect, test } from 'vitest';
import { editFinding, recordFinding } from '#domain/commands/inspection.ts';
import { addUnits } from '#domain/commands/directory.ts';
import { FindingIdSchema, UnitIdSchema } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { tableNames } from '#domain/schema/tables.ts';
import { shownValuesOf } from '#domain/shownValues.ts';
import { ofPlan, type Store } from '#storage/db.ts';
import { planDigests } from '#storage/digest.ts';
import { exchangesIn, isReceived, type ReceivedRecord } from '#storage/ledger.ts';
import { readLog } from '#storage/log.ts';
import { compareWithLog } from '#storage/rebuild.ts';
import type { OpenedImport } from '#workers/importClient.ts';
import { askTakeBack } from '#workers/takeBackClient.ts';
import { exported, laptopsOfTests, opened, planId, planRound, renameUnit, run, unitId } from './exchangeStore.ts';

const laptop = laptopsOfTests();

const secondUnit = UnitIdSchema.parse('chi-cuc-do-luong-bbbbbbbb');
const finding = FindingIdSchema.parse('ph-1');

const fileOf = async (db: Store, name = 'kt_ha.skt.json'): Promise<File> => {
  const { file } = await exported(db);
  return new File([file], name);
};

const merged = async (db: Store, file: Blob, left: Parameters<OpenedImport['merge']>[1] = []) => {
  const session = await opened(db, file);
  const result = await session.merge({}, left);
  session.close();
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** Two laptops with the same round; the first goes on with a name, a unit and a finding. */
const twoLaptops = async (): Promise<{ readonly ha: Store; readonly binh: Store; readonly file: File }> => {
  const [ha, binh] = [laptop(), laptop()];
  await planRound(ha);
  await merged(binh, await fileOf(ha));
  await renameUnit(ha, 'Phòng Khoa học và Công nghệ');
  await run(ha, addUnits, { plan: planId, made: [{ id: secondUnit, values: { name: 'Chi cục Đo lường', kind: 'subDepartment' } }], places: [] });
  await run(ha, recordFinding, { plan: planId, id: finding, values: { kind: 'shortcoming', text: 'Chưa niêm yết' } });
  return { ha, binh, file: await fileOf(ha) };
};

/** What a laptop shows: the values of the living rows. */
const shown = async (db: Store): Promise<Readonly<Record<string, object>>> => {
  const rows: [string, object][] = [];
  for (const table of tableNames) {
    for (const row of await ofPlan(db.foldedRows(table), planId).toArray()) {
      if (row.deleted === 0 && table !== 'people') rows.push([`${table}/${row.id}`, shownValuesOf(table, row)]);
    }
  }
  return Object.fromEntries(rows);
};

const lastImport = async (db: Store): Promise<ReceivedRecord> => {
  const record = (await exchangesIn(db, planId)).findLast(isReceived);
  if (!record) throw new Error('no import in the ledger');
  return record;
};

const takeBack = async (db: Store, record: ReceivedRecord, reason: string | null = 'Hoàn tác lần nhập tệp') =>
  askTakeBack({ plan: planId, record: record.id }, reason, db.name);

test('the ledger keeps who, when, which file, what, and the codes before and after', async () => {
  const { ha, binh, file } = await twoLaptops();
  const before = await planDigests(binh, planId);
  const receipt = await merged(binh, file);
  const record = await lastImport(binh);
  expect(record).toEqual(receipt.record);
  expect(record).toMatchObject({ fileName: 'kt_ha.skt.json', name: 'Nguyễn Thị Hà', direction: 'received', changes: 5, undoneAt: null });
  expect(record.receipt).toMatchObject({ before, total: { added: 2, changed: 1 }, taken: 3, left: 0, planIsNew: false });
  expect(record.receipt.after).toEqual(await planDigests(ha, planId));
  expect(record.receipt.made.toSorted()).toEqual([`findings/${finding}`, `units/${secondUnit}`]);
  const [first] = (await exchangesIn(binh, planId)).filter(isReceived);
  expect(first?.receipt).toMatchObject({ planIsNew: true, before: { count: 0 }, made: [] });
});

test('groups are left in the file and taken later; all portions together are the whole', async () => {
  const { ha, binh, file } = await twoLaptops();
  const part = await merged(binh, file, ['/findings', `${secondUnit}/units`]);
  expect(part.record.receipt).toMatchObject({ taken: 1, left: 2, total: { added: 0, changed: 1 } });
  expect(await binh.rows('findings').get([planId, finding])).toBeUndefined();
  expect((await binh.rows('units').get([planId, unitId]))?.name).toBe('Phòng Khoa học và Công nghệ');
  expect((await compareWithLog(binh, planId)).differing).toEqual([]);

  const session = await opened(binh, file);
  expect(session.summary.effects).toMatchObject({ fresh: 2, known: 3, total: { added: 2, changed: 0, conflict: 0 } });
  session.close();
  await merged(binh, file, [`${secondUnit}/units`]);
  await merged(binh, file);
  expect(await planDigests(binh, planId)).toEqual(await planDigests(ha, planId));
});

test('an import is taken back as one change of its own, done again, and taken back once more', async () => {
  const { ha, binh, file } = await twoLaptops();
  const before = await shown(binh);
  await merged(binh, file);
  const between = await shown(binh);
  const changes = (await readLog(binh, planId)).length;

  expect(await takeBack(binh, await lastImport(binh), null)).toEqual({
    ok: true,
    value: { direction: 'undo', restored: 1, removed: 2, kept: [], quarantined: 0 },
  });
  expect(await shown(binh)).toEqual(between);
  expect(await takeBack(binh, await lastImport(binh))).toMatchObject({ ok: true });
  expect(await shown(binh)).toEqual(before);
  expect((await compareWithLog(binh, planId)).differing).toEqual([]);
  const log = await readLog(binh, planId);
  expect(log.length).toBe(changes + 1);
  expect(log.at(-1)).toMatchObject({ cmd: 'import.takeBack', note: 'Hoàn tác lần nhập tệp' });
  const undone = await lastImport(binh);
  expect(undone.undoneAt).not.toBeNull();

  expect(await takeBack(binh, undone, null)).toMatchObject({ ok: true, value: { direction: 'redo', restored: 3, kept: [] } });
  await takeBack(binh, undone, 'Làm lại');
  expect(await shown(binh)).toEqual(between);
  expect((await lastImport(binh)).undoneAt).toBeNull();
  await takeBack(binh, await lastImport(binh));
  expect(await shown(binh)).toEqual(before);

  // A colleague who merges it sees ordinary changes, and the same.
  const session = await opened(ha, await fileOf(binh));
  expect(session.summary.effects.total).toMatchObject({ changed: 1, deleted: 2, conflict: 0 });
  await session.merge();
  session.close();
  expect(await shown(ha)).toEqual(before);
  expect(await ha.conflicts.count()).toBe(0);
});

test('what somebody has written since stays, and is named', async () => {
  const { binh, file } = await twoLaptops();
  await merged(binh, file);
  await renameUnit(binh, 'Phòng KH&CN');
  const row = await binh.rows('findings').get([planId, finding]);
  await run(binh, editFinding, { plan: planId, id: finding, field: 'recommendation', value: 'Niêm yết ngay', basis: basisOf(row, 'recommendation') });
  const outlook = await takeBack(binh, await lastImport(binh), null);
  expect(outlook).toMatchObject({ ok: true, value: { restored: 0, removed: 1 } });
  if (!outlook.ok) return;
  expect(outlook.value.kept).toEqual(
    expect.arrayContaining([
      { table: 'units', id: unitId, label: 'Phòng KH&CN', fields: ['name'] },
      { table: 'findings', id: finding, label: 'Chưa niêm yết', fields: [] },
    ]),
  );
  await takeBack(binh, await lastImport(binh));
  expect(await shown(binh)).toMatchObject({
    [`units/${unitId}`]: { name: 'Phòng KH&CN' },
    [`findings/${finding}`]: { text: 'Chưa niêm yết', recommendation: 'Niêm yết ngay' },
  });
  expect(await shown(binh)).not.toHaveProperty(`units/${secondUnit}`);
  expect(await binh.conflicts.count()).toBe(0);
});

test('a refusal writes nothing: no reason, an import that is not here, nothing to take back', async () => {
  const { binh, file } = await twoLaptops();
  await merged(binh, file);
  const record = await lastImport(binh);
  const state = await planDigests(binh, planId);
  expect(await takeBack(binh, record, ' ')).toEqual({ ok: false, error: { type: 'reason-required' } });
  expect(await takeBack(binh, { ...record, id: 'none' })).toEqual({ ok: false, error: { type: 'import-unknown' } });
  await merged(binh, file);
  expect(await takeBack(binh, await lastImport(binh))).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
  expect(await planDigests(binh, planId)).toEqual(state);
  expect((await lastImport(binh)).undoneAt).toBeNull();
});
