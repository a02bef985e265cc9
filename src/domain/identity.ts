import { groupedCode } from './digest.ts';
import { hashText } from './hash.ts';
import type { PersonId } from './ids.ts';

/** Letters of the code by which two people compare a key: 100 bits, so that nobody makes a key of his own with the same one. */
const CODE_LENGTH = 20;

/** The code of a person's key, in five groups of four, to be read out over the phone. It covers the person too. */
export const keyCode = (person: PersonId, key: string): string => groupedCode(hashText(`so-kiem-tra/key-code/1\n${person}\n${key}`), CODE_LENGTH);

/** A key that was accepted on this laptop. */
export interface AcceptedKey {
  readonly person: PersonId;
  readonly key: string;
  readonly name: string;
}

/** Who a file says it is from, and the key that signed it, if any. */
export interface Signer {
  readonly person: PersonId;
  readonly name: string;
  /** The key of a signature that holds; null when there is none. */
  readonly key: string | null;
}

/**
 * What a file's signature is worth on this laptop.
 * - own: signed here; known: by a key that was accepted for this person
 * - unknown: holds, but nobody has compared the key yet
 * - other-key: the person, or somebody of this name, has an accepted key, and this is another one
 * - missing: not signed, though the person has an accepted key; unsigned: not signed, and nobody would have expected it
 */
export type Standing = 'own' | 'known' | 'unknown' | 'other-key' | 'missing' | 'unsigned';

const sameName = (a: string, b: string): boolean => {
  const plain = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
  return a.trim() !== '' && plain(a) === plain(b);
};

/** PURE. What a signature is worth, by the keys that were accepted here. */
export const standingOf = ({ person, name, key }: Signer, accepted: readonly AcceptedKey[], ownKey: string | null): Standing => {
  const claimed = accepted.some((each) => each.person === person || sameName(each.name, name));
  if (key === null) return claimed ? 'missing' : 'unsigned';
  if (key === ownKey) return 'own';
  if (accepted.some((each) => each.person === person && each.key === key)) return 'known';
  return claimed ? 'other-key' : 'unknown';
};
