import { sha256 } from '@noble/hashes/sha2.js';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const encoder = new TextEncoder();

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

/**
 * SHA-256 of a text (UTF-8), first 160 bits, as 32 base32 letters.
 * Synchronous on purpose: awaiting WebCrypto inside an IndexedDB transaction would end the transaction.
 */
export const hashText = (text: string): string => base32(sha256(encoder.encode(text)).subarray(0, ID_BYTES));

/** SHA-256 of bytes as 64 hexadecimal digits, the address of an attachment's content. */
export const hashBytes = (bytes: Uint8Array): string =>
  Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
