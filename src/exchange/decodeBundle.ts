import { CHANGE_VERSION, isKnown, type LoggedChange } from '#domain/change.ts';
import { digestOfChanges } from '#domain/digest.ts';
import type { PlanId } from '#domain/ids.ts';
import type { JsonObject } from '#domain/json.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { fromBase64 } from './base64.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION, MAX_BUNDLE_SIZE, blobEntryOf, type Bundle, type BundleBlob, type BundleProgress } from './bundle.ts';
import { canonicalTextOf, shapeOf, type Shape } from './canonical.ts';
import { badPartOf, isLoggedChange, isObject, meaninglessPartOf, type Unknown } from './checkChange.ts';
import type { BlobSource } from './container.ts';
import { BlobEntrySchema, EnvelopeSchema, RecordsEnvelopeSchema, badRecordPath, isRecords, listOf, withAllTables, type BlobEntry } from './envelope.ts';
import { pathText } from './givenJson.ts';
import type { BundleFault, DamagedPart } from './fault.ts';
import { givenRows, givesRowsOnly } from './givenRows.ts';
import { hashBytesAside, hashTextAside } from './hashAside.ts';
import { jsonBreakAt } from './jsonBreak.ts';
import { createBreather, type Watch } from './pause.ts';
import { readable } from './readable.ts';
import { looksOurs, readText } from './readText.ts';
import { sealOf } from './seal.ts';
import { checkSignature } from './signature.ts';

type Checked<T> = Result<T, BundleFault>;

const malformed = (path: string) => fail<BundleFault>({ type: 'malformed', path });
const damaged = (where: DamagedPart) => fail<BundleFault>({ type: 'changed-byte', where });

/** What canonical JSON forbids, told with its place. */
const faultOfShape = (shape: Exclude<Shape, 'canonical' | 'unordered'>, path: string): BundleFault =>
  shape === 'forbidden-key' ? { type: 'forbidden-key', path } : { type: 'malformed', path };

const parse = (text: string): Checked<unknown> => {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    const at = jsonBreakAt(text);
    if (at === null) return fail({ type: 'truncated', size: text.length });
    return looksOurs(text) ? damaged({ part: 'text', at: at + 1 }) : fail({ type: 'not-json' });
  }
};

/** Format and version, then whether everything but the changes may be hashed. */
const identify = (value: unknown): Checked<Unknown> => {
  if (!isObject(value) || value['format'] !== BUNDLE_FORMAT) return fail({ type: 'not-ours' });
  const { version, app } = value;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) return malformed('version');
  if (version > BUNDLE_VERSION) return fail({ type: 'newer-version', version, app: typeof app === 'string' ? app : '' });
  for (const [key, part] of Object.entries(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return fail({ type: 'forbidden-key', path: key });
    if (key === 'changes') continue;
    const shape = shapeOf(part, 1);
    if (shape !== 'canonical' && shape !== 'unordered') return fail(faultOfShape(shape, key));
  }
  return ok(value);
};

/** Whether one change is what its id says, and a change at all. */
const checkChange = async (value: unknown, no: number): Promise<Checked<LoggedChange>> => {
  const path = `changes[${no}]`;
  if (!isPlain(value) || typeof value['id'] !== 'string') return malformed(path);
  const shape = shapeOf(value, 2);
  if (shape !== 'canonical' && shape !== 'unordered') return fail(faultOfShape(shape, path));
  const { id } = value;
  const content = { ...value, id: undefined };
  if ((await hashTextAside(shape === 'canonical' ? JSON.stringify(content) : canonicalTextOf(content))) !== id) return damaged({ part: 'change', no: no + 1, id });
  return isLoggedChange(value) ? ok(value) : malformed(`${path}.${badPartOf(value) ?? ''}`);
};

const isPlain = (value: unknown): value is JsonObject => isObject(value);

/** Changes whose ids are worked out side by side: enough to keep WebCrypto busy, few enough to stop soon when cancelled. */
const HASHED_AT_ONCE = 500;

/** Every change, each verified against its id; then that none is missing or doubled. */
const checkChanges = async (file: Unknown, watch: Watch<BundleProgress>): Promise<Checked<readonly LoggedChange[]>> => {
  const list = listOf(file, 'changes');
  if (!list) return malformed('changes');
  if (list.length === 0) return fail({ type: 'empty' });
  const breathe = createBreather(watch.signal);
  const changes: LoggedChange[] = [];
  for (let no = 0; no < list.length; no += HASHED_AT_ONCE) {
    const from = no;
    for (const change of await Promise.all(list.slice(from, from + HASHED_AT_ONCE).map((value, i) => checkChange(value, from + i)))) {
      if (!change.ok) return change;
      changes.push(change.value);
    }
    if (await breathe()) watch.onProgress?.({ part: 'changes', done: changes.length, of: list.length });
  }
  return digestOfChanges(changes.map(({ id }) => id)) === file['digest'] ? ok(changes) : damaged({ part: 'digest' });
};

/** What changes say must be about this plan and in our words; those of newer versions wait for an app that knows them. */
const checkMeaning = (changes: readonly LoggedChange[], plan: PlanId): string | null => {
  for (const [no, change] of changes.entries()) {
    if (change.plan !== plan) return `changes[${no}].plan`;
    const part = isKnown(change) && change.v === CHANGE_VERSION ? meaninglessPartOf(change, plan) : null;
    if (part !== null) return `changes[${no}].${part}`;
  }
  return null;
};

/** The bytes of a file, wherever they come from and verified against their hash; null when they did not come. */
const bytesOf = async ({ hash, size, mediaType, data }: BlobEntry, source: BlobSource | undefined): Promise<Checked<Blob | null | 'damaged'>> => {
  const inline = data === undefined ? null : fromBase64(data, size);
  if (data !== undefined && !inline) return ok('damaged');
  const found = inline ? ok(new Blob([inline])) : await (source?.(hash) ?? ok(null));
  if (!found.ok || !found.value) return found;
  const bytes = found.value;
  const isSound = bytes.size === size && (await hashBytesAside(new Uint8Array(await bytes.arrayBuffer()))) === hash;
  // A slice of the file that was opened: nothing is copied before the store takes it.
  return ok(isSound ? bytes.slice(0, size, mediaType) : 'damaged');
};

/** Whether an entry says where its bytes are exactly if it says that they are there. */
const saysWhere = ({ hash, included, data, path }: BlobEntry): boolean =>
  included === (data !== undefined || path !== undefined) && (path === undefined || (data === undefined && path === blobEntryOf(hash)));

/** The files that come with it, their bytes verified against their hashes. What should lie in the zip and does not is missing, no fault. */
const checkBlobs = async (file: Unknown, { blobs: source, ...watch }: DecodeOptions): Promise<Checked<readonly BundleBlob[]>> => {
  const breathe = createBreather(watch.signal);
  const list = listOf(file, 'blobs') ?? [];
  const blobs: BundleBlob[] = [];
  for (const [no, value] of list.entries()) {
    const entry = BlobEntrySchema.safeParse(value);
    if (!entry.success) return malformed(pathText(['blobs', no, ...(entry.error.issues[0]?.path ?? [])]));
    if (!saysWhere(entry.data)) return malformed(`blobs[${no}].included`);
    const { hash, size, mediaType, included } = entry.data;
    const bytes = included ? await readable(watch.signal, () => bytesOf(entry.data, source)) : ok(null);
    if (!bytes.ok) return bytes;
    if (bytes.value === 'damaged') return damaged({ part: 'blob', no: no + 1 });
    blobs.push({ hash, size, mediaType, bytes: bytes.value });
    if (await breathe()) watch.onProgress?.({ part: 'blobs', done: no, of: list.length });
  }
  return ok(blobs);
};

/** The plan's title as the file tells it, for the message that it is another plan. */
const titleIn = (records: unknown): string => {
  const plan = isObject(records) ? records['plan'] : null;
  const title = isObject(plan) ? plan['title'] : '';
  return typeof title === 'string' ? title : '';
};

/** What to demand of a file beside that it is sound. */
export interface DecodeOptions extends Watch<BundleProgress> {
  /** Only a file of this plan will do. */
  readonly expected?: PlanId;
  /** Where the bytes of photos are that came beside the JSON (exchange/container.ts). */
  readonly blobs?: BlobSource;
}

/**
 * Reads the JSON of a file of ours (docs/FORMAT.md), opened by openContainer. First whether it is undamaged, then whether it makes sense: so a damaged file is
 * called damaged, and „malformed“ means that whoever wrote it did so wrongly. Whatever it is given it does not throw, except
 * the signal's reason when cancelled. Changes come back as they stood in the file, unknown keys included.
 */
export const decodeBundle = async (source: Blob | string, options: DecodeOptions = {}): Promise<Checked<Bundle>> => {
  if (typeof source === 'string' && source.length > MAX_BUNDLE_SIZE) {
    return fail({ type: 'too-large', size: source.length, limit: MAX_BUNDLE_SIZE });
  }
  const text = typeof source === 'string' ? ok(source) : await readText(source, options);
  if (!text.ok) return text;
  if (text.value.trim() === '') return fail({ type: 'empty' });
  const parsed = parse(text.value);
  if (!parsed.ok) return parsed;
  const file = identify(parsed.value);
  return file.ok ? verify(file.value, options) : file;
};

const isOther = (plan: PlanId, records: unknown, { expected }: DecodeOptions): Checked<null> =>
  expected === undefined || plan === expected ? ok(null) : fail({ type: 'other-plan', expected, found: plan, title: titleIn(records) });

/** A file of another program: no changes to check it by, so everything that it gives must make sense down to the last field. */
const verifyGiven = async (file: Unknown, options: DecodeOptions): Promise<Checked<Bundle>> => {
  if (file['blobs'] !== undefined && !listOf(file, 'blobs')) return malformed('blobs');
  const [digest, seal] = [digestOfChanges([]), isPlain(file) ? sealOf(file) : ''];
  if (file['digest'] !== undefined && file['digest'] !== digest) return damaged({ part: 'digest' });
  if (file['seal'] !== undefined && file['seal'] !== seal) return damaged({ part: 'seal' });
  const blobs = await checkBlobs(file, options);
  if (!blobs.ok) return blobs;
  const envelope = RecordsEnvelopeSchema.safeParse({ ...file, records: undefined, changes: undefined, blobs: undefined });
  if (!envelope.success) return malformed(pathText(envelope.error.issues[0]?.path ?? []));
  const { app, createdAt, plan, by } = envelope.data;
  const other = isOther(plan, file['records'], options);
  if (!other.ok) return other;
  const given = givenRows(file['records'], plan);
  if (!given.ok) return malformed(given.error);
  const signature = await checkSignature(envelope.data.signature, seal);
  if (!signature) return damaged({ part: 'signature' });
  return ok({
    app,
    createdAt,
    plan,
    digest,
    seal,
    signature,
    by: { id: by.id, name: by.name, replica: null },
    scope: { kind: 'plan' },
    frontier: {},
    changes: [],
    blobs: blobs.value,
    ...given.value,
  });
};

const verify = async (file: Unknown, options: DecodeOptions): Promise<Checked<Bundle>> => {
  if (givesRowsOnly(file)) return verifyGiven(file, options);
  if (!listOf(file, 'blobs')) return malformed('blobs');
  const changes = await checkChanges(file, options);
  if (!changes.ok) return changes;
  if (!isPlain(file) || sealOf(file) !== file['seal']) return damaged({ part: 'seal' });
  const blobs = await checkBlobs(file, options);
  if (!blobs.ok) return blobs;
  const envelope = EnvelopeSchema.safeParse({ ...file, records: undefined, changes: undefined, blobs: undefined });
  if (!envelope.success) return malformed(pathText(envelope.error.issues[0]?.path ?? []));
  const { app, createdAt, plan, by, scope, digest, seal, frontier } = envelope.data;
  const signature = await checkSignature(envelope.data.signature, seal);
  if (!signature) return damaged({ part: 'signature' });
  const records = withAllTables(file['records']);
  if (!isRecords(records)) return malformed(badRecordPath(records) ?? 'records');
  const other = isOther(plan, records, options);
  if (!other.ok) return other;
  const meaningless = checkMeaning(changes.value, plan);
  if (meaningless !== null) return malformed(meaningless);
  return ok({ app, createdAt, plan, by, scope, digest, seal, signature, frontier, records, changes: changes.value, blobs: blobs.value, given: [] });
};
