import { sameJson } from './canonicalJson.ts';
import type { Conflict } from './conflict.ts';
import type { FoldedRow } from './fold.ts';
import type { PlanId } from './ids.ts';
import { partTables, refKey, wholesOf, type RowRef } from './parts.ts';
import type { SceneRow } from './rowLabel.ts';
import { DELETED, newestFirst, shownHead } from './row.ts';
import { tableNames, type Table } from './schema/tables.ts';

/** A conflict between rows. Like those inside a row it follows from what the rows show, hence from the set of changes alone. */
export type CrossConflict = Extract<Conflict, { readonly kind: 'orphan' | 'duplicate-number' }>;

/** Ids of conflicts between rows begin with this, which no row id does: they lie together, apart from those of single rows. */
export const CROSS_PREFIX = '~';

/** The id of the conflict about the living parts of a deleted row. */
export const orphanId = (whole: RowRef): string => `${CROSS_PREFIX}orphan/${refKey(whole)}`;

/** Where the conflicts about numbers lie among the ids. */
export const DUPLICATE_PREFIX = `${CROSS_PREFIX}duplicate-number/`;

const byPlace = (a: RowRef, b: RowRef): number => tableNames.indexOf(a.table) - tableNames.indexOf(b.table) || (a.id < b.id ? -1 : 1);

/** The conflict that a row makes with rows that are part of it; null while it lives, or none of them does. */
export const orphanOf = (plan: PlanId, whole: SceneRow, parts: Iterable<SceneRow>): CrossConflict | null => {
  if (whole.row.deleted === 0) return null;
  const living: RowRef[] = [];
  for (const { table, row } of parts) if (row.deleted === 0) living.push({ table, id: row.id });
  if (living.length === 0) return null;
  const { table, row } = whole;
  const heads = (row.regs[DELETED]?.heads ?? []).filter((head) => head.val === true);
  return { kind: 'orphan', id: orphanId({ table, id: row.id }), plan, table, row: row.id, field: DELETED, heads, parts: living.sort(byPlace) };
};

const words = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi') : '';

/** The number by which a legal basis is known: number with symbol, day and issuer; null while it has no number. */
const numberOf = (basis: FoldedRow): string | null =>
  words(basis['number']) === '' ? null : JSON.stringify([words(basis['number']), words(basis['date']), words(basis['issuer'])]);

/** The documents of a round that carry one number. Only legal bases are numbered row by row. */
export const duplicatesOf = (plan: PlanId, bases: Iterable<FoldedRow>): readonly CrossConflict[] => {
  const byNumber = new Map<string, FoldedRow[]>();
  for (const basis of bases) {
    const number = basis.deleted === 0 ? numberOf(basis) : null;
    if (number === null) continue;
    const same = byNumber.get(number);
    if (same) same.push(basis);
    else byNumber.set(number, [basis]);
  }
  return [...byNumber.values()].flatMap((same): readonly CrossConflict[] => {
    const rows = same.map((basis) => basis.id).sort();
    const [first = ''] = rows;
    if (rows.length < 2) return [];
    const heads = same.flatMap((basis) => shownHead(basis.regs['number']) ?? []).sort(newestFirst);
    const number = same.find((basis) => basis.id === first)?.['number'];
    return [
      { kind: 'duplicate-number', id: `${DUPLICATE_PREFIX}bases/${first}`, plan, table: 'bases', row: first, field: 'number', heads, rows, number: typeof number === 'string' ? number : '' },
    ];
  });
};

/** All conflicts between the rows of a plan, worked out from nothing. */
export const crossConflictsOf = (plan: PlanId, rows: readonly SceneRow[]): readonly CrossConflict[] => {
  const partsByWhole = new Map<string, SceneRow[]>();
  for (const each of rows) {
    if (each.row.deleted === 1) continue;
    for (const whole of wholesOf(each.table, each.row)) {
      const parts = partsByWhole.get(refKey(whole));
      if (parts) parts.push(each);
      else partsByWhole.set(refKey(whole), [each]);
    }
  }
  const orphans = rows.flatMap((whole) => orphanOf(plan, whole, partsByWhole.get(refKey({ table: whole.table, id: whole.row.id })) ?? []) ?? []);
  return [...orphans, ...duplicatesOf(plan, rows.filter(({ table }) => table === 'bases').map(({ row }) => row))];
};

/** What has to be looked at again after rows were touched. */
export interface Doubt {
  /** Rows whose parts may have become orphans, or have ceased to be. */
  readonly wholes: readonly RowRef[];
  /** Whether two documents may carry one number now, or no more. */
  readonly numbers: boolean;
}

/** A row before and after it was touched. */
export interface Touched {
  readonly table: Table;
  readonly before: FoldedRow | undefined;
  readonly row: FoldedRow;
}

const livingWholes = (table: Table, row: FoldedRow | undefined): readonly RowRef[] => (row?.deleted === 0 ? wholesOf(table, row) : []);

const refsOf = (refs: readonly RowRef[]): string[] => refs.map(refKey);

/**
 * What touched rows put in doubt: rows that were or are deleted, and rows that a touched one is, or was, part of. An
 * edit that moves neither, as nearly all do, puts nothing in doubt.
 */
export const doubtAbout = (touched: Iterable<Touched>): Doubt => {
  const wholes = new Map<string, RowRef>();
  let numbers = false;
  for (const { table, before, row } of touched) {
    if (table === 'bases') numbers = true;
    if (partTables[table].length > 0 && (row.deleted === 1 || before?.deleted === 1)) wholes.set(refKey({ table, id: row.id }), { table, id: row.id });
    const [was, is] = [livingWholes(table, before), livingWholes(table, row)];
    if (sameJson(refsOf(was), refsOf(is))) continue;
    for (const whole of [...was, ...is]) wholes.set(refKey(whole), whole);
  }
  return { wholes: [...wholes.values()], numbers };
};
