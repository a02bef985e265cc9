import type { BuiltIn } from './builtIn.ts';

/** Proposals that units usually make, by criterion. */
export const proposals: readonly BuiltIn[] = [
  {
    key: '1.5',
    text: 'Đề nghị thống nhất một biểu mẫu báo cáo CCHC, giảm việc nhập trùng số liệu giữa báo cáo giấy và phần mềm.',
    recommendation: '',
  },
  {
    key: '2.7',
    text: 'Đề nghị cấp có thẩm quyền đẩy mạnh phân cấp, ủy quyền giải quyết TTHC kèm theo bảo đảm nguồn lực thực hiện.',
    recommendation: '',
  },
  {
    key: '3.9',
    text: 'Đề nghị đơn giản hóa biểu mẫu điện tử trên Cổng Dịch vụ công quốc gia để người dân dễ thực hiện.',
    recommendation: '',
  },
  {
    key: '3.12',
    text: 'Đề nghị bổ sung chức năng ký số, trả kết quả điện tử cho các TTHC còn lại trên hệ thống.',
    recommendation: '',
  },
  {
    key: '5.5',
    text: 'Đề nghị tổ chức thêm các lớp bồi dưỡng nghiệp vụ CCHC, kiểm soát TTHC cho {đơn vị}.',
    recommendation: '',
  },
  {
    key: '6.5',
    text: 'Đề nghị hướng dẫn cụ thể việc xây dựng phương án tự chủ tài chính của đơn vị sự nghiệp.',
    recommendation: '',
  },
  {
    key: '7.12',
    text: 'Đề nghị tổ chức tập huấn kỹ năng số, an toàn thông tin theo vị trí việc làm.',
    recommendation: '',
  },
  {
    key: '9.5',
    text: 'Đề nghị Sở phản hồi bằng văn bản các kiến nghị của {đơn vị}, nêu rõ cơ quan có thẩm quyền và thời hạn giải quyết.',
    recommendation: '',
  },
];
