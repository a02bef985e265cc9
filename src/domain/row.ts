import type { EarlierWrite } from './change.ts';
import type { Hlc } from './hlc.ts';
import type { ChangeId, PersonId, PlanId } from './ids.ts';
import type { Json } from './json.ts';

/** The register that marks a row as deleted; it exists on every table. */
export const DELETED = '$deleted';

/** A value that nobody has overwritten yet: who wrote it, when (by his clock), in which change. */
export interface Head {
  readonly change: ChangeId;
  readonly val: Json;
  readonly actor: PersonId;
  readonly hlc: Hlc;
  /** Only on the deletion register: every head of the row that the deleter had seen. */
  readonly seen?: readonly ChangeId[];
  /** The write whose value this one put back on the table when a decision was taken back. */
  readonly again?: EarlierWrite;
}

/** Who first wrote the value of a head, and when by his clock: taking a decision back makes nobody the author of another's words. */
export const authorOf = (head: Head): EarlierWrite => head.again ?? { change: head.change, actor: head.actor, hlc: head.hlc };

/**
 * One multi-value register. `heads` are the writes that no known write replaces, newest first.
 * `awaited` are replaced writes that have not arrived yet: should they come, they are old news.
 */
export interface Register {
  readonly heads: readonly Head[];
  readonly awaited: readonly ChangeId[];
}

/** The registers of a row by field name. */
export type Registers = Readonly<Record<string, Register | undefined>>;

/** What every row carries beside its domain values: enough to fold the next change and to write one without the log. */
export interface RowMeta {
  readonly plan: PlanId;
  readonly deleted: 0 | 1;
  /** Open conflicts on this row. */
  readonly conflicts: number;
  readonly regs: Registers;
}

/** Newest first by (clock, change id): an order that all laptops share. */
export const newestFirst = (a: Head, b: Head): number => {
  if (a.hlc !== b.hlc) return a.hlc < b.hlc ? 1 : -1;
  return a.change === b.change ? 0 : a.change < b.change ? 1 : -1;
};

/** The heads of one register that a screen shows; pass it on when writing, so that nothing unseen is replaced. */
export const basisOf = (row: { readonly regs: Registers } | undefined, field: string): readonly ChangeId[] =>
  row?.regs[field]?.heads.map((head) => head.change) ?? [];

/** Every head of a row that a screen shows; a deletion names them, so that a colleague's unseen edit survives it. */
export const headsOf = (row: { readonly regs: Registers }): readonly ChangeId[] => [
  ...new Set(Object.values(row.regs).flatMap((register) => register?.heads.map((head) => head.change) ?? [])),
];

/** The head that is shown: the newest by (clock, change id). Provisional while a conflict is open. */
export const shownHead = (register: Register | undefined): Head | undefined => register?.heads[0];
