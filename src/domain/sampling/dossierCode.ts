/** The longest code of a dossier; those of the national system have some thirty signs. */
export const MAX_CODE = 100;

/** Signs that nobody sees but that make two codes differ: zero-width ones, and the mark at the head of a file. */
const unseen = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** A cell as it is kept: NFC, unseen signs gone, any run of blanks (also the unbreakable ones of web pages) as one. */
export const cleanCell = (text: string): string => text.normalize('NFC').replace(unseen, '').replace(/\s+/g, ' ').trim();

/**
 * The code by which dossiers are told apart and drawn: clean, in capitals. So „h31-0001 “ and „H31-0001“ are one dossier,
 * and whoever repeats a draw in Excel writes UPPER(TRIM(A1)).
 */
export const dossierKey = (code: string): string => cleanCell(code).toUpperCase();
