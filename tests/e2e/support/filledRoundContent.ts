import type { AssessmentResult, FindingKind, MeasureStatus, Severity, Verdict } from '#domain/schema/inspection.ts';
import type { FieldValue } from '#domain/schema/tables.ts';

/** What the team wrote at the visits of the filled round: made up, in the words of such records. */

/** Ids of the example's visits. */
export const visits = {
  science: 'kiem-tra-phong-quan-ly-khoa-hoc',
  technology: 'kiem-tra-phong-quan-ly-cong-nghe',
  standards: 'kiem-tra-chi-cuc-tieu-chuan-do-luong-chat-luong',
} as const;
export type VisitName = keyof typeof visits;

/** Ids of the example's units. */
export const units = {
  science: 'phong-quan-ly-khoa-hoc',
  technology: 'phong-quan-ly-cong-nghe',
  standards: 'chi-cuc-tieu-chuan-do-luong-chat-luong',
} as const;

/** Results that differ from the rule „met, with good figures“. */
export const exceptions: Readonly<Record<VisitName, Readonly<Record<string, AssessmentResult>>>> = {
  science: { '1.3': 'partlyMet', '1.10': 'partlyMet', '2.3': 'notApplicable', '3.5': 'notMet', '3.6': 'partlyMet', '3.11': 'notMet', '5.6': 'partlyMet', '7.3': 'partlyMet', '7.7': 'notApplicable' },
  technology: { '1.5': 'partlyMet', '1.13': 'notMet', '2.2': 'partlyMet', '3.2': 'partlyMet', '3.9': 'notMet', '3.13': 'notApplicable', '4.6': 'partlyMet', '5.5': 'partlyMet', '7.3': 'notMet', '7.12': 'partlyMet' },
  standards: { '1.3': 'partlyMet', '1.7': 'notMet', '1.11': 'partlyMet', '2.2': 'partlyMet', '2.8': 'notMet', '3.2': 'partlyMet', '3.5': 'partlyMet', '3.7': 'partlyMet' },
};

/** Figures that were read from the books; all others follow from the result. */
export const figures: Readonly<Record<VisitName, Readonly<Record<string, readonly [numerator: string, denominator: string]>>>> = {
  science: { '1.3': ['17', '21'], '1.5': ['4', '4'], '3.4': ['126', '128'], '3.5': ['0', '2'], '3.11': ['74', '128'], '4.4': ['9', '9'], '7.2': ['512', '530'] },
  technology: { '1.5': ['3', '4'], '3.4': ['208', '215'], '3.9': ['96', '231'], '5.5': ['11', '16'], '7.3': ['18', '64'] },
  standards: { '1.3': ['22', '27'], '1.7': ['2', '6'], '3.2': ['31', '36'], '3.4': ['1204', '1236'], '3.5': ['25', '32'], '3.7': ['46', '50'] },
};

/** Notes on items. */
export const notes: Readonly<Record<VisitName, Readonly<Record<string, string>>>> = {
  science: {
    '1.1': 'Kế hoạch số 04/KH-QLKH ngày 10/01/2024, sau kế hoạch của Sở 15 ngày.',
    '1.3': 'Bốn nhiệm vụ chậm đều chờ ý kiến của đơn vị phối hợp; có văn bản đôn đốc.',
    '3.5': 'Hai hồ sơ quá hạn trong tháng 02; chưa có văn bản xin lỗi.',
    '4.1': 'Quyết định 312/QĐ-SKHCN ngày 15/5/2023, chưa có chồng lấn.',
  },
  technology: {
    '1.13': 'Hồ sơ để theo năm, chưa tách theo lĩnh vực; mất khoảng 20 phút để tìm một báo cáo.',
    '3.9': 'Doanh nghiệp ngại ký số; phòng có hướng dẫn tại chỗ nhưng chưa có tài liệu.',
  },
  standards: {
    '1.1': 'Kế hoạch số 11/KH-TĐC ngày 16/01/2024, đủ bảy lĩnh vực.',
    '1.3': 'Năm nhiệm vụ chưa xong đều thuộc nhóm số hoá; lãnh đạo Chi cục cam kết xong trong quý III.',
    '3.2': 'Năm thủ tục mới công bố tháng 6 chưa cấu hình quy trình điện tử.',
    '3.7': 'Chọn 50 hồ sơ ngẫu nhiên của tháng 5 và 6; bốn hồ sơ thiếu phiếu kiểm soát.',
  },
};

/** A finding of the filled round. */
export interface WrittenFinding {
  readonly id: string;
  readonly visit: VisitName;
  readonly code: string | null;
  readonly kind: FindingKind;
  readonly text: string;
  readonly severity?: Severity;
  readonly cause?: FieldValue<'findings', 'cause'>;
  readonly responsible?: string;
  readonly recommendation?: string;
  readonly authority?: FieldValue<'findings', 'authority'>;
  readonly fixedOnSite?: boolean;
}

/** The findings in the order in which they were recorded. */
export const findings: readonly WrittenFinding[] = [
  { id: 'ph-01', visit: 'science', code: '1.10', kind: 'goodPractice', text: 'Lập bảng theo dõi nhiệm vụ khoa học dùng chung, tự nhắc hạn trước 05 ngày; cả phòng cập nhật hằng tuần.', recommendation: 'Nhân rộng cho các phòng trong quý III.' },
  { id: 'ph-02', visit: 'science', code: '3.5', kind: 'shortcoming', text: 'Hai hồ sơ trả quá hạn nhưng không có văn bản xin lỗi và hẹn lại ngày trả.', severity: 'serious', cause: { kind: 'subjective', text: 'Chưa phân công người theo dõi hồ sơ sắp đến hạn.' }, responsible: 'Chuyên viên trực Một cửa', recommendation: 'Gửi văn bản xin lỗi, phân công người theo dõi hằng ngày.' },
  { id: 'ph-03', visit: 'science', code: '3.11', kind: 'shortcoming', text: 'Mới số hoá 74/128 hồ sơ khi tiếp nhận; kết quả giải quyết từ tháng 3 chưa được số hoá.', severity: 'moderate', cause: { kind: 'both', text: 'Thiếu máy quét; chưa thành nếp khi tiếp nhận.' } },
  { id: 'ph-04', visit: 'science', code: '3.11', kind: 'difficulty', text: 'Phòng chỉ có một máy quét, hỏng từ tháng 02, phải mượn của Văn phòng.', authority: 'department' },
  { id: 'ph-05', visit: 'science', code: null, kind: 'proposal', text: 'Đề nghị tổ chức tập huấn ký số và lập hồ sơ công việc điện tử cho công chức mới.', authority: 'department' },
  { id: 'ph-06', visit: 'science', code: '5.9', kind: 'shortcoming', text: 'Quy chế dân chủ niêm yết tại phòng là bản cũ năm 2021.', severity: 'minor', fixedOnSite: true },
  { id: 'ph-07', visit: 'technology', code: '1.13', kind: 'shortcoming', text: 'Tài liệu kiểm chứng chưa sắp xếp theo lĩnh vực, tra cứu mất nhiều thời gian.', severity: 'minor', cause: { kind: 'subjective', text: 'Chưa có danh mục hồ sơ đầu năm.' }, responsible: 'Văn thư phòng' },
  { id: 'ph-08', visit: 'technology', code: '3.9', kind: 'shortcoming', text: 'Tỷ lệ hồ sơ nộp trực tuyến đạt 41,6 %, thấp hơn chỉ tiêu 60 % của Sở.', severity: 'moderate', cause: { kind: 'objective', text: 'Doanh nghiệp chưa quen ký số.' } },
  { id: 'ph-09', visit: 'technology', code: '3.3', kind: 'goodPractice', text: 'Mỗi thủ tục có mã QR dẫn tới hướng dẫn hai trang, dán ngay tại bàn tiếp nhận.' },
  { id: 'ph-10', visit: 'technology', code: '7.3', kind: 'shortcoming', text: 'Chỉ 18/64 hồ sơ công việc được lập trên môi trường điện tử.', severity: 'serious', cause: { kind: 'both', text: 'Phần mềm chậm; lãnh đạo phòng chưa yêu cầu.' }, responsible: 'Trưởng phòng' },
  { id: 'ph-11', visit: 'technology', code: '7.6', kind: 'proposal', text: 'Kiến nghị UBND tỉnh sớm kết nối cơ sở dữ liệu chuyển giao công nghệ với Cổng dịch vụ công.', authority: 'province' },
  { id: 'ph-12', visit: 'standards', code: '1.7', kind: 'shortcoming', text: 'Mới thực hiện 2/6 đợt tuyên truyền cải cách hành chính theo kế hoạch.', severity: 'moderate' },
  { id: 'ph-13', visit: 'standards', code: '3.2', kind: 'shortcoming', text: 'Năm thủ tục công bố tháng 6 chưa có quy trình điện tử, vẫn xử lý trên giấy.', severity: 'moderate', cause: { kind: 'objective', text: 'Phần mềm một cửa chưa cập nhật danh mục mới.' }, responsible: 'Phòng Hành chính – Tổng hợp' },
  { id: 'ph-14', visit: 'standards', code: '3.3', kind: 'goodPractice', text: 'Bảng niêm yết thủ tục đặt ngang tầm mắt, chữ lớn, có số điện thoại người phụ trách từng thủ tục.' },
];

/** What was found after the first file had been exported. */
export const laterFindings: readonly WrittenFinding[] = [
  { id: 'ph-15', visit: 'standards', code: '3.14', kind: 'shortcoming', text: 'Chưa thống kê hai thủ tục nội bộ về cấp phát vật tư kiểm định.', severity: 'minor', responsible: 'Phòng Hành chính – Tổng hợp' },
  { id: 'ph-16', visit: 'standards', code: null, kind: 'difficulty', text: 'Thiếu một kiểm định viên từ tháng 5; hồ sơ dồn về cuối tháng.', authority: 'department' },
];

/** A remedial measure of the filled round. */
export interface WrittenMeasure {
  readonly id: string;
  readonly finding: string;
  readonly text: string;
  readonly unit: keyof typeof units | null;
  readonly post: string;
  readonly deadline: string | null;
  readonly status: MeasureStatus;
  readonly verdict?: Verdict;
  readonly on?: string;
  readonly report?: string;
  readonly verification?: string;
}

/** The measures; the round is looked at on 18/07/2024. */
export const measures: readonly WrittenMeasure[] = [
  { id: 'bp-01', finding: 'ph-02', text: 'Gửi văn bản xin lỗi cho hai hồ sơ quá hạn, hẹn lại ngày trả kết quả.', unit: 'science', post: 'Trưởng phòng', deadline: '2024-05-06', status: 'closed', verdict: 'fixed', on: '2024-05-09', report: 'Đã gửi văn bản 41 và 42/QLKH ngày 03/5/2024.', verification: 'Thư ký xem bản lưu và gọi điện xác nhận với người nộp.' },
  { id: 'bp-02', finding: 'ph-02', text: 'Phân công một chuyên viên rà hồ sơ sắp đến hạn mỗi sáng, ghi sổ theo dõi.', unit: 'science', post: 'Trưởng phòng', deadline: '2024-05-15', status: 'verified', verdict: 'partlyFixed', on: '2024-06-28', report: 'Đã phân công từ 06/5/2024.', verification: 'Sổ theo dõi bỏ trống tuần 3 tháng 6.' },
  { id: 'bp-03', finding: 'ph-03', text: 'Số hoá toàn bộ hồ sơ tiếp nhận từ tháng 3, hoàn thành trước khi nghiệm thu quý II.', unit: 'science', post: 'Phó Trưởng phòng', deadline: '2024-07-05', status: 'inProgress', on: '2024-05-20' },
  { id: 'bp-04', finding: 'ph-04', text: 'Cấp một máy quét hai mặt cho Phòng Quản lý Khoa học.', unit: null, post: 'Văn phòng Sở', deadline: '2024-07-22', status: 'inProgress', on: '2024-06-10' },
  { id: 'bp-05', finding: 'ph-07', text: 'Lập danh mục hồ sơ, sắp xếp tài liệu kiểm chứng theo bảy lĩnh vực.', unit: 'technology', post: 'Văn thư phòng', deadline: '2024-07-12', status: 'reported', on: '2024-07-11', report: 'Đã lập danh mục 38 hồ sơ, sắp xếp xong ngày 10/7.' },
  { id: 'bp-06', finding: 'ph-10', text: 'Giao chỉ tiêu lập hồ sơ công việc điện tử cho từng người, kiểm điểm tại họp tháng.', unit: 'technology', post: 'Trưởng phòng', deadline: '2024-06-28', status: 'inProgress', on: '2024-06-20' },
  { id: 'bp-07', finding: 'ph-08', text: 'Soạn hướng dẫn nộp trực tuyến hai trang, hỗ trợ ký số tại chỗ mỗi sáng thứ Ba.', unit: 'technology', post: 'Phó Trưởng phòng', deadline: '2024-08-30', status: 'proposed' },
  { id: 'bp-08', finding: 'ph-01', text: 'Văn phòng Sở giới thiệu bảng theo dõi dùng chung tại giao ban tháng 7.', unit: null, post: 'Chánh Văn phòng Sở', deadline: '2024-07-31', status: 'proposed' },
];
