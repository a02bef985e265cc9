import type { PlanId } from '#domain/ids.ts';
import type { GroupKey } from '#domain/portion.ts';
import { ok, type Result } from '#domain/result.ts';
import type { ImportReceipt } from '#storage/bundles.ts';
import { store } from '#storage/store.ts';
import { connect } from './connection.ts';
import { importJob, type BundleSummary, type ImportFault, type ImportProgress, type ImportReply, type ImportRequest } from './importJob.ts';

/** What watches a job: its progress, and a signal that cancels it with nothing written. */
export interface JobWatch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Which file, and what to demand of it. */
export interface OpenOptions extends JobWatch {
  /** Only a file of this plan will do; null takes any. */
  readonly expected: PlanId | null;
  /** For a file under one (fault `passphrase-needed`). */
  readonly passphrase?: string;
  /** Another database than the app's, for tests. */
  readonly database?: string;
}

/** A file that has been read and previewed, ready to be merged. */
export interface OpenedImport {
  readonly summary: BundleSummary;
  /** Merges it, without what touches only groups that stay behind; once. */
  readonly merge: (watch?: JobWatch, left?: readonly GroupKey[]) => Promise<Result<ImportReceipt, ImportFault>>;
  /** Lets go of the file. */
  readonly close: () => void;
}

const makeWorker = (): Worker => new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });

/** Who waits for an answer of the job. */
interface Waiting {
  readonly opened?: (result: Result<BundleSummary, ImportFault>) => void;
  readonly merged?: (result: Result<ImportReceipt, ImportFault>) => void;
  readonly watch: JobWatch;
}

/** Reads a file, verifies it and works out what merging would do; all in a worker, nothing is written. */
export const openImport = async (file: Blob, options: OpenOptions): Promise<Result<OpenedImport, ImportFault>> => {
  let waiting: Waiting = { watch: {} };
  const connection = connect<ImportRequest, ImportReply>({
    worker: makeWorker,
    here: importJob,
    onReply: (reply) => {
      if (reply.type === 'progress') waiting.watch.onProgress?.(reply.progress);
      else if (reply.type === 'opened') waiting.opened?.(reply.result);
      else waiting.merged?.(reply.result);
    },
    onCrash: (detail) => {
      const result = { ok: false, error: { type: 'unknown', detail } } as const;
      waiting.opened?.(result);
      waiting.merged?.(result);
    },
  });
  const ask = <T>(request: ImportRequest, watch: JobWatch, answered: (resolve: (value: T) => void) => Omit<Waiting, 'watch'>): Promise<T> => {
    const cancel = (): void => connection.send({ type: 'cancel' });
    const answer = new Promise<T>((resolve) => {
      waiting = { ...answered(resolve), watch };
      connection.send(request);
      if (watch.signal?.aborted) cancel();
      watch.signal?.addEventListener('abort', cancel);
    });
    return answer.finally(() => watch.signal?.removeEventListener('abort', cancel));
  };

  const opened = await ask<Result<BundleSummary, ImportFault>>(
    {
      type: 'open',
      database: options.database ?? store.name,
      file,
      expected: options.expected,
      ...(options.passphrase === undefined ? {} : { passphrase: options.passphrase }),
    },
    options,
    (resolve) => ({ opened: resolve }),
  );
  if (!opened.ok) {
    connection.close();
    return opened;
  }
  return ok({
    summary: opened.value,
    merge: (watch = {}, left = []) =>
      ask({ type: 'merge', fileName: file instanceof File ? file.name : '', left }, watch, (resolve) => ({ merged: resolve })),
    close: connection.close,
  });
};
