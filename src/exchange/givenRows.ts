import { checkedValue } from '#domain/commands/command.ts';
import type { GivenRow } from '#domain/commands/importRecords.ts';
import { RowIdSchema, type PlanId } from '#domain/ids.ts';
import type { Json } from '#domain/json.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { fieldOf, isTable, tableNames, type Table } from '#domain/schema/tables.ts';
import type { BundleRecords, ListedTable, RecordValues } from './bundle.ts';
import { isObject, type Unknown } from './checkChange.ts';

/** The rows that a file gives, and the same as records, with the lists that it leaves out. */
export interface Given {
  readonly given: readonly GivenRow[];
  readonly records: BundleRecords;
}

/** A path such as `records.units[3].name`, at which a file is not as it should be. */
type Checked<T> = Result<T, string>;

/** Derived by our own files from the changes; there is nothing to write from it. */
const CONFLICTS = 'conflicts';

/** The tables that another program can give as lists: the round itself is `plan`, and a seal is set by whoever signs. */
export const isGivable = (name: string): name is ListedTable => isTable(name) && name !== 'plans' && name !== 'seals';

const isRowPart = (value: unknown): boolean => isObject(value) || (Array.isArray(value) && value.length > 0);

/**
 * Whether a file has no changes but rows: another program has written it. One without either is just empty; so is one of
 * ours that brings no change, which its `frontier` tells: its records are shown by changes that lie elsewhere.
 */
export const givesRowsOnly = (file: Unknown): boolean => {
  const { changes, records, frontier } = file;
  const hasChanges = changes !== undefined && !(Array.isArray(changes) && changes.length === 0);
  return !hasChanges && frontier === undefined && isObject(records) && Object.entries(records).some(([name, part]) => name !== CONFLICTS && isRowPart(part));
};

const isJson = (value: unknown): value is Json => value !== undefined;

/** One row: its id and values of fields that its table has. A misspelt field must not get lost in silence, so it is refused. */
const rowOf = (table: Table, value: unknown, path: string): Checked<GivenRow> => {
  if (!isObject(value)) return fail(path);
  const { id, ...fields } = value;
  if (!RowIdSchema.safeParse(id).success || typeof id !== 'string') return fail(`${path}.id`);
  const values: Record<string, Json> = {};
  for (const [field, part] of Object.entries(fields)) {
    const checked = fieldOf(table, field) && isJson(part) ? checkedValue(table, field, part) : undefined;
    if (!checked?.ok) return fail(`${path}.${field}`);
    values[field] = checked.value;
  }
  return ok({ table, id, values });
};

const rowsOf = (table: ListedTable, list: unknown): Checked<readonly GivenRow[]> => {
  if (!Array.isArray(list)) return fail(`records.${table}`);
  const rows: GivenRow[] = [];
  const ids = new Set<string>();
  for (const [no, value] of list.entries()) {
    const path = `records.${table}[${no}]`;
    const row = rowOf(table, value, path);
    if (!row.ok) return row;
    if (ids.has(row.value.id)) return fail(`${path}.id`);
    ids.add(row.value.id);
    rows.push(row.value);
  }
  return ok(rows);
};

const recordOf = ({ id, values }: GivenRow): RecordValues => ({ ...values, id });

/**
 * Reads the rows of a file without changes. `plan` must be there, if only by its id: a file about nothing has no place
 * to go. The other tables may be left out.
 */
export const givenRows = (records: unknown, plan: PlanId): Checked<Given> => {
  if (!isObject(records)) return fail('records');
  const stray = Object.keys(records).find((name) => name !== 'plan' && name !== CONFLICTS && !isGivable(name));
  if (stray !== undefined) return fail(`records.${stray}`);
  const round = rowOf('plans', records['plan'], 'records.plan');
  if (!round.ok) return round;
  if (round.value.id !== plan) return fail('records.plan.id');
  const given: GivenRow[] = [round.value];
  const lists = new Map<Table, readonly RecordValues[]>();
  for (const table of tableNames) {
    if (!isGivable(table) || records[table] === undefined) continue;
    const rows = rowsOf(table, records[table]);
    if (!rows.ok) return rows;
    given.push(...rows.value);
    lists.set(table, rows.value.map(recordOf));
  }
  const list = (table: ListedTable): readonly RecordValues[] => lists.get(table) ?? [];
  return ok({
    given,
    records: {
      plan: recordOf(round.value),
      bases: list('bases'),
      areas: list('areas'),
      units: list('units'),
      groups: list('groups'),
      members: list('members'),
      assignments: list('assignments'),
      visits: list('visits'),
      calendarDays: list('calendarDays'),
      otherInspections: list('otherInspections'),
      carriedFindings: list('carriedFindings'),
      focusPoints: list('focusPoints'),
      issuances: list('issuances'),
      legalDocuments: list('legalDocuments'),
      criteriaSets: list('criteriaSets'),
      criteria: list('criteria'),
      wordings: list('wordings'),
      attendees: list('attendees'),
      agenda: list('agenda'),
      items: list('items'),
      samples: list('samples'),
      dossiers: list('dossiers'),
      findings: list('findings'),
      measures: list('measures'),
      attachments: list('attachments'),
      minutesLines: list('minutesLines'),
      people: list('people'),
      seals: [],
      documents: list('documents'),
      handEdits: list('handEdits'),
      keptDocuments: list('keptDocuments'),
      templates: list('templates'),
      unitAnswers: list('unitAnswers'),
      measureNotes: list('measureNotes'),
      adoptions: list('adoptions'),
      referrals: list('referrals'),
      conflicts: [],
    },
  });
};
