import { describe, expect, it } from 'vitest';
import { formatFor } from './format.ts';

const vi = formatFor('vi');
const en = formatFor('en');

describe('Vietnamese', () => {
  it('writes days as dd/MM/yyyy', () => {
    expect(vi.date('2024-03-27')).toBe('27/03/2024');
    expect(vi.dayMonth('2024-03-27')).toBe('27/03');
    expect(vi.weekday('2024-03-27')).toBe('Thứ Tư, 27/03/2024');
    expect(vi.date('không phải ngày')).toBe('không phải ngày');
  });

  it('writes numbers with a decimal comma', () => {
    expect(vi.number(1234.5)).toBe('1.234,5');
    expect(vi.percent(0.946)).toBe('94,6\u00A0%');
    expect(vi.score(150)).toBe('1,5');
    expect(vi.decimal('1234.5')).toBe('1.234,5');
    expect(vi.decimal('')).toBe('');
  });

  it.each([
    [0, '0\u00A0B'],
    [999, '999\u00A0B'],
    [1000, '1\u00A0kB'],
    [1_250_000, '1,3\u00A0MB'],
    [3_000_000_000, '3\u00A0GB'],
  ])('writes a size of %i bytes', (bytes, text) => {
    expect(vi.fileSize(bytes)).toBe(text);
  });

  it('writes local times to the second', () => {
    expect(vi.time(new Date(2024, 2, 27, 14, 3, 22))).toBe('14:03:22');
    expect(vi.dateTime(new Date(2024, 2, 27, 0, 3, 22))).toBe('27/03/2024 00:03');
  });
});

describe('English', () => {
  it('keeps the order of days and takes a decimal point', () => {
    expect(en.date('2024-03-27')).toBe('27/03/2024');
    expect(en.weekday('2024-03-27')).toBe('Wednesday, 27/03/2024');
    expect(en.number(1234.5)).toBe('1,234.5');
  });

  it('makes each format once', () => {
    expect(formatFor('en')).toBe(en);
  });
});
