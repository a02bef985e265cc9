/**
 * A text as it is searched: lower case, without Vietnamese marks, đ as d, runs of white space as one blank. So „ho so“
 * finds „hồ sơ“, however either was typed (NFC or NFD).
 */
export const searchText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** Runs of letters and digits; a dot inside holds together what it joins (3.10, 1.234). */
const wordsIn = (folded: string): readonly string[] => folded.match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? [];

/**
 * Whether a text has every word that was searched for, in any order; a blank search finds everything. Vietnamese words
 * are short, so whole words count (else „han“ would find „nhân“); only the last one, which may still be being typed,
 * finds what begins with it.
 */
export const hasWords = (folded: string, search: string): boolean => {
  const wanted = wordsIn(searchText(search));
  const words = wordsIn(folded);
  return wanted.every((word, index) => words.some((one) => (index === wanted.length - 1 ? one.startsWith(word) : one === word)));
};
