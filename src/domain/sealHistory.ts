import { foldRow, type FoldedRow, type Write } from './fold.ts';
import type { Hlc } from './hlc.ts';
import type { ChangeId, PersonId, PlanId } from './ids.ts';
import type { Json } from './json.ts';
import { sameJson } from './canonicalJson.ts';
import type { Table } from './schema/tables.ts';
import { shownValuesOf } from './shownValues.ts';
import { recordHash, sealedFields, type RecordChange, type SealRule } from './visitSeal.ts';

/** A change that came after the seal, or that the seal did not know. */
export interface LaterChange {
  readonly change: ChangeId;
  readonly actor: PersonId;
  readonly hlc: Hlc;
  readonly note?: string | undefined;
}

/** A field whose value is not what was sealed. */
export interface SealedFieldChange {
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

/** A changed record with what the log knows about it. `fields` is null when what was sealed is not in the log. */
export interface SealedDifference extends RecordChange {
  readonly fields: readonly SealedFieldChange[] | null;
  readonly later: readonly LaterChange[];
}

/** What a seal says of one record, and the rule by which it says so. */
export interface SealedRecord {
  readonly rule: SealRule;
  readonly hash: string;
}

/** With more writes than this on one row, single changes are no longer left out in search of what was sealed. */
const SEARCHED = 60;

const inOrder = (a: Write, b: Write): number => (a.change.hlc === b.change.hlc ? (a.change.id < b.change.id ? -1 : 1) : a.change.hlc < b.change.hlc ? -1 : 1);

/** The row that some of its writes amount to. */
const folded = (table: Table, plan: PlanId, id: string, writes: readonly Write[]): FoldedRow =>
  foldRow(table, plan, id, undefined, writes, () => true).row;

/** A row as it once was, and the changes that had been known then. */
export interface EarlierRow {
  readonly row: FoldedRow;
  readonly known: ReadonlySet<ChangeId>;
}

/**
 * PURE. What a row said when something held of it: after the writes up to some moment, or without one that was made before
 * and arrived after. Null where the log does not tell. So nothing is guessed: what is shown as „before“ is what was, or
 * nothing is shown.
 */
export const rowWhen = (table: Table, plan: PlanId, id: string, writes: readonly Write[], holds: (row: FoldedRow) => boolean): EarlierRow | null => {
  const sorted = [...writes].sort(inOrder);
  const tried = (some: readonly Write[]): EarlierRow | null => {
    const row = folded(table, plan, id, some);
    return holds(row) ? { row, known: new Set(some.map(({ change }) => change.id)) } : null;
  };
  for (let end = sorted.length; end >= 0; end -= 1) {
    const found = tried(sorted.slice(0, end));
    if (found) return found;
  }
  if (sorted.length > SEARCHED) return null;
  for (let end = sorted.length; end > 1; end -= 1) {
    for (const { change } of sorted.slice(0, end - 1)) {
      const found = tried(sorted.slice(0, end).filter((write) => write.change.id !== change.id));
      if (found) return found;
    }
  }
  return null;
};

const laterChanges = (writes: readonly Write[], known: ReadonlySet<ChangeId>): readonly LaterChange[] => {
  const later = new Map<ChangeId, LaterChange>();
  for (const { change } of writes) {
    if (!known.has(change.id)) later.set(change.id, { change: change.id, actor: change.actor, hlc: change.hlc, note: change.note });
  }
  return [...later.values()];
};

/**
 * PURE. What happened to a record since it was sealed: its fields before and after, and the changes that did it.
 * @param writes every write of the log to this row
 * @param sealed what the seal says of the record; undefined when the record was added later
 */
export const differenceOf = (change: RecordChange, plan: PlanId, writes: readonly Write[], sealed: SealedRecord | undefined): SealedDifference => {
  const { table, id } = change;
  const sorted = [...writes].sort(inOrder);
  if (sealed === undefined) return { ...change, fields: [], later: laterChanges(sorted, new Set()) };
  const found = rowWhen(table, plan, id, sorted, (row) => recordHash(table, row, sealed.rule) === sealed.hash);
  if (!found) return { ...change, fields: null, later: [] };
  const [then, now] = [shownValuesOf(table, found.row), shownValuesOf(table, folded(table, plan, id, sorted))];
  const fields = (sealedFields[sealed.rule][table] ?? []).flatMap((field) => {
    const [before, after] = [then[field] ?? null, now[field] ?? null];
    return sameJson(before, after) ? [] : [{ field, before, after }];
  });
  return { ...change, fields, later: laterChanges(sorted, found.known) };
};
