import { CHANGE_VERSION } from '#domain/change.ts';
import type { PlanId } from '#domain/ids.ts';
import { BOOK_VERSION, bookTables, roundBookOf, type BookRows, type RoundBook } from '#domain/roundBook/roundBook.ts';
import type { Row, Table } from '#domain/schema/tables.ts';
import { ofPlan, reading, writing, type Store } from './db.ts';
import { logMark } from './reads/logMark.ts';
import { store } from './store.ts';

/**
 * A book with the state of the round that it was made from. A fact of this laptop that can be thrown away: it is made again.
 * As text, for two thousand lines on their way through database and worker are taken apart much faster as one text than as objects.
 */
export interface StoredBook {
  readonly plan: PlanId;
  readonly mark: string;
  readonly text: string;
}

/** The book that is kept in a record; it was written by this app in this version (BOOK_VERSION is part of the mark). */
export const bookIn = ({ text }: StoredBook): RoundBook => {
  const book: RoundBook = JSON.parse(text);
  return book;
};

/** Names the state of a round and the rule by which its book is made; differs as soon as either does. */
export const bookMark = async (db: Store, plan: PlanId): Promise<string> => `${BOOK_VERSION}.${CHANGE_VERSION} ${await logMark(plan, db).read()}`;

const living = async <T extends Table>(db: Store, table: T, plan: PlanId): Promise<readonly Row<T>[]> =>
  (await ofPlan(db.rows(table), plan).toArray()).filter((row) => row.deleted === 0);

/** The living rows of a round that its book is made of; null when the round is not here. */
export const bookRows = async (db: Store, plan: PlanId): Promise<BookRows | null> => {
  const row = await db.rows('plans').get([plan, plan]);
  if (!row || row.deleted === 1) return null;
  // All asked for at once: the browser reads the next table while the rows of the last one are unpacked.
  const [areas, units, visits, criteria, items, findings, measures, measureNotes, adoptions, referrals, samples, dossiers, calendarDays, carriedFindings] = await Promise.all([
    living(db, 'areas', plan),
    living(db, 'units', plan),
    living(db, 'visits', plan),
    living(db, 'criteria', plan),
    living(db, 'items', plan),
    living(db, 'findings', plan),
    living(db, 'measures', plan),
    living(db, 'measureNotes', plan),
    living(db, 'adoptions', plan),
    living(db, 'referrals', plan),
    living(db, 'samples', plan),
    living(db, 'dossiers', plan),
    living(db, 'calendarDays', plan),
    living(db, 'carriedFindings', plan),
  ]);
  return { plan: row, areas, units, visits, criteria, items, findings, measures, measureNotes, adoptions, referrals, samples, dossiers, calendarDays, carriedFindings };
};

/** The kept book of a round if it was made from a state; null when it has to be made. Read where it is shown, without a worker. */
export const keptBook = async (plan: PlanId, mark: string, db = store): Promise<RoundBook | null> => {
  const kept = await db.roundBooks.get(plan);
  return kept?.mark === mark ? bookIn(kept) : null;
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
    return rows === null ? null : { plan, mark: await bookMark(db, plan), text: JSON.stringify(roundBookOf(rows)) };
  });
  if (made !== null) await writing(db, ['roundBooks'], () => db.roundBooks.put(made));
  return made;
};
