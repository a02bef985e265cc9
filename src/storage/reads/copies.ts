import { attachedFiles } from '../bundles.ts';
import { findTrials } from '../copies/record.ts';
import type { TrialRecord } from '../db.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** The newest successful trials of restoring, one per plan. */
export const trials = (db = store): Query<readonly TrialRecord[]> => ({ key: ['trials'], read: () => findTrials(db) });

/** Photos and files that the plans of this laptop name, and how many of them are not here. */
export interface BlobTally {
  readonly named: number;
  readonly missing: number;
}

/** How many photos and files there are, over all plans. */
export const blobTally = (db = store): Query<BlobTally> => ({
  key: ['blobTally'],
  read: async () => {
    const plans = new Set((await db.frontiers.toCollection().primaryKeys()).map(([plan]) => plan));
    const here = new Map<string, boolean>();
    for (const plan of plans) for (const file of await attachedFiles(db, plan)) if (file.here || !file.withheld) here.set(file.hash, file.here);
    return { named: here.size, missing: [...here.values()].filter((isHere) => !isHere).length };
  },
});
