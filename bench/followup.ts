import type { PlanId } from '#domain/ids.ts';
import { bookTables, type RoundBook } from '#domain/roundBook/roundBook.ts';
import type { Row } from '#domain/schema/tables.ts';
import { ofPlan, Store, writing } from '#storage/db.ts';
import { mergeChanges } from '#storage/merge.ts';
import { roundMarks } from '#storage/reads/roundMarks.ts';
import { bookIn, keptBook } from '#storage/roundBooks.ts';
import { openRoundBooks } from '#workers/roundBooksClient.ts';
import { laterChange, tenYears, type MadeRound } from '../tests/support/tenYears/tenYears.ts';
import { measureLists, type ListPass } from './lists.ts';

/** The database that the app itself opens. */
const DATABASE = 'so-kiem-tra';

/** What one pass over ten rounds took, in milliseconds. */
export interface FollowUpPass {
  /** All books as they are kept. */
  readonly kept: number;
  /** All books made, because none was there. */
  readonly made: number;
  /** All books after one round has changed: one is made, the others are kept. */
  readonly changed: number;
  /** The tables of all rounds that lists of findings and measures are made of, read whole. */
  readonly naive: number;
  /** The longest that the page could not react while it read the tables, and while it took the books. */
  readonly naiveBlocked: number;
  readonly keptBlocked: number;
}

/** What the rounds are, and how large their books. */
export interface FollowUpFacts {
  readonly rounds: number;
  readonly findings: number;
  readonly measures: number;
  readonly bookBytes: number;
  readonly rowBytes: number;
}

let made: readonly MadeRound[] = [];

const opened = async (): Promise<Store> => {
  const db = new Store(DATABASE);
  await db.open();
  return db;
};

/** Puts the ten years into the database of the app; the addresses that show them. */
const seedYears = async (): Promise<{ readonly followUp: string; readonly desk: string }> => {
  made = tenYears();
  const db = await opened();
  for (const { plan, changes } of made) await mergeChanges(db, plan, changes);
  db.close();
  const last = made.at(-1)?.plan ?? '';
  return { followUp: `plans/${last}/follow-up`, desk: `plans/${last}/desk` };
};

/** Runs a job and notes the longest gap between two looks at the clock. */
const watched = async (work: () => Promise<unknown>): Promise<{ readonly took: number; readonly blocked: number }> => {
  let blocked = 0;
  let last = performance.now();
  const channel = new MessageChannel();
  channel.port1.addEventListener('message', () => {
    const now = performance.now();
    blocked = Math.max(blocked, now - last);
    last = now;
    channel.port2.postMessage(null);
  });
  channel.port1.start();
  channel.port2.postMessage(null);
  const started = performance.now();
  await work();
  const took = performance.now() - started;
  channel.port1.close();
  return { took, blocked };
};

/** Takes all books as a page does: what is kept is read at once, what is not is made in a worker. */
const readBooks = async (db: Store): Promise<readonly RoundBook[]> => {
  const books: RoundBook[] = [];
  let line: ReturnType<typeof openRoundBooks> | null = null;
  for (const { plan, mark } of await roundMarks(db).read()) {
    const kept = await keptBook(plan, mark, db);
    if (kept !== null) {
      books.push(kept);
      continue;
    }
    line ??= openRoundBooks(DATABASE);
    const answer = await line.ask(plan);
    if (!answer.ok || answer.value === null) throw new Error('A book could not be made');
    books.push(bookIn(answer.value));
  }
  line?.close();
  return books;
};

/** The rows of one round that the lists are made of. */
export interface WholeRows {
  readonly plan: PlanId;
  readonly year: number;
  readonly units: readonly Row<'units'>[];
  readonly visits: readonly Row<'visits'>[];
  readonly criteria: readonly Row<'criteria'>[];
  readonly findings: readonly Row<'findings'>[];
  readonly measures: readonly Row<'measures'>[];
}

const readWhole = async (db: Store): Promise<readonly WholeRows[]> => {
  const rounds: WholeRows[] = [];
  for (const { plan, year } of made) {
    rounds.push({
      plan,
      year,
      units: await ofPlan(db.rows('units'), plan).toArray(),
      visits: await ofPlan(db.rows('visits'), plan).toArray(),
      criteria: await ofPlan(db.rows('criteria'), plan).toArray(),
      findings: await ofPlan(db.rows('findings'), plan).toArray(),
      measures: await ofPlan(db.rows('measures'), plan).toArray(),
    });
  }
  return rounds;
};

/** A colleague's change to one round, each pass to another: what is known already changes nothing. */
const changeOne = async (db: Store, no: number): Promise<void> => {
  const round = made[no % made.length];
  if (round) await mergeChanges(db, round.plan, laterChange(round));
};

let passes = 0;

/** One pass: books kept, made and after a change, beside the tables read whole. */
const measureBooks = async (): Promise<FollowUpPass> => {
  const db = await opened();
  await writing(db, ['roundBooks'], () => db.roundBooks.clear());
  const { took: madeTook } = await watched(() => readBooks(db));
  const kept = await watched(() => readBooks(db));
  const naive = await watched(() => readWhole(db));
  await changeOne(db, passes);
  passes += 1;
  const { took: changed } = await watched(() => readBooks(db));
  db.close();
  return { kept: kept.took, made: madeTook, changed, naive: naive.took, naiveBlocked: naive.blocked, keptBlocked: kept.blocked };
};

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

const facts = async (): Promise<FollowUpFacts> => {
  const db = await opened();
  const books = await readBooks(db);
  let rowBytes = 0;
  for (const { plan } of made) for (const table of bookTables) rowBytes += bytesOf(await ofPlan(db.rows(table), plan).toArray());
  db.close();
  const sum = (of: (book: RoundBook) => number): number => books.reduce((all, book) => all + of(book), 0);
  return { rounds: books.length, findings: sum(({ findings }) => findings.length), measures: sum(({ measures }) => measures.length), bookBytes: sum(bytesOf), rowBytes };
};

const lists = async (times: number): Promise<ListPass> => {
  const db = await opened();
  const pass = measureLists(await readBooks(db), await readWhole(db), times);
  db.close();
  return pass;
};

/** What the script outside calls. */
export const followUp = { seedYears, measureBooks, facts, lists };
