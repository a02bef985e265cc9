import { utf8 } from '#domain/utf8.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** The signature of a file as it stands in its envelope: base64 of 32 and of 64 bytes. */
export interface FileSignature {
  readonly alg: string;
  readonly key: string;
  readonly sig: string;
}

/** What checking a signature found out, before anybody asks whose key it is. */
export type CheckedSignature =
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'valid'; readonly key: string }
  /** This browser has no Ed25519, or the file uses an algorithm that this app does not know. */
  | { readonly kind: 'unchecked'; readonly key: string };

const ALGORITHM = 'Ed25519';
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** The bytes that are signed: the seal stands for the whole file, the first line keeps a signature from meaning anything else. */
const signedBytes = (seal: string): Uint8Array<ArrayBuffer> => utf8(`so-kiem-tra/file-signature/1\n${seal}`).slice();

/** WebCrypto, where the page has it: plain HTTP has none. */
const subtle = (): SubtleCrypto | null => ('subtle' in crypto ? crypto.subtle : null);

/** A key pair whose private half never leaves this browser; null where the browser cannot make one. */
export const createSigningPair = async (): Promise<{ readonly pair: CryptoKeyPair; readonly key: string } | null> => {
  try {
    const pair = await subtle()?.generateKey({ name: ALGORITHM }, false, ['sign', 'verify']);
    if (!pair || !('privateKey' in pair)) return null;
    const bytes = await subtle()?.exportKey('raw', pair.publicKey);
    return bytes ? { pair, key: toBase64(new Uint8Array(bytes)) } : null;
  } catch (error) {
    if (isUnsupported(error)) return null;
    throw error;
  }
};

/** Signs the seal of a file; null where the browser cannot. */
export const signSeal = async (pair: CryptoKeyPair, key: string, seal: string): Promise<FileSignature | null> => {
  const sig = await subtle()?.sign({ name: ALGORITHM }, pair.privateKey, signedBytes(seal));
  return sig ? { alg: ALGORITHM, key, sig: toBase64(new Uint8Array(sig)) } : null;
};

const isUnsupported = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotSupportedError';

/** Checks the signature of a file whose seal has been verified; null when it is not what this key signed. */
export const checkSignature = async (signature: FileSignature | undefined, seal: string): Promise<CheckedSignature | null> => {
  if (!signature) return { kind: 'unsigned' };
  const { alg, key, sig } = signature;
  const webCrypto = subtle();
  if (alg !== ALGORITHM || !webCrypto) return { kind: 'unchecked', key };
  const [keyBytes, sigBytes] = [fromBase64(key, KEY_BYTES), fromBase64(sig, SIGNATURE_BYTES)];
  if (!keyBytes || !sigBytes) return null;
  try {
    const publicKey = await webCrypto.importKey('raw', keyBytes, { name: ALGORITHM }, false, ['verify']);
    return (await webCrypto.verify({ name: ALGORITHM }, publicKey, sigBytes, signedBytes(seal))) ? { kind: 'valid', key } : null;
  } catch (error) {
    if (isUnsupported(error)) return { kind: 'unchecked', key };
    // 32 bytes that are no key at all.
    if (error instanceof DOMException) return null;
    throw error;
  }
};
