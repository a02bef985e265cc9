import { expect, test } from 'vitest';
import { passphraseFault, strengthOf } from './passphrase.ts';

test('strength grows with length and variety, and repetition gives none', () => {
  expect(strengthOf('1234567')).toBe('short');
  expect(strengthOf('        a        ')).toBe('short');
  expect(strengthOf('12345678')).toBe('weak');
  expect(strengthOf('a'.repeat(40))).toBe('weak');
  expect(strengthOf('KiemTra2024')).toBe('fair');
  expect(strengthOf('bốn con trâu ăn cỏ')).toBe('strong');
});

test('both must be the same, whichever keyboard writes them', () => {
  const passphrase = 'kiểm tra năm 2024';
  expect(passphraseFault('ngắn', 'ngắn')).toBe('short');
  expect(passphraseFault(passphrase, 'kiểm tra năm 2025')).toBe('differ');
  expect(passphraseFault(passphrase, '')).toBe('differ');
  expect(passphraseFault(passphrase.normalize('NFD'), ` ${passphrase}`)).toBeNull();
});
