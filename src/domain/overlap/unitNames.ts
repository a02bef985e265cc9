import type { UnitId } from '../ids.ts';
import type { Row } from '../schema/tables.ts';
import { searchText } from '../searchText.ts';

/** Words that join and say nothing. */
const joining: ReadonlySet<string> = new Set(['va', 'thuoc']);

/** „P.TC“, „KH&CN“, „Kế hoạch - Tài chính“: words without marks, signs and joining words. */
const wordsOf = (name: string): readonly string[] =>
  searchText(name.replaceAll(/&/g, ''))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !joining.has(word));

const committee = ['uy', 'ban', 'nhan', 'dan'];

/** „UBND xã X“ and „xã X“ are one place. */
const withoutCommittee = (words: readonly string[]): readonly string[] =>
  words[0] === 'ubnd' && words.length > 1 ? words.slice(1) : words.length > 4 && committee.every((word, at) => words[at] === word) ? words.slice(4) : words;

/** How many of the next words an abbreviation stands for: „tt“ for „trung tâm“, „p“ for „phòng“; 0 when for none. */
const standsFor = (short: string, words: readonly string[], isFirst: boolean): number => {
  if (short.length > words.length || (short.length === 1 && !isFirst)) return 0;
  return Array.from(short).every((letter, at) => words[at]?.startsWith(letter) === true) ? short.length : 0;
};

/** Whether two rows of words say the same, word by word or by first letters. */
const agree = (a: readonly string[], b: readonly string[], isFirst = true): boolean => {
  const [one, two] = [a[0], b[0]];
  if (one === undefined || two === undefined) return a.length === b.length;
  if (one === two && agree(a.slice(1), b.slice(1), false)) return true;
  const [inB, inA] = [standsFor(one, b, isFirst), standsFor(two, a, isFirst)];
  return (inB > 0 && agree(a.slice(1), b.slice(inB), false)) || (inA > 0 && agree(a.slice(inA), b.slice(1), false));
};

/** „…, Sở KH&CN“ behind the name of a unit says whose it is. */
const withoutOwner = (name: string): string => name.replace(/(?:,|\s[-–]|\s+thuộc)\s*(?:sở|ubnd|ủy ban)\s.*$/iu, '');

/** Longer rows of words are compared as they are only: no name of a unit has so many. */
const MAX_WORDS = 20;

/** Finds the unit that a name means; null when none does, or several could. */
export const unitMatcher = (units: readonly Pick<Row<'units'>, 'id' | 'name'>[]): ((name: string) => UnitId | null) => {
  const known = units.map(({ id, name }) => ({ id, words: withoutCommittee(wordsOf(name)) })).filter(({ words }) => words.length > 0);
  return (name) => {
    const words = withoutCommittee(wordsOf(withoutOwner(name.normalize('NFC'))));
    if (words.length === 0) return null;
    const exact = known.filter((unit) => unit.words.join(' ') === words.join(' '));
    const found = exact.length > 0 ? exact : words.length > MAX_WORDS ? [] : known.filter((unit) => unit.words.length <= MAX_WORDS && agree(words, unit.words));
    return found.length === 1 ? (found[0]?.id ?? null) : null;
  };
};
