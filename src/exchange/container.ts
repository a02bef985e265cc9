import type { BlobHash } from '#domain/ids.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { JSON_ENTRY, MAX_BUNDLE_SIZE, MAX_CONTAINER_SIZE, blobEntryOf, type BundleProgress } from './bundle.ts';
import { decrypt, encrypt, looksEncrypted } from './cipher.ts';
import type { EncodedBundle } from './encodeBundle.ts';
import type { BundleFault } from './fault.ts';
import type { Watch } from './pause.ts';
import { readable } from './readable.ts';
import { openZip, type OpenZip } from './unzip.ts';
import { writeZip } from './zip.ts';

/** Finds the bytes of a photo or file that came beside the JSON; null when they did not. */
export type BlobSource = (hash: BlobHash) => Promise<Result<Blob | null, BundleFault>>;

/** A file of any of our forms, opened: its JSON, not yet read, and where the bytes of its photos are. */
export interface Container {
  readonly json: Blob;
  readonly blobs: BlobSource;
}

/** What it takes to open a file. */
export interface OpenContainerOptions extends Watch<BundleProgress> {
  /** Asked for by the fault `passphrase-needed`. */
  readonly passphrase?: string;
}

const noBlobs: BlobSource = () => Promise.resolve(ok(null));

/** Bytes that tell which form a file has. */
const SNIFF = 64;

const isZip = (start: Uint8Array): boolean => start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5);

const inZip = (zip: OpenZip, signal: AbortSignal | undefined): BlobSource => (hash) =>
  readable(signal, () => zip.read(blobEntryOf(hash), MAX_CONTAINER_SIZE));

const open = async (file: Blob, { passphrase = '', ...watch }: OpenContainerOptions, isInside: boolean): Promise<Result<Container, BundleFault>> => {
  const start = new Uint8Array(await file.slice(0, SNIFF).arrayBuffer());
  const isCipher = !isInside && looksEncrypted(start);
  if (!isCipher && !isZip(start)) return ok({ json: file, blobs: noBlobs });
  if (file.size > MAX_CONTAINER_SIZE) return fail({ type: 'too-large', size: file.size, limit: MAX_CONTAINER_SIZE });
  if (isCipher) {
    const content = await decrypt(file, passphrase, watch);
    return content.ok ? open(content.value, watch, true) : content;
  }
  const zip = await openZip(file);
  if (!zip.ok) return zip;
  const json = await zip.value.read(JSON_ENTRY, MAX_BUNDLE_SIZE, watch);
  if (!json.ok) return json;
  return json.value ? ok({ json: json.value, blobs: inZip(zip.value, watch.signal) }) : fail({ type: 'not-our-zip' });
};

/**
 * Opens a file, whichever of our forms it has: JSON, a zip, or either under a passphrase. What is none of them is handed on as it is,
 * for decodeBundle to say what is wrong with it. @throws the signal's reason when cancelled.
 */
export const openContainer = (file: Blob, options: OpenContainerOptions = {}): Promise<Result<Container, BundleFault>> =>
  readable(options.signal, () => open(file, options, false));

/** How an encoded bundle becomes the file that is handed over. */
export interface PackOptions extends Watch<BundleProgress> {
  /** What the entries of a zip say of their time, in milliseconds. */
  readonly now: number;
  readonly zip: boolean;
  /** Null leaves it open to everybody. */
  readonly passphrase: string | null;
}

/** Packs a bundle as a zip, or leaves it as JSON, and puts it under a passphrase if one is given. @throws the signal's reason when cancelled. */
export const packContainer = async ({ file, apart }: Pick<EncodedBundle, 'file' | 'apart'>, { now, zip, passphrase, ...watch }: PackOptions): Promise<Blob> => {
  const sources = [{ name: JSON_ENTRY, bytes: file, deflate: true }, ...apart.map(({ hash, bytes }) => ({ name: blobEntryOf(hash), bytes, deflate: false }))];
  const content = zip ? await writeZip(sources, now, watch) : file;
  return passphrase === null ? content : encrypt(content, passphrase, watch);
};
