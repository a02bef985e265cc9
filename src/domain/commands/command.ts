import type { EarlierWrite } from '../change.ts';
import type { ChangeId, FindingId, PersonId, PlanId, VisitId } from '../ids.ts';
import { toNfc, type Json } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import { DELETED, headsOf, basisOf, type Registers } from '../row.ts';
import type { Moment } from '../schema/field.ts';
import { fieldOf, type FieldName, type FieldValue, type RowIds, type Table } from '../schema/tables.ts';

/** Why a command refuses; nothing is written then. The words for the user are in the catalogue under `rejections`. */
export type Rejection =
  | { readonly type: 'invalid-value'; readonly table: Table; readonly field: string }
  | { readonly type: 'text-required'; readonly table: Table; readonly field: string }
  | { readonly type: 'span-reversed'; readonly from: string; readonly to: string }
  | { readonly type: 'reason-required' }
  /** The minutes of this visit are signed and sealed: an edit needs a reason. */
  | { readonly type: 'sealed'; readonly visit: VisitId }
  /** Both sides have agreed on this finding at the closing meeting: its line has to be opened again before it is edited. */
  | { readonly type: 'line-agreed'; readonly finding: FindingId }
  | { readonly type: 'nothing-to-write' }
  /** An issued version of a criteria set never changes. */
  | { readonly type: 'criteria-issued' }
  /** A draft is pinned by no visit. */
  | { readonly type: 'criteria-draft' }
  /** Something in the draft cannot be asked as it stands (criteria/problems.ts). */
  | { readonly type: 'criteria-incomplete' }
  | { readonly type: 'criteria-in-conflict' }
  | { readonly type: 'criteria-in-use' }
  /** The minutes are signed: they keep the version by which they were signed. */
  | { readonly type: 'criteria-signed' }
  /** An issued plan never changes; what comes later is an amendment. */
  | { readonly type: 'plan-issued' }
  | { readonly type: 'plan-not-issued' };

/** One intended write; `basis` are the heads that the writer had on screen. */
export interface WriteIntent {
  readonly table: Table;
  readonly row: string;
  readonly field: string;
  readonly value: Json;
  readonly basis: readonly ChangeId[];
  readonly seen?: readonly ChangeId[];
  /** Heads that a deletion which an undo brings back had not seen: it does not see them now either, though this tab wrote them. */
  readonly unseen?: readonly ChangeId[];
  /**
   * Part of making a row. Where a row with this id exists already (ids that follow from content), an equal value is
   * not written again, and a deleted row comes back. A different value that the author was not shown is not buried:
   * it becomes a conflict.
   */
  readonly making?: true;
  /** Written only while this change is a head of the register: undo takes back what still stands, not what came after. */
  readonly ifHead?: ChangeId;
  /** The earlier write whose value this one puts back on the table. */
  readonly again?: EarlierWrite;
  /**
   * Which of the command's changes carries the write, from 0. A change writes a register once; taking a decision back
   * puts several values back into one register, each in a change of its own, so that they stand against each other.
   */
  readonly part?: number;
}

/** What a command may know beside its input. */
export interface CommandContext {
  readonly now: Moment;
  readonly actor: PersonId;
}

/** Every command addresses one plan; `reason` is the human's, kept in the change as its note. */
export interface CommandInput {
  readonly plan: PlanId;
  readonly reason?: string;
}

/** A verb of the trade: from what the user meant to the writes that record it, or to the reason why not. Pure. */
export interface Command<I extends CommandInput> {
  /** As recorded in the change: `finding.record`. */
  readonly name: string;
  readonly decide: (input: I, context: CommandContext) => Result<readonly WriteIntent[], Rejection>;
}

/** Values of a new row: those left out show the table's initial values and cost nothing. */
export type NewValues<T extends Table> = { readonly [F in FieldName<T>]?: FieldValue<T, F> | undefined };

/** A row on the screen: its id and the registers that it was rendered from. */
export interface Shown<T extends Table> {
  readonly id: RowIds[T];
  readonly regs: Registers;
}

/** Checks one value against its register and brings text into NFC. */
export const checkedValue = (table: Table, field: string, value: Json): Result<Json, Rejection> => {
  const normal = toNfc(value);
  if (fieldOf(table, field)?.schema.safeParse(normal).success !== true) return fail({ type: 'invalid-value', table, field });
  if (isReversed(normal)) return fail({ type: 'span-reversed', from: normal.from, to: normal.to });
  return ok(normal);
};

const isReversed = (value: Json): value is { from: string; to: string } =>
  value !== null &&
  typeof value === 'object' &&
  'from' in value &&
  'to' in value &&
  typeof value.from === 'string' &&
  typeof value.to === 'string' &&
  value.from > value.to;

/** The writes that make a new row. */
export const rowWrites = <T extends Table>(table: T, id: RowIds[T], values: NewValues<T>): Result<readonly WriteIntent[], Rejection> => {
  const writes: WriteIntent[] = [];
  for (const [field, value] of Object.entries<Json | undefined>(values)) {
    if (value === undefined) continue;
    const check = checkedValue(table, field, value);
    if (!check.ok) return check;
    writes.push({ table, row: id, field, value: check.value, basis: [], making: true });
  }
  return ok(writes);
};

/** The write that replaces one field of a row as it was on the screen. */
export const fieldWrite = <T extends Table, F extends FieldName<T>>(
  table: T,
  row: RowIds[T],
  field: F,
  value: FieldValue<T, F>,
  basis: readonly ChangeId[],
): Result<WriteIntent, Rejection> => {
  const check = checkedValue(table, field, value);
  return check.ok ? ok({ table, row, field, value: check.value, basis }) : check;
};

/** Makes rows of one table. */
export interface AddInput<T extends Table> extends CommandInput {
  readonly id: RowIds[T];
  readonly values: NewValues<T>;
}

/** A command that adds a row; `required` names the text that may not be blank. */
export const addCommand = <T extends Table>(table: T, name: string, required?: FieldName<T>): Command<AddInput<T>> => ({
  name,
  decide: ({ id, values }) => {
    if (required !== undefined) {
      const given: Json | undefined = Object.entries<Json | undefined>(values).find(([field]) => field === required)?.[1];
      if (typeof given !== 'string' || given.trim() === '') return fail({ type: 'text-required', table, field: required });
    }
    const writes = rowWrites(table, id, values);
    return writes.ok && writes.value.length === 0 ? fail({ type: 'nothing-to-write' }) : writes;
  },
});

/** One field of one row, with the heads that were on the screen when the user began. */
export type EditInput<T extends Table> = CommandInput & { readonly id: RowIds[T] } & {
  readonly [F in FieldName<T>]: { readonly field: F; readonly value: FieldValue<T, F>; readonly basis: readonly ChangeId[] };
}[FieldName<T>];

/** A command that edits one field. */
export const editCommand = <T extends Table>(table: T, name: string): Command<EditInput<T>> => ({
  name,
  decide: ({ id, field, value, basis }) => {
    const check = checkedValue(table, field, value);
    return check.ok ? ok([{ table, row: id, field, value: check.value, basis }]) : check;
  },
});

/** A row of any table as it was read: its id and the registers that it was rendered from. */
export interface ShownRow {
  readonly table: Table;
  readonly row: { readonly id: string; readonly regs: Registers };
}

/** A row to delete or to bring back, as it was on the screen. */
export interface RowInput<T extends Table> extends CommandInput {
  readonly row: Shown<T>;
  /**
   * The rows that are part of it (domain/parts.ts) and go with it, in one change. Those that are left out count as not
   * known to whoever deletes: they come up as orphans.
   */
  readonly parts?: readonly ShownRow[];
}

/** The write that deletes a row, knowing all of it that was read, or brings it back. */
export const deletionWrite = ({ table, row }: ShownRow, deleted: boolean): WriteIntent => ({
  table,
  row: row.id,
  field: DELETED,
  value: deleted,
  basis: basisOf(row, DELETED),
  ...(deleted ? { seen: headsOf(row) } : {}),
});

/** A command that deletes a row with its parts; all stay in the log and can be brought back. */
export const removeCommand = <T extends Table>(table: T, name: string): Command<RowInput<T>> => ({
  name,
  decide: ({ row, parts = [] }) => ok([{ table, row }, ...parts].map((each) => deletionWrite(each, true))),
});

/** A command that brings a deleted row back. */
export const restoreCommand = <T extends Table>(table: T, name: string): Command<RowInput<T>> => ({
  name,
  decide: ({ row, parts = [] }) => ok([{ table, row }, ...parts].map((each) => deletionWrite(each, false))),
});

/** One write as the writes of a command, or of a part of one. */
export const oneWrite = (write: Result<WriteIntent, Rejection>): Result<readonly WriteIntent[], Rejection> => (write.ok ? ok([write.value]) : write);

/** All the writes of several parts, or the first refusal. */
export const allWrites = (parts: readonly Result<readonly WriteIntent[], Rejection>[]): Result<readonly WriteIntent[], Rejection> => {
  const writes: WriteIntent[] = [];
  for (const part of parts) {
    if (!part.ok) return part;
    writes.push(...part.value);
  }
  return ok(writes);
};
