import { describe, expect, test } from 'vitest';
import { changedFigures, figuresOf, insertedFigures, type FigurePart } from './figuresOf.ts';

const off = (parts: readonly FigurePart[]): readonly string[] => parts.filter(({ isOff }) => isOff).map(({ text }) => text);

test('figures are numbers with their marks, shares and whole dates, not numbers in names', () => {
  expect(figuresOf('Có 1.250 hồ sơ, đạt 91,2%, đến 30/9/2024, TT1, ngày 05 tháng 02 năm 2024 và tháng 3.')).toEqual(['1.250', '91,2%', '30/9/2024', 'ngày 05 tháng 02 năm 2024', '3']);
});

describe('a figure of a paragraph changed by hand', () => {
  const written = 'Có 88 hồ sơ trễ hạn, trong đó 12 hồ sơ không có văn bản xin lỗi (94,5%).';

  test('is marked when the data says another one by now, wherever the words around it went', () => {
    const hand = 'Qua kiểm tra, có 88 hồ sơ quá hạn, trong đó 12 hồ sơ chưa có văn bản xin lỗi (94,5%).';
    expect(off(changedFigures(hand, written, written))).toEqual([]);
    expect(off(changedFigures(hand, written, written.replace('88', '87')))).toEqual(['88']);
    expect(off(changedFigures(hand, written, written.replace('12', '13').replace('94,5%', '94%')))).toEqual(['12', '94,5%']);
  });

  test('is not the same figure when only a part of it is', () => {
    expect(off(changedFigures('Đạt 94 điểm.', 'Đạt 94 điểm.', 'Đạt 94,5 điểm.'))).toEqual(['94']);
  });

  test('that stands twice is looked up at its own place', () => {
    const twice = 'Có 12 tồn tại và 12 biện pháp.';
    expect(changedFigures(`${twice} Đề nghị khắc phục.`, twice, 'Có 13 tồn tại và 12 biện pháp.')).toEqual([
      { text: 'Có ', isOff: false },
      { text: '12', isOff: true },
      { text: ' tồn tại và 12 biện pháp. Đề nghị khắc phục.', isOff: false },
    ]);
  });

  test('that he changed himself, or added, is his own', () => {
    expect(off(changedFigures(written.replace('88', '90'), written, written.replace('88', '87')))).toEqual([]);
    expect(off(changedFigures(`${written} Xem Điều 5.`, written, written.replace('xin lỗi', 'xin lỗi tổ chức')))).toEqual([]);
  });

  test('that went out of the data is marked', () => {
    expect(off(changedFigures(written, written, 'Không có hồ sơ trễ hạn.'))).toEqual(['88', '12', '94,5%']);
  });
});

test('a paragraph put in by hand is held against the figures of the whole document', () => {
  const hand = 'Toàn đợt có 12 tồn tại ở 5 đơn vị, thời hạn 30/9/2024.';
  expect(off(insertedFigures(hand, ['12', '5'], new Set(['12', '5'])))).toEqual([]);
  expect(off(insertedFigures(hand, ['12', '5'], new Set(['13', '5'])))).toEqual(['12']);
});
