import type { PlanId } from '#domain/ids.ts';
import { tableNames } from '#domain/schema/tables.ts';
import { attachedFiles } from '../bundles.ts';
import { ofPlan } from '../db.ts';
import { planDigests, type PlanDigests } from '../digest.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** What a file of a plan would hold, before it is made. */
export interface ExportOutlook {
  readonly photos: number;
  /** Bytes of the photos and files that are on this laptop. */
  readonly photoBytes: number;
  /** Photos and files that attachments name and that are not on this laptop. */
  readonly missing: number;
  /** Bytes of everything else: the changes exactly, the records about. */
  readonly textBytes: number;
}

/** Bytes that a row takes in the records of a file, about. */
const RECORD_BYTES = 320;

const encoder = new TextEncoder();

/** How large the file of a plan will be. */
export const exportOutlook = (plan: PlanId, db = store): Query<ExportOutlook> => ({
  key: ['exportOutlook', plan],
  read: async () => {
    const files = await attachedFiles(db, plan);
    const here = files.filter((file) => file.here);
    let textBytes = 0;
    await ofPlan(db.segments, plan, 'no').each(({ body }) => (textBytes += body.length));
    for (const change of await ofPlan(db.changes, plan).toArray()) textBytes += encoder.encode(JSON.stringify(change)).length;
    for (const table of tableNames) textBytes += RECORD_BYTES * (await ofPlan(db.foldedRows(table), plan).count());
    return {
      photos: here.length,
      photoBytes: here.reduce((sum, { size }) => sum + size, 0),
      missing: files.length - here.length,
      textBytes,
    };
  },
});

/** The digests of a plan, for comparing with a colleague's. */
export const digestsOf = (plan: PlanId, db = store): Query<PlanDigests> => ({
  key: ['digests', plan],
  read: () => planDigests(db, plan),
});
