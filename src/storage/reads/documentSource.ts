import type { DocumentRef, DocumentSource, RoundRows } from '#domain/documents/source.ts';
import type { PlanId, VisitId } from '#domain/ids.ts';
import type { DocumentKind } from '#domain/schema/documents.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { tableNames, type Row, type Table } from '#domain/schema/tables.ts';
import { ofPlan, reading, type Store } from '../db.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';
import { sampledAtVisit } from './visitDay.ts';
import { attachmentsOfVisit } from './visitEvidence.ts';

/** How much of a round a document is made of: what was planned, that and the records of one visit, or everything. */
export type SourcePart = { readonly kind: 'planning' } | { readonly kind: 'visit'; readonly visit: VisitId } | { readonly kind: 'round' };

/** Kinds that say nothing of what was recorded. */
const planned: readonly DocumentKind[] = ['plan', 'teamDecision', 'reportOutline', 'checklistForm'];

/** How much a document is made of. */
export const sourcePartOf = ({ kind, visit }: DocumentRef): SourcePart =>
  visit !== null ? { kind: 'visit', visit } : planned.includes(kind) ? { kind: 'planning' } : { kind: 'round' };

/** Tables of what was recorded at visits: the larger part of a round, read only as far as it is needed. */
type RecordTable = 'attendees' | 'agenda' | 'items' | 'samples' | 'dossiers' | 'findings' | 'measures' | 'attachments' | 'minutesLines' | 'seals' | 'unitAnswers' | 'measureNotes' | 'adoptions' | 'referrals';

type RecordRows = Pick<RoundRows, RecordTable>;

const living = <R extends { readonly deleted: 0 | 1 }>(rows: readonly R[]): readonly R[] => rows.filter((row) => row.deleted === 0);

type ReadWhole = <T extends Table>(table: T) => Promise<readonly Row<T>[]>;

const wholeOf =
  (db: Store, plan: PlanId): ReadWhole =>
  async (table) =>
    living(await ofPlan(db.rows(table), plan).toArray());

const noRecords: RecordRows = {
  attendees: [],
  agenda: [],
  items: [],
  samples: [],
  dossiers: [],
  findings: [],
  measures: [],
  attachments: [],
  minutesLines: [],
  seals: [],
  unitAnswers: [],
  measureNotes: [],
  adoptions: [],
  referrals: [],
};

const allRecords = async (whole: ReadWhole): Promise<RecordRows> => ({
  attendees: await whole('attendees'),
  agenda: await whole('agenda'),
  items: await whole('items'),
  samples: await whole('samples'),
  dossiers: await whole('dossiers'),
  findings: await whole('findings'),
  measures: await whole('measures'),
  attachments: await whole('attachments'),
  minutesLines: await whole('minutesLines'),
  seals: await whole('seals'),
  unitAnswers: await whole('unitAnswers'),
  measureNotes: await whole('measureNotes'),
  adoptions: await whole('adoptions'),
  referrals: await whole('referrals'),
});

const recordsOfVisit = async (db: Store, plan: PlanId, visit: VisitId, whole: ReadWhole): Promise<RecordRows> => {
  const at = async <T extends 'attendees' | 'agenda' | 'items' | 'findings' | 'minutesLines' | 'seals' | 'unitAnswers'>(table: T) =>
    living(await db.rows(table).where({ plan, visit }).toArray());
  const findings = await at('findings');
  const ids = new Set<string | null>(findings.map(({ id }) => id));
  // What hangs on findings has no index by visit; a round has some hundreds of each at most.
  const measures = (await whole('measures')).filter(({ finding }) => ids.has(finding));
  const remedied = new Set<string | null>(measures.map(({ id }) => id));
  return {
    attendees: await at('attendees'),
    agenda: await at('agenda'),
    items: await at('items'),
    ...(await sampledAtVisit(plan, visit, db).read()),
    findings,
    measures,
    measureNotes: (await whole('measureNotes')).filter(({ measure }) => remedied.has(measure)),
    adoptions: (await whole('adoptions')).filter(({ practice }) => ids.has(practice)),
    referrals: (await whole('referrals')).filter(({ finding }) => ids.has(finding)),
    attachments: await attachmentsOfVisit(plan, visit, db).read(),
    minutesLines: await at('minutesLines'),
    seals: await at('seals'),
    unitAnswers: await at('unitAnswers'),
  };
};

const recordsFor = (db: Store, plan: PlanId, part: SourcePart, whole: ReadWhole): Promise<RecordRows> => {
  switch (part.kind) {
    case 'planning':
      return Promise.resolve(noRecords);
    case 'visit':
      return recordsOfVisit(db, plan, part.visit, whole);
    case 'round':
      return allRecords(whole);
  }
};

/** All that documents are made of, as it was at one moment; null when the round is not here. */
export const documentSource = (plan: PlanId, part: SourcePart, today: IsoDate, db = store): Query<DocumentSource | null> => ({
  key: ['documentSource', plan, part, today],
  read: () =>
    reading(db, tableNames, async () => {
      const row = await db.rows('plans').get([plan, plan]);
      if (!row || row.deleted === 1) return null;
      const whole = wholeOf(db, plan);
      const rows: RoundRows = {
        bases: await whole('bases'),
        areas: await whole('areas'),
        units: await whole('units'),
        groups: await whole('groups'),
        members: await whole('members'),
        assignments: await whole('assignments'),
        visits: await whole('visits'),
        calendarDays: await whole('calendarDays'),
        otherInspections: await whole('otherInspections'),
        carriedFindings: await whole('carriedFindings'),
        focusPoints: await whole('focusPoints'),
        issuances: await whole('issuances'),
        legalDocuments: await whole('legalDocuments'),
        criteriaSets: await whole('criteriaSets'),
        criteria: await whole('criteria'),
        wordings: await whole('wordings'),
        documents: await whole('documents'),
        handEdits: await whole('handEdits'),
        keptDocuments: await whole('keptDocuments'),
        templates: await whole('templates'),
        people: await whole('people'),
        ...(await recordsFor(db, plan, part, whole)),
      };
      return { plan: row, rows, today };
    }),
});
