import { expect, test } from 'vitest';
import { recordFinding } from '#domain/commands/inspection.ts';
import { agreeLine } from '#domain/commands/visitDay.ts';
import { FindingIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { findingContent, lineHash } from '#domain/minutes.ts';
import { execute } from '#storage/execute.ts';
import { compareWithLog } from '#storage/rebuild.ts';
import { readLog } from '#storage/log.ts';
import { laptopsOfTests, opened, planId, planRound, renameUnit, unitId } from './exchangeStore.ts';

const laptop = laptopsOfTests();

/** A spreadsheet's list of units as another program would hand it over. */
const fileOf = (units: readonly object[], more: object = {}): Blob =>
  new Blob([
    JSON.stringify({
      format: 'so-kiem-tra/bundle',
      version: 1,
      app: 'Danh sách đơn vị.xlsx',
      createdAt: '2024-03-27T09:30:00.000Z',
      plan: planId,
      by: { id: 'ps-vanthu', name: 'Văn thư' },
      records: { plan: { id: planId, title: 'Kiểm tra CCHC năm 2024' }, units, ...more },
    }),
  ]);

const units = [
  { id: unitId, name: 'Phòng Khoa học và Công nghệ' },
  { id: 'xa-b', name: 'Xã B', kind: 'commune' },
];

test('rows of another program become one change of mine after the preview; a second time they are nothing new', async () => {
  const db = laptop();
  await planRound(db);
  const before = await readLog(db, planId);
  const session = await opened(db, fileOf(units));
  expect(session.summary).toMatchObject({ plan: planId, by: { name: 'Văn thư' }, effects: { fresh: 1, total: { added: 1, changed: 1, deleted: 0, conflict: 0, both: 0, ours: 0 } } });
  expect(await readLog(db, planId)).toEqual(before);
  const merged = await session.merge();
  session.close();
  expect(merged).toMatchObject({ ok: true, value: { fresh: 1, total: { added: 1, changed: 1, conflict: 0 } } });
  const fresh = (await readLog(db, planId)).filter(({ id }) => !before.some((change) => change.id === id));
  const [person] = await db.rows('people').toArray();
  expect(fresh).toMatchObject([{ cmd: 'records.import', actor: person?.id, seq: 3 }]);
  expect(await db.rows('units').toArray()).toMatchObject([{ name: 'Phòng Khoa học và Công nghệ', kind: 'division' }, { name: 'Xã B', kind: 'commune' }]);
  expect((await compareWithLog(db, planId)).differing).toEqual([]);

  const again = await opened(db, fileOf(units));
  expect(again.summary.effects).toMatchObject({ fresh: 0, total: { added: 0, changed: 0, deleted: 0, conflict: 0, same: 3, ours: 0 } });
  expect(await again.merge()).toMatchObject({ ok: true, value: { fresh: 0, total: { added: 0, changed: 0 } } });
  again.close();
  expect(await readLog(db, planId)).toHaveLength(before.length + 1);
});

test('into a database that does not know the round: it is made, and nothing is deleted by what a file leaves out', async () => {
  const db = laptop();
  const session = await opened(db, fileOf(units));
  expect(await session.merge()).toMatchObject({ ok: true, value: { total: { added: 3 } } });
  session.close();
  const less = await opened(db, fileOf([]));
  expect(less.summary.effects.total).toMatchObject({ added: 0, changed: 0, deleted: 0 });
  less.close();
  expect(await db.rows('units').count()).toBe(2);
  expect(await db.rows('plans').toArray()).toMatchObject([{ title: 'Kiểm tra CCHC năm 2024', deleted: 0 }]);
});

test('what was written here between preview and merge is not buried but becomes a conflict', async () => {
  const db = laptop();
  await planRound(db);
  const session = await opened(db, fileOf(units));
  await renameUnit(db, 'Phòng KHCN');
  expect(await session.merge()).toMatchObject({ ok: true, value: { total: { conflict: 1 } } });
  session.close();
  expect((await db.conflicts.toArray()).map(({ id }) => id)).toEqual([`units/${unitId}/name`]);
  expect((await compareWithLog(db, planId)).differing).toEqual([]);
});

test('a finding on which both sides have agreed holds a file back in nothing; the line shows as changed', async () => {
  const db = laptop();
  await planRound(db);
  const [visit, finding] = [VisitIdSchema.parse('v-1'), FindingIdSchema.parse('ph-1')];
  const row = async () => (await db.rows('findings').get([planId, finding])) ?? Promise.reject(new Error('no finding'));
  await execute(db, recordFinding, { plan: planId, id: finding, values: { visit, text: 'Niêm yết chậm' } });
  const hash = lineHash(findingContent(await row()));
  await execute(db, agreeLine, { plan: planId, visit, subject: { kind: 'finding', id: finding }, hash, basis: [] });
  const session = await opened(db, fileOf([], { findings: [{ id: finding, text: 'Niêm yết rất chậm' }] }));
  expect(await session.merge()).toMatchObject({ ok: true, value: { total: { changed: 1 } } });
  session.close();
  expect(lineHash(findingContent(await row()))).not.toBe(hash);
  expect((await compareWithLog(db, planId)).differing).toEqual([]);
});
