import { expect, test, vi } from 'vitest';
import { addUnits } from '#domain/commands/directory.ts';
import { editUnit } from '#domain/commands/planning.ts';
import { UnitIdSchema } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import type { Store } from '#storage/db.ts';
import { planDigests } from '#storage/digest.ts';
import { execute } from '#storage/execute.ts';
import { TAIL_SIZE, knownIds, readLog } from '#storage/log.ts';
import { compareWithLog } from '#storage/rebuild.ts';
import { plan } from '../support/laptop.ts';
import { cleanUpStores, newStore } from './stores.ts';

cleanUpStores();

const unitOf = (no: number) => UnitIdSchema.parse(`u-${no}`);
const add = (db: Store, no: number) => execute(db, addUnits, { plan, made: [{ id: unitOf(no), values: { name: `Đơn vị ${no}` } }], places: [] });

test('two tabs that write at once share replica and chain, and never a number', async () => {
  const first = newStore();
  const second = newStore(first.name);
  await Promise.all(Array.from({ length: 40 }, (_, no) => add(no % 2 === 0 ? first : second, no)));
  const log = (await readLog(first, plan)).toSorted((a, b) => a.seq - b.seq);
  expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, no) => no + 1));
  expect(new Set(log.map(({ replica }) => replica)).size).toBe(1);
  expect(log.map(({ prev }) => prev)).toEqual([null, ...log.slice(0, -1).map(({ id }) => id)]);
  expect(new Set(log.map(({ hlc }) => hlc)).size).toBe(40);
  expect((await compareWithLog(second, plan)).differing).toEqual([]);
});

test('what one tab wrote is not buried by a form that is open in the other', async () => {
  const first = newStore();
  const second = newStore(first.name);
  await add(first, 1);
  const basis = basisOf(await first.rows('units').get([plan, unitOf(1)]), 'name');
  const rename = (db: Store, value: string) => execute(db, editUnit, { plan, id: unitOf(1), field: 'name', value, basis });
  await rename(first, 'của tab 1');
  await rename(second, 'của tab 2');
  expect(await first.rows('units').get([plan, unitOf(1)])).toMatchObject({ conflicts: 1 });
});

test('a log that is read while the other tab packs it is whole', async () => {
  const writer = newStore();
  const reader = newStore(writer.name);
  await add(writer, 0);
  const written = { all: false };
  const writing = (async () => {
    for (let no = 1; no <= TAIL_SIZE * 2 + 10; no += 1) await add(writer, no);
    written.all = true;
  })();
  let reads = 0;
  while (!written.all) {
    const [log, ids] = [await readLog(reader, plan), await knownIds(reader, plan)];
    const numbers = log.map(({ seq }) => seq).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, no) => no + 1));
    expect(ids.size).toBeGreaterThanOrEqual(log.length);
    reads += 1;
  }
  await writing;
  expect(reads).toBeGreaterThan(10);
  expect(await reader.segments.count()).toBe(2);
  expect(await compareWithLog(reader, plan)).toMatchObject({ changes: TAIL_SIZE * 2 + 11, differing: [] });
});

test('the two parts of the log are read in one transaction, for a tab in another process may pack between two', async () => {
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const db = newStore();
  await add(db, 1);
  for (const read of [() => readLog(db, plan), () => knownIds(db, plan), () => compareWithLog(db, plan), () => planDigests(db, plan)]) {
    opened.mockClear();
    await read();
    expect(opened).toHaveBeenCalledTimes(1);
  }
  opened.mockRestore();
});
