import { describe, expect, test } from 'vitest';
import { CHANGE_VERSION, asJson, changeIdOf, seal, type Change, type FutureChange, type LoggedChange } from '#domain/change.ts';
import { assessItem } from '#domain/commands/inspection.ts';
import { addUnits } from '#domain/commands/directory.ts';
import { editUnit } from '#domain/commands/planning.ts';
import { HlcSchema } from '#domain/hlc.ts';
import { CriterionIdSchema, PersonIdSchema, PlanIdSchema, ReplicaIdSchema, UnitIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { blankAssessment } from '#domain/schema/inspection.ts';
import type { Store } from '#storage/db.ts';
import { planDigests } from '#storage/digest.ts';
import { execute } from '#storage/execute.ts';
import { SEGMENT_SIZE, arrivedAmong, readLog } from '#storage/log.ts';
import { mergeChanges, type Progress } from '#storage/merge.ts';
import { openStore } from '#storage/openStore.ts';
import { compareWithLog, forgetPlan, rebuild } from '#storage/rebuild.ts';
import { plan } from '../support/laptop.ts';
import { cleanUpStores, copyProfile, deleteRaw, dump, newStore, putRaw, watchWrites } from './stores.ts';

const unit = UnitIdSchema.parse('u-1');
const visit = VisitIdSchema.parse('v-1');

cleanUpStores();

const add = (db: Store, name = 'Phòng A') => execute(db, addUnits, { plan, made: [{ id: unit, values: { name } }], places: [] });
const rowOf = (db: Store) => db.rows('units').get([plan, unit]);
const rename = async (db: Store, value: string) =>
  execute(db, editUnit, { plan, id: unit, field: 'name', value, basis: basisOf(await rowOf(db), 'name') });
/** The log in the order of writing; readLog promises none. */
const logOf = async (db: Store) => (await readLog(db, plan)).toSorted((a, b) => a.seq - b.seq);
const send = async (from: Store, to: Store) => mergeChanges(to, plan, await readLog(from, plan));
const consistent = async (db: Store) => expect((await compareWithLog(db, plan)).differing).toEqual([]);

/** A colleague's log of so many edits of so many items, made without a database. */
const manyChanges = (count: number, items: number): readonly Change[] => {
  const replica = ReplicaIdSchema.parse('colleague');
  const changes: Change[] = [];
  const heads = new Map<number, Change['id']>();
  for (let no = 0; no < count; no += 1) {
    const item = no % items;
    const head = heads.get(item);
    const change = seal({
      v: 1, plan, replica, seq: no + 1, prev: changes.at(-1)?.id ?? null,
      hlc: HlcSchema.parse(`2024-04-01T08:00:00.000Z-${String(no).padStart(4, '0')}-${replica}`),
      actor: PersonIdSchema.parse('binh'),
      cmd: 'item.note',
      ops: [{ t: 'items', r: `v-1.c-${item}`, f: 'note', val: `Ghi chú ${no}`, over: head ? [head] : [] }],
    });
    heads.set(item, change.id);
    changes.push(change);
  }
  return changes;
};

describe('a merge that is stopped', () => {
  const moments: readonly (readonly [string, (progress: Progress) => boolean])[] = [
    ['while reading', ({ part }) => part === 'reading'],
    ['while folding', ({ part }) => part === 'folding'],
    ['before writing', ({ part, done }) => part === 'writing' && done === 0],
    ['after the last write', ({ part, done }) => part === 'writing' && done > 0],
  ];
  test.each(moments)('%s leaves nothing behind', async (_, isTime) => {
    const db = newStore();
    await add(db);
    const before = await dump(db);
    const controller = new AbortController();
    const changes = manyChanges(300, 100);
    let stopped = false;
    const onProgress = (progress: Progress): void => {
      if (!isTime(progress)) return;
      stopped = true;
      controller.abort();
    };
    const merging = mergeChanges(db, plan, changes, { signal: controller.signal, onProgress });
    // After the last write nothing asks any more: then the whole merge stands.
    if (isTime({ part: 'writing', done: 1, of: 1 })) {
      await merging;
      expect((await readLog(db, plan)).length).toBe(301);
    } else {
      await expect(merging).rejects.toThrow();
      expect(await dump(db)).toEqual(before);
    }
    expect(stopped).toBe(true);
    await mergeChanges(db, plan, changes);
    await consistent(db);
  });

  test('by an error in the middle of its writes leaves nothing behind', async () => {
    const db = newStore();
    let broken = false;
    watchWrites(db, (table) => {
      if (broken && table === 'frontiers') throw new Error('the very end');
    });
    await add(db);
    const before = await dump(db);
    broken = true;
    await expect(mergeChanges(db, plan, manyChanges(300, 100))).rejects.toThrow('the very end');
    expect(await dump(db)).toEqual(before);
  });
});

test('5,000 changes to 1,000 rows: every row is written once, the log in a few records, and nothing twice', async () => {
  const db = newStore();
  const written = new Map<string, number>();
  watchWrites(db, (table, request) => {
    const count = request.type === 'add' || request.type === 'put' ? request.values.length : 0;
    written.set(table, (written.get(table) ?? 0) + count);
  });
  const changes = manyChanges(5000, 1000);
  const receipt = await mergeChanges(db, plan, changes);
  expect(receipt.fresh).toHaveLength(5000);
  expect(written.get('items')).toBe(1000);
  expect(written.get('segments')).toBe(Math.ceil(5000 / SEGMENT_SIZE));
  expect(written.get('changes')).toBe(undefined);
  await consistent(db);
  written.clear();
  const again = await mergeChanges(db, plan, [...changes, ...changes]);
  expect(again).toMatchObject({ fresh: [], identical: 5000, forked: false });
  expect([...written.values()].filter((count) => count > 0)).toEqual([]);
});

describe('parts that come late', () => {
  test('do not come back as conflicts, though an own edit lies between', async () => {
    const [a, b] = [newStore(), newStore()];
    await add(a);
    await rename(a, 'Phòng B');
    const [first, second] = await logOf(a);
    if (!first || !second) throw new Error('no changes');
    await mergeChanges(b, plan, [second]);
    expect((await rowOf(b))?.regs['name']?.awaited).toEqual([first.id]);
    await rename(b, 'Phòng C');
    expect((await rowOf(b))?.regs['name']?.awaited).toEqual([first.id]);
    await consistent(b);
    await mergeChanges(b, plan, [first]);
    expect(await rowOf(b)).toMatchObject({ name: 'Phòng C', conflicts: 0 });
    await consistent(b);
  });

  test('and a form that outlived its plan on this laptop: what it replaces is awaited, until a file brings it again', async () => {
    const [a, b] = [newStore(), newStore()];
    await add(a);
    await send(a, b);
    const basis = basisOf(await rowOf(a), 'name');
    await forgetPlan(a, plan);
    await execute(a, editUnit, { plan, id: unit, field: 'name', value: 'Phòng B', basis });
    await consistent(a);
    await send(b, a);
    expect(await rowOf(a)).toMatchObject({ name: 'Phòng B', conflicts: 0 });
    await consistent(a);
  });
});

describe('a copied profile', () => {
  test('is noticed at the merge, and each copy has its own replica id from then on', async () => {
    const a = newStore();
    await add(a);
    const b = await copyProfile(a);
    expect(await b.device.get('replica')).toEqual(await a.device.get('replica'));
    await rename(a, 'của A');
    await rename(b, 'của B');
    const [ofA, ofB] = [await logOf(a), await logOf(b)];
    const [forkA, forkB] = [ofA[1], ofB[1]];
    expect(forkA).toMatchObject({ replica: forkB?.replica, seq: 2 });
    expect(forkA?.id).not.toBe(forkB?.id);

    expect(await mergeChanges(a, plan, ofB)).toMatchObject({ forked: true });
    expect(await mergeChanges(b, plan, ofA)).toMatchObject({ forked: true });
    expect(await planDigests(a, plan)).toEqual(await planDigests(b, plan));
    expect(await rowOf(a)).toMatchObject({ conflicts: 1 });
    const replicas = await Promise.all([a, b].map((db) => db.device.get('replica')));
    expect(new Set([forkA?.replica, ...replicas.map((record) => (record?.key === 'replica' ? record.id : ''))]).size).toBe(3);

    await rename(a, 'đã thống nhất');
    expect((await readLog(a, plan)).filter(({ replica }) => replica !== forkA?.replica)).toMatchObject([{ seq: 1, prev: null }]);
    expect(await send(a, b)).toMatchObject({ forked: false });
    expect(await rowOf(b)).toMatchObject({ name: 'đã thống nhất', conflicts: 0 });
    await consistent(a);
    await consistent(b);
  });

  test('that has written nothing of its own is not renamed', async () => {
    const a = newStore();
    await add(a);
    const b = await copyProfile(a);
    expect(await send(a, b)).toMatchObject({ fresh: [], forked: false });
    expect(await b.device.get('replica')).toEqual(await a.device.get('replica'));
  });
});

describe('a change of a newer version', () => {
  const futureOf = (change: LoggedChange): FutureChange => {
    const content = { ...asJson(change), id: undefined, v: CHANGE_VERSION + 1, seq: change.seq + 1, prev: change.id, shape: 'mới' };
    return { ...change, ...content, id: changeIdOf(content) };
  };

  test('is kept, counted, passed on unaltered, and folded by no one who does not know it', async () => {
    const [a, b] = [newStore(), newStore()];
    await add(a);
    const [first] = await readLog(a, plan);
    if (!first) throw new Error('no change');
    const future = futureOf(first);
    await mergeChanges(b, plan, [first, future]);
    expect(await b.quarantine.toArray()).toEqual([{ plan, id: future.id, v: CHANGE_VERSION + 1 }]);
    expect(await rowOf(b)).toMatchObject({ name: 'Phòng A' });
    expect((await readLog(b, plan)).find(({ id }) => id === future.id)).toEqual(future);
    await consistent(b);
    await rebuild(b, plan);
    expect(await b.quarantine.count()).toBe(1);
    await send(b, a);
    expect(await planDigests(a, plan)).toEqual(await planDigests(b, plan));
  });

  test('is folded when an app that knows it opens the store', async () => {
    const db = newStore();
    await add(db);
    await rename(db, 'Phòng B');
    const log = await logOf(db);
    const late = log[1];
    if (!late) throw new Error('no change');
    // As an app leaves it for which the second change was of an unknown version: kept, not folded.
    const old = newStore();
    await mergeChanges(old, plan, log.slice(0, 1));
    await putRaw(old, 'changes', [late]);
    await putRaw(old, 'quarantine', [{ plan, id: late.id, v: late.v }]);
    await putRaw(old, 'device', [{ key: 'folded', version: CHANGE_VERSION - 1 }]);
    expect(await rowOf(old)).toMatchObject({ name: 'Phòng A' });
    old.close();
    expect(await openStore(old, () => undefined)).toMatchObject({ ok: true });
    expect(await rowOf(old)).toMatchObject({ name: 'Phòng B', conflicts: 0 });
    expect(await old.quarantine.count()).toBe(0);
    expect(await planDigests(old, plan)).toEqual(await planDigests(db, plan));
    await consistent(old);
  });
});

test('a database from before the sums gets them when it is opened', async () => {
  const db = newStore();
  await add(db);
  const digests = await planDigests(db, plan);
  await deleteRaw(db, 'stateSums', plan);
  expect(await planDigests(db, plan)).not.toEqual(digests);
  expect((await compareWithLog(db, plan)).differing).toEqual([`stateSums/${plan}`]);
  db.close();
  await openStore(db, () => undefined);
  expect(await planDigests(db, plan)).toEqual(digests);
  await consistent(db);
});

test('after an update that knows a newer version, rows have the columns that they lacked', async () => {
  const db = newStore();
  await add(db);
  const { contact: _, ...older } = (await rowOf(db)) ?? {};
  await putRaw(db, 'units', [older]);
  await putRaw(db, 'device', [{ key: 'folded', version: CHANGE_VERSION - 1 }]);
  db.close();
  await openStore(db, () => undefined);
  expect(await rowOf(db)).toMatchObject({ contact: '' });
  await consistent(db);
});

test('an id is found where one stands, not across two', async () => {
  const db = newStore();
  const [first, across] = [`b${'a'.repeat(31)}`, `${'a'.repeat(31)}b`];
  await putRaw(db, 'segmentIds', [{ plan, no: 1, ids: first + first }, { plan, no: 2, ids: 'a'.repeat(64) }]);
  expect(await arrivedAmong(db, plan, new Set([first, across, 'a'.repeat(32), 'c'.repeat(32)]))).toEqual(new Set([first, 'a'.repeat(32)]));
});

test('changes of another plan are refused as the bug that they are', async () => {
  const db = newStore();
  await add(db);
  await expect(mergeChanges(db, PlanIdSchema.parse('khac'), await readLog(db, plan))).rejects.toThrow(/not verified/);
});

describe('comparing tables with the log finds', () => {
  const prepared = async (): Promise<Store> => {
    const [db, other] = [newStore(), newStore()];
    await add(db);
    await execute(db, assessItem, {
      plan, visit, criterion: CriterionIdSchema.parse('c-1'), assessment: { ...blankAssessment, result: 'met' }, basis: [],
    });
    await send(db, other);
    await rename(db, 'của A');
    await rename(other, 'của B');
    await send(other, db);
    await consistent(db);
    return db;
  };

  test('a value that no head says', async () => {
    const db = await prepared();
    await putRaw(db, 'units', [{ ...(await rowOf(db)), contact: '113' }]);
    expect((await compareWithLog(db, plan)).differing).toEqual(['units/u-1']);
  });

  test('a row too many, a row too few, a conflict too few, an id that the log lacks', async () => {
    const db = await prepared();
    await putRaw(db, 'units', [{ ...(await rowOf(db)), id: 'u-2' }]);
    await deleteRaw(db, 'items', [plan, 'v-1.c-1']);
    await deleteRaw(db, 'conflicts', [plan, 'units/u-1/name']);
    await putRaw(db, 'segmentIds', [{ plan, no: 99, ids: 'a'.repeat(32) }]);
    expect((await compareWithLog(db, plan)).differing).toEqual([
      'conflicts/units/u-1/name', 'items/v-1.c-1', `segmentIds/${'a'.repeat(32)}`, 'units/u-2',
    ]);
    await deleteRaw(db, 'segmentIds', [plan, 99]);
    await rebuild(db, plan);
    await consistent(db);
  });
});
