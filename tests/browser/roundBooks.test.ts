import { expect, test } from 'vitest';
import { examplePlanId, exampleChange } from '#domain/commands/example.ts';
import { editMeasure, proposeMeasure, recordFinding } from '#domain/commands/inspection.ts';
import { FindingIdSchema, MeasureIdSchema, PlanIdSchema } from '#domain/ids.ts';
import { roundBookOf } from '#domain/roundBook/roundBook.ts';
import { execute } from '#storage/execute.ts';
import { mergeChanges } from '#storage/merge.ts';
import { forgetPlan } from '#storage/rebuild.ts';
import { roundMarks } from '#storage/reads/roundMarks.ts';
import { bookIn, bookRows, keptBook, roundBook } from '#storage/roundBooks.ts';
import { cleanUpStores, newStore } from './stores.ts';

cleanUpStores();

const plan = examplePlanId;
const done = async (work: Promise<{ readonly ok: boolean }>) => expect((await work).ok).toBe(true);

/** The book as it is now, made or kept. */
const bookNow = async (db: Parameters<typeof roundBook>[0]) => {
  const stored = await roundBook(db, plan);
  if (stored === null) throw new Error('no book');
  return bookIn(stored);
};

const withExample = async () => {
  const db = newStore();
  await mergeChanges(db, plan, [exampleChange()]);
  return db;
};

test('a book says what the rows say, is kept, and is made anew as soon as something changes', async () => {
  const db = await withExample();
  const rows = async () => {
    const found = await bookRows(db, plan);
    if (found === null) throw new Error('no rows');
    return found;
  };
  const first = await roundBook(db, plan);
  const book = await bookNow(db);
  expect(book).toEqual(roundBookOf(await rows()));
  expect(book.units.length).toBeGreaterThan(3);
  expect(await db.roundBooks.get(plan)).toEqual(first);
  expect(await roundBook(db, plan)).toEqual(first);
  expect(await keptBook(plan, first?.mark ?? '', db)).toEqual(book);
  expect(await keptBook(plan, 'another state', db)).toBeNull();

  const finding = FindingIdSchema.parse('f-moi');
  const visit = book.visits[0]?.id ?? null;
  await done(execute(db, recordFinding, { plan, id: finding, values: { visit, text: 'Chưa niêm yết đủ thủ tục' } }));
  await done(execute(db, proposeMeasure, { plan, id: MeasureIdSchema.parse('m-moi'), values: { finding, text: 'Niêm yết lại' } }));
  const second = await roundBook(db, plan);
  expect(second?.mark).not.toBe(first?.mark);
  const later = await bookNow(db);
  expect(later).toEqual(roundBookOf(await rows()));
  expect(later.findings.find(({ id }) => id === finding)).toMatchObject({ visit, measures: 1, state: 'inRemedy' });
  expect(later.measures.find(({ label, finding: of }) => of === finding && label === '')).toMatchObject({ text: 'Niêm yết lại', extensions: 0 });

  await done(execute(db, editMeasure, { plan, id: MeasureIdSchema.parse('m-moi'), field: 'text', value: 'Niêm yết lại trong tuần', basis: [] }));
  expect((await bookNow(db)).measures.map(({ text }) => text)).toContain('Niêm yết lại trong tuần');
});

test('rounds are listed with a mark each, which moves with the round alone', async () => {
  const db = await withExample();
  const other = PlanIdSchema.parse('kt-2026');
  const before = await roundMarks(db).read();
  expect(before.map((round) => round.plan)).toEqual([plan]);
  expect(await roundBook(db, other)).toBeNull();
  const visit = (await bookNow(db)).visits[0]?.id ?? null;
  await done(execute(db, recordFinding, { plan, id: FindingIdSchema.parse('f-1'), values: { visit, text: 'Mới' } }));
  const after = await roundMarks(db).read();
  expect(after[0]?.mark).not.toBe(before[0]?.mark);
});

test('a round that is taken off this laptop leaves no book behind, for another history of it may be as long', async () => {
  const db = await withExample();
  await roundBook(db, plan);
  await forgetPlan(db, plan);
  expect(await db.roundBooks.toArray()).toEqual([]);
});
