import { searchText } from '#domain/searchText.ts';

/** A name as it is compared: „Số, ký hiệu“ is „so_ky_hieu“. */
const folded = (name: string): string => searchText(name).replace(/[^a-z0-9]+/gu, '_').replace(/^_+|_+$/gu, '');

/** How many letters are to be put in, left out or changed to make one text of the other (Levenshtein). */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** Longer names than any tag has are not compared. */
const LONGEST = 60;

/** The known name that somebody most likely meant; null where none is near. Of two that are as near, the first. */
export const nearestName = (name: string, known: readonly string[]): string | null => {
  const meant = folded(name.slice(0, LONGEST));
  if (meant === '') return null;
  const near = known.map((one) => ({ one, away: distance(meant, one) })).filter(({ one, away }) => away <= Math.max(1, Math.floor(one.length / 3)));
  return near.reduce<(typeof near)[number] | null>((best, each) => (best === null || each.away < best.away ? each : best), null)?.one ?? null;
};
