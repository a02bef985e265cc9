/** A number with its symbol as the Decree writes it: at least two digits, „/“, the symbol in capitals without blanks. */
const form = /^(?<no>0[1-9]|[1-9]\d+)\/(?<symbol>[\p{Lu}\d]+(?:-[\p{Lu}\d.]+)+)$/u;

/** Whether a number with its symbol is written as it should be (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3); Quy định is „QyĐ“. */
export const isWellNumbered = (number: string): boolean => form.test(number.replace('/QyĐ-', '/QYĐ-'));

/** A number brought into that form; null where that takes more than blanks, capitals and a leading zero. */
export const mendedNumber = (number: string): string | null => {
  const bare = number
    .normalize('NFC')
    .replace(/^\s*số\s*:?\s*/iu, '')
    .replace(/\s+/gu, '')
    .replace(/[–—]/gu, '-');
  const parts = /^0*(?<no>[1-9]\d*)\/(?<symbol>.+)$/u.exec(bare)?.groups;
  if (!parts) return null;
  const mended = `${(parts['no'] ?? '').padStart(2, '0')}/${(parts['symbol'] ?? '').toLocaleUpperCase('vi').replace(/^QYĐ-/u, 'QyĐ-')}`;
  return isWellNumbered(mended) ? mended : null;
};

/** The abbreviation of the type in a number or a symbol (`KH` in `522/KH-SKHCN`); blank where there is none. */
export const typeInNumber = (number: string, types: readonly string[]): string => {
  const first = /\/(?<first>[^/-]+)-[^/]*$/u.exec(number.trim())?.groups?.['first'] ?? '';
  return types.includes(first) ? first : '';
};
