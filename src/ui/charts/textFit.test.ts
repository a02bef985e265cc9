import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { widthOf, wrapped } from './textFit.ts';

it('breaks a text between words and says that something is left out', () => {
  expect(wrapped('Phòng Quản lý Khoa học', 80, 2)).toEqual(['Phòng Quản', 'lý Khoa học']);
  expect(wrapped('Chi cục Tiêu chuẩn Đo lường Chất lượng', 80, 2)).toEqual(['Chi cục Tiêu', 'chuẩn Đo…']);
});

it('never has more lines or longer ones than there is room for', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 20, max: 300 }), fc.integer({ min: 1, max: 3 }), (text, width, most) => {
      const lines = wrapped(text, width, most);
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }),
  );
});
