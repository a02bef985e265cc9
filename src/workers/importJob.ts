import type { PlanId } from '#domain/ids.ts';
import { portionOf, type Atom, type GroupKey } from '#domain/portion.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Bundle, BundleProgress, ExchangeScope, RecordValues, Sender } from '#exchange/bundle.ts';
import { openContainer } from '#exchange/container.ts';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import type { BundleFault } from '#exchange/fault.ts';
import type { CheckedSignature } from '#exchange/signature.ts';
import type { Store } from '#storage/db.ts';
import { applyBundle, previewBundle, type BundleEffects, type ImportFailure, type ImportReceipt } from '#storage/bundles.ts';
import type { Progress } from '#storage/merge.ts';
import type { Job } from './connection.ts';
import { openedStore } from './openedStore.ts';

/** How far an import has come, whatever it is doing. */
export type ImportProgress = BundleProgress | Progress;

/** Why an import came to nothing; the store is as it was. */
export type ImportFault = BundleFault | ImportFailure;

/** A file that has been read, verified and compared with what is here. */
export interface BundleSummary {
  readonly plan: PlanId;
  /** The plan's own facts as the file tells them; null when the file knows only that it was deleted. */
  readonly planRecord: RecordValues | null;
  readonly by: Sender;
  readonly signature: CheckedSignature;
  readonly scope: ExchangeScope;
  readonly createdAt: string;
  readonly app: string;
  readonly changes: number;
  /** Photos and files that are named in it, and those whose bytes came with it. */
  readonly blobs: number;
  readonly blobsIncluded: number;
  readonly effects: BundleEffects;
}

/** What the page asks of the import job: open one file, then perhaps merge it. */
export type ImportRequest =
  | {
      readonly type: 'open';
      readonly database: string;
      readonly file: Blob;
      readonly expected: PlanId | null;
      /** For a file under one. */
      readonly passphrase?: string;
    }
  /** Merges the open file without what touches only the groups in `left`. */
  | { readonly type: 'merge'; readonly fileName: string; readonly left: readonly GroupKey[] }
  | { readonly type: 'cancel' };

/** What the import job answers. */
export type ImportReply =
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'opened'; readonly result: Result<BundleSummary, ImportFault> }
  | { readonly type: 'merged'; readonly result: Result<ImportReceipt, ImportFault> };

const summaryOf = ({ plan, records, by, signature, scope, createdAt, app, changes, blobs }: Bundle, effects: BundleEffects): BundleSummary => ({
  plan,
  planRecord: records.plan,
  by,
  signature,
  scope,
  createdAt,
  app,
  changes: changes.length,
  blobs: blobs.length,
  blobsIncluded: blobs.filter(({ bytes }) => bytes !== null).length,
  effects,
});

/** A file that waits for the word to be merged. */
interface OpenFile {
  readonly db: Store;
  readonly bundle: Bundle;
  readonly atoms: readonly Atom[];
}

/** Import of one file: decode, preview, and on request merge. Runs in a worker (import.worker.ts) or on the page's thread. */
export const importJob: Job<ImportRequest, ImportReply> = (reply) => {
  let current = new AbortController();
  let open: OpenFile | null = null;
  const watch = () => ({ signal: current.signal, onProgress: (progress: ImportProgress) => reply({ type: 'progress', progress }) });

  const read = async (request: ImportRequest & { readonly type: 'open' }): Promise<Result<BundleSummary, ImportFault>> => {
    const { db, opened } = await openedStore(request.database);
    if (!opened.ok) return opened;
    const { passphrase, expected } = request;
    const container = await openContainer(request.file, { ...watch(), ...(passphrase === undefined ? {} : { passphrase }) });
    if (!container.ok) return container;
    const { json, blobs } = container.value;
    const bundle = await decodeBundle(json, { ...watch(), blobs, ...(expected === null ? {} : { expected }) });
    if (!bundle.ok) return bundle;
    const effects = await previewBundle(db, bundle.value, watch());
    if (!effects.ok) return effects;
    open = { db, bundle: bundle.value, atoms: effects.value.atoms };
    return ok(summaryOf(bundle.value, effects.value));
  };

  /** Bugs end here too: a worker has no error boundary, and the page must not wait for ever. */
  const settled = <T>(work: Promise<Result<T, ImportFault>>): Promise<Result<T, ImportFault>> =>
    work.catch((error: unknown) =>
      fail<ImportFault>(current.signal.aborted ? { type: 'cancelled' } : { type: 'unknown', detail: describe(error) }),
    );

  return (request) => {
    switch (request.type) {
      case 'open':
        current = new AbortController();
        void settled(read(request)).then((result) => reply({ type: 'opened', result }));
        return;
      case 'merge': {
        if (!open) return;
        current = new AbortController();
        const { fileName, left } = request;
        const source = { fileName, leave: new Set<string>(portionOf(open.atoms, new Set(left)).left) };
        void settled(applyBundle(open.db, open.bundle, watch(), source)).then((result) => reply({ type: 'merged', result }));
        return;
      }
      case 'cancel':
        current.abort();
    }
  };
};

const describe = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
