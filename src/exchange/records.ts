import { conflictsOf } from '#domain/conflict.ts';
import { crossConflictsOf } from '#domain/crossRows.ts';
import type { FoldedRow } from '#domain/fold.ts';
import { timeOf } from '#domain/hlc.ts';
import { authorOf, type Head } from '#domain/row.ts';
import { tableNames, type Table } from '#domain/schema/tables.ts';
import { shownValuesOf } from '#domain/shownValues.ts';
import type { BundleRecords, ListedTable, RecordConflict, RecordValues } from './bundle.ts';

/** The rows of one plan by table, deleted ones included. */
export type PlanRows = ReadonlyMap<Table, readonly FoldedRow[]>;

/** What a row says, without what folding needs. */
const recordOf = (table: Table, row: FoldedRow): RecordValues => ({ id: row.id, ...shownValuesOf(table, row) });

const valuesIn = (heads: readonly Head[]): RecordConflict['values'] =>
  heads.map((head) => ({ value: head.val, by: authorOf(head).actor, at: timeOf(authorOf(head).hlc) }));

const conflictsIn = (table: Table, row: FoldedRow): readonly RecordConflict[] =>
  conflictsOf(table, row.plan, row.id, row.regs).map(({ field, heads }) => ({
    table,
    id: row.id,
    field,
    values: valuesIn(heads),
  }));

/** Conflicts between rows name the rows that they are about. */
const crossConflictsIn = (rows: PlanRows): readonly RecordConflict[] => {
  const all = tableNames.flatMap((table) => (rows.get(table) ?? []).map((row) => ({ table, row })));
  const plan = all[0]?.row.plan;
  if (plan === undefined) return [];
  return crossConflictsOf(plan, all)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((conflict) => ({
      kind: conflict.kind,
      table: conflict.table,
      id: conflict.row,
      field: conflict.field,
      values: valuesIn(conflict.heads),
      rows: conflict.kind === 'orphan' ? conflict.parts : conflict.rows.map((id) => ({ table: conflict.table, id })),
    }));
};

const byId = (a: FoldedRow, b: FoldedRow): number => (a.id < b.id ? -1 : 1);

/** What the rows of a plan say, for people and other programs: living rows, sorted by id, and the open conflicts. */
export const recordsOf = (rows: PlanRows): BundleRecords => {
  const sorted = (table: Table): readonly FoldedRow[] => [...(rows.get(table) ?? [])].sort(byId);
  const living = (table: ListedTable): readonly RecordValues[] =>
    sorted(table)
      .filter((row) => row.deleted === 0)
      .map((row) => recordOf(table, row));
  const plan = rows.get('plans')?.find((row) => row.id === row.plan && row.deleted === 0);
  return {
    plan: plan ? recordOf('plans', plan) : null,
    bases: living('bases'),
    areas: living('areas'),
    units: living('units'),
    groups: living('groups'),
    members: living('members'),
    assignments: living('assignments'),
    visits: living('visits'),
    calendarDays: living('calendarDays'),
    otherInspections: living('otherInspections'),
    carriedFindings: living('carriedFindings'),
    focusPoints: living('focusPoints'),
    issuances: living('issuances'),
    legalDocuments: living('legalDocuments'),
    criteriaSets: living('criteriaSets'),
    criteria: living('criteria'),
    wordings: living('wordings'),
    attendees: living('attendees'),
    agenda: living('agenda'),
    items: living('items'),
    samples: living('samples'),
    dossiers: living('dossiers'),
    findings: living('findings'),
    measures: living('measures'),
    attachments: living('attachments'),
    minutesLines: living('minutesLines'),
    seals: living('seals'),
    documents: living('documents'),
    handEdits: living('handEdits'),
    keptDocuments: living('keptDocuments'),
    templates: living('templates'),
    unitAnswers: living('unitAnswers'),
    measureNotes: living('measureNotes'),
    adoptions: living('adoptions'),
    referrals: living('referrals'),
    people: living('people'),
    conflicts: [...tableNames.flatMap((table) => sorted(table).flatMap((row) => conflictsIn(table, row))), ...crossConflictsIn(rows)],
  };
};
