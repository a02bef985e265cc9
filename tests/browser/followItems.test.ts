import { Dexie, RangeSet, type DBCore } from 'dexie';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { assessItem, assessItems, noteItem } from '#domain/commands/inspection.ts';
import { CriterionIdSchema, VisitIdSchema, itemIdOf } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { blankAssessment, results } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { Store } from '#storage/db.ts';
import { execute, undo, type Undo } from '#storage/execute.ts';
import { readLog } from '#storage/log.ts';
import { mergeChanges } from '#storage/merge.ts';
import { itemsOfVisit } from '#storage/reads/rows.ts';
import { forgetPlan, rebuild } from '#storage/rebuild.ts';
import { plan } from '../support/laptop.ts';
import { cleanUpStores, newStore, putRaw } from './stores.ts';

/** VITE_SKT_RUNS multiplies the number of sequences, VITE_SKT_SEED begins elsewhere. */
const { VITE_SKT_RUNS: times = '1', VITE_SKT_SEED: seed = '20241126' } = import.meta.env;

cleanUpStores();

const visits = ['v-1', 'v-2'].map((id) => VisitIdSchema.parse(id));
const [visit = VisitIdSchema.parse('v-1'), other = visit] = visits;
const criterionOf = (no: number) => CriterionIdSchema.parse(`c-${no}`);
const lines = 300;

const assess = async (db: Store, at: typeof visit, no: number, result: number) => {
  const criterion = criterionOf(no);
  const basis = basisOf(await db.rows('items').get([plan, itemIdOf(at, criterion)]), 'assessment');
  return execute(db, assessItem, { plan, visit: at, criterion, assessment: { ...blankAssessment, result: results[result] ?? null }, basis });
};
const assessAll = (db: Store, at: typeof visit, count: number) =>
  execute(db, assessItems, {
    plan,
    items: Array.from({ length: count }, (_, no) => ({ visit: at, criterion: criterionOf(no), assessment: { ...blankAssessment, result: 'met' as const }, basis: [] })),
  });

/** What a screen would have been told; every list in turn. */
const followed = (db: Store, at = visit): (readonly Row<'items'>[])[] => {
  const told: (readonly Row<'items'>[])[] = [];
  const stop = itemsOfVisit(plan, at, db).follow?.(
    (rows) => told.push(rows),
    (error) => {
      throw error;
    },
  );
  onTestFinished(() => stop?.());
  return told;
};
const agrees = (db: Store, told: readonly (readonly Row<'items'>[])[]) =>
  vi.waitFor(async () => expect(told.at(-1)).toEqual(await itemsOfVisit(plan, visit, db).read()), { timeout: 5000 });

/** Counts what is read from the items: whole ranges, and rows by their keys. */
const countReads = (db: Store) => {
  const count = { ranges: 0, rows: 0 };
  db.use({
    stack: 'dbcore',
    name: 'count',
    level: 1,
    create: (core): DBCore => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (name !== 'items') return table;
        return {
          ...table,
          query: (request) => {
            count.ranges += 1;
            return table.query(request);
          },
          getMany: (request) => {
            count.rows += request.keys.length;
            return table.getMany(request);
          },
        };
      },
    }),
  });
  return count;
};

type Act = { readonly kind: 'assess' | 'note' | 'undo' | 'merge' | 'rebuild' | 'forget' | 'many' | 'foreign'; readonly no: number; readonly at: number };

const actArb: fc.Arbitrary<Act> = fc.record({
  kind: fc.oneof(
    { weight: 8, arbitrary: fc.constant('assess' as const) },
    { weight: 3, arbitrary: fc.constantFrom('note' as const, 'undo' as const, 'merge' as const, 'foreign' as const) },
    { weight: 1, arbitrary: fc.constantFrom('rebuild' as const, 'forget' as const, 'many' as const) },
  ),
  no: fc.nat(7),
  at: fc.nat(3),
});

describe('the items of a visit that are followed', () => {
  const sequences = fc.sample(fc.array(actArb, { minLength: 10, maxLength: 25 }), { seed: Number(seed), numRuns: Math.ceil(6 * Number(times)) });
  test.each(sequences.map((acts, no) => ({ acts, no })))('say what a whole read says, whatever was done: sequence $no', async ({ acts }) => {
    const [here, away] = [newStore(), newStore()];
    const tab = newStore(here.name);
    const told = followed(here);
    const ways: Undo[] = [];
    const play = async ({ kind, no, at }: Act): Promise<void> => {
      const [db, where] = [at % 2 === 0 ? here : tab, at === 3 ? other : visit];
      switch (kind) {
        case 'assess': {
          const done = await assess(db, where, no, at);
          if (done.ok) ways.push(done.value.undo);
          break;
        }
        case 'note':
          await execute(db, noteItem, { plan, visit: where, criterion: criterionOf(no), note: `Ghi chú ${at}`, basis: [] });
          break;
        case 'undo': {
          const way = ways.pop();
          if (way) await undo(db, way);
          break;
        }
        case 'foreign':
          await assess(away, where, no, at);
          break;
        case 'merge':
          await mergeChanges(db, plan, await readLog(away, plan));
          break;
        case 'rebuild':
          await rebuild(db, plan);
          break;
        case 'forget':
          await forgetPlan(db, plan);
          break;
        case 'many':
          await assessAll(db, where, 60 + no);
          break;
      }
    };
    for (const act of acts) {
      await play(act);
      // Now and then the next act comes before the last one was read.
      if (act.no % 2 === 0) await agrees(here, told);
    }
    await agrees(here, told);
  });

  test('one answer reads its own row; the others stay the objects that they were, and another visit changes nothing', async () => {
    const db = newStore();
    await assessAll(db, visit, lines);
    const told = followed(db);
    await agrees(db, told);
    const before = told.at(-1) ?? [];
    db.close();
    const count = countReads(db);
    await db.open();
    await assess(db, visit, 7, 2);
    await vi.waitFor(() => expect(told.at(-1)).not.toBe(before));
    expect(count.ranges).toBe(0);
    // The test itself for the basis, the writer, and the list.
    expect(count.rows).toBeLessThanOrEqual(3);
    const now = told.at(-1) ?? [];
    expect(now.length).toBe(lines);
    expect(now.filter((row, no) => row !== before[no]).map(({ id }) => id)).toEqual([itemIdOf(visit, criterionOf(7))]);
    const lists = told.length;
    await assess(db, other, 7, 1);
    await assess(db, visit, 8, 1);
    await agrees(db, told);
    expect(told.length).toBe(lists + 1);
  });

  test('a signal that comes from another window is understood without its prototype', async () => {
    const db = newStore();
    await assessAll(db, visit, 3);
    const told = followed(db);
    await agrees(db, told);
    const [row] = told.at(-1) ?? [];
    await putRaw(db, 'items', [{ ...row, note: 'từ cửa sổ khác' }]);
    Dexie.on.storagemutated.fire(structuredClone({ [`idb://${db.name}/items/`]: new RangeSet([plan, row?.id ?? '']) }));
    await vi.waitFor(() => expect(told.at(-1)?.[0]?.note).toBe('từ cửa sổ khác'));
  });
});
