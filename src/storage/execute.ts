import { sameJson } from '#domain/canonicalJson.ts';
import { seal, type Change, type Op } from '#domain/change.ts';
import type { Command, CommandInput, Rejection, WriteIntent } from '#domain/commands/command.ts';
import type { FoldedRow } from '#domain/fold.ts';
import { nextHlc } from '#domain/hlc.ts';
import type { ChangeId, PersonId, PlanId } from '#domain/ids.ts';
import type { Json } from '#domain/json.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { DELETED, basisOf, headsOf, shownHead } from '#domain/row.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import { fieldOf, isTable } from '#domain/schema/tables.ts';
import { logTables, writing, type Store } from './db.ts';
import { ensureDevice, type Device } from './device.ts';
import { storageFailureOf, type StorageFailure } from './failure.ts';
import { TAIL_SIZE, packTail } from './log.ts';
import { putRefolded, refold, type Refolded } from './refold.ts';

/** The way back from one command: what to write to show the values from before it. */
export interface Undo {
  readonly plan: PlanId;
  readonly command: string;
  readonly writes: readonly WriteIntent[];
}

/** Proof that a command is on disk. `change` is null when everything was as wanted already and nothing was written. */
export interface Receipt {
  readonly change: ChangeId | null;
  readonly at: number;
  readonly undo: Undo;
}

/**
 * The last change that this very tab wrote to each register. A fast typist's second save was typed on top of his first
 * even if the screen had not caught up, so it replaces that too. Per tab, not per replica: in a copied profile the
 * other copy's writes are not mine.
 */
const ownHeads = new Map<string, ChangeId>();

const registerKey = (db: Store, plan: PlanId, table: string, row: string, field: string): string =>
  `${db.name}/${plan}/${table}/${row}/${field}`;

const PEOPLE = 'people';

/** The writes that carry the writer's name into a plan that does not know it yet. */
const introduction = (device: Device, known: FoldedRow | undefined): readonly WriteIntent[] =>
  device.name === '' || known?.['name'] === device.name
    ? []
    : [{ table: PEOPLE, row: device.person, field: 'name', value: device.name, basis: basisOf(known, 'name') }];

/** The op that an intent becomes; null when the row already says so. */
const opOf = (db: Store, plan: PlanId, intent: WriteIntent, row: FoldedRow | undefined): Op | null => {
  const { table, row: id, field, value, basis, seen } = intent;
  const register = row?.regs[field];
  const shown = shownHead(register);
  if (intent.making && shown && sameJson(shown.val, value)) return null;
  const over = new Set<ChangeId>(basis);
  if (intent.making) for (const head of register?.heads ?? []) over.add(head.change);
  const own = ownHeads.get(registerKey(db, plan, table, id, field));
  if (own && register?.heads.some((head) => head.change === own)) over.add(own);
  return { t: table, r: id, f: field, val: value, over: [...over].sort(), ...(seen ? { seen } : {}) };
};

/** Ops of a command: its intents, and a revival for each row that is made anew where a deleted one lies. */
const opsOf = (db: Store, plan: PlanId, intents: readonly WriteIntent[], rows: ReadonlyMap<string, FoldedRow>): readonly Op[] => {
  const ops: Op[] = [];
  const revived = new Set<string>();
  for (const intent of intents) {
    const key = `${intent.table}/${intent.row}`;
    const row = rows.get(key);
    const op = opOf(db, plan, intent, row);
    if (op) ops.push(op);
    if (intent.making && row?.deleted === 1 && !revived.has(key)) {
      revived.add(key);
      ops.push({ t: intent.table, r: intent.row, f: DELETED, val: false, over: basisOf(row, DELETED) });
    }
  }
  return ops;
};

const initialOf = (table: string, field: string): Json => (isTable(table) ? (fieldOf(table, field)?.initial ?? null) : null);

/** The writes that take a change back. A row that the change made is deleted; items are blanked, since they are always there. */
const undoOf = (plan: PlanId, command: string, change: Change, refolded: readonly Refolded[]): Undo => {
  const writes: WriteIntent[] = [];
  for (const { table, before, row } of refolded) {
    if (table === PEOPLE) continue;
    if (!before && table !== 'items') {
      writes.push({ table, row: row.id, field: DELETED, value: true, basis: [], seen: headsOf(row) });
      continue;
    }
    for (const op of change.ops) {
      if (op.t !== table || op.r !== row.id || (!before && (op.f === 'visit' || op.f === 'criterion'))) continue;
      const was = op.f === DELETED ? before?.deleted === 1 : (shownHead(before?.regs[op.f])?.val ?? initialOf(table, op.f));
      const seen = was === true && op.f === DELETED ? { seen: headsOf(row) } : {};
      writes.push({ table, row: row.id, field: op.f, value: was, basis: [change.id], ...seen });
    }
  }
  return { plan, command, writes };
};

const readRows = async (db: Store, plan: PlanId, intents: readonly WriteIntent[], person: PersonId): Promise<Map<string, FoldedRow>> => {
  const rows = new Map<string, FoldedRow>();
  const wanted = new Map<string, Set<string>>([[PEOPLE, new Set([person])]]);
  for (const { table, row } of intents) {
    const ids = wanted.get(table);
    if (ids) ids.add(row);
    else wanted.set(table, new Set([row]));
  }
  for (const [table, ids] of wanted) {
    if (!isTable(table)) continue;
    const found = await db.foldedRows(table).bulkGet([...ids].map((id): [PlanId, string] => [plan, id]));
    for (const row of found) if (row) rows.set(`${table}/${row.id}`, row);
  }
  return rows;
};

/**
 * THE writer. One command becomes one change, its rows and its conflicts, in one transaction: all of it or nothing.
 * Resolves after the transaction has completed, so a receipt means „on disk“. Expected refusals and storage failures
 * are returned; anything else is a bug and thrown.
 * Inside the transaction only Dexie may be awaited (anything else would end it), hence the synchronous hash.
 */
export const execute = async <I extends CommandInput>(
  db: Store,
  command: Command<I>,
  input: I,
  clock: () => number = Date.now,
): Promise<Result<Receipt, Rejection | StorageFailure>> => {
  try {
    return await writing(db, logTables, async () => {
      const { plan, reason } = input;
      const device = await ensureDevice(db);
      const now = clock();
      const decided = command.decide(input, { now: MomentSchema.parse(new Date(now).toISOString()), actor: device.person });
      if (!decided.ok) return decided;
      const rows = await readRows(db, plan, decided.value, device.person);
      const intended = opsOf(db, plan, decided.value, rows);
      if (intended.length === 0) return ok({ change: null, at: now, undo: { plan, command: command.name, writes: [] } });
      const ops = [...intended, ...opsOf(db, plan, introduction(device, rows.get(`${PEOPLE}/${device.person}`)), rows)];
      const last = await db.frontiers.get([plan, device.replica]);
      const hlc = nextHlc(device.clock, now, device.replica);
      const change = seal({
        v: 1,
        plan,
        replica: device.replica,
        seq: (last?.seq ?? 0) + 1,
        prev: last?.id ?? null,
        hlc,
        actor: device.person,
        cmd: command.name,
        ...(reason === undefined ? {} : { note: reason.normalize('NFC') }),
        ops,
      });
      await db.changes.add(change);
      await db.frontiers.put({ plan, replica: device.replica, seq: change.seq, id: change.id });
      await db.device.put({ key: 'replica', id: device.replica, clock: hlc });
      // What a screen showed has arrived, so nothing that a command replaces is awaited.
      const refolded = await refold(db, plan, [change], () => true);
      await putRefolded(db, plan, refolded);
      if (change.seq % TAIL_SIZE === 0) await packTail(db, plan);
      for (const op of ops) ownHeads.set(registerKey(db, plan, op.t, op.r, op.f), change.id);
      return ok({ change: change.id, at: now, undo: undoOf(plan, command.name, change, refolded) });
    });
  } catch (error) {
    const failure = storageFailureOf(error);
    if (failure) return fail(failure);
    throw error;
  }
};

/** Takes a command back by a new change; the history keeps both. */
export const undo = (db: Store, way: Undo, clock: () => number = Date.now): Promise<Result<Receipt, Rejection | StorageFailure>> =>
  execute(db, { name: `${way.command}.undo`, decide: () => ok(way.writes) }, { plan: way.plan }, clock);
