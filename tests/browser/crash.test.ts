import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/commands/command.ts';
import { addUnits } from '#domain/commands/directory.ts';
import { editUnit } from '#domain/commands/planning.ts';
import { UnitIdSchema } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import type { Store } from '#storage/db.ts';
import { execute, undo } from '#storage/execute.ts';
import { storageFailureOf } from '#storage/failure.ts';
import { readLog } from '#storage/log.ts';
import { mergeChanges } from '#storage/merge.ts';
import { compareWithLog } from '#storage/rebuild.ts';
import { plan } from '../support/laptop.ts';
import { cleanUpStores, dump, newStore, watchWrites } from './stores.ts';

const unit = UnitIdSchema.parse('u-1');

cleanUpStores();

const add = (db: Store) => execute(db, addUnits, { plan, made: [{ id: unit, values: { name: 'Phòng A' } }], places: [] });
const rowOf = (db: Store) => db.rows('units').get([plan, unit]);
const rename = (db: Store, value: string, basis: ReturnType<typeof basisOf>) => execute(db, editUnit, { plan, id: unit, field: 'name', value, basis });

describe('a command that goes wrong writes nothing at all:', () => {
  test('a refusal, in a database that nobody has written to', async () => {
    const db = newStore();
    expect(await execute(db, addUnits, { plan, made: [{ id: unit, values: { name: '' } }], places: [] })).toMatchObject({ ok: false });
    for (const [table, records] of Object.entries(await dump(db))) expect(records, table).toEqual([]);
  });

  test('a bug in the command itself', async () => {
    const db = newStore();
    await add(db);
    const before = await dump(db);
    const faulty: Command<{ readonly plan: typeof plan }> = {
      name: 'faulty',
      decide: () => {
        throw new RangeError('disk connection lost, says a bug');
      },
    };
    await expect(execute(db, faulty, { plan })).rejects.toThrow(RangeError);
    expect(await dump(db)).toEqual(before);
  });

  test('a change that colleagues’ apps would refuse', async () => {
    const db = newStore();
    await add(db);
    const before = await dump(db);
    const tooLong = execute(db, { ...editUnit, name: 'x'.repeat(101) }, { plan, id: unit, field: 'name', value: 'B', basis: [] });
    await expect(tooLong).rejects.toThrow();
    const fraction: Command<{ readonly plan: typeof plan }> = {
      name: 'half',
      decide: () => ({ ok: true, value: [{ table: 'units', row: unit, field: 'name', value: 0.5, basis: [] }] }),
    };
    await expect(execute(db, fraction, { plan })).rejects.toThrow(/safe integer/);
    expect(await dump(db)).toEqual(before);
  });

  test.each(['changes', 'frontiers', 'device', 'units', 'conflicts'])('a disk that fails at the table „%s“', async (failing) => {
    const [db, other] = [newStore(), newStore()];
    let broken = false;
    watchWrites(db, (table) => {
      if (broken && table === failing) throw new Dexie.AbortError(new DOMException('The quota was exceeded', 'QuotaExceededError'));
    });
    await add(db);
    await mergeChanges(other, plan, await readLog(db, plan));
    const basis = basisOf(await rowOf(db), 'name');
    await rename(other, 'Phòng B', basis);
    await mergeChanges(db, plan, await readLog(other, plan));
    const before = await dump(db);
    broken = true;
    // Over the old basis, so that rows and conflicts are written too.
    expect(await rename(db, 'Phòng C', basis)).toMatchObject({ ok: false, error: { type: 'quota' } });
    expect(await dump(db)).toEqual(before);
    broken = false;
    expect(await rename(db, 'Phòng C', basis)).toMatchObject({ ok: true });
    expect((await compareWithLog(db, plan)).differing).toEqual([]);
  });
});

test('a save after one that failed does not conflict with the one before both', async () => {
  const db = newStore();
  let broken = false;
  watchWrites(db, (table) => {
    if (broken && table === 'units') throw new Dexie.AbortError(new DOMException('', 'QuotaExceededError'));
  });
  await add(db);
  const basis = basisOf(await rowOf(db), 'name');
  await rename(db, 'Phòng B', basis);
  broken = true;
  expect(await rename(db, 'Phòng C', basis)).toMatchObject({ ok: false });
  broken = false;
  await rename(db, 'Phòng D', basis);
  expect(await rowOf(db)).toMatchObject({ name: 'Phòng D', conflicts: 0 });
});

test('when the browser drops the connection, the next save opens it again', async () => {
  const db = newStore();
  await add(db);
  const basis = basisOf(await rowOf(db), 'name');
  db.backendDB().close();
  expect(await rename(db, 'Phòng B', basis)).toMatchObject({ ok: true });
  expect(await rowOf(db)).toMatchObject({ name: 'Phòng B', conflicts: 0 });
});

test('after the store was closed for a newer tab, a command says that the connection is gone', async () => {
  const db = newStore();
  await add(db);
  const before = await dump(db);
  db.close();
  expect(await rename(db, 'Phòng B', [])).toMatchObject({ ok: false, error: { type: 'connection-lost' } });
  expect(await dump(newStore(db.name))).toEqual(before);
});

test('what a receipt stands for has been committed: another connection sees it at once', async () => {
  const db = newStore();
  expect(await add(db)).toMatchObject({ ok: true });
  expect(await newStore(db.name).rows('units').count()).toBe(1);
});

test('undo can be taken back a hundred times', async () => {
  const db = newStore();
  await add(db);
  let done = await rename(db, 'Phòng B', basisOf(await rowOf(db), 'name'));
  for (let no = 0; no < 100; no += 1) {
    if (!done.ok) throw new Error(done.error.type);
    done = await undo(db, done.value.undo);
  }
  expect(await rowOf(db)).toMatchObject({ name: 'Phòng B', conflicts: 0 });
  expect((await compareWithLog(db, plan)).differing).toEqual([]);
});

describe('errors of the database in our words', () => {
  const dom = (name: string, message = '') => new DOMException(message, name);
  const unreadable = 'Internal error opening backing store for indexedDB.open.';
  test.each<[string, unknown, string]>([
    ['out of quota, as Chromium reports it', new Dexie.AbortError(dom('QuotaExceededError')), 'quota'],
    ['out of quota, bare', dom('QuotaExceededError'), 'quota'],
    ['a full disk', new Dexie.AbortError(dom('DataError', 'Failed to write blobs (IOError)')), 'disk-failed'],
    ['a damaged database', new Dexie.OpenFailedError(dom('UnknownError', unreadable)), 'disk-failed'],
    ['a newer database', new Dexie.OpenFailedError(dom('VersionError', 'The requested version (10) is less than the existing version (20).')), 'newer-database'],
    ['a closed connection', new Dexie.DatabaseClosedError('Database has been closed'), 'connection-lost'],
    ['a connection that is closing', dom('InvalidStateError', 'The database connection is closing.'), 'connection-lost'],
    ['Safari losing its server', dom('UnknownError', 'Connection to Indexed Database server lost. Refresh the page to try again'), 'connection-lost'],
    ['no IndexedDB at all', new Dexie.MissingAPIError('IndexedDB API missing'), 'unavailable'],
    ['every call after a failed opening', new Dexie.DatabaseClosedError(new Dexie.OpenFailedError(dom('InvalidStateError', 'A mutation operation was attempted'))), 'unavailable'],
    ['storage that the browser forbids', dom('SecurityError', 'The operation is insecure.'), 'unavailable'],
    ['anything else of theirs', new Dexie.ConstraintError('Key already exists'), 'unknown'],
  ])('%s', (_, error, type) => {
    expect(storageFailureOf(error)).toMatchObject({ type });
    expect(storageFailureOf(error)?.detail).not.toBe('');
  });

  test('a bug is no storage failure, whatever its words', () => {
    expect(storageFailureOf(new Error('disk quota: connection lost'))).toBe(null);
    expect(storageFailureOf('IOError')).toBe(null);
    expect(storageFailureOf(undefined)).toBe(null);
  });
});
