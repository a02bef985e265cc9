import type { DateSpan } from '../../schema/field.ts';
import { spanInWords } from './dates.ts';
import { beforeVisit } from './deadlines.ts';
import type { House } from './house.ts';
import { unended } from './terms.ts';

/** Titles of the parts of a unit's report (domain §3.5, outline D). */
export const outlineParts = {
  situation: 'Đặc điểm, tình hình',
  results: 'Kết quả thực hiện công tác cải cách hành chính',
  practices: 'Cách làm hay, sáng tạo',
  shortcomings: 'Tồn tại, hạn chế và nguyên nhân',
  proposals: 'Khó khăn, vướng mắc; đề xuất, kiến nghị',
  direction: 'Phương hướng, nhiệm vụ trọng tâm thời gian tới',
  figures: 'Số liệu kèm theo báo cáo',
} as const;

/** What the report is about, when it is to come, and who answers for it. */
export const outlineLead = (period: DateSpan | null, days: number, { office }: House): string =>
  `Đơn vị báo cáo tình hình thực hiện ${period === null ? 'trong thời kỳ kiểm tra' : spanInWords(period)}, tính đến ngày kiểm tra; báo cáo do thủ trưởng đơn vị ký, gửi Tổ kiểm tra (qua ${office}) ${beforeVisit(days)}. Nêu rõ số liệu, số, ký hiệu, ngày ban hành của văn bản chứng minh.`;

/** What a unit says of itself. */
export const situation: readonly string[] = [
  'Chức năng, nhiệm vụ, cơ cấu tổ chức; số đầu mối trực thuộc.',
  'Biên chế, số lượng người làm việc được giao và hiện có; người được phân công theo dõi công tác CCHC.',
  'Thuận lợi, khó khăn ảnh hưởng đến việc thực hiện công tác CCHC trong thời kỳ kiểm tra.',
];

/** What is asked where an area has no items. */
export const AREA_OPEN = 'Nêu kết quả thực hiện, số liệu và văn bản chứng minh.';

/** An item as a point of the report. */
export const itemLine = (code: string, question: string): string => `- ${code}. ${question.trim()}`;

/** What is asked on good practice. */
export const practices: readonly string[] = ['Tên, nội dung cách làm; thời điểm áp dụng; hiệu quả (có số liệu so sánh trước và sau); khả năng nhân rộng.'];

/** What is asked on shortcomings. */
export const shortcomings: readonly string[] = [
  'Tồn tại, hạn chế theo từng lĩnh vực.',
  'Nguyên nhân khách quan, chủ quan; trách nhiệm của tập thể, cá nhân có liên quan.',
  'Kết quả khắc phục tồn tại, hạn chế đã nêu tại các lần kiểm tra trước (biện pháp, kết quả, minh chứng; nội dung chưa khắc phục, lý do, thời hạn).',
];

/** What is asked on difficulties. */
export const proposals: readonly string[] = [
  'Khó khăn, vướng mắc về thể chế, tổ chức, nhân lực, kinh phí, hạ tầng, phần mềm.',
  'Đề xuất, kiến nghị: nêu rõ nội dung, cơ quan có thẩm quyền giải quyết.',
];

/** What is asked on the time to come. */
export const direction: readonly string[] = ['Nhiệm vụ, giải pháp, sản phẩm, thời hạn hoàn thành, người chịu trách nhiệm.'];

/** The three tables that a unit fills in. */
export const tables = {
  figures: { title: 'Bảng số liệu', code: 'Mã', counted: 'Chỉ tiêu', numerator: 'Tử số', denominator: 'Mẫu số', rate: 'Tỷ lệ (%)', source: 'Nguồn số liệu' },
  self: { title: 'Bảng tự chấm điểm', no: 'STT', area: 'Lĩnh vực', max: 'Điểm tối đa', self: 'Điểm tự chấm', note: 'Ghi chú', total: 'Tổng cộng' },
  proofs: { title: 'Danh mục tài liệu kiểm chứng', no: 'STT', code: 'Mã nội dung', name: 'Tên, trích yếu tài liệu', number: 'Số, ký hiệu, ngày', place: 'Nơi lưu, đường dẫn' },
} as const;

/** What a rate is made of. */
export const countedWords = (numerator: string, denominator: string): readonly string[] => [`Tử số: ${unended(numerator)}`, `Mẫu số: ${unended(denominator)}`];

/** Where no points are given, and none are asked for. */
export const SELF_NOTE = 'Điểm tối đa tính theo các nội dung áp dụng đối với loại hình đơn vị; nội dung không áp dụng thì ghi rõ lý do.';
