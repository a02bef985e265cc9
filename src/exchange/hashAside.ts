import { hashBytes, hashText, hexOf, idOfDigest } from '#domain/hash.ts';
import { utf8 } from '#domain/utf8.ts';

/** Pages opened over plain HTTP have no WebCrypto; they hash on their own thread. */
const hasWebCrypto = 'subtle' in crypto;

const digestOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/**
 * The same as domain `hashText`, by WebCrypto: native code, on threads of its own while ours prepares the next text, a
 * third of the time for the changes of a file when many are under way at once. Never inside a transaction, which
 * awaiting anything but the store would end.
 */
export const hashTextAside = async (text: string): Promise<string> =>
  // WebCrypto copies the bytes before it answers, so the buffer of utf8() is free again.
  hasWebCrypto ? idOfDigest(await digestOf(utf8(text))) : hashText(text);

/** The same as domain `hashBytes`, by WebCrypto: photos come in hundreds of megabytes. Never inside a transaction. */
export const hashBytesAside = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hasWebCrypto ? hexOf(await digestOf(bytes)) : hashBytes(bytes);
