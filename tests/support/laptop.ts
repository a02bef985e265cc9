import { isKnown, seal, type Change, type Draft, type LoggedChange, type Op } from '#domain/change.ts';
import type { Command, CommandInput, Rejection } from '#domain/commands/command.ts';
import type { Conflict } from '#domain/conflict.ts';
import {
  CROSS_PREFIX,
  DUPLICATE_PREFIX,
  doubtAbout,
  duplicatesOf,
  orphanId,
  orphanOf,
  type Doubt,
  type Touched,
} from '#domain/crossRows.ts';
import { foldRow, writesByRow, type FoldedRow } from '#domain/fold.ts';
import { nextHlc, type Hlc } from '#domain/hlc.ts';
import { PersonIdSchema, PlanIdSchema, ReplicaIdSchema, type ChangeId, type PersonId, type ReplicaId } from '#domain/ids.ts';
import { opsOf, partsOf } from '#domain/ops.ts';
import { isPartOf, refKey } from '#domain/parts.ts';
import { ok, type Result } from '#domain/result.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import { isTable } from '#domain/schema/tables.ts';
import { undoName, undoOf, type Undo } from '#domain/undo.ts';

/** The plan that all laptops of a test share. */
export const plan = PlanIdSchema.parse('kt-2024');

/** The parts of the product that the model of a laptop is made of; a mutant swaps one of them. */
export interface Core {
  /** Seals a draft: the change as it goes into the log and into files, and what it means. */
  readonly write: (draft: Draft) => { readonly logged: LoggedChange; readonly change: Change };
  readonly opsOf: typeof opsOf;
  readonly undoOf: typeof undoOf;
  readonly foldRow: typeof foldRow;
  readonly doubtAbout: typeof doubtAbout;
  /** The changes that count as written by the tab that writes now. */
  readonly ownOf: (laptop: Laptop) => ReadonlySet<string>;
  /** Whether a change is in the log, as the fold is told when this laptop writes. */
  readonly arrivedAtWriting: (laptop: Laptop) => (id: string) => boolean;
  readonly refoldsOnMerge: boolean;
  /** Whether a merge leaves out what the log holds already. */
  readonly skipsKnown: boolean;
  /** Whether a merge takes a change at all. */
  readonly accepts: (laptop: Laptop, change: LoggedChange) => boolean;
  /** The change that a logged change means to this version of the app; null when it is of a newer one. */
  readonly read: (change: LoggedChange) => Change | null;
}

/** The product as it is. */
export const product: Core = {
  write: (draft) => {
    const change = seal(draft);
    return { logged: change, change };
  },
  opsOf,
  undoOf,
  foldRow,
  doubtAbout,
  ownOf: (laptop) => laptop.own,
  arrivedAtWriting: (laptop) => (id) => laptop.log.has(id),
  refoldsOnMerge: true,
  skipsKnown: true,
  accepts: () => true,
  read: (change) => (isKnown(change) ? change : null),
};

/** Who sits at a laptop and how wrong its clock is. */
export interface Seat {
  readonly replica: string;
  readonly person: string;
  /** Milliseconds by which the clock is off. */
  readonly offset?: number;
}

/** What a command came to. */
export interface Done {
  readonly change: Change | null;
  /** What went into the log: one change, several where an undo opened conflicts again, none when nothing was to be written. */
  readonly logged: readonly LoggedChange[];
  readonly undo: Undo;
}

/** A laptop in memory: the same domain functions in the same order as storage/ uses them, without a database. */
export class Laptop {
  readonly log = new Map<string, LoggedChange>();
  readonly rows = new Map<string, FoldedRow>();
  readonly conflicts = new Map<string, Conflict>();
  /** What the one open tab has written. */
  readonly own = new Set<string>();
  readonly core: Core;
  readonly offset: number;
  readonly person: PersonId;
  replica: ReplicaId;
  private clock: Hlc | null = null;
  private seq = 0;
  private prev: ChangeId | null = null;
  private renewals = 0;

  constructor(core: Core, { replica, person, offset = 0 }: Seat) {
    this.core = core;
    this.replica = ReplicaIdSchema.parse(replica);
    this.person = PersonIdSchema.parse(person);
    this.offset = offset;
  }

  /** The whole profile copied to another laptop: same replica id, same counter, but another tab. */
  copy(): Laptop {
    const copy = new Laptop(this.core, { replica: this.replica, person: this.person, offset: this.offset });
    for (const [id, change] of this.log) copy.log.set(id, change);
    for (const [key, row] of this.rows) copy.rows.set(key, row);
    for (const [id, conflict] of this.conflicts) copy.conflicts.set(id, conflict);
    copy.clock = this.clock;
    copy.seq = this.seq;
    copy.prev = this.prev;
    return copy;
  }

  /** Runs a command at a moment of true time (milliseconds). */
  run<I extends CommandInput>(command: Command<I>, input: I, time = 0): Result<Done, Rejection> {
    const now = time + this.offset;
    const decided = command.decide(input, { now: MomentSchema.parse(new Date(now).toISOString()), actor: this.person });
    if (!decided.ok) return decided;
    const parts = partsOf(decided.value).map((part) => this.core.opsOf(part, this.rows, this.core.ownOf(this))).filter((ops) => ops.length > 0);
    const before = new Map(this.rows);
    const written = parts.map((ops) => this.write(command.name, ops, now));
    const [first, ...others] = written;
    if (!first) return ok({ change: null, logged: [], undo: { plan, command: command.name, writes: [] } });
    const changes = [first, ...others].map(({ change }) => change);
    this.fold(written.map(({ logged }) => logged), this.core.arrivedAtWriting(this));
    const touched = [...writesByRow(changes, isTable).keys()].flatMap((key) => {
      const table = key.slice(0, key.indexOf('/'));
      const row = this.rows.get(key);
      return row && isTable(table) ? [{ table, before: before.get(key), row }] : [];
    });
    return ok({
      change: (others.at(-1) ?? first).change,
      logged: written.map(({ logged }) => logged),
      undo: this.core.undoOf([first.change, ...others.map(({ change }) => change)], touched),
    });
  }

  private write(cmd: string, ops: readonly Op[], now: number): { readonly logged: LoggedChange; readonly change: Change } {
    const hlc = nextHlc(this.clock, now, this.replica);
    const sealed = this.core.write({ v: 1, plan, replica: this.replica, seq: this.seq + 1, prev: this.prev, hlc, actor: this.person, cmd, ops });
    this.clock = hlc;
    this.seq = sealed.change.seq;
    this.prev = sealed.change.id;
    this.log.set(sealed.logged.id, sealed.logged);
    this.own.add(sealed.change.id);
    return sealed;
  }

  /** Takes a command back. */
  undo(way: Undo, time = 0): Result<Done, Rejection> {
    return this.run({ name: undoName(way.command), decide: () => ok(way.writes) }, { plan }, time);
  }

  /** Merges changes: set union, touched rows folded. Returns the changes that were new. */
  receive(changes: Iterable<LoggedChange>): readonly LoggedChange[] {
    const fresh = [...new Map([...changes].map((change) => [change.id, change])).values()].filter(
      (change) => (!this.core.skipsKnown || !this.log.has(change.id)) && this.core.accepts(this, change),
    );
    for (const change of fresh) this.log.set(change.id, change);
    if (this.core.refoldsOnMerge) this.fold(fresh, (id) => this.log.has(id));
    if (fresh.some((change) => change.replica === this.replica)) this.renewReplica();
    return fresh;
  }

  private renewReplica(): void {
    this.renewals += 1;
    this.replica = ReplicaIdSchema.parse(`${this.replica}${String.fromCodePoint(96 + this.renewals)}`.slice(-32));
    this.seq = 0;
    this.prev = null;
  }

  private fold(changes: readonly LoggedChange[], arrived: (id: string) => boolean): void {
    const known = changes.map(this.core.read).filter((change) => change !== null);
    const touched: Touched[] = [];
    for (const [key, writes] of writesByRow(known, isTable)) {
      const slash = key.indexOf('/');
      const table = key.slice(0, slash);
      if (!isTable(table)) continue;
      const { row, conflicts } = this.core.foldRow(table, plan, key.slice(slash + 1), this.rows.get(key), writes, arrived);
      touched.push({ table, before: this.rows.get(key), row });
      this.rows.set(key, row);
      for (const [id, conflict] of this.conflicts) {
        if (!id.startsWith(CROSS_PREFIX) && conflict.table === table && conflict.row === row.id) this.conflicts.delete(id);
      }
      for (const conflict of conflicts) this.conflicts.set(conflict.id, conflict);
    }
    this.recheckCrossRows(this.core.doubtAbout(touched));
  }

  /** As storage/crossRows.ts does it: only what is in doubt. */
  private recheckCrossRows({ wholes, numbers }: Doubt): void {
    const all = [...this.rows].flatMap(([key, row]) => {
      const table = key.slice(0, key.indexOf('/'));
      return isTable(table) ? [{ table, row }] : [];
    });
    for (const id of this.conflicts.keys()) if (numbers && id.startsWith(DUPLICATE_PREFIX)) this.conflicts.delete(id);
    const found = numbers ? [...duplicatesOf(plan, all.filter(({ table }) => table === 'bases').map(({ row }) => row))] : [];
    for (const ref of wholes) {
      this.conflicts.delete(orphanId(ref));
      const row = this.rows.get(refKey(ref));
      const orphan = row && orphanOf(plan, { table: ref.table, row }, all.filter((each) => isPartOf(each.table, each.row, ref)));
      if (orphan) found.push(orphan);
    }
    for (const conflict of found) this.conflicts.set(conflict.id, conflict);
  }
}

/** The rows and conflicts that a log amounts to when it is folded from nothing, in one go. */
export const foldedAnew = (core: Core, log: Iterable<LoggedChange>): Laptop => {
  const laptop = new Laptop({ ...core, refoldsOnMerge: true }, { replica: 'folded', person: 'nobody' });
  laptop.receive(log);
  return laptop;
};
