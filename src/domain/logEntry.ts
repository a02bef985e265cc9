import { isKnown, type LoggedChange } from './change.ts';
import type { Hlc } from './hlc.ts';
import { CriterionIdSchema, VisitIdSchema, type ChangeId, type CriterionId, type PersonId, type VisitId } from './ids.ts';
import type { Json } from './json.ts';
import type { Link } from './possession.ts';

/** Where a row says that it lies: an item or a finding at a visit, a measure under a finding, a file under its owner. */
interface Fact {
  readonly row: string;
  readonly field: 'visit' | 'criterion' | 'finding' | 'owner';
  readonly val: Json;
}

/** A change without its values: who wrote where, and what came before. Small enough to keep all of a log in memory. */
export interface LogEntry extends Link {
  readonly actor: PersonId;
  readonly hlc: Hlc;
  /** Rows that it writes, `table/id`, each once; null for a change of a newer version. The writer's own name is left out. */
  readonly rows: readonly string[] | null;
  readonly facts: readonly Fact[];
  /** Changes that it replaces. */
  readonly over: readonly ChangeId[];
}

const PEOPLE = 'people';
const placeFields: readonly Fact['field'][] = ['visit', 'criterion', 'finding', 'owner'];
const placed: readonly string[] = ['items', 'findings', 'measures', 'attachments'];

/** A change as an entry. */
export const entryOf = (change: LoggedChange): LogEntry => {
  const { id, prev, replica, seq, actor, hlc } = change;
  if (!isKnown(change)) return { id, prev, replica, seq, actor, hlc, rows: null, facts: [], over: [] };
  const rows: string[] = [];
  const facts: Fact[] = [];
  const over: ChangeId[] = [];
  let row = '';
  for (const op of change.ops) {
    row = `${op.t}/${op.r}`;
    // The ops of a change mostly stay on one row, one after the other.
    if (op.t !== PEOPLE && rows.at(-1) !== row && !rows.includes(row)) rows.push(row);
    for (const replaced of op.over) over.push(replaced);
    const field = placed.includes(op.t) ? placeFields.find((name) => name === op.f) : undefined;
    if (field) facts.push({ row, field, val: op.val });
  }
  return { id, prev, replica, seq, actor, hlc, rows, facts, over };
};

/** What a change is about. */
const changeParts = ['plan', 'items', 'findings', 'evidence', 'measures', 'newer'] as const;
export type ChangePart = (typeof changeParts)[number];

/** The place of a row in a round: a visit, and the criterion where there is one. */
export interface Place {
  readonly visit: VisitId | null;
  readonly criterion: CriterionId | null;
}

const nowhere: Place = { visit: null, criterion: null };

/** The places of all rows that a log writes, by `table/id`. Where several values were written, the newest by its clock counts. */
export const placesIn = (entries: Iterable<LogEntry>): ((row: string) => Place) => {
  const facts = new Map<string, { readonly hlc: Hlc; readonly val: Json }>();
  for (const { hlc, facts: own } of entries) {
    for (const { row, field, val } of own) {
      const key = `${row} ${field}`;
      const so = facts.get(key);
      if (!so || hlc > so.hlc) facts.set(key, { hlc, val });
    }
  }
  const valueOf = (row: string, field: Fact['field']): Json => facts.get(`${row} ${field}`)?.val ?? null;
  const found = new Map<string, Place>();
  const placeOf = (row: string, depth = 0): Place => {
    const known = found.get(row);
    if (known) return known;
    const place = lookUp(row, depth);
    found.set(row, place);
    return place;
  };
  const lookUp = (row: string, depth: number): Place => {
    const table = row.slice(0, row.indexOf('/'));
    if (table === 'visits') return { visit: VisitIdSchema.safeParse(row.slice(table.length + 1)).data ?? null, criterion: null };
    if (!placed.includes(table) || depth > 3) return nowhere;
    const next = table === 'measures' ? findingOf(valueOf(row, 'finding')) : table === 'attachments' ? ownerOf(valueOf(row, 'owner')) : null;
    if (next !== null) return placeOf(next, depth + 1);
    return {
      visit: VisitIdSchema.safeParse(valueOf(row, 'visit')).data ?? null,
      criterion: CriterionIdSchema.safeParse(valueOf(row, 'criterion')).data ?? null,
    };
  };
  return (row) => placeOf(row);
};

const findingOf = (val: Json): string | null => (typeof val === 'string' ? `findings/${val}` : null);

const ownerOf = (val: Json): string | null =>
  val !== null && typeof val === 'object' && 'table' in val && 'id' in val && typeof val['table'] === 'string' && typeof val['id'] === 'string'
    ? `${val['table']}/${val['id']}`
    : null;

const partByTable: Readonly<Record<string, ChangePart>> = { items: 'items', findings: 'findings', measures: 'measures', attachments: 'evidence' };

/** What a change is about, and at which visit; null: the round itself. */
export interface Subject {
  readonly part: ChangePart;
  readonly visit: VisitId | null;
}

/** Tells what changes are about, by the first row that each writes. Equal subjects are one object, so that they are quickly counted. */
export const subjectsIn = (placeOf: (row: string) => Place): ((entry: LogEntry) => Subject) => {
  const kept = new Map<VisitId | null, Map<ChangePart, Subject>>();
  const known = new Map<LogEntry, Subject>();
  const the = (part: ChangePart, visit: VisitId | null): Subject => {
    const parts = kept.get(visit) ?? new Map<ChangePart, Subject>();
    const subject = parts.get(part) ?? { part, visit };
    kept.set(visit, parts.set(part, subject));
    return subject;
  };
  const lookUp = ({ rows }: LogEntry): Subject => {
    if (rows === null) return the('newer', null);
    const [first] = rows;
    return first === undefined ? the('plan', null) : the(partByTable[first.slice(0, first.indexOf('/'))] ?? 'plan', placeOf(first).visit);
  };
  return (entry) => {
    const subject = known.get(entry) ?? lookUp(entry);
    known.set(entry, subject);
    return subject;
  };
};

/** A number of changes, and what they are about. */
export interface Amount {
  readonly total: number;
  /** By visit (null: the round itself), each with its parts in a fixed order. */
  readonly places: readonly {
    readonly visit: VisitId | null;
    readonly parts: readonly { readonly part: ChangePart; readonly count: number }[];
  }[];
}

/** Counts changes by what they are about; the round first, then visits by id. */
export const amountOf = (entries: Iterable<LogEntry>, subjectOf: (entry: LogEntry) => Subject): Amount => {
  const counts = new Map<Subject, number>();
  let total = 0;
  for (const entry of entries) {
    const subject = subjectOf(entry);
    counts.set(subject, (counts.get(subject) ?? 0) + 1);
    total += 1;
  }
  const visits = [...new Set([...counts.keys()].map(({ visit }) => visit))].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
  return {
    total,
    places: visits.map((visit) => ({
      visit,
      parts: changeParts.flatMap((part) => [...counts].flatMap(([subject, count]) => (subject.visit === visit && subject.part === part ? [{ part, count }] : []))),
    })),
  };
};
