import type { Change } from './change.ts';
import type { WriteIntent } from './commands/command.ts';
import { distinctHeads } from './conflict.ts';
import type { FoldedRow } from './fold.ts';
import type { ChangeId, PlanId } from './ids.ts';
import type { Json } from './json.ts';
import { DELETED, authorOf, basisOf, headsOf, shownHead, type Head } from './row.ts';
import { fieldOf, isTable, type Table } from './schema/tables.ts';

/** A write that takes a register back. */
export interface UndoWrite extends WriteIntent {
  /** The heads that stood before the command: once the write is done, its change stands for them. */
  readonly was?: readonly ChangeId[];
}

/** The way back from one command: what to write to show the values from before it. */
export interface Undo {
  readonly plan: PlanId;
  readonly command: string;
  readonly writes: readonly UndoWrite[];
}

/** A row before and after a change. */
export interface TouchedRow {
  readonly table: Table;
  readonly before: FoldedRow | undefined;
  readonly row: FoldedRow;
}

const UNDO = '.undo';
const REDO = '.redo';

/** How the change that takes a command back is called; taking that back is a redo, and so on without growing. */
export const undoName = (command: string): string => {
  const { base, taken } = baseCommand(command);
  return base + (taken === 'undone' ? REDO : UNDO);
};

/** The command that was taken back or done again, and which of the two; `taken` is null for a command that was given as such. */
export const baseCommand = (command: string): { readonly base: string; readonly taken: 'undone' | 'redone' | null } => {
  if (command.endsWith(UNDO)) return { base: command.slice(0, -UNDO.length), taken: 'undone' };
  if (command.endsWith(REDO)) return { base: command.slice(0, -REDO.length), taken: 'redone' };
  return { base: command, taken: null };
};

/** Registers that give a row its place; a row that stays keeps them. */
export const isPlace = (table: Table, field: string): boolean => table === 'items' && (field === 'visit' || field === 'criterion');

/** The edits of a row that its deletions have seen, and the deletions themselves. */
export const seenBefore = (row: FoldedRow | undefined): readonly ChangeId[] =>
  row?.regs[DELETED]?.heads.flatMap((head) => [head.change, ...(head.seen ?? [])]) ?? [];

/** As deleted as it was: what the deletions had not seen then, they have not seen now, be it this very tab's own. */
const asSeenBefore = ({ field }: Pick<WriteIntent, 'field'>, value: Json, before: FoldedRow | undefined): Pick<WriteIntent, 'seen' | 'unseen'> => {
  if (field !== DELETED || value !== true) return {};
  const seen = seenBefore(before);
  const known = new Set<ChangeId>(seen);
  return { seen, unseen: before ? headsOf(before).filter((head) => !known.has(head)) : [] };
};

/** A register that a command wrote, and the changes of the command that wrote it, in their order. */
interface Written {
  readonly table: Table;
  readonly row: string;
  readonly field: string;
  readonly changes: readonly ChangeId[];
}

const registersOf = (changes: readonly Change[]): readonly Written[] => {
  const byRegister = new Map<string, Written>();
  for (const { id, ops } of changes) {
    for (const { t, r, f } of ops) {
      if (!isTable(t)) continue;
      const key = `${t}/${r}/${f}`;
      byRegister.set(key, { table: t, row: r, field: f, changes: [...(byRegister.get(key)?.changes ?? []), id] });
    }
  }
  return [...byRegister.values()];
};

/**
 * The writes that put several values back which a command had replaced by one: each in a change of its own, the newest
 * last, so that it is the one shown again. Without this, undoing a decision would decide for the value shown before.
 */
const standingAgain = (heads: readonly Head[], write: Omit<UndoWrite, 'value'>, before: FoldedRow | undefined): readonly UndoWrite[] =>
  heads.toReversed().map((head, part) => ({ ...write, value: head.val, part, again: authorOf(head), ...asSeenBefore(write, head.val, before) }));

const backFrom = ({ table, row, field, changes }: Written, before: FoldedRow | undefined): readonly UndoWrite[] => {
  const newest = changes.at(-1);
  if (newest === undefined) return [];
  // Written only while the newest still stands: what came after is not for this undo to bury.
  const write = { table, row, field, basis: changes, ifHead: newest, was: basisOf(before, field) };
  const heads = distinctHeads(before?.regs[field]?.heads ?? []);
  if (heads.length > 1) return standingAgain(heads, write, before);
  const was: Json = field === DELETED ? before?.deleted === 1 : (shownHead(before?.regs[field])?.val ?? fieldOf(table, field)?.initial ?? null);
  return [{ ...write, value: was, ...asSeenBefore(write, was, before) }];
};

/**
 * The writes that take a command back: its change, or its changes where it was itself an undo. A row that the command
 * made is deleted; items are blanked, since they are always there; a person's name stays. Where the command replaced
 * several values by one, which is what settling a conflict does, all of them stand again. Only what still stands is
 * taken back: a register that somebody has written since, the author himself included, is left alone.
 */
export const undoOf = (changes: readonly [Change, ...Change[]], touched: readonly TouchedRow[]): Undo => {
  const rows = new Map(touched.map((each) => [`${each.table}/${each.row.id}`, each]));
  const writes: UndoWrite[] = [];
  for (const { table, before, row } of touched) {
    if (before || table === 'items' || table === 'people') continue;
    writes.push({ table, row: row.id, field: DELETED, value: true, basis: [], seen: headsOf(row) });
  }
  for (const written of registersOf(changes)) {
    const each = rows.get(`${written.table}/${written.row}`);
    if (!each || written.table === 'people') continue;
    if (!each.before && (written.table !== 'items' || isPlace(written.table, written.field))) continue;
    writes.push(...backFrom(written, each.before));
  }
  return { plan: changes[0].plan, command: changes[0].cmd, writes };
};
