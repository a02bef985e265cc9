import type { PlanId } from '#domain/ids.ts';
import { fail, type Result } from '#domain/result.ts';
import type { BundleProgress } from '#exchange/bundle.ts';
import { store } from '#storage/store.ts';
import { connect } from './connection.ts';
import { exportJob, type ExportFault, type ExportReply, type ExportRequest, type ExportedFile } from './exportJob.ts';

/** Which plan, with or without the bytes of photos, and who watches. */
export interface ExportOptions {
  readonly plan: PlanId;
  readonly photos: boolean;
  readonly app: string;
  readonly now: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BundleProgress) => void;
  /** Another database than the app's, for tests. */
  readonly database?: string;
}

const makeWorker = (): Worker => new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });

/** Makes the file of a plan in a worker. */
export const exportPlan = ({ signal, onProgress, database = store.name, ...options }: ExportOptions): Promise<Result<ExportedFile, ExportFault>> =>
  new Promise((resolve) => {
    const finish = (result: Result<ExportedFile, ExportFault>): void => {
      connection.close();
      resolve(result);
    };
    const connection = connect<ExportRequest, ExportReply>({
      worker: makeWorker,
      here: exportJob,
      onReply: (reply) => (reply.type === 'progress' ? onProgress?.(reply.progress) : finish(reply.result)),
      onCrash: (detail) => finish(fail({ type: 'unknown', detail })),
    });
    connection.send({ type: 'export', database, ...options });
    signal?.addEventListener('abort', () => connection.send({ type: 'cancel' }));
  });
