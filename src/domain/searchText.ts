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

/** Whether a text has every word that was searched for, in any order; a blank search finds everything. */
export const hasWords = (folded: string, search: string): boolean =>
  searchText(search)
    .split(' ')
    .every((word) => folded.includes(word));
