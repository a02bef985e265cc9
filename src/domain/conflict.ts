import { canonicalJson } from './canonicalJson.ts';
import type { ChangeId, PlanId } from './ids.ts';
import { DELETED, newestFirst, shownHead, type Head, type Register, type Registers } from './row.ts';
import type { Table } from './schema/tables.ts';

/** Something that only people can settle. `id` is unique inside a plan and stable while the conflict stands. */
export type Conflict =
  | {
      /** Two people wrote different values into one field without seeing each other's. */
      readonly kind: 'value';
      readonly id: string;
      readonly plan: PlanId;
      readonly table: Table;
      readonly row: string;
      readonly field: string;
      readonly heads: readonly Head[];
    }
  | {
      /** One deleted the row, another edited it without knowing. `heads` are the unseen edits, newest first. */
      readonly kind: 'deleted-but-edited';
      readonly id: string;
      readonly plan: PlanId;
      readonly table: Table;
      readonly row: string;
      readonly field: typeof DELETED;
      readonly heads: readonly Head[];
    };

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
