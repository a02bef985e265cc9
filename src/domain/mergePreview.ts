import { sameJson } from './canonicalJson.ts';
import type { Change } from './change.ts';
import { conflictsOf, distinctHeads, type Conflict } from './conflict.ts';
import type { FoldedRow } from './fold.ts';
import type { Json } from './json.ts';
import { atomsOf, groupKeyOf, type Atom, type GroupKey } from './portion.ts';
import { rowLabel, unitOf, type FindValues } from './rowLabel.ts';
import { fieldsOf, tableNames, type Table } from './schema/tables.ts';
import { shownValuesOf, type ShownValues } from './shownValues.ts';

/** A row before and after a merge. */
export interface MergedRow {
  readonly table: Table;
  readonly before: FoldedRow | undefined;
  readonly row: FoldedRow;
  readonly conflicts: readonly Conflict[];
}

/** What a merge means for one row, to a person who looks at the screen. A row that opens a conflict counts as nothing else. */
export type Effect = 'added' | 'changed' | 'deleted' | 'conflict';

/**
 * Rows by what a merge does to them, and by who has written what. `same` are rows that look alike on both sides; `ours`
 * are rows in which only this laptop has something that the file lacks; `both` are those of the touched rows in which
 * this laptop has too, whether it became a conflict or not.
 */
export interface EffectCounts {
  readonly added: number;
  readonly changed: number;
  readonly deleted: number;
  readonly conflict: number;
  readonly same: number;
  readonly ours: number;
  readonly both: number;
}

/** One of the values that stand against each other, and whether it was on this laptop already. */
export interface Version {
  readonly here: boolean;
  readonly value: Json;
}

/** What a merge does to one field of a row. */
export type FieldEffect =
  | { readonly kind: 'changed'; readonly field: string; readonly before: Json; readonly after: Json }
  | { readonly kind: 'conflict'; readonly field: string; readonly versions: readonly Version[] }
  /** One side has deleted what the other has edited; `here`: this one deleted it. */
  | { readonly kind: 'deletion'; readonly here: boolean };

/** One row that a merge would touch visibly. */
export interface PreviewRow {
  readonly table: Table;
  readonly id: string;
  readonly effect: Effect;
  /** Somebody at this laptop has written into it what the file does not know. */
  readonly both: boolean;
  readonly group: GroupKey;
  /** Blank when the row has no words of its own yet. */
  readonly label: string;
  /** Name of the unit it is about; blank for the whole round. */
  readonly unit: string;
  /** Fields that would show something else, or that are in conflict. */
  readonly fields: readonly FieldEffect[];
}

/** Counts of one unit; `unit` is null for what belongs to the whole round. */
export interface UnitCounts extends EffectCounts {
  readonly unit: string | null;
  readonly label: string;
}

/** Counts of one table. */
export interface TableCounts extends EffectCounts {
  readonly table: Table;
}

/** Counts of the rows of one table that are about one unit. */
export interface GroupCounts extends UnitCounts, TableCounts {
  readonly key: GroupKey;
}

/** What merging a file would do, in rows that people know. */
export interface MergePreview {
  readonly total: EffectCounts;
  readonly byUnit: readonly UnitCounts[];
  readonly byTable: readonly TableCounts[];
  /** In the order of the units, then of the tables. */
  readonly groups: readonly GroupCounts[];
  /** Every row touched, those in conflict first, then deletions, changes, new ones. */
  readonly rows: readonly PreviewRow[];
  /** The changes that are new here, by the groups that they touch. */
  readonly atoms: readonly Atom[];
  /** What rows are called that the values of changed fields refer to, by `table/id`. */
  readonly names: Readonly<Record<string, string>>;
}

/** A row that lives on one of the sides. */
export type LivingRow = readonly [table: Table, id: string, values: ShownValues];

/** What the preview is made of. */
export interface PreviewInput {
  readonly merged: readonly MergedRow[];
  /** The changes that the merge brings. */
  readonly fresh: readonly Change[];
  /** The rows that the file shows as living. */
  readonly theirs: Iterable<LivingRow>;
  /** The rows that live on this laptop. */
  readonly mine: Iterable<LivingRow>;
  /** What rows show on this laptop, deleted ones too. */
  readonly here: FindValues;
  /** Whether the file speaks of the whole round: only then does it lack the rows that it does not name. */
  readonly whole: boolean;
  /** Rows (`table/id`) of which something stays behind in the file: nothing is said of them. */
  readonly untold?: ReadonlySet<string>;
}

const gravest: readonly Effect[] = ['conflict', 'deleted', 'changed', 'added'];

const nothing: EffectCounts = { added: 0, changed: 0, deleted: 0, conflict: 0, same: 0, ours: 0, both: 0 };

const keyOf = (table: Table, id: string): string => `${table}/${id}`;

/** Whether two sides show a row differently. A file of another version may lack fields; they show their initial values. */
const differs = (table: Table, a: ShownValues, b: ShownValues): boolean =>
  Object.entries(fieldsOf(table)).some(([name, { initial }]) => !sameJson(a[name] ?? initial, b[name] ?? initial));

/** Conflicts that open with this merge, or gain a version. */
const newlyDisputed = ({ table, before, row, conflicts }: MergedRow): readonly Conflict[] => {
  const identity = ({ id, heads }: Conflict): string => `${id}:${heads.map((head) => head.change).join(',')}`;
  const known = new Set(before ? conflictsOf(table, row.plan, row.id, before.regs).map(identity) : []);
  return conflicts.filter((conflict) => !known.has(identity(conflict)));
};

const disputeIn = ({ before, row }: MergedRow, { kind, field }: Conflict): FieldEffect => {
  if (kind === 'deleted-but-edited') return { kind: 'deletion', here: before?.deleted === 1 };
  const known = new Set(before?.regs[field]?.heads.map((head) => head.change));
  const heads = distinctHeads(row.regs[field]?.heads ?? []);
  return { kind: 'conflict', field, versions: heads.map(({ change, val }) => ({ here: known.has(change), value: val })) };
};

interface RowEffect {
  readonly effect: Effect;
  readonly fields: readonly FieldEffect[];
}

/** What the merge does to one row; null when a person would see no difference. */
const effectOn = (merged: MergedRow): RowEffect | null => {
  const { table, before, row } = merged;
  const disputed = newlyDisputed(merged);
  if (disputed.length > 0) return { effect: 'conflict', fields: disputed.map((conflict) => disputeIn(merged, conflict)) };
  const wasThere = before?.deleted === 0;
  if (!wasThere) return row.deleted === 0 ? { effect: 'added', fields: [] } : null;
  if (row.deleted === 1) return { effect: 'deleted', fields: [] };
  const was = shownValuesOf(table, before);
  const fields = Object.entries(shownValuesOf(table, row)).flatMap(([field, after]): FieldEffect[] => {
    const then = was[field] ?? null;
    return sameJson(then, after) ? [] : [{ kind: 'changed', field, before: then, after }];
  });
  return fields.length > 0 || row.conflicts < before.conflicts ? { effect: 'changed', fields } : null;
};

const plus = (a: EffectCounts, b: EffectCounts): EffectCounts => ({
  added: a.added + b.added,
  changed: a.changed + b.changed,
  deleted: a.deleted + b.deleted,
  conflict: a.conflict + b.conflict,
  same: a.same + b.same,
  ours: a.ours + b.ours,
  both: a.both + b.both,
});

interface Group extends EffectCounts {
  readonly unit: string | null;
  readonly table: Table;
}

/** Counts that grow, by unit and table. */
const createTally = () => {
  const groups = new Map<GroupKey, Group>();
  return {
    add: (unit: string | null, table: Table, ...what: readonly (keyof EffectCounts)[]): GroupKey => {
      const key = groupKeyOf(unit, table);
      let counts = groups.get(key) ?? { ...nothing, unit, table };
      for (const each of what) counts = { ...counts, [each]: counts[each] + 1 };
      groups.set(key, counts);
      return key;
    },
    groups: (): readonly (readonly [GroupKey, Group])[] => [...groups],
  };
};

/** Sums of groups by something that they share, in the order in which it first comes up. */
const summedBy = <K>(groups: readonly GroupCounts[], keyIn: (group: GroupCounts) => K): readonly (readonly [K, EffectCounts, GroupCounts])[] => {
  const sums = new Map<K, [EffectCounts, GroupCounts]>();
  for (const group of groups) {
    const [sum = nothing, first = group] = sums.get(keyIn(group)) ?? [];
    sums.set(keyIn(group), [plus(sum, group), first]);
  }
  return [...sums].map(([key, [sum, first]]) => [key, sum, first]);
};

/** Where a unit stands in the list: the whole round first, then in the order of the units. */
const placeOf = (unit: string | null, find: FindValues): string => {
  const order = unit === null ? undefined : find('units', unit)?.['order'];
  return unit === null ? '' : `${typeof order === 'string' ? order : ''} ${unit}`;
};

/** Tables whose rows the values of others refer to. */
const referredTables: readonly Table[] = ['units', 'members', 'people', 'visits', 'criteria', 'areas', 'findings', 'items', 'measures'];

const textsIn = (value: Json | undefined): readonly string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values<Json | undefined>(value).flatMap((part) => textsIn(part)) : [];
};

const valuesIn = (field: FieldEffect): readonly Json[] => {
  switch (field.kind) {
    case 'changed':
      return [field.before, field.after];
    case 'conflict':
      return field.versions.map(({ value }) => value);
    case 'deletion':
      return [];
  }
};

/** Names of the rows that changed values refer to: whatever text in them is the id of a row. */
const namesFor = (rows: readonly PreviewRow[], find: FindValues): Readonly<Record<string, string>> => {
  const ids = new Set(rows.flatMap(({ fields }) => fields.flatMap(valuesIn)).flatMap((value) => textsIn(value)));
  const names: Record<string, string> = {};
  for (const id of ids) {
    for (const table of referredTables) {
      const values = find(table, id);
      if (values) names[keyOf(table, id)] = rowLabel(table, values, find);
    }
  }
  return names;
};

/** Says in people's words what merging a file would do: by unit, by table, and every row by name. PURE. */
export const previewOf = ({ merged, fresh, theirs, mine, here, whole, untold = new Set() }: PreviewInput): MergePreview => {
  const after = new Map(merged.map(({ table, row }) => [keyOf(table, row.id), shownValuesOf(table, row)]));
  const there = new Map([...theirs].map((each): [string, LivingRow] => [keyOf(each[0], each[1]), each]));
  const find: FindValues = (table, id) => after.get(keyOf(table, id)) ?? here(table, id) ?? there.get(keyOf(table, id))?.[2];
  const unitLabel = (unit: string | null): string => {
    const values = unit === null ? undefined : find('units', unit);
    return values ? rowLabel('units', values, find) : '';
  };
  const tally = createTally();
  const groupOf = new Map<string, GroupKey>();
  const rows: PreviewRow[] = [];
  for (const change of merged) {
    const { table, row } = change;
    const effect = effectOn(change);
    if (!effect) continue;
    const key = keyOf(table, row.id);
    const values = shownValuesOf(table, row);
    const unit = unitOf(table, row.id, values, find);
    const said = there.get(key);
    const both = effect.effect === 'conflict' || (said !== undefined && row.deleted === 0 && differs(table, values, said[2]));
    const group = tally.add(unit, table, effect.effect, ...(both ? (['both'] as const) : []));
    groupOf.set(key, group);
    rows.push({ table, id: row.id, ...effect, both, group, label: rowLabel(table, values, find), unit: unitLabel(unit) });
  }
  const isUntold = (table: Table, id: string): boolean => groupOf.has(keyOf(table, id)) || untold.has(keyOf(table, id));
  const living = new Set<string>();
  for (const [table, id, values] of mine) {
    living.add(keyOf(table, id));
    const said = there.get(keyOf(table, id));
    if (isUntold(table, id) || (!said && !whole)) continue;
    tally.add(unitOf(table, id, values, find), table, said && !differs(table, values, said[2]) ? 'same' : 'ours');
  }
  for (const [key, [table, id, values]] of there) {
    // Deleted on this laptop, and the file does not know.
    if (!living.has(key) && !isUntold(table, id)) tally.add(unitOf(table, id, values, find), table, 'ours');
  }
  const groups = tally
    .groups()
    .map(([key, group]): GroupCounts => ({ key, ...group, label: unitLabel(group.unit) }))
    .sort((a, b) => {
      const [first, second] = [placeOf(a.unit, find), placeOf(b.unit, find)];
      return first === second ? tableNames.indexOf(a.table) - tableNames.indexOf(b.table) : first < second ? -1 : 1;
    });
  return {
    total: groups.reduce(plus, nothing),
    byUnit: summedBy(groups, ({ unit }) => unit).map(([unit, sum, { label }]) => ({ ...sum, unit, label })),
    byTable: summedBy(groups, ({ table }) => table)
      .map(([table, sum]) => ({ ...sum, table }))
      .sort((a, b) => tableNames.indexOf(a.table) - tableNames.indexOf(b.table)),
    groups,
    rows: rows.sort((a, b) => gravest.indexOf(a.effect) - gravest.indexOf(b.effect)),
    atoms: atomsOf(fresh, (table, row) => groupOf.get(`${table}/${row}`)),
    names: namesFor(rows, find),
  };
};
