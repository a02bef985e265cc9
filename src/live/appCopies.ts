import { ok, type Result } from '#domain/result.ts';
import { appVersion } from '#exchange/appVersion.ts';
import type { MadeCopy } from '#storage/copies/copyPlan.ts';
import { store } from '#storage/store.ts';
import { exportPlan } from '#workers/exportClient.ts';
import type { ExportFault } from '#workers/exportJob.ts';
import { createCopyKeeper } from './copyKeeper.ts';
import type { PlanId } from '#domain/ids.ts';

/**
 * Makes the file of a plan as a copy: in a folder without photos, which lie beside it, as a download a zip with them. A copy
 * restores everything, so a download holds the originals too that no file for others does.
 */
export const makeCopy = async (plan: PlanId, photos: boolean): Promise<Result<MadeCopy, ExportFault>> => {
  const made = await exportPlan({ plan, photos, withheld: photos, zip: photos, app: appVersion, now: Date.now() });
  return made.ok ? ok(made.value) : made;
};

/** The keeper of the copies of this laptop. */
export const copyKeeper = createCopyKeeper({ db: store, make: ({ plan }) => makeCopy(plan, false) });
