import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnitIdSchema } from '../ids.ts';
import { unitMatcher } from './unitNames.ts';

const names = [
  'Văn phòng Sở',
  'Phòng Kế hoạch và Tài chính',
  'Phòng Quản lý Khoa học',
  'Chi cục Tiêu chuẩn Đo lường Chất lượng',
  'Trung tâm Ứng dụng và Chuyển giao Công nghệ',
  'UBND xã Nha Bích',
  'Ủy ban nhân dân phường Tam Hiệp',
  'Thị trấn Cát Tiên',
];
const match = unitMatcher(names.map((name, at) => ({ id: UnitIdSchema.parse(`u${at}`), name })));

describe('the unit that a name of another body means', () => {
  test.each([
    ['văn phòng  sở', 'u0'],
    ['VP Sở', 'u0'],
    ['Phong Ke hoach - Tai chinh', 'u1'],
    ['P. KHTC', 'u1'],
    ['Phòng KH&TC, Sở KH&CN', 'u1'],
    ['Phòng Quản lý khoa học thuộc Sở Khoa học và Công nghệ', 'u2'],
    ['CC TCĐLCL', 'u3'],
    ['Chi cục TĐC', null],
    ['TT Ứng dụng và CGCN', 'u4'],
    ['xã Nha Bích', 'u5'],
    ['Uỷ ban nhân dân xã Nha Bích', 'u5'],
    ['UBND P. Tam Hiệp', 'u6'],
    ['TT Cát Tiên', 'u7'],
    ['Sở Nội vụ', null],
    ['', null],
    ['TT', null],
  ])('%s', (name, expected) => {
    expect(match(name)).toBe(expected);
  });

  test('is left to people where several could be meant; the full name is clear', () => {
    const two = unitMatcher([{ id: UnitIdSchema.parse('a'), name: 'Phòng Tổ chức' }, { id: UnitIdSchema.parse('b'), name: 'Phòng Thanh tra' }, { id: UnitIdSchema.parse('c'), name: 'Phòng Thông tin' }]);
    expect(two('P. TT')).toBeNull();
    expect(two('phong to chuc')).toBe('a');
    expect(two('P. TC')).toBe('a');
  });

  test('property: a name finds its own unit, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: names.length - 1 }), fc.boolean(), fc.boolean(), (at, bare, upper) => {
        const name = names[at] ?? '';
        const written = bare ? name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd') : name;
        expect(match(upper ? written.toUpperCase() : `  ${written.toLowerCase()} `)).toBe(`u${at}`);
      }),
    );
  });
});
