import { closingWrites, type Closing } from '#domain/commands/sealing.ts';
import { nextNumbers, type CriterionPlaces } from '#domain/findingNumber.ts';
import { writesByRow, type FoldedRow } from '#domain/fold.ts';
import { isKnown } from '#domain/change.ts';
import type { PlanId, VisitId } from '#domain/ids.ts';
import type { SceneRow } from '#domain/rowLabel.ts';
import { isTable, type Row, type Table } from '#domain/schema/tables.ts';
import { differenceOf, type SealedDifference } from '#domain/sealHistory.ts';
import { checkSeal, isRule, recordKey, sealContentOf, withWrites, withoutMissing, type SealCheck, type SealedTable, type VisitRows } from '#domain/visitSeal.ts';
import type { SealContent } from '#domain/schema/inspection.ts';
import { ofPlan, reading, type Store } from '../db.ts';
import { readLog } from '../log.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';
import { attachmentsOfVisit } from './visitEvidence.ts';

const coveredTables: readonly Table[] = ['visits', 'units', 'members', 'criteria', 'attendees', 'agenda', 'items', 'samples', 'dossiers', 'findings', 'attachments', 'minutesLines'];

/** The rows of a visit, those typed that signing writes into. */
interface ReadRows extends VisitRows {
  readonly visit: Row<'visits'>;
  readonly findings: readonly Row<'findings'>[];
}

/** The rows of a visit as they were at one moment; null when this laptop does not have it. */
const rowsOfVisit = (db: Store, plan: PlanId, visit: VisitId): Promise<ReadRows | null> =>
  reading(db, coveredTables, () => rowsAtOnce(db, plan, visit));

const rowsAtOnce = async (db: Store, plan: PlanId, visit: VisitId): Promise<ReadRows | null> => {
  const row = await db.rows('visits').get([plan, visit]);
  if (!row) return null;
  const ofVisit = <T extends 'attendees' | 'agenda' | 'items' | 'samples' | 'findings' | 'minutesLines'>(table: T) => db.rows(table).where({ plan, visit }).toArray();
  const [unit, members, criteria, attendees, agenda, items, samples, findings, attachments, minutesLines] = await Promise.all([
    row.unit === null ? undefined : db.rows('units').get([plan, row.unit]),
    ofPlan(db.rows('members'), plan).toArray(),
    ofPlan(db.rows('criteria'), plan).toArray(),
    ofVisit('attendees'),
    ofVisit('agenda'),
    ofVisit('items'),
    ofVisit('samples'),
    ofVisit('findings'),
    attachmentsOfVisit(plan, visit, db).read(),
    ofVisit('minutesLines'),
  ]);
  const ofSamples = samples.filter((sample) => sample.deleted === 0).map((sample): [PlanId, string] => [plan, sample.id]);
  const dossiers = ofSamples.length === 0 ? [] : await db.rows('dossiers').where('[plan+sample]').anyOf(ofSamples).toArray();
  return { visit: row, unit, members, criteria, attendees, agenda, items, samples, dossiers, findings, attachments, minutesLines };
};

/** What a signing needs to know beside the rows. */
export interface SigningWish {
  /** The places of the criteria in the checklist: numbers of findings follow them. */
  readonly places: CriterionPlaces;
  /** Why the visit is closed although something is open; blank when nothing is. */
  readonly exception: string;
}

/** A visit ready to be signed: what signing writes, and the content of the seal with all of that in it. */
export interface Signing extends Closing {
  readonly content: SealContent;
}

/** Reads a visit at one moment and works out what signing it now means; null when this laptop does not have it. */
export const prepareSigning = async (plan: PlanId, visit: VisitId, { places, exception }: SigningWish, db = store): Promise<Signing | null> => {
  const rows = await rowsOfVisit(db, plan, visit);
  if (!rows) return null;
  const byId = new Map(rows.findings.map((row) => [row.id, row]));
  const numbers = nextNumbers(rows.findings, places).flatMap(({ id, number }) => {
    const finding = byId.get(id);
    return finding ? [{ finding, number }] : [];
  });
  const closing: Closing = { visit: rows.visit, numbers, exception };
  const writes = closingWrites(closing);
  return { ...closing, content: sealContentOf(plan, visit, withWrites(rows, writes.ok ? writes.value : [])) };
};

/** A seal of a visit, and what comparing it with the data says. */
export interface CheckedSeal {
  readonly seal: Row<'seals'>;
  readonly content: SealContent;
  readonly visit: VisitId;
  readonly check: SealCheck;
}

const newestFirst = (a: CheckedSeal, b: CheckedSeal): number => {
  const [x, y] = [a.seal.at ?? '', b.seal.at ?? ''];
  return x === y ? (a.seal.id < b.seal.id ? 1 : -1) : x < y ? 1 : -1;
};

const checked = (plan: PlanId, seal: Row<'seals'>, visit: VisitId, rows: VisitRows | null): readonly CheckedSeal[] =>
  seal.content === null || seal.deleted === 1 ? [] : [{ seal, content: seal.content, visit, check: checkSeal(plan, visit, seal.content, rows) }];

/** The register by which a row is found to be part of a visit; the others are found by their ids. */
const linkOf: Readonly<Partial<Record<SealedTable, string>>> = {
  attendees: 'visit',
  agenda: 'visit',
  items: 'visit',
  samples: 'visit',
  dossiers: 'sample',
  findings: 'visit',
  attachments: 'owner',
  minutesLines: 'visit',
};

/** Whether a row has come here, and not only a later write to it (the signature gives a finding its number). */
const hasCome = (table: SealedTable, row: FoldedRow | undefined): boolean => {
  const link = linkOf[table];
  return row !== undefined && (link === undefined || row.deleted === 1 || (row.regs[link]?.heads.length ?? 0) > 0);
};

/** The check without records that no file has brought here yet. */
const withoutAbsent = async (db: Store, plan: PlanId, check: SealCheck): Promise<SealCheck> => {
  if (check.state !== 'changed') return check;
  const removed = check.changes.filter(({ kind }) => kind === 'removed');
  const rows = await Promise.all(removed.map(({ table, id }) => db.foldedRows(table).get([plan, id])));
  const here = new Set(removed.filter(({ table }, no) => hasCome(table, rows[no])).map(({ table, id }) => recordKey(table, id)));
  return withoutMissing(check, ({ table, id }) => here.has(recordKey(table, id)));
};

const sealsIn = async (db: Store, plan: PlanId, visit: VisitId, seals: readonly Row<'seals'>[]): Promise<readonly CheckedSeal[]> => {
  if (seals.length === 0) return [];
  const rows = await rowsOfVisit(db, plan, visit);
  const compared = seals.flatMap((seal) => checked(plan, seal, visit, rows)).sort(newestFirst);
  return Promise.all(compared.map(async (seal) => ({ ...seal, check: await withoutAbsent(db, plan, seal.check) })));
};

/** The seals of a visit, the newest first, each compared with what the visit says now. */
export const sealsOfVisit = (plan: PlanId, visit: VisitId, db = store): Query<readonly CheckedSeal[]> => ({
  key: ['seals', plan, visit],
  read: async () => sealsIn(db, plan, visit, await db.rows('seals').where('[plan+visit]').equals([plan, visit]).toArray()),
});

/** The visits that were altered after their newest seal, one looked at after the other: each is read whole. */
export const visitsEdited = (plan: PlanId, db = store): Query<readonly VisitId[]> => ({
  key: ['visitsEdited', plan],
  read: async () => {
    const byVisit = new Map<VisitId, Row<'seals'>[]>();
    for (const seal of await ofPlan(db.rows('seals'), plan).toArray()) if (seal.visit !== null) byVisit.set(seal.visit, [...(byVisit.get(seal.visit) ?? []), seal]);
    const edited: VisitId[] = [];
    for (const [visit, seals] of byVisit) if ((await sealsIn(db, plan, visit, seals))[0]?.check.state === 'changed') edited.push(visit);
    return edited;
  },
});

/** The seals of a plan whose digest begins with what somebody typed, each compared with what its visit says now. */
export const sealsByCode = async (plan: PlanId, letters: string, db = store): Promise<readonly CheckedSeal[]> => {
  const fitting = (await ofPlan(db.rows('seals'), plan).toArray()).filter((seal) => seal.content?.digest.startsWith(letters));
  const visits = new Set(fitting.flatMap((seal) => (seal.visit === null ? [] : [seal.visit])));
  const found = await Promise.all([...visits].map((visit) => sealsIn(db, plan, visit, fitting.filter((seal) => seal.visit === visit))));
  return found.flat();
};

/** What was changed after a seal, and the rows that give it words. */
export interface SealComparison {
  readonly differences: readonly SealedDifference[];
  readonly rows: readonly SceneRow[];
}

const namingTables = ['plans', 'areas', 'units', 'members', 'visits', 'criteria', 'findings', 'people'] as const;

/** What was changed after a seal, record by record, from the log. Reads the whole log of the plan: on request, not live. */
export const compareWithSeal = async (plan: PlanId, content: SealContent, check: SealCheck, db = store): Promise<SealComparison> => {
  const { version: rule, records } = content;
  if (check.state !== 'changed' || !isRule(rule)) return { differences: [], rows: [] };
  const wanted = new Set(check.changes.map(({ table, id }) => recordKey(table, id)));
  const log = (await readLog(db, plan)).filter(isKnown).filter(({ ops }) => ops.some(({ t, r }) => wanted.has(`${t}/${r}`)));
  const writes = writesByRow(log, isTable);
  const named = await Promise.all(
    namingTables.map(async (table) => (await ofPlan(db.foldedRows(table), plan).toArray()).map((row) => ({ table, row }))),
  );
  const large = await Promise.all(
    check.changes.map(async ({ table, id }) => ({ table, row: namingTables.some((name) => name === table) ? undefined : await db.foldedRows(table).get([plan, id]) })),
  );
  return {
    differences: check.changes.map((change) => {
      const hash = records[recordKey(change.table, change.id)];
      return differenceOf(change, plan, writes.get(`${change.table}/${change.id}`) ?? [], hash === undefined ? undefined : { rule, hash });
    }),
    rows: [...named.flat(), ...large.flatMap(({ table, row }) => (row ? [{ table, row }] : []))],
  };
};
