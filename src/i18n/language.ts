/** The languages of the interface. Vietnamese is the first; everything falls back to it. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

const KEY = 'so-kiem-tra.language';

/** Whether a text names a language of the interface; „en-GB“ counts as „en“. */
const languageOf = (tag: string): Language | undefined => languages.find(language => tag.toLowerCase().split('-')[0] === language);

/**
 * The language chosen on this laptop, or Vietnamese: the users are Vietnamese offices whose
 * browsers often run in English, so the browser's language says nothing.
 */
export function storedLanguage(): Language {
  try {
    return languageOf(localStorage.getItem(KEY) ?? '') ?? 'vi';
  } catch {
    // Storage can be forbidden by policy; the interface then starts in Vietnamese each time.
    return 'vi';
  }
}

/** Keeps the choice for the next start and tells browser and screen reader. */
export function rememberLanguage(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Not kept; it still holds until the page is closed.
  }
}

/** The language that i18next is using now, as one of ours. */
export function asLanguage(tag: string | undefined): Language {
  return languageOf(tag ?? '') ?? 'vi';
}
