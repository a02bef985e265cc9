import type { PlanId } from '#domain/ids.ts';
import { ok, type Result } from '#domain/result.ts';
import { attachmentsThere } from '#storage/copies/attachments.ts';
import type { CopyFolder } from '#storage/copies/folder.ts';
import { Store, type LatestCopy } from '#storage/db.ts';
import { planDigests } from '#storage/digest.ts';
import { knownIds } from '#storage/log.ts';
import { compareWithLog } from '#storage/rebuild.ts';
import { openImport } from './importClient.ts';
import type { ImportFault } from './importJob.ts';

/** What came of restoring a copy into a database of its own. */
export interface TrialReport {
  readonly plan: PlanId;
  readonly changes: number;
  readonly rows: number;
  /** Whether the restored tables equal the restored log. */
  readonly isSound: boolean;
  /** Whether the restored plan says what the live one said when the copy was written; null for a copy that was not noted. */
  readonly isAsWritten: boolean | null;
  /** Changes of the live plan that came after the copy. */
  readonly newer: number;
  /** Changes of the copy that the live plan lacks: something was lost here. */
  readonly lackedHere: number;
  /** Whether both say the same now, which they must when neither has more changes than the other. */
  readonly isSameNow: boolean;
  /** Photos and files that the copy names, and those that lie beside it; null for a file outside the folder. */
  readonly photos: { readonly named: number; readonly there: number } | null;
}

/** Whether a copy can be relied on. */
export const isGoodTrial = ({ isSound, isAsWritten, newer, lackedHere, isSameNow }: TrialReport): boolean =>
  isSound && isAsWritten !== false && (isSameNow || newer + lackedHere > 0);

const countMissing = (from: ReadonlySet<string>, other: ReadonlySet<string>): number => [...from].filter((id) => !other.has(id)).length;

const compare = async (live: Store, scratch: Store, plan: PlanId, latest: LatestCopy | null, folder: CopyFolder | null): Promise<TrialReport> => {
  const restored = await planDigests(scratch, plan);
  const { rows, differing } = await compareWithLog(scratch, plan);
  const now = await planDigests(live, plan);
  const [copied, held] = [await knownIds(scratch, plan), await knownIds(live, plan)];
  return {
    plan,
    rows,
    changes: restored.count,
    isSound: differing.length === 0,
    isAsWritten: latest && latest.state === restored.state && latest.changes === restored.count,
    newer: countMissing(held, copied),
    lackedHere: countMissing(copied, held),
    isSameNow: restored.state === now.state && restored.changes === now.changes,
    photos: folder && (await attachmentsThere(scratch, folder, plan)),
  };
};

/** What is tried, and against what. */
export interface Trial {
  readonly live: Store;
  readonly file: File;
  /** What was noted when this very file was written; null when it was not, or by another laptop. */
  readonly noted: LatestCopy | null;
  /** The folder that the file lies in, for the photos beside it. */
  readonly folder: CopyFolder | null;
}

/** Restores a copy into a database of its own, which is deleted afterwards, and compares. The live data are only read. */
export const tryRestore = async ({ live, file, noted, folder }: Trial): Promise<Result<TrialReport, ImportFault>> => {
  const name = `${live.name}.trial`;
  // What an earlier trial left when its page was closed. A store that was deleted cannot be opened again, hence new ones.
  await new Store(name).delete();
  const scratch = new Store(name);
  try {
    const opened = await openImport(file, { expected: null, database: scratch.name });
    if (!opened.ok) return opened;
    const merged = await opened.value.merge();
    opened.value.close();
    if (!merged.ok) return merged;
    return ok(await compare(live, scratch, merged.value.plan, noted, folder));
  } finally {
    await scratch.delete();
  }
};
