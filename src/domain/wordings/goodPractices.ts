import type { BuiltIn } from './builtIn.ts';

const spread = 'Đề nghị phổ biến, nhân rộng cách làm đến các phòng, đơn vị thuộc Sở.';

/** Good practices worth spreading, by criterion. */
export const goodPractices: readonly BuiltIn[] = [
  {
    key: '1.1',
    text: '{đơn vị} ban hành kế hoạch CCHC ngay từ đầu năm, đồng bộ với chương trình công tác và phân công cụ thể đến từng người.',
    recommendation: spread,
  },
  {
    key: '1.3',
    text: '{đơn vị} theo dõi nhiệm vụ CCHC bằng bảng theo dõi chung, cập nhật hằng tuần; các nhiệm vụ đến hạn đều hoàn thành.',
    recommendation: spread,
  },
  {
    key: '1.6',
    text: '{đơn vị} đối chiếu số liệu với phần mềm trước khi gửi báo cáo; các chỉ tiêu được kiểm tra đều khớp.',
    recommendation: spread,
  },
  {
    key: '1.7',
    text: '{đơn vị} tuyên truyền CCHC bằng nhiều hình thức dễ tiếp cận như đồ họa, đoạn phim ngắn hướng dẫn TTHC.',
    recommendation: spread,
  },
  {
    key: '1.8',
    text: 'Lãnh đạo {đơn vị} kiểm điểm tiến độ CCHC tại từng cuộc họp giao ban và giao việc có thời hạn cụ thể.',
    recommendation: spread,
  },
  {
    key: '1.10',
    text: '{đơn vị} có sáng kiến về CCHC được công nhận và áp dụng có hiệu quả, rút ngắn thời gian giải quyết công việc.',
    recommendation: spread,
  },
  {
    key: '1.13',
    text: '{đơn vị} lưu tài liệu kiểm chứng CCHC theo từng lĩnh vực trên thư mục dùng chung, tra cứu nhanh.',
    recommendation: spread,
  },
  {
    key: '2.6',
    text: '{đơn vị} lập danh mục căn cứ còn hiệu lực dùng chung, rà soát trước khi trình ký văn bản.',
    recommendation: spread,
  },
  {
    key: '3.3',
    text: '{đơn vị} niêm yết TTHC kèm mã QR tra cứu, cập nhật trong ngày khi có quyết định công bố mới.',
    recommendation: spread,
  },
  {
    key: '3.4',
    text: '{đơn vị} rà soát, cảnh báo hồ sơ sắp đến hạn hằng ngày trên Hệ thống thông tin giải quyết TTHC; trong kỳ không phát sinh hồ sơ quá hạn.',
    recommendation: spread,
  },
  {
    key: '3.4',
    text: '{đơn vị} rút ngắn thời gian giải quyết so với quy định, tỷ lệ hồ sơ trả trước hạn cao.',
    recommendation: spread,
  },
  {
    key: '3.5',
    text: '{đơn vị} chủ động thông báo, xin lỗi và hẹn lại thời gian ngay khi có nguy cơ quá hạn.',
    recommendation: spread,
  },
  {
    key: '3.9',
    text: '{đơn vị} bố trí người hướng dẫn nộp hồ sơ trực tuyến tại chỗ, tỷ lệ hồ sơ trực tuyến tăng rõ rệt.',
    recommendation: spread,
  },
  {
    key: '3.11',
    text: '{đơn vị} số hóa hồ sơ ngay khi tiếp nhận và tái sử dụng dữ liệu đã số hóa, giảm giấy tờ phải nộp.',
    recommendation: spread,
  },
  {
    key: '3.13',
    text: '{đơn vị} đề xuất phương án đơn giản hóa TTHC có lượng hóa chi phí tuân thủ được cắt giảm.',
    recommendation: spread,
  },
  {
    key: '3.15',
    text: '{đơn vị} trả lời phản ánh, kiến nghị trước hạn và công khai kết quả.',
    recommendation: spread,
  },
  {
    key: '5.4',
    text: '{đơn vị} đánh giá công chức, viên chức theo sản phẩm hằng tháng, kết quả được công khai trong đơn vị.',
    recommendation: spread,
  },
  {
    key: '5.11',
    text: '{đơn vị} phân công công việc hằng tuần theo nguyên tắc rõ người, rõ việc, rõ thời hạn, rõ kết quả.',
    recommendation: spread,
  },
  {
    key: '6.3',
    text: '{đơn vị} công khai tài chính đầy đủ, đúng hạn bằng nhiều hình thức.',
    recommendation: spread,
  },
  {
    key: '7.2',
    text: '{đơn vị} ký số và gửi điện tử toàn bộ văn bản đi, không phát hành bản giấy song song.',
    recommendation: spread,
  },
  {
    key: '7.3',
    text: '{đơn vị} lập và xử lý hồ sơ công việc hoàn toàn trên môi trường điện tử.',
    recommendation: spread,
  },
  {
    key: '8.3',
    text: 'Công chức, viên chức của {đơn vị} có thái độ phục vụ đúng mực, không có phản ánh về phiền hà trong kỳ.',
    recommendation: spread,
  },
  {
    key: '9.4',
    text: '{đơn vị} khắc phục xong toàn bộ tồn tại, hạn chế của lần kiểm tra trước, có minh chứng đầy đủ.',
    recommendation: spread,
  },
];
