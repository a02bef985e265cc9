import type { UnitKind } from './schema/planning.ts';

const beginnings: readonly (readonly [UnitKind, RegExp])[] = [
  // Văn phòng UBND tỉnh and Văn phòng Đoàn ĐBQH và HĐND stand beside the departments; Văn phòng Sở is a part of one.
  ['department', /^(?:sở|bộ|cục|tổng cục|thanh tra (?:tỉnh|thành phố)|ban dân tộc|ban tôn giáo|văn phòng (?:ubnd|uỷ ban nhân dân|ủy ban nhân dân|đoàn)(?: \S+)*)(?=\s|$)/u],
  ['district', /^(?:ubnd |uỷ ban nhân dân |ủy ban nhân dân )?(?:huyện|quận|thị xã|thành phố)(?=\s|$)/u],
  ['office', /^văn phòng(?=\s|$)/u],
  ['subDepartment', /^chi cục(?=\s|$)/u],
  ['commune', /^(?:ubnd |uỷ ban nhân dân |ủy ban nhân dân )?(?:xã|phường|thị trấn|đặc khu)(?=\s|$)/u],
  ['serviceUnit', /^(?:trung tâm|viện|trường|bệnh viện|ban quản lý|quỹ|trạm|bảo tàng|thư viện)(?=\s|$)/u],
];

/** The kind that a unit's name speaks of („Chi cục …“); a division where it says nothing else. A first guess that people correct. */
export const unitKindOf = (name: string): UnitKind => {
  const text = name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return beginnings.find(([, beginning]) => beginning.test(text))?.[0] ?? 'division';
};

/** The lines of a pasted text, one name each, without list marks („1.“, „-“) and blank lines. */
export const namesIn = (text: string): readonly string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^\s*(?:\d{1,3}[.)]|[-–•+*])?\s+/u, '').replace(/\s+/gu, ' ').replace(/[;.,\s]+$/u, '').trim())
    .filter((line) => line !== '');
