import type { PlanId } from '#domain/ids.ts';
import { tableNames, type Table } from '#domain/schema/tables.ts';
import { shownValuesOf } from '#domain/shownValues.ts';
import { attachedFiles } from '../bundles.ts';
import { ofPlan, type Store } from '../db.ts';
import { planDigests, type PlanDigests } from '../digest.ts';
import { knownIds } from '../log.ts';
import type { ExportOutlook } from '../outlook.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** Rows of each table that are measured to know how large the others are. */
const SAMPLE = 40;

const encoder = new TextEncoder();
const sizeOf = (value: object): number => encoder.encode(JSON.stringify(value)).length;

/** Bytes that the rows of a table take in the records of a file, about. */
const recordBytes = async (db: Store, plan: PlanId, table: Table): Promise<number> => {
  const sample = await ofPlan(db.foldedRows(table), plan).limit(SAMPLE).toArray();
  if (sample.length === 0) return 0;
  const sampled = sample.reduce((sum, row) => sum + sizeOf({ ...shownValuesOf(table, row), id: row.id }), 0);
  return Math.round((sampled / sample.length) * (await ofPlan(db.foldedRows(table), plan).count()));
};

/** How large the file of a plan will be. */
export const exportOutlook = (plan: PlanId, db = store): Query<ExportOutlook> => ({
  key: ['exportOutlook', plan],
  read: async () => {
    const all = await attachedFiles(db, plan);
    const files = all.filter((file) => !file.withheld);
    const here = files.filter((file) => file.here);
    let textBytes = 0;
    await ofPlan(db.segments, plan, 'no').each(({ body }) => (textBytes += body.length));
    for (const change of await ofPlan(db.changes, plan).toArray()) textBytes += sizeOf(change);
    for (const table of tableNames) textBytes += await recordBytes(db, plan, table);
    return {
      changes: (await knownIds(db, plan)).size,
      photos: here.length,
      photoBytes: here.reduce((sum, { size }) => sum + size, 0),
      missing: files.length - here.length,
      withheld: all.length - files.length,
      textBytes,
    };
  },
});

/** The digests of a plan, for comparing with a colleague's. */
export const digestsOf = (plan: PlanId, db = store): Query<PlanDigests> => ({
  key: ['digests', plan],
  read: () => planDigests(db, plan),
});
