import type { PlanId } from '#domain/ids.ts';
import { fail, type Result } from '#domain/result.ts';
import type { BundleProgress, ExchangeScope } from '#exchange/bundle.ts';
import type { ExportOutlook } from '#storage/outlook.ts';
import { store } from '#storage/store.ts';
import { connect } from './connection.ts';
import { exportJob, type ExportFault, type ExportReply, type ExportRequest, type ExportWish, type ExportedFile } from './exportJob.ts';

/** What goes into the file, and who watches. */
export interface ExportOptions extends ExportWish {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BundleProgress) => void;
  /** Another database than the app's, for tests. */
  readonly database?: string;
}

const makeWorker = (): Worker => new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });

/** Makes the file of a plan, or of a part of it, in a worker. */
export const exportPlan = ({ signal, onProgress, database = store.name, ...wish }: ExportOptions): Promise<Result<ExportedFile, ExportFault>> =>
  new Promise((resolve) => {
    const finish = (result: Result<ExportedFile, ExportFault>): void => {
      connection.close();
      resolve(result);
    };
    const connection = connect<ExportRequest, ExportReply>({
      worker: makeWorker,
      here: exportJob,
      onReply: (reply) => {
        if (reply.type === 'progress') onProgress?.(reply.progress);
        else if (reply.type === 'exported') finish(reply.result);
      },
      onCrash: (detail) => finish(fail({ type: 'unknown', detail })),
    });
    connection.send({ type: 'export', database, wish });
    signal?.addEventListener('abort', () => connection.send({ type: 'cancel' }));
  });

/** Finds out in a worker what the file of a part of a plan would hold; null when that could not be found out, or is not asked any more. */
export const measureExport = (plan: PlanId, scope: ExchangeScope, signal: AbortSignal, database = store.name): Promise<ExportOutlook | null> =>
  new Promise((resolve) => {
    const finish = (outlook: ExportOutlook | null): void => {
      connection.close();
      resolve(outlook);
    };
    const connection = connect<ExportRequest, ExportReply>({
      worker: makeWorker,
      here: exportJob,
      onReply: (reply) => reply.type === 'measured' && finish(reply.result.ok ? reply.result.value : null),
      onCrash: () => finish(null),
    });
    connection.send({ type: 'measure', database, plan, scope });
    signal.addEventListener('abort', () => finish(null));
  });
