import type { PlanId } from '#domain/ids.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { MAX_BUNDLE_SIZE, type BundleProgress } from '#exchange/bundle.ts';
import { encodeBundle } from '#exchange/encodeBundle.ts';
import { collectBundle, type ExchangeFailure } from '#storage/bundles.ts';
import { planDigests } from '#storage/digest.ts';
import { storageFailureOf } from '#storage/failure.ts';
import { signFile } from '#storage/identity.ts';
import type { Job } from './connection.ts';
import { openedStore } from './openedStore.ts';

/** Why there is no file. Files that nobody could import are not made. */
export type ExportFault = ExchangeFailure | { readonly type: 'too-large'; readonly size: number; readonly limit: number };

/** A finished file, and what is in it. */
export interface ExportedFile {
  readonly file: Blob;
  readonly changes: number;
  /** Whether it carries the signature of this laptop; not where the browser cannot sign. */
  readonly signed: boolean;
  /** Photos and files inside, and those that are named only. */
  readonly included: number;
  readonly missing: number;
  /** Digest of what the plan says at this moment, for comparing with the colleague who imports it. */
  readonly state: string;
}

/** What the page asks of the export job. */
export type ExportRequest =
  | {
      readonly type: 'export';
      readonly database: string;
      readonly plan: PlanId;
      readonly photos: boolean;
      /** The app's version, and the moment in milliseconds. */
      readonly app: string;
      readonly now: number;
    }
  | { readonly type: 'cancel' };

/** What the export job answers. */
export type ExportReply =
  | { readonly type: 'progress'; readonly progress: BundleProgress }
  | { readonly type: 'exported'; readonly result: Result<ExportedFile, ExportFault> };

/** Making the file of one plan. Runs in a worker (export.worker.ts) or on the page's thread. */
export const exportJob: Job<ExportRequest, ExportReply> = (reply) => {
  const controller = new AbortController();
  const { signal } = controller;
  const onProgress = (progress: BundleProgress): void => reply({ type: 'progress', progress });

  const make = async (request: ExportRequest & { readonly type: 'export' }): Promise<Result<ExportedFile, ExportFault>> => {
    const { db, opened } = await openedStore(request.database);
    if (!opened.ok) return opened;
    const contents = await collectBundle(db, request.plan, { photos: request.photos });
    signal.throwIfAborted();
    const { state } = await planDigests(db, request.plan);
    const { file, signed, included, missing } = await encodeBundle(contents, {
      app: request.app,
      now: request.now,
      sign: (seal) => signFile(db, seal),
      signal,
      onProgress,
    });
    if (file.size > MAX_BUNDLE_SIZE) return fail({ type: 'too-large', size: file.size, limit: MAX_BUNDLE_SIZE });
    return ok({ file, changes: contents.changes.length, signed, included, missing, state });
  };

  /** Bugs end here too: a worker has no error boundary, and the page must not wait for ever. */
  const faultOf = (error: unknown): ExportFault =>
    signal.aborted ? { type: 'cancelled' } : (storageFailureOf(error) ?? { type: 'unknown', detail: String(error) });

  return (request) => {
    if (request.type === 'cancel') controller.abort();
    else
      void make(request)
        .catch((error: unknown) => fail(faultOf(error)))
        .then((result) => reply({ type: 'exported', result }));
  };
};
