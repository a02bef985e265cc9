import { describe, expect, test } from 'vitest';
import { IsoDateSchema } from '../schema/field.ts';
import { numberLine, placeAndDate } from './headingLines.ts';

describe('the lines over an official document', () => {
  test('the number has its zero, or room before the symbol', () => {
    expect(numberLine({ number: '522/KH-SKHCN', symbol: '/KH-SKHCN' })).toBe('Số: 522/KH-SKHCN');
    expect(numberLine({ number: '5/BB-TKT', symbol: '/BB-TKT' })).toBe('Số: 05/BB-TKT');
    expect(numberLine({ number: '05/BB-TKT', symbol: '/BB-TKT' })).toBe('Số: 05/BB-TKT');
    expect(numberLine({ number: '7', symbol: '' })).toBe('Số: 07');
    expect(numberLine({ number: '  ', symbol: '/KH-SKHCN' })).toMatch(/^Số:\u00a0{8}\/KH-SKHCN$/);
  });

  test('the date has its zeros, or room for day and month', () => {
    const on = (date: string) => placeAndDate({ place: 'Long An', date: IsoDateSchema.parse(date), year: 2026 });
    expect(on('2026-02-05')).toBe('Long An, ngày 05 tháng 02 năm 2026');
    expect(on('2024-03-27')).toBe('Long An, ngày 27 tháng 3 năm 2024');
    expect(placeAndDate({ place: 'Long An', date: null, year: 2024 })).toMatch(/^Long An, ngày\u00a0+tháng\u00a0+năm 2024$/);
    expect(placeAndDate({ place: '', date: null, year: 2024 })).toMatch(/^ngày/);
  });
});
