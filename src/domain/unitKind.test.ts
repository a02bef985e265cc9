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
  ['UBND huyện Cát Tiên', 'district'],
  ['Ủy ban nhân dân thị xã Ninh Hòa', 'district'],
  ['Thành phố Biên Hòa', 'district'],
  ['Quận 8', 'district'],
  ['Sở Xây dựng', 'department'],
  ['SỞ NỘI VỤ', 'department'],
  ['Ban Dân tộc', 'department'],
  ['Thanh tra tỉnh', 'department'],
  ['Thanh tra Sở', 'division'],
  ['Văn phòng UBND tỉnh', 'department'],
  ['Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh', 'department'],
  ['Ban Quản lý dự án', 'serviceUnit'],
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
