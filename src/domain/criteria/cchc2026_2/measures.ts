import type { Measurement, ScoringRule } from '../../schema/inspection.ts';

/**
 * The step scale of domain practice: 100 % all, from 90 % on four fifths, from 80 % three fifths, from 70 % two fifths
 * (index of Khánh Hòa under Nghị quyết 57-NQ/TW, 2026; that it is used here is [judgement]).
 */
const steps: ScoringRule = {
  kind: 'stepped',
  steps: [
    { from: 10_000, share: 10_000 },
    { from: 9000, share: 8000 },
    { from: 8000, share: 6000 },
    { from: 7000, share: 4000 },
  ],
};
/** Shares of use that grow by and by: points in proportion, all of them at 100 % [judgement]. */
const linear: ScoringRule = { kind: 'linear', full: 10_000 };
/** The team decides: thematic areas carry no points; more than planned, or less than all by mid-year, may be right or wrong [judgement]. */
const judged: ScoringRule = { kind: 'judged' };
/** Half of the points for „Đạt một phần“ [judgement]. */
const byResult: ScoringRule = { kind: 'byResult', partly: 5000 };

const portal = 'Hệ thống thông tin giải quyết TTHC của tỉnh';
const nationalPortal = 'Cổng Dịch vụ công quốc gia';
const documents = 'Phần mềm quản lý văn bản và điều hành';
const book = 'Sổ theo dõi văn bản';
const tasks = 'Hệ thống theo dõi nhiệm vụ; bảng theo dõi của đơn vị';
const sample = 'Mẫu chọn ngẫu nhiên tại đơn vị';
const staff = 'Phần mềm quản lý cán bộ, công chức, viên chức';
const files = 'Hồ sơ lưu tại đơn vị';

const dayOfVisit = 'Đến ngày kiểm tra';
const inPeriod = 'Phát sinh trong thời kỳ kiểm tra';
const drawn = 'Phát sinh trong thời kỳ kiểm tra, chọn mẫu tại ngày kiểm tra';

/** Unit counted in, source, cut-off, scoring. */
type Written = readonly [unit: string, sourceSystem: string, cutOff: string, scoring: ScoringRule];

const written: Readonly<Record<string, Written>> = {
  '1.3': ['nhiệm vụ', tasks, dayOfVisit, steps],
  '1.5': ['báo cáo', documents, 'Báo cáo đến hạn trước ngày kiểm tra; số liệu chốt ngày 14/3, 14/6, 14/9, 14/12', steps],
  '1.6': ['chỉ tiêu', 'Hồ sơ gốc và phần mềm nghiệp vụ', 'Số liệu của báo cáo gần nhất', steps],
  '1.7': ['tin, bài, cuộc', 'Danh mục tin, bài; biên bản sinh hoạt', dayOfVisit, linear],
  '1.9': ['nhiệm vụ', tasks, dayOfVisit, steps],
  '1.11': ['vấn đề', 'Biên bản tự kiểm tra của đơn vị', dayOfVisit, steps],
  '2.1': ['văn bản', book, inPeriod, steps],
  '2.2': ['văn bản', 'Danh mục rà soát văn bản QPPL', dayOfVisit, steps],
  '2.3': ['văn bản', 'Danh mục văn bản kiến nghị xử lý', dayOfVisit, steps],
  '2.5': ['dự thảo văn bản', book, inPeriod, steps],
  '2.6': ['văn bản', sample, drawn, steps],
  '3.1': ['TTHC', 'Cơ sở dữ liệu quốc gia về TTHC; quyết định công bố', inPeriod, steps],
  '3.2': ['TTHC', portal, dayOfVisit, steps],
  '3.3': ['TTHC', 'Cổng Dịch vụ công quốc gia; trang thông tin điện tử của Sở; nơi tiếp nhận', 'Tại ngày kiểm tra', steps],
  '3.4': ['hồ sơ', portal, inPeriod, steps],
  '3.5': ['hồ sơ', portal, inPeriod, steps],
  '3.7': ['hồ sơ', sample, drawn, steps],
  '3.8': ['hồ sơ', sample, drawn, steps],
  '3.9': ['hồ sơ', portal, inPeriod, linear],
  '3.10': ['hồ sơ', nationalPortal, inPeriod, linear],
  '3.11': ['hồ sơ, kết quả', portal, inPeriod, linear],
  '3.12': ['hồ sơ', portal, inPeriod, linear],
  '3.13': ['TTHC', 'Kế hoạch rà soát; quyết định thông qua phương án', dayOfVisit, steps],
  '3.15': ['phản ánh, kiến nghị', 'Hệ thống tiếp nhận, trả lời phản ánh, kiến nghị', inPeriod, steps],
  '4.4': ['người', 'Quyết định giao biên chế; bảng lương tháng gần nhất', dayOfVisit, judged],
  '4.5': ['biên chế, đầu mối', 'Kế hoạch, quyết định tinh giản', dayOfVisit, judged],
  '4.7': ['đơn', 'Sổ tiếp công dân, theo dõi đơn', inPeriod, steps],
  '5.1': ['người', staff, dayOfVisit, steps],
  '5.3': ['trường hợp', 'Hồ sơ bổ nhiệm', inPeriod, steps],
  '5.4': ['người', staff, 'Kỳ đánh giá gần nhất', steps],
  '5.5': ['lượt người', 'Kế hoạch, danh sách đào tạo, bồi dưỡng', dayOfVisit, linear],
  '5.6': ['hồ sơ', staff, 'Chọn mẫu tại ngày kiểm tra', steps],
  '5.7': ['lượt người', 'Kế hoạch chuyển đổi; danh sách kê khai', dayOfVisit, steps],
  '6.3': ['nội dung', 'Quyết định công khai; trang thông tin điện tử', inPeriod, steps],
  '6.4': ['triệu đồng', 'Bảng đối chiếu với Kho bạc Nhà nước', 'Đến ngày đối chiếu gần nhất', judged],
  '6.5': ['triệu đồng', 'Báo cáo thu, chi của đơn vị', 'Năm ngân sách gần nhất', judged],
  '6.7': ['kiến nghị', 'Kết luận; báo cáo thực hiện kiến nghị', dayOfVisit, steps],
  '6.8': ['chứng từ', sample, drawn, steps],
  '6.9': ['nhiệm vụ', 'Bảng theo dõi nhiệm vụ khoa học và công nghệ', dayOfVisit, steps],
  '7.1': ['nhiệm vụ', tasks, dayOfVisit, steps],
  '7.2': ['văn bản', documents, inPeriod, linear],
  '7.3': ['hồ sơ công việc', documents, dayOfVisit, linear],
  '7.4': ['văn bản', documents, inPeriod, steps],
  '7.5': ['báo cáo', 'Hệ thống thông tin báo cáo của tỉnh', inPeriod, steps],
  '7.6': ['TTHC', nationalPortal, dayOfVisit, linear],
  '7.7': ['TTHC', portal, inPeriod, linear],
  '7.8': ['cơ sở dữ liệu', 'Danh mục cơ sở dữ liệu; nhật ký cập nhật', dayOfVisit, steps],
  '7.9': ['hệ thống thông tin', 'Quyết định phê duyệt cấp độ an toàn', dayOfVisit, steps],
  '7.12': ['người', 'Danh sách, chứng nhận bồi dưỡng', dayOfVisit, linear],
  '8.1': ['người', 'Điểm danh tại chỗ', 'Tại thời điểm kiểm tra', judged],
  '8.5': ['văn bản', documents, inPeriod, judged],
  '9.1': ['phiếu', 'Phiếu khảo sát; chức năng đánh giá trên hệ thống', inPeriod, judged],
  '9.4': ['tồn tại, hạn chế', 'Thông báo kết luận lần trước; báo cáo khắc phục', dayOfVisit, judged],
};

/** How a criterion is measured and scored in cchc-2026.2; a qualitative one is looked up in the unit's own files. */
export const measurementOf = (code: string, scored: boolean): Measurement => {
  const [unit, sourceSystem, cutOff, scoring] = written[code] ?? ['', files, dayOfVisit, scored ? byResult : judged];
  return { unit, sourceSystem, cutOff, scoring };
};
