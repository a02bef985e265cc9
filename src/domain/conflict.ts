import { canonicalJson } from './canonicalJson.ts';
import type { ChangeId, PlanId } from './ids.ts';
import type { RowRef } from './parts.ts';
import { DELETED, newestFirst, shownHead, type Head, type Register, type Registers } from './row.ts';
import type { Table } from './schema/tables.ts';

/** What all conflicts have: `id` is unique inside a plan and stable while the conflict stands. */
interface ConflictBase {
  readonly id: string;
  readonly plan: PlanId;
  readonly table: Table;
  readonly row: string;
  readonly field: string;
  readonly heads: readonly Head[];
}

/** Something that only people can settle. */
export type Conflict =
  /** Two people wrote different values into one field without seeing each other's. */
  | (ConflictBase & { readonly kind: 'value' })
  /** One deleted the row, another edited it without knowing. `heads` are the unseen edits, newest first. */
  | (ConflictBase & { readonly kind: 'deleted-but-edited'; readonly field: typeof DELETED })
  /**
   * The row is deleted, and rows that are part of it live: whoever deleted it did not know them, for what he knew went
   * with it (domain/parts.ts). `heads` are the deletions, newest first.
   */
  | (ConflictBase & { readonly kind: 'orphan'; readonly field: typeof DELETED; readonly parts: readonly RowRef[] })
  /** Two documents of the round carry one number. `row` is the first of `rows`; `heads` are the writes of the number, newest first. */
  | (ConflictBase & { readonly kind: 'duplicate-number'; readonly rows: readonly string[]; readonly number: string });

/** The heads that say different things: one per value, the newest of each; equal values are no conflict. */
export const distinctHeads = (heads: readonly Head[]): readonly Head[] => {
  if (heads.length < 2) return heads;
  const byValue = new Map<string, Head>();
  for (const head of heads) {
    const key = canonicalJson(head.val);
    if (!byValue.has(key)) byValue.set(key, head);
  }
  return [...byValue.values()];
};

const byId = (a: Conflict, b: Conflict): number => (a.id < b.id ? -1 : 1);

/** The edits that no deletion of the row has seen, newest first. */
const unseenEdits = (deletion: Register, regs: Registers): readonly Head[] => {
  const seen = new Set<ChangeId>(deletion.heads.flatMap((head) => [...(head.seen ?? []), head.change]));
  const unseen = Object.entries(regs).flatMap(([field, register]) =>
    field === DELETED ? [] : (register?.heads ?? []).filter((head) => !seen.has(head.change)).map((head) => ({ field, head })),
  );
  return unseen.sort((a, b) => newestFirst(a.head, b.head) || (a.field < b.field ? -1 : 1)).map(({ head }) => head);
};

/** The open conflicts of a row, from its registers alone, in an order that all laptops share. */
export const conflictsOf = (table: Table, plan: PlanId, row: string, regs: Registers): readonly Conflict[] => {
  const conflicts: Conflict[] = [];
  for (const [field, register] of Object.entries(regs)) {
    if (!register || register.heads.length < 2) continue;
    const heads = distinctHeads(register.heads);
    if (heads.length > 1) conflicts.push({ kind: 'value', id: `${table}/${row}/${field}`, plan, table, row, field, heads });
  }
  const deletion = regs[DELETED];
  if (deletion && shownHead(deletion)?.val === true) {
    const heads = unseenEdits(deletion, regs);
    if (heads.length > 0) conflicts.push({ kind: 'deleted-but-edited', id: `${table}/${row}`, plan, table, row, field: DELETED, heads });
  }
  return conflicts.sort(byId);
};
