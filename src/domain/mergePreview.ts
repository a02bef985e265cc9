import { sameJson } from './canonicalJson.ts';
import { conflictsOf, type Conflict } from './conflict.ts';
import type { FoldedRow } from './fold.ts';
import { rowLabel, unitOf, type FindValues } from './rowLabel.ts';
import { tableNames, type Table } from './schema/tables.ts';
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

/** Rows by effect; `same` are rows of the file that look here just as they do there. */
export interface EffectCounts {
  readonly added: number;
  readonly changed: number;
  readonly deleted: number;
  readonly conflict: number;
  readonly same: number;
}

/** One row that a merge would touch visibly. */
export interface PreviewRow {
  readonly table: Table;
  readonly id: string;
  readonly effect: Effect;
  /** Blank when the row has no words of its own yet. */
  readonly label: string;
  /** Name of the unit it is about; blank for the whole round. */
  readonly unit: string;
  /** Fields that would show something else, or that are in conflict. */
  readonly fields: readonly string[];
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

/** What merging a file would do, in rows that people know. */
export interface MergePreview {
  readonly total: EffectCounts;
  readonly byUnit: readonly UnitCounts[];
  readonly byTable: readonly TableCounts[];
  /** The first rows touched, those in conflict first, then deletions, changes, new ones. */
  readonly rows: readonly PreviewRow[];
}

/** What the preview is made of. */
export interface PreviewInput {
  readonly merged: readonly MergedRow[];
  /** The rows that the file shows as living. */
  readonly theirs: Iterable<readonly [table: Table, id: string, values: ShownValues]>;
  /** What rows show on this laptop. */
  readonly here: FindValues;
}

/** Rows listed by name; the counts cover all. */
const LISTED = 60;

const gravest: readonly Effect[] = ['conflict', 'deleted', 'changed', 'added'];

const nothing: EffectCounts = { added: 0, changed: 0, deleted: 0, conflict: 0, same: 0 };

/** Fields whose conflict opens with this merge, or gains a version. */
const newlyDisputed = ({ table, before, row, conflicts }: MergedRow): readonly string[] => {
  const identity = ({ id, heads }: Conflict): string => `${id}:${heads.map((head) => head.change).join(',')}`;
  const known = new Set(before ? conflictsOf(table, row.plan, row.id, before.regs).map(identity) : []);
  return conflicts.filter((conflict) => !known.has(identity(conflict))).map(({ field }) => field);
};

/** What the merge does to one row; null when a person would see no difference. */
const effectOn = (merged: MergedRow): { readonly effect: Effect; readonly fields: readonly string[] } | null => {
  const { table, before, row } = merged;
  const disputed = newlyDisputed(merged);
  if (disputed.length > 0) return { effect: 'conflict', fields: disputed };
  const wasThere = before?.deleted === 0;
  if (!wasThere) return row.deleted === 0 ? { effect: 'added', fields: [] } : null;
  if (row.deleted === 1) return { effect: 'deleted', fields: [] };
  const was = shownValuesOf(table, before);
  const fields = Object.entries(shownValuesOf(table, row)).flatMap(([name, value]) => (sameJson(was[name] ?? null, value) ? [] : [name]));
  return fields.length > 0 || row.conflicts < before.conflicts ? { effect: 'changed', fields } : null;
};

/** Counts that grow, by a key. */
const createTally = <K>() => {
  const counts = new Map<K, EffectCounts>();
  return {
    add: (key: K, effect: keyof EffectCounts): void => {
      const so = counts.get(key) ?? nothing;
      counts.set(key, { ...so, [effect]: so[effect] + 1 });
    },
    entries: (): readonly (readonly [K, EffectCounts])[] => [...counts],
  };
};

const sum = (all: readonly EffectCounts[]): EffectCounts =>
  all.reduce(
    (a, b) => ({
      added: a.added + b.added,
      changed: a.changed + b.changed,
      deleted: a.deleted + b.deleted,
      conflict: a.conflict + b.conflict,
      same: a.same + b.same,
    }),
    nothing,
  );

/** Where a unit stands in the list: the whole round first, then in the order of the units. */
const placeOf = (unit: string | null, find: FindValues): string => {
  const order = unit === null ? undefined : find('units', unit)?.['order'];
  return unit === null ? '' : `${typeof order === 'string' ? order : ''} ${unit}`;
};

/** Says in people's words what merging a file would do: by unit, by table, and the first rows by name. PURE. */
export const previewOf = ({ merged, theirs, here }: PreviewInput): MergePreview => {
  const after = new Map(merged.map(({ table, row }) => [`${table}/${row.id}`, shownValuesOf(table, row)]));
  const living = [...theirs];
  const there = new Map(living.map(([table, id, values]) => [`${table}/${id}`, values]));
  const find: FindValues = (table, id) => after.get(`${table}/${id}`) ?? here(table, id) ?? there.get(`${table}/${id}`);
  const units = createTally<string | null>();
  const tables = createTally<Table>();
  const touched = new Set<string>();
  const rows: PreviewRow[] = [];
  const unitLabel = (unit: string | null): string => {
    const values = unit === null ? undefined : find('units', unit);
    return values ? rowLabel('units', values, find) : '';
  };
  for (const change of merged) {
    const { table, row } = change;
    const effect = effectOn(change);
    if (!effect) continue;
    const values = shownValuesOf(table, row);
    const unit = unitOf(table, row.id, values, find);
    touched.add(`${table}/${row.id}`);
    units.add(unit, effect.effect);
    tables.add(table, effect.effect);
    rows.push({ table, id: row.id, ...effect, label: rowLabel(table, values, find), unit: unitLabel(unit) });
  }
  for (const [table, id, values] of living) {
    if (touched.has(`${table}/${id}`)) continue;
    units.add(unitOf(table, id, values, find), 'same');
    tables.add(table, 'same');
  }
  const byTable = tables
    .entries()
    .map(([table, counts]): TableCounts => ({ table, ...counts }))
    .sort((a, b) => tableNames.indexOf(a.table) - tableNames.indexOf(b.table));
  return {
    total: sum(byTable),
    byUnit: [...units.entries()]
      .sort(([a], [b]) => (placeOf(a, find) < placeOf(b, find) ? -1 : 1))
      .map(([unit, counts]) => ({ unit, label: unitLabel(unit), ...counts })),
    byTable,
    rows: rows.sort((a, b) => gravest.indexOf(a.effect) - gravest.indexOf(b.effect)).slice(0, LISTED),
  };
};
