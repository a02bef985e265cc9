import { canonicalJson } from '#domain/canonicalJson.ts';
import { asJson, type Change, type LoggedChange, type Op } from '#domain/change.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import { fieldsOf, tableNames } from '#domain/schema/tables.ts';

/*
 * The meaning of a log, written straight from the definitions, slowly and without looking at domain/fold.ts:
 *   a head is a write that no other write of the same register lists in `over`;
 *   shown is the head with the greatest clock, among equal clocks the greatest change id;
 *   a register conflicts when its heads say different things;
 *   a deleted row conflicts when some head of another register was seen by no deletion that still stands;
 *   it conflicts too while measures of it live (of the parts that there are, these worlds have measures only);
 *   living bases with the same number, day and issuer conflict.
 */

interface NaiveWrite {
  readonly change: Change;
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly val: Json;
  readonly over: readonly string[];
  readonly seen: readonly string[] | undefined;
  readonly again: Op['again'];
}

const writesOf = (changes: readonly Change[]): readonly NaiveWrite[] =>
  changes.flatMap((change) =>
    change.ops.map(({ t, r, f, val, over, seen, again }) => ({ change, table: t, row: r, field: f, val, over, seen, again })),
  );

const distinct = (values: readonly Json[]): number => new Set(values.map(canonicalJson)).size;

const byPlace = (write: NaiveWrite): string => `${write.change.hlc} ${write.change.id}`;

const newestFirst = (writes: readonly NaiveWrite[]): readonly NaiveWrite[] =>
  writes.toSorted((a, b) => (byPlace(a) < byPlace(b) ? 1 : byPlace(a) > byPlace(b) ? -1 : a.field < b.field ? -1 : 1));

const headJson = ({ change, val, seen, again }: NaiveWrite): JsonObject => ({
  change: change.id,
  val,
  actor: change.actor,
  hlc: change.hlc,
  ...(seen ? { seen } : {}),
  ...(again ? { again: asJson(again) } : {}),
});

/** Rows and conflicts of a log as canonical texts by key, in the form of `stateOf`. */
export const naiveState = (log: Iterable<LoggedChange>, read: (change: LoggedChange) => Change | null): Readonly<Record<string, string>> => {
  const logged = [...log];
  const arrived = new Set<string>(logged.map((change) => change.id));
  const writes = writesOf(logged.map(read).filter((change) => change !== null));
  const state: Record<string, string> = {};
  for (const table of tableNames) {
    for (const row of new Set(writes.filter((write) => write.table === table).map((write) => write.row))) {
      const ofRow = writes.filter((write) => write.table === table && write.row === row);
      const registers = new Map<string, { readonly heads: readonly NaiveWrite[]; readonly awaited: readonly string[] }>();
      for (const field of new Set(ofRow.map((write) => write.field))) {
        const ofField = ofRow.filter((write) => write.field === field);
        const named = [...new Set(ofField.flatMap((write) => write.over))];
        registers.set(field, {
          heads: newestFirst(ofField.filter((write) => !named.includes(write.change.id))),
          awaited: named.filter((id) => !arrived.has(id)).sort(),
        });
      }
      const deletion = registers.get('$deleted')?.heads ?? [];
      const deleted = deletion[0]?.val === true;
      const conflicts = new Map<string, JsonObject>();
      for (const [field, { heads }] of registers) {
        if (distinct(heads.map((head) => head.val)) < 2) continue;
        const newestPerValue = heads.filter((head, no) => heads.findIndex((other) => canonicalJson(other.val) === canonicalJson(head.val)) === no);
        const id = `${table}/${row}/${field}`;
        conflicts.set(id, { kind: 'value', id, plan: ofRow[0]?.change.plan, table, row, field, heads: newestPerValue.map(headJson) });
      }
      const seen = new Set(deletion.flatMap((head) => [head.change.id, ...(head.seen ?? [])]));
      const unseen = [...registers].flatMap(([field, { heads }]) => (field === '$deleted' ? [] : heads.filter((head) => !seen.has(head.change.id))));
      if (deleted && unseen.length > 0) {
        const id = `${table}/${row}`;
        conflicts.set(id, { kind: 'deleted-but-edited', id, plan: ofRow[0]?.change.plan, table, row, field: '$deleted', heads: newestFirst(unseen).map(headJson) });
      }
      const values = Object.fromEntries(
        Object.entries(fieldsOf(table)).map(([field, { initial }]) => [field, registers.get(field)?.heads[0]?.val ?? initial]),
      );
      const regs = Object.fromEntries([...registers].map(([field, { heads, awaited }]) => [field, { heads: heads.map(headJson), awaited }]));
      state[`${table}/${row}`] = canonicalJson({ ...values, id: row, plan: ofRow[0]?.change.plan, deleted: deleted ? 1 : 0, conflicts: conflicts.size, regs });
      for (const [id, conflict] of conflicts) state[`conflicts/${id}`] = canonicalJson(conflict);
    }
  }
  return { ...state, ...naiveCrossState(state) };
};

interface NaiveRow {
  readonly id: string;
  readonly plan: string;
  readonly deleted: number;
  readonly finding?: string | null;
  readonly number?: string;
  readonly regs: Readonly<Record<string, { readonly heads: readonly { readonly val: Json; readonly hlc: string; readonly change: string }[] }>>;
}

/** Conflicts between rows, from what the rows say. */
const naiveCrossState = (state: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
  const rowsOf = (table: string): readonly NaiveRow[] =>
    Object.entries(state).flatMap(([key, text]) => (key.startsWith(`${table}/`) ? [JSON.parse(text)] : []));
  const found: Record<string, string> = {};
  for (const { id, plan, deleted, regs } of rowsOf('findings')) {
    const parts = rowsOf('measures').filter((measure) => measure.deleted === 0 && measure.finding === id).map((measure) => measure.id).sort();
    if (deleted === 0 || parts.length === 0) continue;
    const conflict = {
      kind: 'orphan', id: `~orphan/findings/${id}`, plan, table: 'findings', row: id, field: '$deleted',
      heads: regs['$deleted']?.heads.filter((head) => head.val === true) ?? [], parts: parts.map((part) => ({ table: 'measures', id: part })),
    };
    found[`conflicts/${conflict.id}`] = canonicalJson(asJson(conflict));
  }
  const cited = rowsOf('bases').filter((basis) => basis.deleted === 0 && basis.number !== '').sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const number of new Set(cited.map((basis) => basis.number))) {
    const same = cited.filter((basis) => basis.number === number);
    const [first] = same;
    if (!first || same.length < 2) continue;
    const heads = same.flatMap((basis) => basis.regs['number']?.heads[0] ?? []).sort((a, b) => (`${a.hlc} ${a.change}` < `${b.hlc} ${b.change}` ? 1 : -1));
    const conflict = {
      kind: 'duplicate-number', id: `~duplicate-number/bases/${first.id}`, plan: first.plan, table: 'bases', row: first.id, field: 'number',
      heads, rows: same.map((basis) => basis.id), number,
    };
    found[`conflicts/${conflict.id}`] = canonicalJson(asJson(conflict));
  }
  return found;
};
