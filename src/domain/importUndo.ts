import { sameJson } from './canonicalJson.ts';
import type { Change } from './change.ts';
import type { WriteIntent } from './commands/command.ts';
import { foldRow, writesByRow, type FoldedRow } from './fold.ts';
import type { ChangeId, PlanId } from './ids.ts';
import type { Json } from './json.ts';
import { DELETED, headsOf, shownHead, type Head, type Register } from './row.ts';
import { fieldOf, isTable, type Table } from './schema/tables.ts';
import { isPlace, seenBefore } from './undo.ts';

/** A row of which something stays as it is, because somebody has written on top of what the import brought. */
export interface KeptRow {
  readonly table: Table;
  readonly id: string;
  /** The registers that stay; blank when the whole row does, since the import made it and others have worked on it. */
  readonly fields: readonly string[];
}

/** The way back from an import: what to write, and what cannot be taken back. */
export interface WayBack {
  readonly writes: readonly WriteIntent[];
  /** Rows that show again what they showed before. */
  readonly restored: number;
  /** Rows that the import made and that are deleted. */
  readonly removed: number;
  readonly kept: readonly KeptRow[];
}

/** What the way back is worked out from. */
export interface Import {
  readonly plan: PlanId;
  /** Every change of the plan that this version understands. */
  readonly log: Iterable<Change>;
  /** The changes that the import brought, and those with which it was taken back and done again since. */
  readonly brought: ReadonlySet<string>;
  /** The rows (`table/id`) that were not there before. */
  readonly made: ReadonlySet<string>;
  /** Rows as they are in the tables now. */
  readonly rowAt: (table: Table, id: string) => FoldedRow | undefined;
  /** Whether a write came after the import. */
  readonly isSince: (head: Head) => boolean;
}

interface Touched {
  readonly table: Table;
  /** As it is now. */
  readonly row: FoldedRow;
  /** As it would be had the import not brought anything. */
  readonly without: FoldedRow;
  readonly fields: ReadonlySet<string>;
  readonly brought: ReadonlySet<string>;
}

const ids = (heads: readonly Head[]): readonly ChangeId[] => heads.map((head) => head.change);
const headsIn = (row: FoldedRow, field: string): readonly Head[] => row.regs[field]?.heads ?? [];
const valueIn = (table: Table, field: string, register: Register | undefined): Json =>
  shownHead(register)?.val ?? fieldOf(table, field)?.initial ?? null;

/** A row that only the import has written is deleted, with every word of it seen; a conflict inside it is closed. */
const removalOf = (table: Table, row: FoldedRow): readonly WriteIntent[] => {
  if (row.deleted === 1 && row.conflicts === 0) return [];
  const disputed = Object.entries(row.regs).flatMap(([field, register]): WriteIntent[] =>
    field === DELETED || (register?.heads.length ?? 0) < 2
      ? []
      : [{ table, row: row.id, field, value: valueIn(table, field, register), basis: ids(register?.heads ?? []) }],
  );
  return [{ table, row: row.id, field: DELETED, value: true, basis: ids(headsIn(row, DELETED)), seen: headsOf(row) }, ...disputed];
};

/** Whether something that the import brought stands in a row without any deletion of the row having seen it. */
const isUnseen = ({ row, brought }: Touched): boolean => {
  const seen = new Set<ChangeId>(seenBefore(row));
  return headsOf(row).some((head) => brought.has(head) && !seen.has(head));
};

/**
 * The value that comes back: what was shown; where a conflict was open, the newest of its values that stands no more, so
 * that the conflict is open again.
 */
const valueBack = (table: Table, field: string, heads: readonly Head[], without: Register | undefined): Json => {
  const gone = without?.heads.find((head) => heads.every(({ change }) => change !== head.change));
  return gone ? gone.val : valueIn(table, field, without);
};

/** The writes that bring the fields of a row back; of a deleted row all of them, for none may stand unseen by its deletion. */
const fieldWrites = ({ table, row, without, fields, brought }: Touched, all: boolean): readonly WriteIntent[] =>
  [...fields].flatMap((field): WriteIntent[] => {
    const heads = headsIn(row, field);
    const theirs = heads.filter((head) => brought.has(head.change));
    const [first] = theirs;
    const isKept = field === DELETED || (table === 'items' && isPlace(table, field) && headsIn(without, field).length === 0);
    if (!first || isKept) return [];
    const value = valueBack(table, field, heads, without.regs[field]);
    if (!all && heads.every((head) => sameJson(head.val, value))) return [];
    return [{ table, row: row.id, field, value, basis: ids(theirs), ifHead: first.change }];
  });

/** The writes that bring a row back which was there before, or which others have a part in. */
const restorationOf = (touched: Touched): readonly WriteIntent[] => {
  const { table, row, without, brought } = touched;
  const deletions = headsIn(row, DELETED);
  const theirs = deletions.filter((head) => brought.has(head.change));
  const isDeleted = theirs.length > 0 ? valueBack(table, DELETED, deletions, without.regs[DELETED]) === true : without.deleted === 1;
  // As deleted as it was: what the deletion had not seen then, it has not seen now.
  const seen = isDeleted ? { seen: seenBefore(without) } : {};
  const deletion: WriteIntent = { table, row: row.id, field: DELETED, basis: ids(theirs), value: isDeleted, ...seen };
  if (without.deleted === 1) {
    const isOpen = theirs.length > 0 || isUnseen(touched) || row.conflicts > without.conflicts;
    return isOpen ? [...fieldWrites(touched, true), deletion] : [];
  }
  const stands = theirs.length === 0 || (!isDeleted && deletions.every((head) => head.val === false));
  return [...fieldWrites(touched, false), ...(stands ? [] : [deletion])];
};

/** Registers of which nothing that the import brought stands any more, since others have written there. */
const overwritten = ({ row, fields, brought }: Touched, isSince: Import['isSince']): readonly string[] =>
  [...fields].filter((field) => {
    const heads = headsIn(row, field);
    return heads.every((head) => !brought.has(head.change)) && heads.some(isSince);
  });

/**
 * PURE. The way back from an import, as ordinary writes: every register in which something that the import brought still
 * stands shows again what the log without it shows; rows that the import made are deleted; items are blanked and people
 * stay, as with any undo. What somebody has written since, on top of it or into a row that the import made, is left alone.
 */
export const wayBackOf = ({ plan, log, brought, made, rowAt, isSince }: Import): WayBack => {
  const theirs: Change[] = [];
  const others: Change[] = [];
  for (const change of log) (brought.has(change.id) ? theirs : others).push(change);
  const rest = writesByRow(others, isTable);
  const writes: WriteIntent[] = [];
  const kept: KeptRow[] = [];
  let [restored, removed] = [0, 0];
  for (const [key, ops] of writesByRow(theirs, isTable)) {
    const slash = key.indexOf('/');
    const [table, id] = [key.slice(0, slash), key.slice(slash + 1)];
    const row = isTable(table) ? rowAt(table, id) : undefined;
    if (!row || !isTable(table) || table === 'people') continue;
    const ofOthers = rest.get(key);
    if (table !== 'items' && !ofOthers) {
      const removal = removalOf(table, row);
      if (removal.length > 0) removed += 1;
      writes.push(...removal);
    } else if (table !== 'items' && made.has(key)) {
      if (row.deleted === 0) kept.push({ table, id, fields: [] });
    } else {
      const without = foldRow(table, plan, id, undefined, ofOthers ?? [], () => true).row;
      const touched: Touched = { table, row, without, fields: new Set(ops.map(({ op }) => op.f)), brought };
      const restoration = restorationOf(touched);
      if (restoration.length > 0) restored += 1;
      writes.push(...restoration);
      const fields = overwritten(touched, isSince);
      if (fields.length > 0) kept.push({ table, id, fields });
    }
  }
  return { writes, restored, removed, kept };
};
