import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from './utf8.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** RFC 4648 base32 in lower case, without padding. */
export const base32 = (bytes: Uint8Array): string => {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((buffer >>> bits) & 31);
    }
    buffer &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET.charAt((buffer << (5 - bits)) & 31) : text;
};

/** Bytes of a digest that an id keeps: 160 bits, 32 letters; the odds of two changes sharing one are nil in practice. */
const ID_BYTES = 20;

/** The text form of a SHA-256 digest: its first 160 bits as 32 base32 letters. */
export const idOfDigest = (digest: Uint8Array): string => base32(digest.subarray(0, ID_BYTES));

/**
 * SHA-256 of a text (UTF-8), first 160 bits, as 32 base32 letters.
 * Synchronous on purpose: awaiting WebCrypto inside an IndexedDB transaction would end the transaction.
 */
export const hashText = (text: string): string => idOfDigest(sha256(utf8(text)));

const hexByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Bytes as hexadecimal digits, two each. */
export const hexOf = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += hexByte[byte] ?? '';
  return text;
};

/** SHA-256 of a text (UTF-8), whole, as 64 hexadecimal digits. */
export const hashOfText = (text: string): string => hexOf(sha256(utf8(text)));

/** SHA-256 of bytes as 64 hexadecimal digits, the address of an attachment's content. */
export const hashBytes = (bytes: Uint8Array): string => hexOf(sha256(bytes));
