import { expect, it } from 'vitest';
import { namesIn, unitKindOf } from './unitKind.ts';

it.each([
  ['Phòng Quản lý Khoa học', 'division'],
  ['Văn phòng Sở', 'office'],
  ['VĂN PHÒNG', 'office'],
  ['Chi cục Tiêu chuẩn Đo lường Chất lượng', 'subDepartment'],
  ['Trung tâm Ứng dụng, thông tin, kỹ thuật khoa học và công nghệ', 'serviceUnit'],
  ['Viện Quy hoạch', 'serviceUnit'],
  ['Trưởng phòng', 'division'],
  ['UBND xã Bình Hòa', 'commune'],
  ['Phường Long An', 'commune'],
  ['Xã Mỹ Hạnh', 'commune'],
  ['Thị trấn Cát Tiên', 'commune'],
  ['UBND huyện Cát Tiên', 'division'],
  ['', 'division'],
])('%s is a %s', (name, kind) => {
  expect(unitKindOf(name)).toBe(kind);
});

it('reads pasted lists', () => {
  expect(namesIn('1. Phòng A;\r\n2) Phòng  B.\n\n - Chi cục C\n• Trung tâm D\nPhòng 5 E')).toEqual([
    'Phòng A',
    'Phòng B',
    'Chi cục C',
    'Trung tâm D',
    'Phòng 5 E',
  ]);
  expect(namesIn('   ')).toEqual([]);
});
