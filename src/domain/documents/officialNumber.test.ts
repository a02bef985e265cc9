import { expect, test } from 'vitest';
import { isWellNumbered, mendedNumber, typeInNumber } from './officialNumber.ts';

test('numbers as the Decree writes them', () => {
  for (const number of ['522/KH-SKHCN', '05/QĐ-SKHCN', '15/SKHCN-VP', '20/TB-ĐKT', '12/QyĐ-UBND', '7120/QĐ-UBND.TCCB']) expect(isWellNumbered(number), number).toBe(true);
  for (const number of ['5/KH-SKHCN', '522/kh-skhcn', '522 /KH-SKHCN', '522/KH - SKHCN', 'Số: 522/KH-SKHCN', '0522/KH-SKHCN', '/KH-SKHCN', '522', '522/KH']) expect(isWellNumbered(number), number).toBe(false);
});

test.each([
  ['5/KH-SKHCN', '05/KH-SKHCN'],
  ['Số: 522 / kh – skhcn', '522/KH-SKHCN'],
  ['0522/KH-SKHCN', '522/KH-SKHCN'],
  ['9/qyđ-ubnd', '09/QyĐ-UBND'],
])('%s becomes %s', (given, mended) => expect(mendedNumber(given)).toBe(mended));

test('what lacks its number or its symbol is not guessed', () => {
  for (const number of ['KH-SKHCN', '/KH-SKHCN', '522', '522/KH', 'không số']) expect(mendedNumber(number), number).toBeNull();
});

test('the abbreviation of the type; a công văn has none', () => {
  expect(typeInNumber('522/KH-SKHCN', ['KH', 'QĐ'])).toBe('KH');
  expect(typeInNumber('15/SKHCN-VP', ['KH', 'QĐ'])).toBe('');
});
