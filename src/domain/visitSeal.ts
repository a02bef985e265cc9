import { canonicalJson } from './canonicalJson.ts';
import type { FoldedRow } from './fold.ts';
import { hashText } from './hash.ts';
import type { PlanId, VisitId } from './ids.ts';
import type { Json } from './json.ts';
import { shownHead } from './row.ts';
import type { SealContent } from './schema/inspection.ts';
import { fieldOf, type Table } from './schema/tables.ts';

/** The rule by which seals are made now. A new rule is a new number: seals on paper cannot be called back. */
export const SEAL_VERSION = 1;

/**
 * What version 1 covers: what the minutes of a visit say, and what it takes to read them. Frozen with the version. Left out
 * are the stage (signing changes it), places in lists, and what concerns the follow-up: measures, the team's recommendation
 * and the authority, which are settled after the visit.
 */
export const sealedFields = {
  visits: ['unit', 'slot', 'form', 'period', 'place', 'criteriaVersion', 'attendees', 'remarks', 'unitOpinion'],
  units: ['name', 'kind'],
  criteria: ['version', 'definition'],
  items: ['criterion', 'assessment', 'note'],
  findings: ['criterion', 'kind', 'text', 'severity', 'cause', 'responsible', 'fixedOnSite', 'recordedAt'],
  attachments: ['owner', 'file', 'caption', 'addedAt'],
} as const satisfies Partial<Record<Table, readonly string[]>>;

/** A table whose rows a seal covers. */
export type SealedTable = keyof typeof sealedFields;

/** Whether rows of a table can be part of a seal. */
export const isSealedTable = (name: string): name is SealedTable => Object.hasOwn(sealedFields, name);

/** A row as a seal sees it. */
export type SealableRow = Pick<FoldedRow, 'id' | 'deleted' | 'regs'>;

/** The rows of a visit, deleted ones or not. Of the criteria only those are covered that an item or a finding names. */
export interface VisitRows {
  readonly visit: SealableRow;
  readonly unit: SealableRow | undefined;
  readonly criteria: readonly SealableRow[];
  readonly items: readonly SealableRow[];
  readonly findings: readonly SealableRow[];
  /** Those of the visit, of its items and of its findings. */
  readonly attachments: readonly SealableRow[];
}

/** The state of a visit in hashes. */
export interface VisitRecords {
  /** By `table/id`. */
  readonly records: Readonly<Record<string, string>>;
  /** Files of the visit itself: the scan of the signed minutes can only come after the signature, and breaks no seal. */
  readonly ownFiles: ReadonlySet<string>;
}

/** The values of a register that nobody has replaced, each once, in an order of their own; usually there is one. */
const valuesOf = (table: SealedTable, row: SealableRow, field: string): readonly Json[] => {
  const heads = row.regs[field]?.heads ?? [];
  if (heads.length === 0) return [fieldOf(table, field)?.initial ?? null];
  const byText = new Map(heads.map(({ val }) => [canonicalJson(val), val]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
};

/** The hash of one row as a seal covers it: of its values, not of the changes that wrote them. */
export const recordHash = (table: SealedTable, row: SealableRow): string =>
  hashText(canonicalJson({ table, id: row.id, fields: Object.fromEntries(sealedFields[table].map((field) => [field, valuesOf(table, row, field)])) }));

/** The value of a row's field as it is shown. */
const shown = (table: SealedTable, row: SealableRow, field: string): Json =>
  shownHead(row.regs[field])?.val ?? fieldOf(table, field)?.initial ?? null;

/** An item says something once it has a result, figures, a score or a note; one that was blanked again says nothing. */
const saysSomething = (item: SealableRow): boolean =>
  ['assessment', 'note'].some((field) => {
    const values = valuesOf('items', item, field);
    return values.length > 1 || canonicalJson(values[0] ?? null) !== canonicalJson(fieldOf('items', field)?.initial ?? null);
  });

const ownerTable = (attachment: SealableRow): Json | undefined => {
  const owner = shown('attachments', attachment, 'owner');
  return owner !== null && typeof owner === 'object' && 'table' in owner ? owner.table : undefined;
};

/** The address of a row among the records of a seal. */
export const recordKey = (table: SealedTable, id: string): string => `${table}/${id}`;

/** PURE. What a visit says, a hash for each row. The same on every laptop that holds the same values. */
export const recordsOfVisit = ({ visit, unit, criteria, items, findings, attachments }: VisitRows): VisitRecords => {
  const living = (rows: readonly SealableRow[]) => rows.filter((row) => row.deleted === 0);
  const saying = living(items).filter(saysSomething);
  const found = living(findings);
  const files = living(attachments);
  const named = new Set<Json>([
    ...saying.map((row) => shown('items', row, 'criterion')),
    ...found.map((row) => shown('findings', row, 'criterion')),
  ]);
  const parts: readonly (readonly [SealedTable, readonly SealableRow[]])[] = [
    ['visits', living([visit])],
    ['units', unit ? [unit] : []],
    ['criteria', criteria.filter((row) => named.has(row.id))],
    ['items', saying],
    ['findings', found],
    ['attachments', files],
  ];
  return {
    records: Object.fromEntries(parts.flatMap(([table, rows]) => rows.map((row) => [recordKey(table, row.id), recordHash(table, row)]))),
    ownFiles: new Set(files.filter((row) => ownerTable(row) === 'visits').map((row) => recordKey('attachments', row.id))),
  };
};

const digestOf = (plan: PlanId, visit: VisitId, records: SealContent['records']): string =>
  hashText(canonicalJson({ seal: SEAL_VERSION, plan, visit, records }));

/** PURE. The content of a seal over a visit as it stands. */
export const sealContentOf = (plan: PlanId, visit: VisitId, { records }: VisitRecords): SealContent => ({
  version: SEAL_VERSION,
  digest: digestOf(plan, visit, records),
  records,
});

/** A record that is not what it was when the minutes were signed. */
export interface RecordChange {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly table: SealedTable;
  readonly id: string;
}

/** What comparing a seal with the data says. */
export type SealCheck =
  | { readonly state: 'matches' }
  | { readonly state: 'changed'; readonly changes: readonly RecordChange[] }
  /** Nothing differs, but so many sealed records never came to this laptop: a file with one member's share brings a part of a visit. */
  | { readonly state: 'incomplete'; readonly missing: number }
  /** The seal contradicts itself: somebody wrote it by other means than ours. */
  | { readonly state: 'broken' }
  /** Made by a newer app, by a rule that this one does not know. */
  | { readonly state: 'unknown-version' };

const changeAt = (key: string, kind: RecordChange['kind']): readonly RecordChange[] => {
  const slash = key.indexOf('/');
  const table = key.slice(0, slash);
  return isSealedTable(table) ? [{ kind, table, id: key.slice(slash + 1) }] : [];
};

/** PURE. Compares a seal with what the visit says now, record by record. */
export const checkSeal = (plan: PlanId, visit: VisitId, seal: SealContent, now: VisitRecords): SealCheck => {
  if (seal.version !== SEAL_VERSION) return { state: 'unknown-version' };
  if (digestOf(plan, visit, seal.records) !== seal.digest) return { state: 'broken' };
  const then = seal.records;
  const changes = [...new Set([...Object.keys(then), ...Object.keys(now.records)])].sort().flatMap((key) => {
    if (then[key] === now.records[key]) return [];
    if (then[key] === undefined) return now.ownFiles.has(key) ? [] : changeAt(key, 'added');
    return changeAt(key, now.records[key] === undefined ? 'removed' : 'changed');
  });
  return changes.length === 0 ? { state: 'matches' } : { state: 'changed', changes };
};

/** PURE. Tells records that were deleted from those that never came here, which are no change. */
export const withoutMissing = (check: SealCheck, isHere: (change: RecordChange) => boolean): SealCheck => {
  if (check.state !== 'changed') return check;
  const changes = check.changes.filter((change) => change.kind !== 'removed' || isHere(change));
  return changes.length === 0 ? { state: 'incomplete', missing: check.changes.length } : { state: 'changed', changes };
};
