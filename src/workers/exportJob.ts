import type { PlanId } from '#domain/ids.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { MAX_BUNDLE_SIZE, MAX_CONTAINER_SIZE, type BundleFrontier, type BundleProgress, type ExchangeScope } from '#exchange/bundle.ts';
import { canEncrypt } from '#exchange/cipher.ts';
import { packContainer } from '#exchange/container.ts';
import { encodeBundle } from '#exchange/encodeBundle.ts';
import { collectBundle, type ExchangeFailure } from '#storage/bundles.ts';
import { planDigests } from '#storage/digest.ts';
import { storageFailureOf } from '#storage/failure.ts';
import { measureScope, type ExportOutlook } from '#storage/outlook.ts';
import { signFile } from '#storage/identity.ts';
import type { Job } from './connection.ts';
import { openedStore } from './openedStore.ts';

/** Why there is no file. Files that nobody could import are not made. */
export type ExportFault =
  | ExchangeFailure
  | { readonly type: 'too-large'; readonly size: number; readonly limit: number }
  /** The colleague has everything, or there is nothing in scope yet. */
  | { readonly type: 'nothing-new' }
  /** A passphrase was wanted on a page opened over plain HTTP. */
  | { readonly type: 'no-webcrypto' };

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
  /** By which the file is recognised under another name. */
  readonly seal: string;
  /** What this laptop held when it made the file. */
  readonly frontier: BundleFrontier;
}

/** What goes into a file, and in which form. */
export interface ExportWish {
  readonly plan: PlanId;
  /** The whole plan where nothing else is said. */
  readonly scope?: ExchangeScope;
  /** Whether the bytes of photos go with it. */
  readonly photos: boolean;
  /** Whether originals that are kept back go with them: only in copies of this laptop's own. */
  readonly withheld?: boolean;
  /** A zip, instead of JSON with the photos inside. */
  readonly zip?: boolean;
  /** Under a passphrase. */
  readonly passphrase?: string;
  /** The app's version, and the moment in milliseconds. */
  readonly app: string;
  readonly now: number;
}

/** What the page asks of the export job. */
export type ExportRequest =
  | { readonly type: 'export'; readonly database: string; readonly wish: ExportWish }
  | { readonly type: 'measure'; readonly database: string; readonly plan: PlanId; readonly scope: ExchangeScope }
  | { readonly type: 'cancel' };

/** What the export job answers. */
export type ExportReply =
  | { readonly type: 'progress'; readonly progress: BundleProgress }
  | { readonly type: 'exported'; readonly result: Result<ExportedFile, ExportFault> }
  | { readonly type: 'measured'; readonly result: Result<ExportOutlook, ExportFault> };

const tooLarge = ({ size }: Blob, limit: number): Result<never, ExportFault> => fail({ type: 'too-large', size, limit });

/** Making the file of one plan, or measuring how large it would be. Runs in a worker (export.worker.ts) or on the page's thread. */
export const exportJob: Job<ExportRequest, ExportReply> = (reply) => {
  const controller = new AbortController();
  const { signal } = controller;
  const watch = { signal, onProgress: (progress: BundleProgress): void => reply({ type: 'progress', progress }) };

  const make = async (database: string, wish: ExportWish): Promise<Result<ExportedFile, ExportFault>> => {
    const { plan, photos, withheld = false, zip = false, passphrase = null, app, now, scope = { kind: 'plan' } } = wish;
    if (passphrase !== null && !canEncrypt()) return fail({ type: 'no-webcrypto' });
    const { db, opened } = await openedStore(database);
    if (!opened.ok) return opened;
    const contents = await collectBundle(db, plan, { photos, scope, withheld });
    signal.throwIfAborted();
    if (contents.changes.length === 0) return fail({ type: 'nothing-new' });
    const { state } = await planDigests(db, plan);
    const encoded = await encodeBundle(contents, { app, now, zip, sign: (seal) => signFile(db, seal), ...watch });
    if (encoded.file.size > MAX_BUNDLE_SIZE) return tooLarge(encoded.file, MAX_BUNDLE_SIZE);
    const file = await packContainer(encoded, { zip, passphrase, now, ...watch });
    if (file.size > MAX_CONTAINER_SIZE) return tooLarge(file, MAX_CONTAINER_SIZE);
    const { signed, included, missing, seal } = encoded;
    return ok({ file, changes: contents.changes.length, signed, included, missing, state, seal, frontier: contents.frontier });
  };

  const measure = async (database: string, plan: PlanId, scope: ExchangeScope): Promise<Result<ExportOutlook, ExportFault>> => {
    const { db, opened } = await openedStore(database);
    return opened.ok ? ok(await measureScope(db, plan, scope)) : opened;
  };

  /** Bugs end here too: a worker has no error boundary, and the page must not wait for ever. */
  const settled = <T>(work: Promise<Result<T, ExportFault>>): Promise<Result<T, ExportFault>> =>
    work.catch((error: unknown) =>
      fail<ExportFault>(signal.aborted ? { type: 'cancelled' } : (storageFailureOf(error) ?? { type: 'unknown', detail: String(error) })),
    );

  return (request) => {
    switch (request.type) {
      case 'cancel':
        controller.abort();
        return;
      case 'export':
        void settled(make(request.database, request.wish)).then((result) => reply({ type: 'exported', result }));
        return;
      case 'measure':
        void settled(measure(request.database, request.plan, request.scope)).then((result) => reply({ type: 'measured', result }));
    }
  };
};
