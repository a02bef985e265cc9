import { z } from 'zod';
import { hashText } from '#domain/hash.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { MAX_CONTAINER_SIZE, type BundleProgress } from './bundle.ts';
import type { BundleFault } from './fault.ts';
import { createBreather, type Watch } from './pause.ts';

/** What stands under `format` in the header of a file under a passphrase. */
const CIPHER_FORMAT = 'so-kiem-tra/encrypted';

/** The layout of such a file. */
const CIPHER_VERSION = 1;

/** Rounds of PBKDF2, a third of a second on a good laptop: what each guess costs somebody who tries many passphrases. */
const ITERATIONS = 600_000;

/** A file that asks for more would keep the laptop busy for ever. */
const MAX_ITERATIONS = 10_000_000;

const SALT_SIZE = 16;
const NONCE_SIZE = 7;
const TAG_SIZE = 16;

/** Bytes that are encrypted together. */
const CHUNK = 1_048_576;

/** Where a header must have ended. */
const MAX_HEADER = 4096;

const BEGINNING = `{"format":"${CIPHER_FORMAT}"`;

const HeaderSchema = z.object({
  format: z.literal(CIPHER_FORMAT),
  version: z.int().min(1),
  kdf: z.object({ name: z.literal('PBKDF2-HMAC-SHA-256'), iterations: z.int().min(ITERATIONS).max(MAX_ITERATIONS), salt: z.string() }),
  cipher: z.object({ name: z.literal('AES-256-GCM'), chunk: z.literal(CHUNK), nonce: z.string() }),
  /** Bytes of what is inside. */
  size: z.int().min(0).max(MAX_CONTAINER_SIZE),
  /** Tells a wrong passphrase from damage. */
  check: z.string(),
  /** Short hash of the header without this key. */
  sum: z.string(),
});

type Header = z.infer<typeof HeaderSchema>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Whether this browser can encrypt here; pages opened over plain HTTP cannot. */
export const canEncrypt = (): boolean => 'subtle' in crypto;

/** Whether a file begins as those under a passphrase do. */
export const looksEncrypted = (start: Uint8Array): boolean => decoder.decode(start.subarray(0, BEGINNING.length)) === BEGINNING;

/** As the same person would type it on another laptop: Vietnamese letters in one form, blanks around it left out. */
const sameOnEveryKeyboard = (passphrase: string): string => passphrase.normalize('NFC').trim();

const keyOf = async (passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> => {
  const material = await crypto.subtle.importKey('raw', encoder.encode(sameOnEveryKeyboard(passphrase)), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
};

/** What a nonce is for: a chunk with others behind it, the last one, the check of the passphrase. */
type Use = 0 | 1 | 2;

/** The nonce of a chunk: random letters of the file, number of the chunk, whether it is the last. None is ever used twice. */
const nonceOf = (prefix: Uint8Array, no: number, use: Use): Uint8Array<ArrayBuffer> => {
  const nonce = new Uint8Array(NONCE_SIZE + 5);
  nonce.set(prefix);
  new DataView(nonce.buffer).setUint32(NONCE_SIZE, no);
  nonce[NONCE_SIZE + 4] = use;
  return nonce;
};

const modeOf = (prefix: Uint8Array, no: number, use: Use, context: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: 'AES-GCM',
  iv: nonceOf(prefix, no, use),
  additionalData: context,
});

const nothing = new Uint8Array(0);

const chunksIn = (size: number): number => Math.max(1, Math.ceil(size / CHUNK));

/** The header as it is before the check of the passphrase is known: what that check covers. */
const bareText = ({ format, version, kdf, cipher, size }: Omit<Header, 'check' | 'sum'>): string =>
  JSON.stringify({ format, version, kdf, cipher, size });

/** The header as one line of JSON; every chunk covers it. */
const headerText = (header: Omit<Header, 'sum'>): string => {
  const { check } = header;
  const bare = bareText(header).slice(0, -1);
  return `${bare},"check":${JSON.stringify(check)},"sum":"${hashText(`${bare},"check":${JSON.stringify(check)}}`)}"}\n`;
};

/**
 * Puts a file under a passphrase (docs/FORMAT.md): AES-256-GCM in chunks, so that it never lies in memory as a whole; they cannot be
 * left out, exchanged or cut off unnoticed. @throws the signal's reason when cancelled.
 */
export const encrypt = async (content: Blob, passphrase: string, { signal, onProgress }: Watch<BundleProgress> = {}): Promise<Blob> => {
  const breathe = createBreather(signal);
  const salt = crypto.getRandomValues(new Uint8Array(SALT_SIZE));
  const prefix = crypto.getRandomValues(new Uint8Array(NONCE_SIZE));
  const bare = {
    format: CIPHER_FORMAT,
    version: CIPHER_VERSION,
    kdf: { name: 'PBKDF2-HMAC-SHA-256', iterations: ITERATIONS, salt: toBase64(salt) },
    cipher: { name: 'AES-256-GCM', chunk: CHUNK, nonce: toBase64(prefix) },
    size: content.size,
  } as const;
  const key = await keyOf(passphrase, salt, ITERATIONS);
  const check = await crypto.subtle.encrypt(modeOf(prefix, 0, 2, encoder.encode(bareText(bare))), key, nothing);
  const header = encoder.encode(headerText({ ...bare, check: toBase64(new Uint8Array(check)) }));
  const parts: Blob[] = [new Blob([header])];
  const count = chunksIn(content.size);
  for (let no = 0; no < count; no += 1) {
    const chunk = await content.slice(no * CHUNK, (no + 1) * CHUNK).arrayBuffer();
    parts.push(new Blob([await crypto.subtle.encrypt(modeOf(prefix, no, no === count - 1 ? 1 : 0, header), key, chunk)]));
    if (await breathe()) onProgress?.({ part: 'cipher', done: no, of: count });
  }
  return new Blob(parts, { type: 'application/octet-stream' });
};

const damaged = fail<BundleFault>({ type: 'changed-byte', where: { part: 'cipher' } });

/** A header that has been understood. */
interface Opened {
  readonly header: Header;
  /** The line as it stands in the file, its end included. */
  readonly line: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly prefix: Uint8Array<ArrayBuffer>;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The header: whole, of a version that we know, undamaged, and followed by as many bytes as it promises. */
const readHeader = async (file: Blob): Promise<Result<Opened, BundleFault>> => {
  const start = new Uint8Array(await file.slice(0, MAX_HEADER).arrayBuffer());
  const end = start.indexOf(0x0a) + 1;
  if (end === 0) return file.size < MAX_HEADER ? fail({ type: 'truncated', size: file.size }) : damaged;
  const line = start.slice(0, end);
  const raw = parsed(decoder.decode(line));
  if (raw !== null && typeof raw === 'object' && 'version' in raw && typeof raw.version === 'number' && raw.version > CIPHER_VERSION) {
    return fail({ type: 'newer-version', version: raw.version, app: '' });
  }
  const header = HeaderSchema.safeParse(raw);
  if (!header.success || headerText(header.data) !== decoder.decode(line)) return damaged;
  const salt = fromBase64(header.data.kdf.salt, SALT_SIZE);
  const prefix = fromBase64(header.data.cipher.nonce, NONCE_SIZE);
  if (!salt || !prefix) return damaged;
  const expected = end + header.data.size + chunksIn(header.data.size) * TAG_SIZE;
  if (file.size < expected) return fail({ type: 'truncated', size: file.size });
  return file.size === expected ? ok({ header: header.data, line, salt, prefix }) : damaged;
};

/** The content of a chunk; null when it is not what was encrypted. */
const decrypted = async (mode: AesGcmParams, key: CryptoKey, bytes: BufferSource): Promise<ArrayBuffer | null> => {
  try {
    return await crypto.subtle.decrypt(mode, key, bytes);
  } catch {
    return null;
  }
};

/**
 * Opens a file that `encrypt` made. Says a wrong passphrase and damage apart.
 * @throws the signal's reason when cancelled, DOMException when the file can no longer be read.
 */
export const decrypt = async (file: Blob, passphrase: string, { signal, onProgress }: Watch<BundleProgress> = {}): Promise<Result<Blob, BundleFault>> => {
  const opened = await readHeader(file);
  if (!opened.ok) return opened;
  const { header, line, salt, prefix } = opened.value;
  if (!canEncrypt()) return fail({ type: 'no-webcrypto' });
  if (sameOnEveryKeyboard(passphrase) === '') return fail({ type: 'passphrase-needed' });
  const check = fromBase64(header.check, TAG_SIZE);
  if (!check) return damaged;
  const breathe = createBreather(signal);
  const count = chunksIn(header.size);
  onProgress?.({ part: 'cipher', done: 0, of: count });
  const key = await keyOf(passphrase, salt, header.kdf.iterations);
  if (!(await decrypted(modeOf(prefix, 0, 2, encoder.encode(bareText(header))), key, check))) return fail({ type: 'wrong-passphrase' });
  const parts: Blob[] = [];
  for (let no = 0; no < count; no += 1) {
    const from = line.length + no * (CHUNK + TAG_SIZE);
    const chunk = await file.slice(from, from + CHUNK + TAG_SIZE).arrayBuffer();
    const content = await decrypted(modeOf(prefix, no, no === count - 1 ? 1 : 0, line), key, chunk);
    if (!content) return damaged;
    parts.push(new Blob([content]));
    if (await breathe()) onProgress?.({ part: 'cipher', done: no, of: count });
  }
  return ok(new Blob(parts));
};
