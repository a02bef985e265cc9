import type { MeasureId, PlanId, VisitId } from '#domain/ids.ts';
import type { Row, Table } from '#domain/schema/tables.ts';
import { ofPlan } from '../db.ts';
import { followItems } from '../followRows.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

const living = <R extends { readonly deleted: 0 | 1 }>(rows: readonly R[]): readonly R[] => rows.filter((row) => row.deleted === 0);

/** All rounds on this laptop, newest year first. */
export const allPlans = (db = store): Query<readonly Row<'plans'>[]> => ({
  key: ['plans'],
  read: async () => [...living(await db.rows('plans').toArray())].sort((a, b) => b.year - a.year || (a.title < b.title ? -1 : 1)),
});

/** One round; null when this laptop does not have it or it was deleted. */
export const planById = (plan: PlanId, db = store): Query<Row<'plans'> | null> => ({
  key: ['plan', plan],
  read: async () => {
    const row = await db.rows('plans').get([plan, plan]);
    return row && row.deleted === 0 ? row : null;
  },
});

/** Tables that are read whole for a plan; items, attachments and dossiers are read per visit, owner or sample. */
export type WholeTable = Exclude<Table, 'plans' | 'items' | 'attachments' | 'samples' | 'dossiers'>;

/** The living rows of a table of one plan, in no particular order; sort in the view by `order` or by name. */
export const rowsOf = <T extends WholeTable>(table: T, plan: PlanId, db = store): Query<readonly Row<T>[]> => ({
  key: ['rows', table, plan],
  read: async () => living(await ofPlan(db.rows(table), plan).toArray()),
});

/** One row of a table, deleted or not; null when there is none. */
export const rowById = <T extends Table>(table: T, plan: PlanId, id: Row<T>['id'], db = store): Query<Row<T> | null> => ({
  key: ['row', table, plan, id],
  read: async () => (await db.rows(table).get([plan, id])) ?? null,
});

/** Some rows of a table by their ids, deleted or not; those that are not here are left out. */
export const rowsByIds = <T extends Table>(table: T, plan: PlanId, ids: readonly Row<T>['id'][], db = store): Query<readonly Row<T>[]> => ({
  key: ['rowsByIds', table, plan, ids],
  read: async () => {
    const found = await db.rows(table).bulkGet(ids.map((id) => [plan, id]));
    return found.flatMap((row) => (row ? [row] : []));
  },
});

/** The touched items of one visit: hundreds of them, of which one changes with every answer. */
export const itemsOfVisit = (plan: PlanId, visit: VisitId, db = store): Query<readonly Row<'items'>[]> => {
  const read = async () => living(await db.rows('items').where({ plan, visit }).toArray());
  return { key: ['items', plan, visit], read, follow: followItems(db, plan, visit, read) };
};

/** The findings of one visit. */
export const findingsOfVisit = (plan: PlanId, visit: VisitId, db = store): Query<readonly Row<'findings'>[]> => ({
  key: ['findings', plan, visit],
  read: async () => living(await db.rows('findings').where({ plan, visit }).toArray()),
});

/** The attachments of some rows (items, findings, measures, visits) by the ids of their owners. */
export const attachmentsOf = (plan: PlanId, owners: readonly string[], db = store): Query<readonly Row<'attachments'>[]> => ({
  key: ['attachments', plan, owners],
  read: async () =>
    living(
      await db
        .rows('attachments')
        .where('[plan+owner.id]')
        .anyOf(owners.map((owner) => [plan, owner]))
        .toArray(),
    ),
});

/** The diaries of some measures. */
export const notesOfMeasures = (plan: PlanId, measures: readonly MeasureId[], db = store): Query<readonly Row<'measureNotes'>[]> => ({
  key: ['measureNotes', plan, measures],
  read: async () =>
    living(
      await db
        .rows('measureNotes')
        .where('[plan+measure]')
        .anyOf(measures.map((measure) => [plan, measure]))
        .toArray(),
    ),
});
