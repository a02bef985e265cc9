import { canonicalJson } from './canonicalJson.ts';
import { hashText } from './hash.ts';
import type { PlanId, VisitId } from './ids.ts';
import type { Json } from './json.ts';
import type { SealContent } from './schema/inspection.ts';
import { fieldOf, type Table } from './schema/tables.ts';

/** The rules by which seals have been made. A new rule is a new number: seals on paper cannot be called back. */
export type SealRule = 1 | 2;

/** The rule by which seals are made now. */
export const SEAL_VERSION: SealRule = 2;

/**
 * What rule 1 covers: what the minutes of a visit say, and what it takes to read them. Frozen. Left out are the stage
 * (signing changes it), places in lists, and what concerns the follow-up: measures, the team's recommendation and the
 * authority, which are settled after the visit.
 */
const firstRule = {
  visits: ['unit', 'slot', 'form', 'period', 'place', 'criteriaVersion', 'attendees', 'remarks', 'unitOpinion'],
  units: ['name', 'kind'],
  criteria: ['version', 'definition'],
  items: ['criterion', 'assessment', 'note'],
  findings: ['criterion', 'kind', 'text', 'severity', 'cause', 'responsible', 'fixedOnSite', 'recordedAt'],
  attachments: ['owner', 'file', 'caption', 'addedAt'],
} as const satisfies Partial<Record<Table, readonly string[]>>;

/**
 * What rule 2 covers beside that: the time on site, numbers and links of the findings, self-assessed points, how criteria
 * are measured, what a file was made from; who was there, the running order, the samples of dossiers and the lines of the
 * minutes as both sides went through them. The list that a sample draws from is covered by its hash in the draw; whether a
 * file is left out of exported files is no fact of the visit. Frozen.
 */
const secondRule = {
  visits: [...firstRule.visits, 'openedAt', 'closedAt', 'closingException'],
  units: firstRule.units,
  members: ['name', 'position'],
  criteria: [...firstRule.criteria, 'key', 'measurement', 'documents'],
  attendees: ['side', 'member', 'name', 'position', 'presence'],
  agenda: ['title', 'minutes', 'doneAt'],
  items: [...firstRule.items, 'selfScore', 'figuresFrom'],
  samples: ['criterion', 'title', 'draw', 'reported', 'note'],
  dossiers: ['sample', 'no', 'code', 'procedure', 'received', 'due', 'returned', 'apology', 'composition', 'fee', 'note'],
  findings: [...firstRule.findings, 'alsoCriteria', 'responsibleUnit', 'number'],
  attachments: [...firstRule.attachments, 'derivedFrom', 'taken'],
  minutesLines: ['subject', 'opinion', 'agreed'],
} as const satisfies Partial<Record<Table, readonly string[]>>;

/** A table whose rows a seal covers. */
export type SealedTable = keyof typeof secondRule;

/** The covered fields of each table, by rule. */
export const sealedFields: Readonly<Record<SealRule, Readonly<Partial<Record<SealedTable, readonly string[]>>>>> = { 1: firstRule, 2: secondRule };

/** Whether rows of a table can be part of a seal. */
export const isSealedTable = (name: string): name is SealedTable => Object.hasOwn(secondRule, name);

/** Whether this app knows the rule of a seal. */
export const isRule = (version: number): version is SealRule => Object.hasOwn(sealedFields, version);

/** A row as a seal sees it. */
export interface SealableRow {
  readonly id: string;
  readonly deleted: 0 | 1;
  readonly regs: Readonly<Record<string, { readonly heads: readonly { readonly val: Json }[] } | undefined>>;
}

/** The rows of a visit, deleted ones or not. Of the criteria and members only those are covered that another row names. */
export interface VisitRows {
  readonly visit: SealableRow;
  readonly unit: SealableRow | undefined;
  readonly members: readonly SealableRow[];
  readonly criteria: readonly SealableRow[];
  readonly attendees: readonly SealableRow[];
  readonly agenda: readonly SealableRow[];
  readonly items: readonly SealableRow[];
  readonly samples: readonly SealableRow[];
  /** Those of its samples. */
  readonly dossiers: readonly SealableRow[];
  readonly findings: readonly SealableRow[];
  /** Those of the visit, of its items and of its findings. */
  readonly attachments: readonly SealableRow[];
  readonly minutesLines: readonly SealableRow[];
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
export const recordHash = (table: SealedTable, row: SealableRow, rule: SealRule): string =>
  hashText(canonicalJson({ table, id: row.id, fields: Object.fromEntries((sealedFields[rule][table] ?? []).map((field) => [field, valuesOf(table, row, field)])) }));

/** The value of a row's field as it is shown. */
const shown = (table: SealedTable, row: SealableRow, field: string): Json =>
  row.regs[field]?.heads[0]?.val ?? fieldOf(table, field)?.initial ?? null;

/** Rows that come into being with the first touch say something only while one of these fields does; blanked again they say nothing. */
const speakingFields: Readonly<Record<SealRule, Readonly<Partial<Record<SealedTable, readonly string[]>>>>> = {
  1: { items: ['assessment', 'note'] },
  2: { items: ['assessment', 'note', 'selfScore', 'figuresFrom'], minutesLines: ['opinion', 'agreed'] },
};

const saysSomething = (table: SealedTable, row: SealableRow, rule: SealRule): boolean =>
  speakingFields[rule][table]?.some((field) => {
    const values = valuesOf(table, row, field);
    return values.length > 1 || canonicalJson(values[0] ?? null) !== canonicalJson(fieldOf(table, field)?.initial ?? null);
  }) ?? true;

const ownerTable = (attachment: SealableRow): Json | undefined => {
  const owner = shown('attachments', attachment, 'owner');
  return owner !== null && typeof owner === 'object' && 'table' in owner ? owner.table : undefined;
};

/** The address of a row among the records of a seal. */
export const recordKey = (table: SealedTable, id: string): string => `${table}/${id}`;

/** The ids that rows name in a field, which holds one or a list of them. */
const namedBy = (table: SealedTable, rows: readonly SealableRow[], field: string): readonly Json[] => rows.flatMap((row) => shown(table, row, field));

/** PURE. What a visit says by a rule, a hash for each row. The same on every laptop that holds the same values. */
export const recordsOfVisit = (rows: VisitRows, rule: SealRule): VisitRecords => {
  const saying = (table: SealedTable, some: readonly SealableRow[]) => some.filter((row) => row.deleted === 0 && saysSomething(table, row, rule));
  const items = saying('items', rows.items);
  const findings = saying('findings', rows.findings);
  const samples = saying('samples', rows.samples);
  const attendees = saying('attendees', rows.attendees);
  const files = saying('attachments', rows.attachments);
  const criteria = new Set<Json>([
    ...namedBy('items', items, 'criterion'),
    ...namedBy('findings', findings, 'criterion'),
    ...(rule === 1 ? [] : [...namedBy('findings', findings, 'alsoCriteria'), ...namedBy('samples', samples, 'criterion')]),
  ]);
  const members = new Set(namedBy('attendees', attendees, 'member'));
  const parts: readonly (readonly [SealedTable, readonly SealableRow[]])[] = [
    ['visits', saying('visits', [rows.visit])],
    ['units', rows.unit ? [rows.unit] : []],
    ['members', rows.members.filter((row) => members.has(row.id))],
    ['criteria', rows.criteria.filter((row) => criteria.has(row.id))],
    ['attendees', attendees],
    ['agenda', saying('agenda', rows.agenda)],
    ['items', items],
    ['samples', samples],
    ['dossiers', saying('dossiers', rows.dossiers)],
    ['findings', findings],
    ['attachments', files],
    ['minutesLines', saying('minutesLines', rows.minutesLines)],
  ];
  const covered = parts.filter(([table]) => sealedFields[rule][table] !== undefined);
  return {
    records: Object.fromEntries(covered.flatMap(([table, some]) => some.map((row) => [recordKey(table, row.id), recordHash(table, row, rule)]))),
    ownFiles: new Set(files.filter((row) => ownerTable(row) === 'visits').map((row) => recordKey('attachments', row.id))),
  };
};

const digestOf = (rule: SealRule, plan: PlanId, visit: VisitId, records: SealContent['records']): string =>
  hashText(canonicalJson({ seal: rule, plan, visit, records }));

/** PURE. The content of a seal over a visit as it stands. */
export const sealContentOf = (plan: PlanId, visit: VisitId, rows: VisitRows, rule: SealRule = SEAL_VERSION): SealContent => {
  const { records } = recordsOfVisit(rows, rule);
  return { version: rule, digest: digestOf(rule, plan, visit, records), records };
};

/** A value that is about to be written into a row of the visit. */
export interface PendingWrite {
  readonly table: Table;
  readonly row: string;
  readonly field: string;
  readonly value: Json;
}

/** PURE. The rows as they will be once some values are written by a command that knows all of them: what it seals holds its own writes. */
export const withWrites = (rows: VisitRows, writes: readonly PendingWrite[]): VisitRows => {
  const written = (table: SealedTable, row: SealableRow): SealableRow => {
    const own = writes.filter((write) => write.table === table && write.row === row.id);
    if (own.length === 0) return row;
    const regs = own.map(({ field, value }) => [field, { heads: [{ val: value }] }]);
    return { ...row, regs: { ...row.regs, ...Object.fromEntries(regs) } };
  };
  return {
    ...rows,
    visit: written('visits', rows.visit),
    findings: rows.findings.map((row) => written('findings', row)),
  };
};

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

/** PURE. Compares a seal with what the visit says now, record by record and by the rule of the seal; null: nothing of it is here. */
export const checkSeal = (plan: PlanId, visit: VisitId, seal: SealContent, rows: VisitRows | null): SealCheck => {
  const { version: rule, records: then } = seal;
  if (!isRule(rule)) return { state: 'unknown-version' };
  if (digestOf(rule, plan, visit, then) !== seal.digest) return { state: 'broken' };
  const now: VisitRecords = rows ? recordsOfVisit(rows, rule) : { records: {}, ownFiles: new Set() };
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
