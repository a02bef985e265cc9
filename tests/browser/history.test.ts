import { expect, test } from 'vitest';
import { editFinding, recordFinding, removeFinding } from '#domain/commands/inspection.ts';
import { restoreRows } from '#domain/commands/history.ts';
import { deletionsOf } from '#domain/bin.ts';
import { seal, type Change } from '#domain/change.ts';
import type { HistoryFilter } from '#domain/history.ts';
import { HlcSchema } from '#domain/hlc.ts';
import { FindingIdSchema, PersonIdSchema, PlanIdSchema, ReplicaIdSchema, type ChangeId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import type { Store } from '#storage/db.ts';
import { execute } from '#storage/execute.ts';
import { TAIL_SIZE } from '#storage/log.ts';
import { mergeChanges } from '#storage/merge.ts';
import { deletedRows } from '#storage/reads/bin.ts';
import { logMark } from '#storage/reads/logMark.ts';
import { rowsAround } from '#storage/reads/rowsAround.ts';
import { openHistory } from '#workers/historyClient.ts';
import { cleanUpStores, newStore } from './stores.ts';

cleanUpStores();

const plan = PlanIdSchema.parse('kt-2024');
const finding = FindingIdSchema.parse('f-1');
const everything: HistoryFilter = { visit: null, unit: null, person: null, table: null, row: null, change: null, from: null, until: null };
const now = '2030-01-01T00:00:00.000Z';

const row = async (db: Store) => {
  const found = await db.rows('findings').get([plan, finding]);
  if (!found) throw new Error('no finding');
  return found;
};

const edit = async (db: Store, text: string) =>
  execute(db, editFinding, { plan, id: finding, field: 'text', value: text, basis: basisOf(await row(db), 'text') });

/** A colleague's log: one finding after the other, each edited once. */
const longLog = (count: number): readonly Change[] => {
  const changes: Change[] = [];
  let prev: ChangeId | null = null;
  for (let seq = 1; seq <= count; seq += 1) {
    const before = seq % 2 === 0 ? changes.at(-1) : undefined;
    const change: Change = seal({
      v: 1,
      plan,
      replica: ReplicaIdSchema.parse('colleague'),
      seq,
      prev,
      hlc: HlcSchema.parse(`${new Date(Date.UTC(2024, 0, 1) + seq * 60_000).toISOString()}-0000-colleague`),
      actor: PersonIdSchema.parse('binh'),
      cmd: before ? 'finding.edit' : 'finding.record',
      ops: [{ t: 'findings', r: `x-${Math.ceil(seq / 2)}`, f: 'text', val: `Nội dung số ${seq}`, over: before ? [before.id] : [] }],
    });
    changes.push(change);
    prev = change.id;
  }
  return changes;
};

test('own steps are told across the packing of the live end, each once, and new ones are read on', async () => {
  const db = newStore();
  await execute(db, recordFinding, { plan, id: finding, values: { text: 'A' } });
  const before = await logMark(plan, db).read();
  for (let no = 0; no < TAIL_SIZE + 4; no += 1) await edit(db, `lần ${no}`);
  expect(await logMark(plan, db).read()).not.toBe(before);
  const history = openHistory(db.name);
  const first = await history.ask({ plan, filter: everything, limit: 10, now });
  expect(first).toMatchObject({ ok: true, value: { total: TAIL_SIZE + 5 } });
  if (first.ok) {
    expect(first.value.steps.map(({ entries }) => entries[0]?.after)).toEqual(Array.from({ length: 10 }, (_, no) => `lần ${TAIL_SIZE + 3 - no}`));
    expect(first.value.steps[0]?.entries[0]?.before).toEqual({ kind: 'value', val: `lần ${TAIL_SIZE + 2}` });
  }
  await edit(db, 'sau cùng');
  const second = await history.ask({ plan, filter: everything, limit: 1, now });
  expect(second.ok && second.value.steps[0]?.entries[0]?.after).toBe('sau cùng');
  expect(second.ok && second.value.total).toBe(TAIL_SIZE + 6);
  history.close();
});

test('60,000 changes of a colleague: the first page within seconds, a further one and a filter at once', async () => {
  const db = newStore();
  const log = longLog(60_000);
  await mergeChanges(db, plan, log);
  const history = openHistory(db.name);
  const timed = async (filter: HistoryFilter, limit: number) => {
    const start = performance.now();
    const answer = await history.ask({ plan, filter, limit, now });
    return { answer, ms: Math.round(performance.now() - start) };
  };
  const first = await timed(everything, 50);
  const more = await timed(everything, 100);
  const filtered = await timed({ ...everything, table: 'findings', row: 'x-7' }, 50);
  history.close();
  console.log(`history of 60,000 changes: first page ${first.ms} ms, next ${more.ms} ms, one record ${filtered.ms} ms`);
  expect(first.answer).toMatchObject({ ok: true, value: { total: 60_000, newer: 0 } });
  expect(more.answer.ok && more.answer.value.steps).toHaveLength(100);
  expect(filtered.answer.ok && filtered.answer.value.steps.map(({ cmd }) => cmd)).toEqual(['finding.edit', 'finding.record']);
  // Generous, for busy machines; the point is that nothing here takes a minute.
  expect(first.ms).toBeLessThan(20_000);
  expect(more.ms).toBeLessThan(5000);
}, 180_000);

test('the bin shows what was deleted, and restoring empties it', async () => {
  const db = newStore();
  await execute(db, recordFinding, { plan, id: finding, values: { text: 'A' } });
  expect(await deletedRows(plan, db).read()).toEqual([]);
  await execute(db, removeFinding, { plan, row: await row(db) });
  const deletions = deletionsOf(await deletedRows(plan, db).read());
  expect(deletions.map(({ root }) => `${root.table}/${root.row.id}`)).toEqual([`findings/${finding}`]);
  await execute(db, restoreRows, { plan, rows: deletions.map(({ root }) => root) });
  expect(await deletedRows(plan, db).read()).toEqual([]);
  expect((await row(db)).text).toBe('A');
});

test('rows come with those that name them, each once; what is not here is left out', async () => {
  const db = newStore();
  await execute(db, recordFinding, { plan, id: finding, values: { text: 'A' } });
  const found = await rowsAround(plan, [{ table: 'findings', id: finding }, { table: 'findings', id: finding }, { table: 'criteria', id: 'nowhere' }], db).read();
  expect(found.filter(({ table }) => table !== 'people').map(({ table, row: { id } }) => `${table}/${id}`)).toEqual([`findings/${finding}`]);
});
