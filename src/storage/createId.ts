import { slugOf } from '#domain/ids.ts';
import { base32 } from '#domain/hash.ts';

/** Random base32 letters, 5 bits each. */
export const randomLetters = (count: number): string =>
  base32(crypto.getRandomValues(new Uint8Array(Math.ceil((count * 5) / 8)))).slice(0, count);

/** A new id: readable words of a text, then random letters (40 bits inside a plan, 50 for a plan). */
export const createId = (readable: string, letters = 8): string => {
  const slug = slugOf(readable);
  return slug === '' ? `r-${randomLetters(letters)}` : `${slug}-${randomLetters(letters)}`;
};
