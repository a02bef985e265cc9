import { writesByRow } from '#domain/fold.ts';
import { isKnown } from '#domain/change.ts';
import type { PlanId, VisitId } from '#domain/ids.ts';
import type { SceneRow } from '#domain/rowLabel.ts';
import { isTable, type Row, type Table } from '#domain/schema/tables.ts';
import { differenceOf, type SealedDifference } from '#domain/sealHistory.ts';
import { checkSeal, recordKey, recordsOfVisit, sealContentOf, withoutMissing, type SealCheck, type VisitRecords, type VisitRows } from '#domain/visitSeal.ts';
import type { SealContent } from '#domain/schema/inspection.ts';
import { ofPlan, reading, type Store } from '../db.ts';
import { readLog } from '../log.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';
import { attachmentsOfVisit } from './visitEvidence.ts';

const coveredTables: readonly Table[] = ['visits', 'units', 'criteria', 'items', 'findings', 'attachments'];

/** The rows of a visit as they were at one moment; null when this laptop does not have it. */
const rowsOfVisit = (db: Store, plan: PlanId, visit: VisitId): Promise<VisitRows | null> =>
  reading(db, coveredTables, () => rowsAtOnce(db, plan, visit));

const rowsAtOnce = async (db: Store, plan: PlanId, visit: VisitId): Promise<VisitRows | null> => {
  const row = await db.rows('visits').get([plan, visit]);
  if (!row) return null;
  const [unit, criteria, items, findings, attachments] = await Promise.all([
    row.unit === null ? undefined : db.rows('units').get([plan, row.unit]),
    ofPlan(db.rows('criteria'), plan).toArray(),
    db.rows('items').where({ plan, visit }).toArray(),
    db.rows('findings').where({ plan, visit }).toArray(),
    attachmentsOfVisit(plan, visit, db).read(),
  ]);
  return { visit: row, unit, criteria, items, findings, attachments };
};

/** What a visit says at this moment, ready to be sealed; null when this laptop does not have it. */
export const visitToSeal = async (plan: PlanId, visit: VisitId, db = store): Promise<SealContent | null> => {
  const rows = await rowsOfVisit(db, plan, visit);
  return rows && sealContentOf(plan, visit, recordsOfVisit(rows));
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

const checked = (plan: PlanId, seal: Row<'seals'>, visit: VisitId, now: VisitRecords): readonly CheckedSeal[] =>
  seal.content === null || seal.deleted === 1 ? [] : [{ seal, content: seal.content, visit, check: checkSeal(plan, visit, seal.content, now) }];

/** The check without records that no file has brought here yet. */
const withoutAbsent = async (db: Store, plan: PlanId, check: SealCheck): Promise<SealCheck> => {
  if (check.state !== 'changed') return check;
  const removed = check.changes.filter(({ kind }) => kind === 'removed');
  const rows = await Promise.all(removed.map(({ table, id }) => db.foldedRows(table).get([plan, id])));
  const here = new Set(removed.filter((_, no) => rows[no]).map(({ table, id }) => recordKey(table, id)));
  return withoutMissing(check, ({ table, id }) => here.has(recordKey(table, id)));
};

const nothing: VisitRecords = { records: {}, ownFiles: new Set() };

const sealsIn = async (db: Store, plan: PlanId, visit: VisitId, seals: readonly Row<'seals'>[]): Promise<readonly CheckedSeal[]> => {
  if (seals.length === 0) return [];
  const rows = await rowsOfVisit(db, plan, visit);
  const now = rows ? recordsOfVisit(rows) : nothing;
  const compared = seals.flatMap((seal) => checked(plan, seal, visit, now)).sort(newestFirst);
  return Promise.all(compared.map(async (seal) => ({ ...seal, check: await withoutAbsent(db, plan, seal.check) })));
};

/** The seals of a visit, the newest first, each compared with what the visit says now. */
export const sealsOfVisit = (plan: PlanId, visit: VisitId, db = store): Query<readonly CheckedSeal[]> => ({
  key: ['seals', plan, visit],
  read: async () => sealsIn(db, plan, visit, await db.rows('seals').where('[plan+visit]').equals([plan, visit]).toArray()),
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
  if (check.state !== 'changed') return { differences: [], rows: [] };
  const wanted = new Set(check.changes.map(({ table, id }) => recordKey(table, id)));
  const log = (await readLog(db, plan)).filter(isKnown).filter(({ ops }) => ops.some(({ t, r }) => wanted.has(`${t}/${r}`)));
  const writes = writesByRow(log, isTable);
  const named = await Promise.all(
    namingTables.map(async (table) => (await ofPlan(db.foldedRows(table), plan).toArray()).map((row) => ({ table, row }))),
  );
  const large = await Promise.all(
    check.changes.map(async ({ table, id }) => ({ table, row: table === 'items' || table === 'attachments' ? await db.foldedRows(table).get([plan, id]) : undefined })),
  );
  return {
    differences: check.changes.map((change) => {
      const key = recordKey(change.table, change.id);
      return differenceOf(change, plan, writes.get(`${change.table}/${change.id}`) ?? [], content.records[key]);
    }),
    rows: [...named.flat(), ...large.flatMap(({ table, row }) => (row ? [{ table, row }] : []))],
  };
};
