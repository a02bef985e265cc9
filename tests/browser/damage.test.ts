import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addUnits } from '#domain/commands/directory.ts';
import { UnitIdSchema } from '#domain/ids.ts';
import { takeCensus } from '#storage/census.ts';
import { Store } from '#storage/db.ts';
import { execute } from '#storage/execute.ts';
import { openStore, openUntouched, reopenStore, type StoreEvent } from '#storage/openStore.ts';
import { persevere, type Rescue } from '#storage/persevere.ts';
import { probeStorage } from '#storage/probe.ts';
import { forgetPlan } from '#storage/rebuild.ts';
import { giveUpReserve, layByReserve } from '#storage/reserve.ts';
import { checkSample } from '#storage/sample.ts';
import { acceptLosses, findLosses, readSentinel, updateSentinel } from '#storage/sentinel.ts';
import { openSampleCheck } from '#workers/sampleClient.ts';
import { planId, planRound, renameUnit, unitId } from './exchangeStore.ts';
import { cleanUpStores, deleteRaw, dump, newStore, putRaw, watchWrites } from './stores.ts';

cleanUpStores();
afterEach(() => localStorage.clear());

const guard = async (db: Store, now = 1000): Promise<void> => updateSentinel(db, await takeCensus(db), now);

const wipe = async (db: Store): Promise<Store> => {
  db.close();
  await new Store(db.name).delete();
  return newStore(db.name);
};

describe('the sentinel outside the database', () => {
  test('a database that opens empty is noticed before anything is written', async () => {
    const db = newStore();
    await planRound(db);
    await guard(db);
    const empty = await wipe(db);
    expect(await openUntouched(empty, () => undefined)).toMatchObject({ ok: true });
    expect(await findLosses(empty)).toMatchObject([{ plan: planId, title: 'Kiểm tra CCHC năm 2024', changes: 2, found: 0, copiedAt: null }]);
    for (const [table, records] of Object.entries(await dump(empty))) expect(records, table).toEqual([]);
  });

  test('one that lacks its newest changes is noticed, one that has more is not', async () => {
    const db = newStore();
    await planRound(db);
    await renameUnit(db, 'X');
    await guard(db);
    const [newest] = (await db.changes.toArray()).sort((a, b) => b.seq - a.seq);
    if (!newest) throw new Error('nothing written');
    await deleteRaw(db, 'changes', [planId, newest.id]);
    expect(await findLosses(newStore(db.name))).toMatchObject([{ changes: 3, found: 2 }]);
    await putRaw(db, 'changes', [newest]);
    await renameUnit(db, 'Y');
    expect(await findLosses(db)).toEqual([]);
  });

  test('a new profile and a private window have no sentinel, so nothing is missing there', async () => {
    const db = newStore();
    expect(await findLosses(db)).toEqual([]);
    await planRound(db);
    expect(await findLosses(db, null)).toEqual([]);
    await guard(db);
    expect(await findLosses(newStore())).toEqual([]);
  });

  test('a plan that is taken off this laptop on purpose is not missed, not even if the browser dies in between', async () => {
    const db = newStore();
    await planRound(db);
    await guard(db);
    await forgetPlan(db, planId);
    expect(readSentinel(db)).toMatchObject({ plans: [] });
    expect(await findLosses(db)).toEqual([]);
  });

  test('going on with what there is resets the sentinel and keeps the old one', async () => {
    const db = newStore();
    await planRound(db);
    await guard(db, 5000);
    const empty = await wipe(db);
    await acceptLosses(empty, 9000);
    expect(await findLosses(empty)).toEqual([]);
    expect(JSON.parse(localStorage.getItem(`${db.name}.sentinel.before-1970-01-01T00:00:05.000Z`) ?? '')).toMatchObject({ plans: [{ plan: planId, changes: 2 }] });
  });
});

describe('the probe', () => {
  test('a store that keeps what is written passes', async () => {
    expect(await probeStorage(newStore())).toBeNull();
  });
  test.each([
    ['quota', new Dexie.AbortError(new DOMException('', 'QuotaExceededError'))],
    ['disk-failed', new Dexie.AbortError(new DOMException('Failed to write blobs (IOError)', 'DataError'))],
    ['unavailable', new DOMException('The operation is insecure.', 'SecurityError')],
  ])('%s is told', async (type, error) => {
    const db = newStore();
    watchWrites(db, () => {
      throw error;
    });
    expect(await probeStorage(db)).toMatchObject({ type });
  });
});

describe('a sample of the data', () => {
  test('a sound plan passes, packed or not, and says how much was looked at', async () => {
    const db = newStore();
    await planRound(db);
    for (let no = 0; no < 260; no += 1) await renameUnit(db, `Phòng ${no}`);
    expect(await checkSample(db, planId)).toEqual({ changes: 50, rows: 20, wrong: [] });
    const all = await checkSample(db, planId, Math.random, { changes: 10_000, rows: 10_000 });
    expect(all.wrong).toEqual([]);
    expect(all.rows).toBeGreaterThan(90);
  });

  test('a row that the log does not explain, and a change that is not what its id says, are found', async () => {
    const db = newStore();
    await planRound(db);
    const row = await db.rows('units').get([planId, unitId]);
    const [change] = await db.changes.toArray();
    await putRaw(db, 'units', [{ ...row, name: 'Sửa ngoài nhật ký' }]);
    await putRaw(db, 'changes', [{ ...change, cmd: 'giả' }]);
    const { wrong } = await checkSample(db, planId, Math.random, { changes: 50, rows: 10_000 });
    // What runs after the start looks from a worker; the newest changes are always among what it looks at.
    const line = openSampleCheck(db.name);
    const fromWorker = await line.ask(planId);
    line.close();
    expect(fromWorker.ok && fromWorker.value.wrong.filter((name) => name.startsWith('changes/'))).toEqual(wrong.filter((name) => name.startsWith('changes/')));
    expect(wrong).toContain(`units/${unitId}`);
    expect(wrong).toContain(`changes/${change?.id ?? ''}`);
  });
});

test('an older tab that keeps the store from being upgraded is told, and the start goes on once it is closed', async () => {
  const db = newStore();
  const older = new Dexie(db.name);
  older.version(1).stores({ device: 'key' });
  older.on('versionchange', () => false);
  await older.open();
  const events: StoreEvent[] = [];
  let isOpen = false;
  const opening = openStore(db, (event) => events.push(event)).then((result) => (isOpen = result.ok));
  await vi.waitFor(() => expect(events).toEqual(['blocked']));
  expect(isOpen).toBe(false);
  older.close();
  await opening;
  expect(isOpen).toBe(true);
});

const add = (db: Store, id = 'u-1') => () => execute(db, addUnits, { plan: planId, made: [{ id: UnitIdSchema.parse(id), values: { name: 'Phòng A' } }], places: [] });

describe('a command that fails is sent once more where that may help:', () => {
  test('after a lost connection, which is opened again', async () => {
    const db = newStore();
    await planRound(db);
    db.close();
    expect(await add(db)()).toMatchObject({ ok: false, error: { type: 'connection-lost' } });
    const rescues: Rescue[] = [];
    expect(await persevere(db, add(db), (rescue) => rescues.push(rescue))).toMatchObject({ ok: true });
    expect(rescues).toEqual(['reopened']);
    expect(await newStore(db.name).rows('units').get([planId, 'u-1'])).toMatchObject({ name: 'Phòng A' });
  });

  test('but never in a tab that gave way to a newer app', async () => {
    const db = newStore();
    const events: StoreEvent[] = [];
    await openStore(db, (event) => events.push(event));
    await planRound(db);
    class Newer extends Dexie {
      constructor(name: string) {
        super(name);
        this.version(9).stores({ news: 'id' });
      }
    }
    const newer = new Newer(db.name);
    await newer.open();
    expect(events).toEqual(['newer-tab']);
    expect(await reopenStore(db)).toBe(false);
    expect(await persevere(db, add(db))).toMatchObject({ ok: false, error: { type: 'connection-lost' } });
    newer.close();
    expect(await openStore(new Store(db.name), () => undefined)).toMatchObject({ ok: false, error: { type: 'newer-database' } });
  });

  test('on a full quota, after the reserve was given up; then the refusal stands', async () => {
    const db = newStore();
    let isFull = false;
    watchWrites(db, (table, request) => {
      // Deleting frees room, as long as there is something to delete.
      if (table === 'device' && request.type === 'delete') isFull = false;
      if (isFull && table === 'changes') throw new Dexie.AbortError(new DOMException('', 'QuotaExceededError'));
    });
    await planRound(db);
    expect(await layByReserve(db, 1000)).toBe(true);
    isFull = true;
    const rescues: Rescue[] = [];
    expect(await persevere(db, add(db), (rescue) => rescues.push(rescue))).toMatchObject({ ok: true });
    expect(rescues).toEqual(['reserve-used']);
    expect(await db.device.get('reserve')).toBeUndefined();
    isFull = true;
    expect(await persevere(db, add(db, 'u-2'), (rescue) => rescues.push(rescue))).toMatchObject({ ok: false, error: { type: 'quota' } });
    expect(rescues).toHaveLength(1);
  });

  test('a refusal of the domain is not sent again', async () => {
    const db = newStore();
    let sent = 0;
    const refused = () => {
      sent += 1;
      return execute(db, addUnits, { plan: planId, made: [{ id: UnitIdSchema.parse('u-1'), values: { name: '' } }], places: [] });
    };
    expect(await persevere(db, refused)).toMatchObject({ ok: false, error: { type: 'text-required' } });
    expect(sent).toBe(1);
  });
});

test('the reserve is laid by once and given up once', async () => {
  const db = newStore();
  expect(await layByReserve(db)).toBe(true);
  const kept = await db.device.get('reserve');
  expect(kept?.key === 'reserve' && kept.bytes.size).toBe(4_000_000);
  expect(await layByReserve(db)).toBe(true);
  expect(await giveUpReserve(db)).toBe(true);
  expect(await giveUpReserve(db)).toBe(false);
});

test('a disk without room for a reserve is no reason to complain', async () => {
  const db = newStore();
  watchWrites(db, () => {
    throw new Dexie.AbortError(new DOMException('', 'QuotaExceededError'));
  });
  expect(await layByReserve(db)).toBe(false);
});
