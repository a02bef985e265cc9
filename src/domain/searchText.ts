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
 * Tells whether folded texts have every word that was searched for, in any order; a blank search finds everything.
 * Vietnamese words are short, so whole words count (else „han“ would find „nhân“); only the last one, which may still be
 * being typed, finds what begins with it. The search is taken apart once, for use on many texts.
 */
export const wordMatcher = (search: string): ((folded: string) => boolean) => {
  const wanted = wordsIn(searchText(search));
  const typed = wanted.at(-1) ?? '';
  return (folded) => {
    // Most texts fall out here, without being taken apart.
    if (!wanted.every((word) => folded.includes(word))) return false;
    const words = new Set(wordsIn(folded));
    return wanted.every((word, index) => (index === wanted.length - 1 ? [...words].some((one) => one.startsWith(typed)) : words.has(word)));
  };
};

/** Whether a folded text has every word that was searched for; see {@link wordMatcher}. */
export const hasWords = (folded: string, search: string): boolean => wordMatcher(search)(folded);

/** The words of a folded text set apart by blanks, so that looking for words in many texts need not take each apart again. */
export const wordLine = (folded: string): string => ` ${wordsIn(folded).join(' ')} `;

/** Like {@link wordMatcher}, for texts that were made into a {@link wordLine}. */
export const wordLineMatcher = (search: string): ((line: string) => boolean) => {
  const wanted = wordsIn(searchText(search)).map((word, index, all) => ` ${word}${index === all.length - 1 ? '' : ' '}`);
  return (line) => wanted.every((word) => line.includes(word));
};

/** Letters before the first found word that an excerpt shows. */
const LEAD = 40;

/** The part of a text around the first word that was searched for, at most `length` letters; its beginning where no word is found. */
export const excerptOf = (text: string, search: string, length = 160): string => {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const wanted = wordsIn(searchText(search));
  const found = [...line.matchAll(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu)].find(([word]) => wanted.some((one) => searchText(word).startsWith(one)));
  const at = found?.index ?? 0;
  const from = at <= LEAD ? 0 : line.lastIndexOf(' ', at - LEAD) + 1;
  const end = from + length;
  return `${from > 0 ? '… ' : ''}${line.slice(from, end).trimEnd()}${line.length > end ? '…' : ''}`;
};
