import { MomentSchema } from '#domain/schema/field.ts';
import type { PlanId } from '#domain/ids.ts';
import { writing, type CopiesRecord, type LatestCopy, type Store, type TrialRecord, type WrittenCopy } from '../db.ts';

const none: CopiesRecord = { key: 'copies', folder: null, written: [], latest: [] };

/** Where copies go and what has been written. */
export const findCopies = async (db: Store): Promise<CopiesRecord> => {
  const found = await db.device.get('copies');
  return found?.key === 'copies' ? found : none;
};

const change = (db: Store, next: (before: CopiesRecord) => CopiesRecord): Promise<unknown> =>
  writing(db, ['device'], async () => db.device.put(next(await findCopies(db))));

/** A mark that no history has: the plan is to be copied again. */
const NO_MARK = '';

/** Takes a folder for the copies from now on, or none. What lies in the one before stays there. */
export const setFolder = (db: Store, folder: FileSystemDirectoryHandle | null): Promise<unknown> =>
  change(db, (before) => ({ ...before, folder, written: [], latest: before.latest.map((copy) => ({ ...copy, mark: NO_MARK })) }));

/** Notes that a file is about to be written: whatever becomes of it, it is ours. */
export const noteWriting = (db: Store, copy: WrittenCopy): Promise<unknown> =>
  change(db, (before) => ({ ...before, written: [...before.written, copy] }));

/** Notes that files of ours are gone; a plan whose newest copy is among them is to be copied again. */
export const noteRemoved = (db: Store, names: readonly string[]): Promise<unknown> =>
  change(db, (before) => ({
    ...before,
    written: before.written.filter(({ name }) => !names.includes(name)),
    latest: before.latest.map((copy) => (names.includes(copy.name) ? { ...copy, mark: NO_MARK } : copy)),
  }));

/** Notes a copy that is complete, in the folder or as a download. */
export const noteCopied = (db: Store, copy: LatestCopy): Promise<unknown> =>
  change(db, (before) => ({ ...before, latest: [...before.latest.filter(({ plan }) => plan !== copy.plan), copy] }));

/** The newest successful trials of restoring, one per plan. */
export const findTrials = async (db: Store): Promise<readonly TrialRecord[]> => {
  const found = await db.device.get('trial');
  return found?.key === 'trial' ? found.trials : [];
};

/** Remembers that a copy was restored on trial and found whole. */
export const noteTrial = (db: Store, plan: PlanId, name: string, now: number): Promise<unknown> =>
  writing(db, ['device'], async () => {
    const others = (await findTrials(db)).filter((trial) => trial.plan !== plan);
    return db.device.put({ key: 'trial', trials: [...others, { plan, name, at: MomentSchema.parse(new Date(now).toISOString()) }] });
  });
