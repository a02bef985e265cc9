import { describe, expect, test } from 'vitest';
import { abbreviationInNumber, abbreviationOf, bodyInText, headOf, placeOfBody } from './bodies.ts';

describe('names of bodies', () => {
  test.each([
    ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'Sở Khoa học và Công nghệ'],
    ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', 'Sở Lao động - Thương binh và Xã hội'],
    ['SỞ CÔNG THƯƠNG', 'Sở Công Thương'],
    ['SỞ Y TẾ', 'Sở Y tế'],
    ['ỦY BAN NHÂN DÂN TỈNH LONG AN', 'Ủy ban nhân dân tỉnh Long An'],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH', 'Ủy ban nhân dân thành phố Hồ Chí Minh'],
    ['CHI CỤC TIÊU CHUẨN ĐO LƯỜNG CHẤT LƯỢNG', 'Chi cục Tiêu chuẩn đo lường chất lượng'],
    ['TỈNH TÂY NINH', 'Tỉnh Tây Ninh'],
    ['Sở Khoa học và  Công nghệ ', 'Sở Khoa học và Công nghệ'],
    ['', ''],
  ])('%s in a sentence is %s', (name, text) => expect(bodyInText(name)).toBe(text));

  test('the place of a superior body', () => {
    expect(placeOfBody('ỦY BAN NHÂN DÂN TỈNH LONG AN')).toBe('tỉnh Long An');
    expect(placeOfBody('Ủy ban nhân dân Thành phố Cần Thơ')).toBe('');
    expect(placeOfBody('BỘ NỘI VỤ')).toBe('');
  });

  test('who stands at the head', () => {
    expect(['SỞ Y TẾ', 'CHI CỤC THỦY LỢI', 'Phòng Tổng hợp', 'BAN QUẢN LÝ KHU KINH TẾ', 'UBND XÃ TÂN AN', 'HỘI'].map(headOf)).toEqual(['Giám đốc', 'Chi cục trưởng', 'Trưởng phòng', 'Trưởng ban', 'Chủ tịch', 'Thủ trưởng']);
  });

  test('abbreviations come from a number, or from first letters', () => {
    expect(['522/KH-SKHCN', '75/QĐ-SKHCN', '15', '118/2025/NĐ-CP', ''].map(abbreviationInNumber)).toEqual(['SKHCN', 'SKHCN', '', 'CP', '']);
    expect(['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'Sở Nông nghiệp và Môi trường', ''].map(abbreviationOf)).toEqual(['SKHCN', 'SNNMT', '']);
  });
});
