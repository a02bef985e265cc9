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

const isWordChar = (char: string | undefined): boolean => char !== undefined && (/[a-z0-9]/.test(char) || (char > '\u007F' && /[\p{L}\p{N}]/u.test(char)));

/** Whether a word begins at a place: nothing that belongs to it stands before, not even over a dot. */
const beginsAt = (text: string, at: number): boolean => !isWordChar(text[at - 1]) && !(text[at - 1] === '.' && isWordChar(text[at - 2]));

const endsAt = (text: string, at: number): boolean => !isWordChar(text[at]) && !(text[at] === '.' && isWordChar(text[at + 1]));

const hasWord = (text: string, word: string, mayGoOn: boolean): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (beginsAt(text, at) && (mayGoOn || endsAt(text, at + word.length))) return true;
  }
  return false;
};

/**
 * Tells whether folded texts have every word that was searched for, in any order; a blank search finds everything.
 * Vietnamese words are short, so whole words count (else „han“ would find „nhân“); only the last one, which may still be
 * being typed, finds what begins with it. The search is taken apart once, the texts never: thousands are looked through
 * while somebody types.
 */
export const wordMatcher = (search: string): ((folded: string) => boolean) => {
  const wanted = wordsIn(searchText(search));
  return (folded) => wanted.every((word, index) => hasWord(folded, word, index === wanted.length - 1));
};

/** Whether a folded text has every word that was searched for; see {@link wordMatcher}. */
export const hasWords = (folded: string, search: string): boolean => wordMatcher(search)(folded);

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
