import { slugOf } from '#domain/ids.ts';

/** A word as it is compared: no marks, no case, no signs. */
export const foldWord = (word: string): string => slugOf(word, 80);

/** The word for yes in files. */
export const yesWord = 'Có';

/** The choice that a word names, by its Vietnamese word or by its name in the code. */
export const choiceOf = <K extends string>(words: Readonly<Record<K, string>>, word: string): K | undefined => {
  const isChoice = (name: string): name is K => Object.hasOwn(words, name);
  const folded = foldWord(word);
  return Object.keys(words).filter(isChoice).find((name) => foldWord(words[name]) === folded || foldWord(name) === folded);
};
