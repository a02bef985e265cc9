/**
 * What public pages printed about real rounds of inspection and real indices, as data. A figure in `derived` is not
 * printed: it is the smallest whole number with which the printed rate can come out.
 */

/** A rate as printed, with the counts that it was made from. */
export interface PrintedRate {
  readonly of: string;
  readonly numerator: string;
  readonly denominator: string;
  /** With as many decimals as the page has. */
  readonly printed: string;
  /** „trên 98,7 %“: at least so much, and less than the next tenth. */
  readonly isMore?: true;
  readonly derived?: 'numerator' | 'both';
}

export const printedRates: readonly PrintedRate[] = [
  // Sở Khoa học và Công nghệ Long An, 2024: the round inspected all of its four units.
  { of: 'Long An 2024: đơn vị được kiểm tra', numerator: '4', denominator: '4', printed: '100' },
  // Đồng Nai, 2025, phường Tam Hiệp (01/7–30/8): 3.468 hồ sơ; shares printed as „trên“.
  { of: 'Tam Hiệp: đúng và trước hạn', numerator: '3423', denominator: '3468', printed: '98,7', isMore: true, derived: 'numerator' },
  { of: 'Tam Hiệp: số hóa', numerator: '3240', denominator: '3468', printed: '93,4', isMore: true, derived: 'numerator' },
  { of: 'Tam Hiệp: kiến nghị 1022 đã xử lý', numerator: '1', denominator: '1', printed: '100', derived: 'both' },
  { of: 'Tam Hiệp: hài lòng', numerator: '1', denominator: '1', printed: '100', derived: 'both' },
  // Nhơn Trạch (01/7–27/8): more than 7.500 hồ sơ; 7.502 is the first number with which all three rates can come out.
  { of: 'Nhơn Trạch: số hóa hồ sơ', numerator: '6831', denominator: '7502', printed: '91,06', derived: 'both' },
  { of: 'Nhơn Trạch: số hóa kết quả', numerator: '7246', denominator: '7502', printed: '96,59', derived: 'both' },
  { of: 'Nhơn Trạch: tỷ lệ thứ ba', numerator: '7485', denominator: '7502', printed: '99,77', derived: 'both' },
  { of: 'Đồng Nai: hồ sơ đúng hạn toàn tỉnh', numerator: '99', denominator: '100', printed: '99', derived: 'both' },
  { of: 'Đồng Nai: phải kiểm tra ít nhất một nửa', numerator: '1', denominator: '2', printed: '50', derived: 'both' },
  // Indices of 100 points: the points are the rate.
  { of: 'PAR INDEX 2024, Đồng Nai', numerator: '90.69', denominator: '100', printed: '90,69' },
  { of: 'PAR INDEX 2024, Khánh Hòa', numerator: '90.49', denominator: '100', printed: '90,49' },
  { of: 'SIPAS 2024, Khánh Hòa', numerator: '83.66', denominator: '100', printed: '83,66' },
  { of: 'PAR INDEX 2023, Đắk Lắk', numerator: '87.33', denominator: '100', printed: '87,33' },
  // Kon Tum, the part scored on site.
  { of: 'Sở KH&CN Kon Tum 2019', numerator: '30.73', denominator: '32.5', printed: '94,6' },
  { of: 'Ban Quản lý Khu kinh tế Kon Tum 2021', numerator: '25.48', denominator: '26', printed: '98,0' },
];

/** Totals of indices with the band that was announced or that the scale gives; points out of 100. */
export const printedIndices: readonly { readonly of: string; readonly points: string; readonly scale: string; readonly band: string }[] = [
  { of: 'PAR INDEX 2024, Đồng Nai', points: '90.69', scale: 'parIndex', band: 'a' },
  { of: 'PAR INDEX 2024, Khánh Hòa', points: '90.49', scale: 'parIndex', band: 'a' },
  { of: 'PAR INDEX 2023, Khánh Hòa (90,49 − 1,89)', points: '88.6', scale: 'parIndex', band: 'b' },
  { of: 'PAR INDEX 2023, Đắk Lắk', points: '87.33', scale: 'parIndex', band: 'b' },
  { of: 'PAR INDEX 2022, Đắk Lắk (87,33 − 2,86)', points: '84.47', scale: 'parIndex', band: 'b' },
  { of: 'Nghệ An 2023, Sở Tài chính', points: '88.81', scale: 'five', band: 'good' },
  { of: 'Nghệ An 2023, Văn phòng UBND tỉnh', points: '88.73', scale: 'five', band: 'good' },
  { of: 'Nghệ An 2023, Sở Nội vụ', points: '88.57', scale: 'five', band: 'good' },
  { of: 'Nghệ An 2023, Sở Giáo dục và Đào tạo', points: '88.52', scale: 'five', band: 'good' },
];
