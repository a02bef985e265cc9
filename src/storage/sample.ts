import { asJson, changeIdOf, isKnown, type Change, type LoggedChange } from '#domain/change.ts';
import type { FoldedRow } from '#domain/fold.ts';
import type { PlanId } from '#domain/ids.ts';
import { isTable, tableNames, type Table } from '#domain/schema/tables.ts';
import { logTables, ofPlan, reading, type Store } from './db.ts';
import { changesIn, knownIds } from './log.ts';
import { wholeText } from './rebuild.ts';
import { refold } from './refold.ts';

/** How much is looked at: the newest changes, and rows by chance. */
export interface SampleSize {
  readonly changes: number;
  readonly rows: number;
}

/** What a look at a sample of a plan has found. */
export interface Sample {
  readonly changes: number;
  readonly rows: number;
  /** What is wrong: `changes/<id>` for a change that is not what its id says, `table/id` for a row that is not what the log says. */
  readonly wrong: readonly string[];
}

const sampleSize: SampleSize = { changes: 50, rows: 20 };

/** The newest changes of the log, at least so many if there are. */
const newestChanges = async (db: Store, plan: PlanId, count: number): Promise<readonly LoggedChange[]> => {
  const tail = await ofPlan(db.changes, plan).toArray();
  if (tail.length >= count) return tail.sort((a, b) => (a.hlc < b.hlc ? 1 : -1)).slice(0, count);
  const [last] = await ofPlan(db.segments, plan, 'no').reverse().limit(1).toArray();
  return [...tail, ...(last ? changesIn(last).slice(tail.length - count) : [])];
};

const isTrue = (change: LoggedChange): boolean => {
  try {
    return changeIdOf(asJson(change)) === change.id;
  } catch {
    // Not even something that can be hashed.
    return false;
  }
};

/** Rows by `table/id`. */
type Picked = Map<string, FoldedRow>;

const pickRows = async (db: Store, plan: PlanId, count: number, chance: () => number): Promise<Picked> => {
  const keys: [Table, string][] = [];
  for (const table of tableNames) for (const [, id] of await ofPlan(db.foldedRows(table), plan).primaryKeys()) keys.push([table, id]);
  const picked: Picked = new Map();
  for (let no = 0; no < count && keys.length > 0; no += 1) {
    const [key] = keys.splice(Math.floor(chance() * keys.length), 1);
    if (!key) continue;
    const [table, id] = key;
    const row = await db.foldedRows(table).get([plan, id]);
    if (row) picked.set(`${table}/${id}`, row);
  }
  return picked;
};

/** The changes that touch the picked rows, without their ops on other rows. Reads the log one segment at a time. */
const changesOf = async (db: Store, plan: PlanId, picked: Picked): Promise<readonly Change[]> => {
  const found: Change[] = [];
  const take = (change: LoggedChange): void => {
    if (!isKnown(change)) return;
    const ops = change.ops.filter(({ t, r }) => isTable(t) && picked.has(`${t}/${r}`));
    if (ops.length > 0) found.push({ ...change, ops });
  };
  await ofPlan(db.segments, plan, 'no').each((segment) => changesIn(segment).forEach(take));
  await ofPlan(db.changes, plan).each(take);
  return found;
};

/** Looks whether a sample of a plan is sound: the whole comparison takes seconds, this some tenths of one. Writes nothing. */
export const checkSample = (db: Store, plan: PlanId, chance: () => number = Math.random, size = sampleSize): Promise<Sample> =>
  reading(db, logTables, async () => {
    const newest = await newestChanges(db, plan, size.changes);
    const wrong = newest.filter((change) => !isTrue(change)).map(({ id }) => `changes/${id}`);
    const picked = await pickRows(db, plan, size.rows, chance);
    const known = await knownIds(db, plan);
    const arrived = (id: string): boolean => known.has(id);
    const folded = await refold(db, plan, await changesOf(db, plan, picked), arrived, new Map());
    const expected = new Map(folded.map(({ table, row }) => [`${table}/${row.id}`, wholeText(row, arrived)]));
    for (const [key, row] of picked) if (expected.get(key) !== wholeText(row, arrived)) wrong.push(key);
    return { changes: newest.length, rows: picked.size, wrong };
  });
