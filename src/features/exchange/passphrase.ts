/** The fewest letters of a passphrase that we take. */
export const MIN_PASSPHRASE = 8;

/** How long a passphrase withstands somebody who has the file and tries; `short` is not taken. */
export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/** Letters of each kind that a guesser must try. */
const kinds: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[0-9]/, 10],
  [/[^a-zA-Z0-9]/, 32],
];

/** Guesses in bits below which a passphrase is weak, and from which it is strong. Each guess costs 600 000 rounds. */
const FAIR_BITS = 50;
const STRONG_BITS = 70;

/** PURE. A rough measure: letters times their variety; repeated letters count little. It knows no dictionary, and the words say so. */
export const strengthOf = (passphrase: string): Strength => {
  const letters = Array.from(passphrase.normalize('NFC').trim());
  if (letters.length < MIN_PASSPHRASE) return 'short';
  const pool = kinds.reduce((sum, [kind, size]) => sum + (letters.some((letter) => kind.test(letter)) ? size : 0), 0);
  const bits = Math.min(letters.length, new Set(letters).size * 2) * Math.log2(pool);
  return bits < FAIR_BITS ? 'weak' : bits < STRONG_BITS ? 'fair' : 'strong';
};

/** What keeps a pair of passphrases from being used; null when they may. */
export const passphraseFault = (first: string, second: string): 'short' | 'differ' | null => {
  if (strengthOf(first) === 'short') return 'short';
  return first.normalize('NFC').trim() === second.normalize('NFC').trim() ? null : 'differ';
};
