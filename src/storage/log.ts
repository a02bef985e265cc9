import { isKnown, type Change, type LoggedChange } from '#domain/change.ts';
import type { PlanId } from '#domain/ids.ts';
import { utf8 } from '#domain/utf8.ts';
import { ofPlan, reading, type Segment, type Store } from './db.ts';

/** Letters of a change id; segment ids are stored joined without separators. */
export const ID_LENGTH = 32;

/**
 * Changes in one segment: large enough to make records rare, small enough to read one at a time. From 250 on the number
 * hardly matters (docs/BENCH.md).
 */
export const SEGMENT_SIZE = 1000;

/** Own changes in the live end of the log before they are packed into a segment. */
export const TAIL_SIZE = 256;

const decoder = new TextDecoder();

/** The changes of a packed segment. They were validated before they were stored. */
export const changesIn = ({ body }: Segment): readonly LoggedChange[] => JSON.parse(decoder.decode(body));

/** Two reads in one transaction: packing moves changes from the one table to the other, and none may slip through between. */
const atOneMoment = <A, B>(db: Store, names: readonly string[], reads: () => [Promise<A>, Promise<B>]): Promise<[A, B]> =>
  reading(db, names, () => Promise.all(reads()));

/** The ids in a text of ids that were joined without separators. */
export const idsIn = (joined: string): readonly string[] =>
  Array.from({ length: Math.floor(joined.length / ID_LENGTH) }, (_, no) => joined.slice(no * ID_LENGTH, (no + 1) * ID_LENGTH));

/** The ids of every change that the log holds of a plan, without reading the changes. */
export const knownIds = async (db: Store, plan: PlanId): Promise<Set<string>> => {
  const known = new Set<string>();
  const [packed, tail] = await atOneMoment(db, ['segmentIds', 'changes'], () => [
    ofPlan(db.segmentIds, plan, 'no').toArray(),
    ofPlan(db.changes, plan).primaryKeys(),
  ]);
  for (const { ids } of packed) for (const id of idsIn(ids)) known.add(id);
  for (const [, id] of tail) known.add(id);
  return known;
};

/** Whether joined ids hold an id: at a multiple of its length, for letters of two neighbours could spell it too. */
const holds = (joined: string, id: string): boolean => {
  let at = joined.indexOf(id);
  while (at >= 0 && at % ID_LENGTH !== 0) at = joined.indexOf(id, at + 1);
  return at >= 0;
};

/** Which of a few changes the log holds. */
export const arrivedAmong = async (db: Store, plan: PlanId, ids: ReadonlySet<string>): Promise<ReadonlySet<string>> => {
  const keys = [...ids].map((id): [PlanId, string] => [plan, id]);
  const [tail, packed] = await atOneMoment(db, ['changes', 'segmentIds'], () => [
    db.changes.bulkGet(keys),
    ofPlan(db.segmentIds, plan, 'no').toArray(),
  ]);
  return new Set([...ids].filter((id, no) => tail[no] !== undefined || packed.some((segment) => holds(segment.ids, id))));
};

/** The whole log of a plan, packed parts first; in the order of arrival, which means nothing to the fold. */
export const readLog = async (db: Store, plan: PlanId): Promise<LoggedChange[]> => {
  const [segments, tail] = await atOneMoment(db, ['segments', 'changes'], () => [
    ofPlan(db.segments, plan, 'no').toArray(),
    ofPlan(db.changes, plan).toArray(),
  ]);
  const all: LoggedChange[] = [];
  for (const segment of segments) for (const change of changesIn(segment)) all.push(change);
  for (const change of tail) all.push(change);
  return all;
};

/** The changes that write a row: only segments that name it are taken apart, which spares most of the work of reading a log. */
export const changesOfRow = async (db: Store, plan: PlanId, { table, row }: { readonly table: string; readonly row: string }): Promise<readonly Change[]> => {
  const [segments, tail] = await atOneMoment(db, ['segments', 'changes'], () => [
    ofPlan(db.segments, plan, 'no').toArray(),
    ofPlan(db.changes, plan).toArray(),
  ]);
  const named = JSON.stringify(row);
  const packed = segments.flatMap(({ body }): readonly LoggedChange[] => {
    const text = decoder.decode(body);
    return text.includes(named) ? JSON.parse(text) : [];
  });
  return [...packed, ...tail].filter(isKnown).filter(({ ops }) => ops.some((op) => op.t === table && op.r === row));
};

/** Which parts of a plan's log there are: the numbers of its segments and the live end, as they were at one moment. */
export const logParts = async (db: Store, plan: PlanId): Promise<{ readonly segments: readonly number[]; readonly tail: readonly LoggedChange[] }> => {
  const [keys, tail] = await atOneMoment(db, ['segmentIds', 'changes'], () => [
    ofPlan(db.segmentIds, plan, 'no').primaryKeys(),
    ofPlan(db.changes, plan).toArray(),
  ]);
  return { segments: keys.map(([, no]) => no), tail };
};

/** The changes of one segment; none when the plan was taken off this laptop meanwhile. A segment is never written again. */
export const readSegment = async (db: Store, plan: PlanId, no: number): Promise<readonly LoggedChange[]> => {
  const segment = await db.segments.get([plan, no]);
  return segment ? changesIn(segment) : [];
};

/** Appends changes as packed segments. Inside a writing transaction only. */
export const appendSegments = async (db: Store, plan: PlanId, changes: readonly LoggedChange[]): Promise<void> => {
  const [lastKey] = await ofPlan(db.segmentIds, plan, 'no').reverse().limit(1).primaryKeys();
  let no = (lastKey?.[1] ?? 0) + 1;
  // Nobody waits for the single record: the disk is busy with one while the next is put into text.
  const written: PromiseLike<unknown>[] = [];
  for (let i = 0; i < changes.length; i += SEGMENT_SIZE) {
    const part = changes.slice(i, i + SEGMENT_SIZE);
    written.push(db.segments.add({ plan, no, body: utf8(JSON.stringify(part)).slice() }));
    written.push(db.segmentIds.add({ plan, no, ids: part.map((change) => change.id).join('') }));
    no += 1;
  }
  await Promise.all(written);
};

/** Packs the live end of a plan's log into a segment. Inside a writing transaction only. */
export const packTail = async (db: Store, plan: PlanId): Promise<void> => {
  const tail = await ofPlan(db.changes, plan).toArray();
  await appendSegments(db, plan, tail);
  await ofPlan(db.changes, plan).delete();
};
