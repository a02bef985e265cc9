import { CHANGE_VERSION } from '#domain/change.ts';
import type { PlanId } from '#domain/ids.ts';
import { BOOK_VERSION, bookTables, roundBookOf, type BookRows, type RoundBook } from '#domain/roundBook/roundBook.ts';
import type { Row, Table } from '#domain/schema/tables.ts';
import { ofPlan, reading, writing, type Store } from './db.ts';
import { logMark } from './reads/logMark.ts';

/** A book with the state of the round that it was made from. A fact of this laptop that can be thrown away: it is made again. */
export interface StoredBook {
  readonly plan: PlanId;
  readonly mark: string;
  readonly book: RoundBook;
}

/** Names the state of a round and the rule by which its book is made; differs as soon as either does. */
export const bookMark = async (db: Store, plan: PlanId): Promise<string> => `${BOOK_VERSION}.${CHANGE_VERSION} ${await logMark(plan, db).read()}`;

const living = async <T extends Table>(db: Store, table: T, plan: PlanId): Promise<readonly Row<T>[]> =>
  (await ofPlan(db.rows(table), plan).toArray()).filter((row) => row.deleted === 0);

/** The living rows of a round that its book is made of; null when the round is not here. */
export const bookRows = async (db: Store, plan: PlanId): Promise<BookRows | null> => {
  const row = await db.rows('plans').get([plan, plan]);
  if (!row || row.deleted === 1) return null;
  return {
    plan: row,
    areas: await living(db, 'areas', plan),
    units: await living(db, 'units', plan),
    visits: await living(db, 'visits', plan),
    criteria: await living(db, 'criteria', plan),
    items: await living(db, 'items', plan),
    findings: await living(db, 'findings', plan),
    measures: await living(db, 'measures', plan),
    measureNotes: await living(db, 'measureNotes', plan),
    adoptions: await living(db, 'adoptions', plan),
    referrals: await living(db, 'referrals', plan),
    samples: await living(db, 'samples', plan),
    dossiers: await living(db, 'dossiers', plan),
    calendarDays: await living(db, 'calendarDays', plan),
    carriedFindings: await living(db, 'carriedFindings', plan),
  };
};

/**
 * The book of a round, as it is now; null when the round is not here. The kept one where nothing has changed since, else
 * made from the rows, all of one moment, and kept for the next time.
 */
export const roundBook = async (db: Store, plan: PlanId): Promise<StoredBook | null> => {
  const kept = await db.roundBooks.get(plan);
  if (kept && kept.mark === (await bookMark(db, plan))) return kept;
  const made = await reading(db, ['plans', 'segmentIds', 'changes', ...bookTables], async () => {
    const rows = await bookRows(db, plan);
    return rows === null ? null : { plan, mark: await bookMark(db, plan), book: roundBookOf(rows) };
  });
  if (made !== null) await writing(db, ['roundBooks'], () => db.roundBooks.put(made));
  return made;
};
