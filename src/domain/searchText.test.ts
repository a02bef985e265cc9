import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasWords, searchText } from './searchText.ts';

it('finds Vietnamese text by its bare letters, however it was typed', () => {
  expect(searchText('  Đơn vị\u00A0được  KIỂM TRA ')).toBe('don vi duoc kiem tra');
  expect(searchText('hồ sơ'.normalize('NFD'))).toBe(searchText('hồ sơ'.normalize('NFC')));
});

it('wants every word, in any order', () => {
  const text = searchText('Tỷ lệ hồ sơ TTHC giải quyết trước hạn và đúng hạn là bao nhiêu?');
  expect(hasWords(text, 'dung han ho so')).toBe(true);
  expect(hasWords(text, 'Đúng hạn')).toBe(true);
  expect(hasWords(text, 'quá hạn')).toBe(false);
  expect(hasWords(text, '   ')).toBe(true);
});

it('counts whole words, and what the last one begins', () => {
  const text = searchText('3.10 Tỷ lệ hồ sơ thanh toán (phí, lệ phí) – Nghị định 118/2025/NĐ-CP; nhân sự.');
  for (const search of ['3.1', '3.10', 'thanh to', 'le phi', '118/2025', 'nđ-cp', '(phí', 'sự']) expect(hasWords(text, search), search).toBe(true);
  for (const search of ['han', 'to thanh', '3.2', '10', 'o', 'ân sự']) expect(hasWords(text, search), search).toBe(false);
});

it('finds what taking the texts apart word by word finds', () => {
  const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? [];
  const some = fc.array(fc.constantFrom('a', 'b', 'ab', 'ba', '1', '.', '..', ' ', '-', 'é', 'ü'), { maxLength: 12 }).map((parts) => searchText(parts.join('')));
  fc.assert(
    fc.property(some, some, (text, search) => {
      const [of, wanted] = [words(text), words(search)];
      const found = wanted.every((word, at) => (at === wanted.length - 1 ? of.some((one) => one.startsWith(word)) : of.includes(word)));
      expect(hasWords(text, search)).toBe(found);
    }),
    { numRuns: 2000 },
  );
});

it('folds a folded text no further', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(searchText(searchText(text))).toBe(searchText(text));
    }),
  );
});
