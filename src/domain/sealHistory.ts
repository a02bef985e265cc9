import { foldRow, type FoldedRow, type Write } from './fold.ts';
import type { Hlc } from './hlc.ts';
import type { ChangeId, PersonId, PlanId } from './ids.ts';
import type { Json } from './json.ts';
import { sameJson } from './canonicalJson.ts';
import { shownValuesOf } from './shownValues.ts';
import { recordHash, sealedFields, type RecordChange, type SealedTable } from './visitSeal.ts';

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

/** With more writes than this on one row, single changes are no longer left out in search of what was sealed. */
const SEARCHED = 60;

const inOrder = (a: Write, b: Write): number => (a.change.hlc === b.change.hlc ? (a.change.id < b.change.id ? -1 : 1) : a.change.hlc < b.change.hlc ? -1 : 1);

/** The row that some of its writes amount to. */
const folded = (table: SealedTable, plan: PlanId, id: string, writes: readonly Write[]): FoldedRow =>
  foldRow(table, plan, id, undefined, writes, () => true).row;

interface Found {
  readonly row: FoldedRow;
  readonly known: ReadonlySet<ChangeId>;
}

/**
 * What a row said when it was sealed, found by its hash: the writes up to some moment, or those without one that was made
 * before and arrived after. So nothing is guessed: what is shown as „before“ is what was sealed, or nothing is shown.
 */
const rowAtSeal = (table: SealedTable, plan: PlanId, id: string, writes: readonly Write[], hash: string): Found | null => {
  const sealed = (some: readonly Write[]): Found | null => {
    const row = folded(table, plan, id, some);
    return recordHash(table, row) === hash ? { row, known: new Set(some.map(({ change }) => change.id)) } : null;
  };
  for (let end = writes.length; end >= 0; end -= 1) {
    const found = sealed(writes.slice(0, end));
    if (found) return found;
  }
  if (writes.length > SEARCHED) return null;
  for (let end = writes.length; end > 1; end -= 1) {
    for (const { change } of writes.slice(0, end - 1)) {
      const found = sealed(writes.slice(0, end).filter((write) => write.change.id !== change.id));
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
 * @param hash what the seal says of the record; undefined when the record was added later
 */
export const differenceOf = (change: RecordChange, plan: PlanId, writes: readonly Write[], hash: string | undefined): SealedDifference => {
  const { table, id } = change;
  const sorted = [...writes].sort(inOrder);
  if (hash === undefined) return { ...change, fields: [], later: laterChanges(sorted, new Set()) };
  const found = rowAtSeal(table, plan, id, sorted, hash);
  if (!found) return { ...change, fields: null, later: [] };
  const [then, now] = [shownValuesOf(table, found.row), shownValuesOf(table, folded(table, plan, id, sorted))];
  const fields = sealedFields[table].flatMap((field) => {
    const [before, after] = [then[field] ?? null, now[field] ?? null];
    return sameJson(before, after) ? [] : [{ field, before, after }];
  });
  return { ...change, fields, later: laterChanges(sorted, found.known) };
};
