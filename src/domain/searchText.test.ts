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

it('folds a folded text no further', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(searchText(searchText(text))).toBe(searchText(text));
    }),
  );
});
