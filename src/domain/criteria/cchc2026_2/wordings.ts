import type { CriterionDefinition } from '../../schema/inspection.ts';

/** What a criterion says otherwise than in cchc-2026.1. */
export type Amendment = Partial<Pick<CriterionDefinition, 'question' | 'evidence' | 'legal' | 'numerator' | 'denominator'>>;

const makingLaw = 'Luật Ban hành văn bản QPPL số 64/2025/QH15; Nghị định 78/2025/NĐ-CP; Nghị định 79/2025/NĐ-CP';

/** The wordings mended in cchc-2026.2, by code; docs/criteria-review.md says why. */
export const amendedWordings: Readonly<Record<string, Amendment>> = {
  '1.10': { legal: 'Luật Thi đua, khen thưởng số 06/2022/QH15; Kế hoạch CCHC năm của Sở' },
  '2.1': { legal: makingLaw, numerator: 'số văn bản trình đúng tiến độ, đúng trình tự' },
  '2.2': { legal: makingLaw, question: 'Văn bản QPPL thuộc lĩnh vực quản lý có được rà soát thường xuyên, kể cả sau khi sắp xếp đơn vị hành chính không?' },
  '2.3': { legal: makingLaw },
  '2.5': { legal: makingLaw, numerator: 'số dự thảo văn bản được góp ý đúng hạn', denominator: 'số dự thảo văn bản được yêu cầu góp ý' },
  '2.6': { legal: `Nghị định 30/2020/NĐ-CP; ${makingLaw}`, evidence: 'Ít nhất 10 văn bản đi chọn ngẫu nhiên, lập bảng kê' },
  '3.1': {
    question: 'Danh mục TTHC do đơn vị tham mưu có được rà soát, trình công bố đầy đủ, kịp thời khi có thay đổi không?',
    denominator: 'số TTHC phải trình công bố trong kỳ',
  },
  '3.2': { numerator: 'số TTHC có quy trình được phê duyệt và cấu hình đúng' },
  '3.3': {
    question: 'TTHC có được công khai đầy đủ, đúng quy định trên Cổng Dịch vụ công quốc gia, trang của Sở và nơi tiếp nhận không?',
    evidence: 'Bản niêm yết, trang công khai đối chiếu với quyết định công bố mới nhất',
  },
  '3.7': { evidence: 'Mẫu hồ sơ rút ngẫu nhiên (tối thiểu 10 hồ sơ); bảng kê' },
  '3.8': { question: 'Việc yêu cầu bổ sung (một lần, bằng phiếu) và từ chối hồ sơ (bằng văn bản) có nêu rõ lý do, đúng quy định không?' },
  '3.15': {
    question: 'Phản ánh, kiến nghị về quy định hành chính và hành vi hành chính có được trả lời đúng hạn, công khai không?',
    numerator: 'số phản ánh, kiến nghị được trả lời đúng hạn, công khai',
    denominator: 'số phản ánh, kiến nghị thuộc thẩm quyền đã đến hạn trả lời',
  },
  '3.16': { question: 'Đơn vị có bảo đảm không yêu cầu giấy tờ ngoài quy định hoặc đã có trong cơ sở dữ liệu hay không?' },
  '3.17': {
    question: 'Việc cử công chức trực, thay thế, bàn giao tại Trung tâm Phục vụ hành chính công có đúng quy định không?',
    evidence: 'Quyết định cử; lịch trực; sổ, biên bản bàn giao',
  },
  '4.1': { question: 'Chức năng, nhiệm vụ, cơ cấu tổ chức có được quy định, cập nhật sau sắp xếp, bảo đảm không chồng chéo hay không?' },
  '4.7': { legal: 'Luật Tiếp công dân số 42/2013/QH13; Luật Khiếu nại số 02/2011/QH13; Luật Tố cáo số 25/2018/QH14', denominator: 'số đơn thuộc thẩm quyền đã đến hạn xử lý' },
  '5.5': { question: 'Kế hoạch đào tạo, bồi dưỡng công chức, viên chức có được thực hiện không?' },
  '5.6': { numerator: 'số hồ sơ đầy đủ, được cập nhật kịp thời' },
  '5.7': { legal: 'Luật Phòng, chống tham nhũng số 36/2018/QH14; Nghị định 59/2019/NĐ-CP; Nghị định 130/2020/NĐ-CP' },
  '5.8': {
    question: 'Trường hợp công chức, viên chức vi phạm kỷ luật, bị phản ánh nhũng nhiễu (nếu có) có được xử lý đúng quy định không?',
  },
  '5.9': { legal: 'Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15; Nghị định 59/2023/NĐ-CP' },
  '6.2': { legal: 'Luật Quản lý, sử dụng tài sản công số 15/2017/QH14 và các nghị định hướng dẫn' },
  '6.4': { legal: 'Luật Ngân sách nhà nước số 89/2025/QH15 (trước năm ngân sách 2026: Luật số 83/2015/QH13); quyết định giao dự toán' },
  '6.7': {
    evidence: 'Kết luận thanh tra, kiểm tra, kiểm toán; chứng từ nộp tiền; báo cáo thực hiện',
    numerator: 'số kiến nghị đã thực hiện xong',
    denominator: 'số kiến nghị phải thực hiện đến thời điểm kiểm tra',
  },
  '6.8': { evidence: 'Ít nhất 10 chứng từ chọn ngẫu nhiên, lập bảng kê', legal: 'Quy chế chi tiêu nội bộ; Luật Đấu thầu số 22/2023/QH15 (đã được sửa đổi, bổ sung)' },
  '6.9': { numerator: 'số nhiệm vụ đã quyết toán đúng hạn', denominator: 'số nhiệm vụ đến hạn quyết toán' },
  '7.1': {
    question: 'Tỷ lệ nhiệm vụ chuyển đổi số hoàn thành đúng hạn đến thời điểm kiểm tra là bao nhiêu?',
    numerator: 'số nhiệm vụ chuyển đổi số đã hoàn thành đúng hạn',
    denominator: 'số nhiệm vụ chuyển đổi số được giao đã đến hạn',
  },
  '7.5': { evidence: 'Tài khoản trên hệ thống; danh sách báo cáo đã gửi', legal: 'Nghị định 09/2019/NĐ-CP về chế độ báo cáo của cơ quan hành chính nhà nước' },
  '7.8': { legal: 'Luật Dữ liệu số 60/2024/QH15; Kế hoạch dữ liệu của tỉnh', numerator: 'số cơ sở dữ liệu được cập nhật đúng quy định' },
  '7.9': {
    legal: 'Luật An ninh mạng số 116/2025/QH15; Nghị định 331/2026/NĐ-CP; trước đây: Luật An toàn thông tin mạng số 86/2015/QH13, Nghị định 85/2016/NĐ-CP',
  },
  '7.10': { question: 'Dữ liệu cá nhân, tài khoản, chữ ký số có được quản lý đúng (không dùng chung, thu hồi khi chuyển công tác) không?' },
  '7.12': { numerator: 'số người đã được bồi dưỡng' },
  '8.1': { question: 'Công chức, viên chức có chấp hành giờ làm việc tại thời điểm kiểm tra không?' },
  '8.3': { question: 'Thái độ giao tiếp, phục vụ có đúng mực, không gây phiền hà, đùn đẩy hay không?' },
  '8.5': {
    question: 'Tỷ lệ công việc, văn bản tham mưu đúng hạn, không phải đôn đốc là bao nhiêu?',
    evidence: 'Văn bản giao việc; văn bản đôn đốc của Sở, UBND tỉnh',
    numerator: 'số văn bản tham mưu đúng hạn, không bị đôn đốc',
    denominator: 'số văn bản phải tham mưu đã đến hạn',
  },
};
