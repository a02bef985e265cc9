import { useMutation } from '@tanstack/react-query';
import type { Result } from '#domain/result.ts';
import { copyKeeper } from '#live/appCopies.ts';
import type { CopyFolder } from '#storage/copies/folder.ts';
import { findCopies, noteTrial } from '#storage/copies/record.ts';
import { store } from '#storage/store.ts';
import type { ImportFault } from '#workers/importJob.ts';
import { isGoodTrial, tryRestore, type TrialReport } from '#workers/trialRestore.ts';

/** A trial that has run. */
export interface TrialOutcome {
  readonly name: string;
  readonly result: Result<TrialReport, ImportFault>;
}

const run = async (file: File, folder: CopyFolder | null): Promise<TrialOutcome> => {
  const { latest } = await findCopies(store);
  const noted = latest.find(({ name }) => name === file.name) ?? null;
  const result = await tryRestore({ live: store, file, noted, folder });
  if (result.ok && isGoodTrial(result.value)) await noteTrial(store, result.value.plan, file.name, Date.now());
  return { name: file.name, result };
};

/** The newest copy that this laptop has written into the folder. */
const newestCopy = async (): Promise<{ readonly folder: CopyFolder; readonly name: string } | null> => {
  const folder = await copyKeeper.openFolder();
  const name = (await findCopies(store)).written.at(-1)?.name;
  return folder && name !== undefined ? { folder, name } : null;
};

/** Tries whether copies can be restored. */
export const useTrial = () =>
  useMutation({
    networkMode: 'always',
    mutationFn: async (file: File | null): Promise<TrialOutcome> => {
      if (file) return run(file, null);
      const newest = await newestCopy();
      if (!newest) throw new Error('There is no copy in the folder');
      return run(await newest.folder.read(newest.name), newest.folder);
    },
  });
