import { asJson, type LoggedChange } from '#domain/change.ts';
import { digestOfChanges } from '#domain/digest.ts';
import type { BlobHash, PlanId, ReplicaId } from '#domain/ids.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import { toBase64 } from './base64.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION, blobEntryOf, type BundleFrontier, type BundleProgress, type ExchangeScope, type Sender } from './bundle.ts';
import { canonicalTextOf } from './canonical.ts';
import { hashBytesAside } from './hashAside.ts';
import { createBreather, type Watch } from './pause.ts';
import { recordsOf, type PlanRows } from './records.ts';
import { sealOf } from './seal.ts';
import type { FileSignature } from './signature.ts';
import { createTextParts, type TextParts } from './textParts.ts';

/** A file that attachments name. `bytes` is null when it is not here or is not to be sent. */
export interface SourceBlob {
  readonly hash: BlobHash;
  readonly size: number;
  readonly mediaType: string;
  readonly bytes: Blob | null;
}

/** Everything that a file says about a plan, or the part of it in scope, as the store holds it. */
export interface BundleContents {
  readonly plan: PlanId;
  readonly by: Sender & { readonly replica: ReplicaId };
  readonly scope: ExchangeScope;
  readonly rows: PlanRows;
  /** Of the whole log, whatever the scope. */
  readonly frontier: BundleFrontier;
  /** Every change in scope, those of newer versions included. */
  readonly changes: readonly LoggedChange[];
  readonly blobs: readonly SourceBlob[];
}

/** What the maker adds. */
export interface EncodeOptions extends Watch<BundleProgress> {
  /** The app and its version. */
  readonly app: string;
  /** The moment of export, in milliseconds. */
  readonly now: number;
  /** Whether the bytes of photos go beside the JSON into a zip, and not into the JSON. */
  readonly zip?: boolean;
  /** Signs the seal; null when this laptop cannot, and the file goes unsigned. */
  readonly sign?: (seal: string) => Promise<FileSignature | null>;
}

/** The bytes of a file that go beside the JSON. */
interface BlobApart {
  readonly hash: BlobHash;
  readonly bytes: Blob;
}

/** A finished JSON text, and what belongs beside it into a zip. */
export interface EncodedBundle {
  readonly file: Blob;
  readonly apart: readonly BlobApart[];
  /** By which the file is recognised under another name. */
  readonly seal: string;
  readonly signed: boolean;
  /** Files whose bytes go along. */
  readonly included: number;
  /** Files that attachments name and that are not inside: not wanted, not here, or damaged on this disk. */
  readonly missing: number;
}

/** An entry of `blobs`, and its bytes: in base64 for the JSON, or as they are for the zip. */
interface BlobPart {
  readonly entry: JsonObject;
  readonly data: Blob | null;
  readonly apart: BlobApart | null;
}

/** Bytes that no longer match their hash are left out: one damaged photo must not make the whole file unacceptable. */
const blobPart = async ({ hash, size, mediaType, bytes }: SourceBlob, zip: boolean): Promise<BlobPart> => {
  const content = bytes ? new Uint8Array(await bytes.arrayBuffer()) : null;
  const entry = { hash, size, mediaType };
  if (!bytes || !content || content.length !== size || (await hashBytesAside(content)) !== hash) {
    return { entry: { ...entry, included: false }, data: null, apart: null };
  }
  if (zip) return { entry: { ...entry, included: true, path: blobEntryOf(hash) }, data: null, apart: { hash, bytes } };
  return { entry: { ...entry, included: true }, data: new Blob([toBase64(content)]), apart: null };
};

const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);

const lines = (list: readonly Json[]): string =>
  list.length === 0 ? '[]' : `[\n${list.map((part) => `      ${JSON.stringify(part)}`).join(',\n')}\n    ]`;

/** Records one to a line: a person can read them, and two files can be compared line by line. */
const recordsText = (records: JsonObject): string =>
  `{\n${Object.entries(records)
    .map(([name, part]) => `    ${JSON.stringify(name)}: ${isList(part) ? lines(part) : JSON.stringify(part)}`)
    .join(',\n')}\n  }`;

const readBlobs = async (contents: BundleContents, { signal, onProgress, zip = false }: EncodeOptions): Promise<readonly BlobPart[]> => {
  const breathe = createBreather(signal);
  const blobs: BlobPart[] = [];
  for (const [no, blob] of contents.blobs.entries()) {
    blobs.push(await blobPart(blob, zip));
    if (await breathe()) onProgress?.({ part: 'blobs', done: no, of: contents.blobs.length });
  }
  return blobs;
};

const addChanges = async (text: TextParts, { changes }: BundleContents, { signal, onProgress }: EncodeOptions): Promise<void> => {
  const breathe = createBreather(signal);
  for (const [no, change] of changes.entries()) {
    text.add(`${no === 0 ? '\n' : ',\n'}    ${canonicalTextOf(asJson(change))}`);
    if (await breathe()) onProgress?.({ part: 'changes', done: no, of: changes.length });
  }
};

const addBlobs = (text: TextParts, blobs: readonly BlobPart[]): void => {
  for (const [no, { entry, data }] of blobs.entries()) {
    const shown = JSON.stringify(entry);
    text.add(`${no === 0 ? '\n' : ',\n'}    ${data ? `${shown.slice(0, -1)},"data":"` : shown}`);
    if (!data) continue;
    text.addBlob(data);
    text.add('"}');
  }
};

/**
 * Makes the JSON of a plan (docs/FORMAT.md). Changes are written with their keys in canonical order, which makes reading
 * them back several times as fast. @throws the signal's reason when cancelled.
 */
export const encodeBundle = async (contents: BundleContents, options: EncodeOptions): Promise<EncodedBundle> => {
  const blobs = await readBlobs(contents, options);
  const head: JsonObject = {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    app: options.app,
    createdAt: new Date(options.now).toISOString(),
    plan: contents.plan,
    by: { id: contents.by.id, name: contents.by.name, replica: contents.by.replica },
    scope: { ...contents.scope },
    digest: digestOfChanges(contents.changes.map(({ id }) => id)),
  };
  const records = asJson(recordsOf(contents.rows));
  const frontier = asJson(contents.frontier);
  const seal = sealOf({ ...head, records, frontier, blobs: blobs.map(({ entry }) => entry) });

  const signature = (await options.sign?.(seal)) ?? null;

  const text = createTextParts();
  text.add('{\n');
  for (const [key, value] of Object.entries({ ...head, seal, ...(signature ? { signature } : {}) })) text.add(`  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  text.add(`  "records": ${recordsText(records)},\n  "frontier": ${JSON.stringify(frontier)},\n  "changes": [`);
  await addChanges(text, contents, options);
  text.add('\n  ],\n  "blobs": [');
  addBlobs(text, blobs);
  text.add(blobs.length === 0 ? ']\n}\n' : '\n  ]\n}\n');
  const included = blobs.filter(({ entry }) => entry['included']).length;
  const apart = blobs.flatMap((blob) => blob.apart ?? []);
  return { file: text.end('application/json'), apart, seal, signed: signature !== null, included, missing: blobs.length - included };
};
