import { useState } from 'react';
import { fetchAttachments } from '#storage/copies/attachments.ts';
import type { CopyFolder } from '#storage/copies/folder.ts';
import { acceptLosses, findLosses, type Loss } from '#storage/sentinel.ts';
import { store } from '#storage/store.ts';
import { openImport } from '#workers/importClient.ts';
import { faultReason } from './faultReason.ts';

/** What the newest attempt to restore came to. */
export type RecoveryStep =
  | { readonly kind: 'working'; readonly name: string }
  | { readonly kind: 'done'; readonly name: string; readonly plan: string; readonly count: number }
  /** It opens with a passphrase only; `wrong`: one has been tried. */
  | { readonly kind: 'locked'; readonly file: File; readonly folder: CopyFolder | null; readonly wrong: boolean }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: ReturnType<typeof faultReason> };

/** A recovery under way. */
export interface Recovery {
  readonly losses: readonly Loss[];
  readonly step: RecoveryStep | null;
  /** Merges a copy into what is left; from a folder, the photos beside it come too. */
  readonly restore: (file: File, folder: CopyFolder | null, passphrase?: string) => Promise<void>;
  /** Takes what is here now as all there is. */
  readonly accept: () => Promise<void>;
}

const merge = async (file: File, folder: CopyFolder | null, passphrase?: string): Promise<RecoveryStep> => {
  const { name } = file;
  const opened = await openImport(file, { expected: null, ...(passphrase === undefined ? {} : { passphrase }) });
  if (!opened.ok && (opened.error.type === 'passphrase-needed' || opened.error.type === 'wrong-passphrase')) {
    return { kind: 'locked', file, folder, wrong: opened.error.type === 'wrong-passphrase' };
  }
  if (!opened.ok) return { kind: 'failed', name, reason: faultReason(opened.error) };
  const { summary } = opened.value;
  const merged = await opened.value.merge();
  opened.value.close();
  if (!merged.ok) return { kind: 'failed', name, reason: faultReason(merged.error) };
  // Photos that cannot be read can be fetched later; the words are here.
  if (folder) await fetchAttachments(store, folder, summary.plan, true).catch(() => 0);
  const title = summary.planRecord?.['title'];
  return { kind: 'done', name, plan: typeof title === 'string' ? title : '', count: merged.value.fresh };
};

/** Brings back what the database lacks. */
export const useRecovery = (atStart: readonly Loss[]): Recovery => {
  const [losses, setLosses] = useState(atStart);
  const [step, setStep] = useState<RecoveryStep | null>(null);
  return {
    losses,
    step,
    restore: async (file, folder, passphrase) => {
      setStep({ kind: 'working', name: file.name });
      setStep(await merge(file, folder, passphrase));
      setLosses(await findLosses(store));
    },
    accept: () => acceptLosses(store, Date.now()),
  };
};
