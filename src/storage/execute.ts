import { CHANGE_VERSION, ChangeSchema, seal, type Change, type Op } from '#domain/change.ts';
import type { Command, CommandContext, CommandInput, Rejection, WriteIntent } from '#domain/commands/command.ts';
import type { FoldedRow } from '#domain/fold.ts';
import { nextHlc } from '#domain/hlc.ts';
import type { ChangeId, PersonId, PlanId } from '#domain/ids.ts';
import { opsOf, partsOf, rowKeyOf, type OwnChanges, type RowsByKey } from '#domain/ops.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { basisOf, type Head } from '#domain/row.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import { isTable, type Table } from '#domain/schema/tables.ts';
import { undoName, undoOf, type Undo } from '#domain/undo.ts';
import { agreedFindingBroken } from './agreedFindings.ts';
import { logTables, writing, type Frontier, type Store } from './db.ts';
import { deviceOrNew, findDevice, putDevice, type Device } from './device.ts';
import { storageFailureOf, type StorageFailure } from './failure.ts';
import { TAIL_SIZE, arrivedAmong, packTail } from './log.ts';
import { putRefolded, refold, type Refolded } from './refold.ts';
import { sealedVisitsTouched, type Amendment } from './sealedVisits.ts';

export type { Undo } from '#domain/undo.ts';

/** Proof that a command is on disk. `change` is its last one, null when everything was as wanted already and nothing was written. */
export interface Receipt {
  readonly change: ChangeId | null;
  readonly at: number;
  readonly undo: Undo;
}

/**
 * What this very tab has written, by change id; see `opsOf`. A change whose transaction failed is never a head, so it
 * does no harm here.
 */
const ownChanges = new WeakMap<Store, Map<string, readonly Op[]>>();

const ownOf = (db: Store): Map<string, readonly Op[]> => {
  const known = ownChanges.get(db);
  if (known) return known;
  const own = new Map<string, readonly Op[]>();
  ownChanges.set(db, own);
  return own;
};

const PEOPLE = 'people';

/** The writes that carry the writer's name into a plan that does not know it yet. */
const introduction = (device: Device, known: FoldedRow | undefined): readonly WriteIntent[] =>
  device.name === '' || known?.['name'] === device.name
    ? []
    : [{ table: PEOPLE, row: device.person, field: 'name', value: device.name, basis: basisOf(known, 'name') }];

/** The rows that some writes address, and the writer's own, as they are in the store, by `table/id`. */
export const addressedRows = async (
  db: Store,
  plan: PlanId,
  writes: readonly { readonly table: Table; readonly row: string }[],
  person: PersonId,
): Promise<RowsByKey> => {
  const rows = new Map<string, FoldedRow>();
  const wanted = new Map<string, Set<string>>([[PEOPLE, new Set([person])]]);
  for (const { table, row } of writes) {
    const ids = wanted.get(table);
    if (ids) ids.add(row);
    else wanted.set(table, new Set([row]));
  }
  const read = async ([table, ids]: readonly [string, ReadonlySet<string>]): Promise<void> => {
    if (!isTable(table)) return;
    const found = await db.foldedRows(table).bulkGet([...ids].map((id): [PlanId, string] => [plan, id]));
    for (const row of found) if (row) rows.set(rowKeyOf({ table, row: row.id }), row);
  };
  await Promise.all([...wanted].map(read));
  return rows;
};

/** What the tab's own heads of a register replaced: the register was told then whether it had arrived. */
const replacedByOwn = (own: ReadonlyMap<string, readonly Op[]>, { t, r, f }: Op, heads: readonly Head[]): readonly ChangeId[] =>
  heads.flatMap((head) => (own.get(head.change) ?? []).flatMap((op) => (op.t === t && op.r === r && op.f === f ? op.over : [])));

/**
 * Tells which of the writes that changes replace are in the log. Heads are, awaited ones are not, and what the tab
 * replaced before is one or the other; only the rest (the screen was older than the store, or the plan was taken off
 * this laptop meanwhile) has to be looked up.
 */
const arrivedFor = async (db: Store, plan: PlanId, ops: readonly Op[], rows: RowsByKey): Promise<(id: string) => boolean> => {
  const arrived = new Set<string>();
  const doubtful = new Set<string>();
  for (const op of ops) {
    const { heads = [], awaited = [] } = rows.get(rowKeyOf({ table: op.t, row: op.r }))?.regs[op.f] ?? {};
    const known = new Set<string>([...heads.map((head) => head.change), ...replacedByOwn(ownOf(db), op, heads)]);
    for (const id of awaited) known.delete(id);
    for (const id of known) arrived.add(id);
    for (const id of op.over) if (!known.has(id) && !awaited.includes(id)) doubtful.add(id);
  }
  const found = doubtful.size === 0 ? doubtful : await arrivedAmong(db, plan, doubtful);
  return (id) => arrived.has(id) || found.has(id);
};

type Changes = readonly [Change, ...Change[]];

/** What the changes of one command have in common. */
interface Frame {
  readonly plan: PlanId;
  readonly device: Device;
  readonly last: Frontier | undefined;
  readonly now: number;
  readonly cmd: string;
  readonly note: string;
}

/** Seals the changes of a command, one after the other. */
const sealAll = ({ plan, device, last, now, cmd, note }: Frame, parts: readonly (readonly Op[])[]): readonly Change[] => {
  const changes: Change[] = [];
  for (const ops of parts) {
    const before = changes.at(-1);
    changes.push(
      seal({
        v: CHANGE_VERSION,
        plan,
        replica: device.replica,
        seq: ((before ?? last)?.seq ?? 0) + 1,
        prev: (before ?? last)?.id ?? null,
        hlc: nextHlc(before?.hlc ?? device.clock, now, device.replica),
        actor: device.person,
        cmd,
        ...(note === '' ? {} : { note }),
        ops,
      }),
    );
  }
  return changes;
};

/** Puts a command's changes at the end of the log, their rows and conflicts into the tables. Inside a writing transaction only. */
const record = async (db: Store, device: Device, changes: Changes, rows: RowsByKey): Promise<readonly Refolded[]> => {
  // A change that a colleague's app would refuse must never get into the log: it could not be taken out again.
  for (const change of changes) ChangeSchema.parse(change);
  const { plan, seq, id, hlc } = changes.at(-1) ?? changes[0];
  const arrived = await arrivedFor(db, plan, changes.flatMap(({ ops }) => ops), rows);
  const refolded = await refold(db, plan, changes, arrived, rows);
  await Promise.all([
    db.changes.bulkAdd(changes),
    db.frontiers.put({ plan, replica: device.replica, seq, id }),
    putDevice(db, device, hlc),
    putRefolded(db, plan, refolded),
  ]);
  if (changes.some((change) => change.seq % TAIL_SIZE === 0)) await packTail(db, plan);
  // Only where they point is needed again, not what they say.
  for (const change of changes) ownOf(db).set(change.id, change.ops.map((op) => ({ ...op, val: null })));
  return refolded;
};

/**
 * The reason that the change carries: the command's own, or that of the amendment under way. Refused when sealed minutes
 * would be altered without one.
 */
const reasonFor = async (db: Store, plan: PlanId, note: string, ops: readonly Op[], rows: RowsByKey, amendment: Amendment | null): Promise<Result<string, Rejection>> => {
  const [first, ...others] = await sealedVisitsTouched(db, plan, ops, rows);
  if (note !== '' || first === undefined) return ok(note);
  const amended = amendment?.plan === plan && amendment.visit === first && others.length === 0;
  const reason = amended ? amendment.reason.normalize('NFC').trim() : '';
  return reason === '' ? fail({ type: 'sealed', visit: first }) : ok(reason);
};

const contextOf = (now: number, actor: PersonId): CommandContext => ({ now: MomentSchema.parse(new Date(now).toISOString()), actor });

/** A command that has been written: its changes and the rows that they touched, before and after. */
export interface Written {
  readonly changes: Changes;
  readonly refolded: readonly Refolded[];
}

/** What a command is written under beside its input. */
export interface WriteOptions {
  readonly now: number;
  /** The reason for editing one visit after its minutes were signed, while such an edit is under way. */
  readonly amendment?: Amendment | null;
  /** Changes that count as written on top of what was on the screen: this tab's where nothing is said. */
  readonly own?: OwnChanges;
  /** The writes are those of a file. As with a merge, lines that both sides have agreed on hold it back in nothing; they show as changed. */
  readonly isFile?: boolean;
}

/**
 * Makes a command into its changes, inside a writing transaction that its caller has opened: for what writes more than
 * the command. Null when everything was as wanted already.
 */
export const writeCommand = async <I extends CommandInput>(
  db: Store,
  command: Command<I>,
  input: I,
  { now, amendment = null, own = ownOf(db), isFile = false }: WriteOptions,
): Promise<Result<Written | null, Rejection>> => {
  const { plan, reason = '' } = input;
  const device = await deviceOrNew(db);
  const decided = command.decide(input, contextOf(now, device.person));
  if (!decided.ok) return decided;
  const [rows, last] = await Promise.all([
    addressedRows(db, plan, decided.value, device.person),
    db.frontiers.get([plan, device.replica]),
  ]);
  const intended = partsOf(decided.value).map((part) => opsOf(part, rows, own)).filter((ops) => ops.length > 0);
  const ops = intended.flat();
  const why = await reasonFor(db, plan, reason.normalize('NFC').trim(), ops, rows, amendment);
  if (!why.ok) return why;
  const broken = isFile || why.value !== '' ? null : await agreedFindingBroken(db, plan, ops, rows);
  if (broken !== null) return fail({ type: 'line-agreed', finding: broken });
  const greeting = opsOf(introduction(device, rows.get(rowKeyOf({ table: PEOPLE, row: device.person }))), rows, own);
  const parts = intended.map((ops, no) => (no === 0 ? [...ops, ...greeting] : ops));
  const [first, ...others] = sealAll({ plan, device, last, now, cmd: command.name, note: why.value }, parts);
  if (!first) return ok(null);
  const changes: Changes = [first, ...others];
  return ok({ changes, refolded: await record(db, device, changes, rows) });
};

/**
 * THE writer. One command becomes one change (an undo that opens conflicts again becomes several), its rows and its
 * conflicts, in one transaction: all of it or nothing.
 * Resolves after the transaction has completed, so a receipt means „on disk“. Expected refusals and storage failures
 * are returned; anything else is a bug and thrown.
 * @param amendment the reason for editing one visit after its minutes were signed, while such an edit is under way
 * Inside the transaction only Dexie may be awaited (anything else would end it), hence the synchronous hash.
 */
export const execute = async <I extends CommandInput>(
  db: Store,
  command: Command<I>,
  input: I,
  clock: () => number = Date.now,
  amendment: Amendment | null = null,
): Promise<Result<Receipt, Rejection | StorageFailure>> => {
  try {
    return await writing(db, logTables, async () => {
      const now = clock();
      const written = await writeCommand(db, command, input, { now, amendment });
      if (!written.ok) return written;
      if (!written.value) return ok({ change: null, at: now, undo: { plan: input.plan, command: command.name, writes: [] } });
      const { changes, refolded } = written.value;
      return ok({ change: (changes.at(-1) ?? changes[0]).id, at: now, undo: undoOf(changes, refolded) });
    });
  } catch (error) {
    const failure = storageFailureOf(error);
    if (failure) return fail(failure);
    throw error;
  }
};

/** Ends a rehearsal: its transaction is given up. */
class Rehearsed extends Error {}

/**
 * Does all that a command would do, and gives it up before anything is stored: the browser has then read the program for it,
 * and the first real command does not wait for that. Nothing comes of it, a refusal or a failure neither.
 * @param isWanted false once there is something real to do, which must not wait for a rehearsal
 */
export const rehearse = async <I extends CommandInput>(db: Store, command: Command<I>, input: I, isWanted: () => boolean): Promise<void> => {
  const now = Date.now();
  try {
    // What takes longest first and by itself: to make a change and to check it takes no table.
    const device = await deviceOrNew(db);
    const decided = command.decide(input, contextOf(now, device.person));
    if (!decided.ok || !isWanted()) return;
    const ops = opsOf(decided.value, new Map(), new Map());
    for (const change of sealAll({ plan: input.plan, device, last: undefined, now, cmd: command.name, note: '' }, [ops])) ChangeSchema.parse(change);
    await writing(db, logTables, async () => {
      // The tables may have been in use for a while.
      await findDevice(db);
      if (isWanted()) await writeCommand(db, command, input, { now });
      throw new Rehearsed();
    });
  } catch {
    // As wished; what is wrong with the store is said by the commands themselves.
  }
};

/** Takes a command back by a new change; the history keeps both. */
export const undo = (
  db: Store,
  way: Undo,
  clock: () => number = Date.now,
  amendment: Amendment | null = null,
): Promise<Result<Receipt, Rejection | StorageFailure>> =>
  execute(db, { name: undoName(way.command), decide: () => ok(way.writes) }, { plan: way.plan }, clock, amendment);
