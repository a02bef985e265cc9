import type { Change } from './change.ts';
import type { WriteIntent } from './commands/command.ts';
import type { FoldedRow } from './fold.ts';
import type { ChangeId, PlanId } from './ids.ts';
import type { Json } from './json.ts';
import { DELETED, headsOf, shownHead } from './row.ts';
import { fieldOf, type Table } from './schema/tables.ts';

/** The way back from one command: what to write to show the values from before it. */
export interface Undo {
  readonly plan: PlanId;
  readonly command: string;
  readonly writes: readonly WriteIntent[];
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
  if (command.endsWith(UNDO)) return command.slice(0, -UNDO.length) + REDO;
  return (command.endsWith(REDO) ? command.slice(0, -REDO.length) : command) + UNDO;
};

/** Registers that give a row its place; a row that stays keeps them. */
const isPlace = (table: Table, field: string): boolean => table === 'items' && (field === 'visit' || field === 'criterion');

const seenBefore = (row: FoldedRow | undefined): readonly ChangeId[] =>
  row?.regs[DELETED]?.heads.flatMap((head) => [head.change, ...(head.seen ?? [])]) ?? [];

/**
 * The writes that take a change back. A row that the change made is deleted; items are blanked, since they are always
 * there; a person's name stays. Only what still stands is taken back: a register that somebody has written since, the
 * author himself included, is left alone.
 */
export const undoOf = (change: Change, touched: readonly TouchedRow[]): Undo => {
  const rows = new Map(touched.map((each) => [`${each.table}/${each.row.id}`, each]));
  const writes: WriteIntent[] = [];
  for (const { table, before, row } of touched) {
    if (before || table === 'items' || table === 'people') continue;
    writes.push({ table, row: row.id, field: DELETED, value: true, basis: [], seen: headsOf(row) });
  }
  for (const { t, r, f } of change.ops) {
    const each = rows.get(`${t}/${r}`);
    if (!each || each.table === 'people') continue;
    const { table, before } = each;
    if (!before && (table !== 'items' || isPlace(table, f))) continue;
    const was: Json =
      f === DELETED ? before?.deleted === 1 : (shownHead(before?.regs[f])?.val ?? fieldOf(table, f)?.initial ?? null);
    // As deleted as it was: what the deletion had not seen then, it has not seen now.
    const seen = f === DELETED && was === true ? { seen: seenBefore(before) } : {};
    writes.push({ table, row: r, field: f, value: was, basis: [change.id], ifHead: change.id, ...seen });
  }
  return { plan: change.plan, command: change.cmd, writes };
};
