import { canonicalJson } from './canonicalJson.ts';
import type { Change, Op } from './change.ts';
import type { Conflict } from './conflict.ts';
import { conflictsOf } from './conflict.ts';
import type { ChangeId, PlanId } from './ids.ts';
import type { Json } from './json.ts';
import { DELETED, newestFirst, shownHead, type Head, type Register, type Registers, type RowMeta } from './row.ts';
import { fieldsOf, type Table } from './schema/tables.ts';

/** One op with the change that carries it, addressed to a row. */
export interface Write {
  readonly change: Change;
  readonly op: Op;
}

/** A row in any table, as folded: domain values by field name beside the meta data. */
export type FoldedRow = RowMeta & { readonly id: string } & Readonly<Record<string, Json | Registers | undefined>>;

/** What folding gives for one row. */
export interface Folded {
  readonly row: FoldedRow;
  readonly conflicts: readonly Conflict[];
}

const blank: Register = { heads: [], awaited: [] };

/**
 * Adds writes to one register. A head is a write that no known write replaces, so the outcome depends on the set of
 * writes alone, not on the order in which they arrive. Should a change write a register twice, its last write counts.
 * @param arrived tells whether a change is already in the log, the new ones included.
 */
const foldRegister = (before: Register, writes: readonly Write[], arrived: (id: string) => boolean): Register => {
  const replaced = new Set<ChangeId>(before.awaited);
  for (const { op } of writes) for (const id of op.over) replaced.add(id);
  const heads = new Map<ChangeId, Head>();
  for (const head of before.heads) if (!replaced.has(head.change)) heads.set(head.change, head);
  for (const { change, op } of writes) {
    if (replaced.has(change.id)) continue;
    heads.set(change.id, {
      change: change.id,
      val: op.val,
      actor: change.actor,
      hlc: change.hlc,
      ...(op.seen ? { seen: op.seen } : {}),
      ...(op.again ? { again: op.again } : {}),
    });
  }
  return {
    heads: heads.size > 1 ? [...heads.values()].sort(newestFirst) : [...heads.values()],
    awaited: [...replaced].filter((id) => !arrived(id)).sort(),
  };
};

/**
 * PURE. The whole merge semantics of the product: the row that a set of writes amounts to, given the row so far
 * (undefined when there is none). Folding in one go or in any portions gives the same row (property-tested).
 */
export const foldRow = (
  table: Table,
  plan: PlanId,
  id: string,
  before: FoldedRow | undefined,
  writes: readonly Write[],
  arrived: (id: string) => boolean,
): Folded => {
  const byField = new Map<string, Write[]>();
  for (const write of writes) {
    const list = byField.get(write.op.f);
    if (list) list.push(write);
    else byField.set(write.op.f, [write]);
  }
  // A map, because a file may call a field „constructor“, and a plain object would answer with its own.
  const registers = new Map(Object.entries(before?.regs ?? {}));
  for (const [name, list] of byField) registers.set(name, foldRegister(registers.get(name) ?? blank, list, arrived));
  const regs: Registers = Object.fromEntries(registers);
  const conflicts = conflictsOf(table, plan, id, regs);
  const values: Record<string, Json> = {};
  for (const [name, field] of Object.entries(fieldsOf(table))) values[name] = shownHead(regs[name])?.val ?? field.initial;
  return {
    row: {
      ...values,
      id,
      plan,
      deleted: shownHead(regs[DELETED])?.val === true ? 1 : 0,
      conflicts: conflicts.length,
      regs,
    },
    conflicts,
  };
};

/** The address of a row inside its plan. */
export type RowKey = `${Table}/${string}`;

/** Groups the writes of changes by the row that they address. Ops on tables we do not have are left out (they validate on import). */
export const writesByRow = (changes: Iterable<Change>, isTable: (name: string) => name is Table): Map<RowKey, Write[]> => {
  const byRow = new Map<RowKey, Write[]>();
  for (const change of changes) {
    for (const op of change.ops) {
      if (!isTable(op.t)) continue;
      const key: RowKey = `${op.t}/${op.r}`;
      const list = byRow.get(key);
      if (list) list.push({ change, op });
      else byRow.set(key, [{ change, op }]);
    }
  }
  return byRow;
};

/**
 * Canonical text of what a row shows and which heads stand behind it: what must be equal on two laptops. Replaced
 * writes that have not arrived are no part of it: they change nothing on any screen.
 */
export const stateText = (table: Table, row: FoldedRow): string =>
  canonicalJson({
    table,
    id: row.id,
    heads: Object.fromEntries(
      Object.entries(row.regs).map(([name, register]) => [name, register?.heads.map((head) => head.change) ?? []]),
    ),
  });
