/**
 * Whether two texts say the same to a reader: Unicode form (NFC/NFD) and white space aside. The
 * store keeps texts in NFC and trimmed, so a draft and its stored form may differ in nothing else.
 */
export function sameText(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b);
}

const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
