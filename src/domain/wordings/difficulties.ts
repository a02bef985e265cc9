import type { BuiltIn } from './builtIn.ts';

/** Difficulties that units usually report, by criterion; the cause lies outside the unit. */
export const difficulties: readonly BuiltIn[] = [
  {
    key: '2.1',
    text: 'Thời gian xây dựng văn bản QPPL ngắn trong khi phải lấy ý kiến nhiều cơ quan, {đơn vị} khó bảo đảm tiến độ.',
    cause: ['objective', ''],
    recommendation: 'Phối hợp sớm với cơ quan thẩm định; đề xuất điều chỉnh thời hạn khi có lý do khách quan.',
  },
  {
    key: '3.2',
    text: 'Quy định về TTHC thay đổi nhiều sau sắp xếp tổ chức, việc cấu hình quy trình điện tử phụ thuộc đơn vị quản trị hệ thống.',
    cause: ['objective', ''],
    recommendation: 'Kiến nghị đơn vị quản trị hệ thống rút ngắn thời gian cấu hình.',
  },
  {
    key: '3.9',
    text: 'Một bộ phận người dân chưa có thiết bị, kỹ năng nộp hồ sơ trực tuyến.',
    cause: ['objective', ''],
    recommendation: 'Tăng cường hỗ trợ tại nơi tiếp nhận và tại cơ sở.',
  },
  {
    key: '3.11',
    text: 'Hệ thống số hóa, lưu trữ chưa đồng bộ, dung lượng và thiết bị còn hạn chế.',
    cause: ['objective', ''],
    recommendation: 'Đề nghị bổ sung thiết bị, dung lượng lưu trữ.',
  },
  {
    key: '4.4',
    text: 'Khối lượng công việc của {đơn vị} tăng sau sắp xếp trong khi biên chế không tăng.',
    cause: ['objective', ''],
    recommendation: 'Rà soát nhiệm vụ, đề xuất điều chỉnh biên chế phù hợp.',
  },
  {
    key: '6.4',
    text: 'Thủ tục mua sắm, thanh toán qua nhiều bước, kinh phí giao muộn nên tiến độ giải ngân của {đơn vị} chậm.',
    cause: ['objective', ''],
    recommendation: 'Đề nghị giao dự toán sớm; hướng dẫn thủ tục cụ thể.',
  },
  {
    key: '7.8',
    text: 'Các phần mềm do nhiều cơ quan triển khai chưa liên thông, {đơn vị} phải nhập dữ liệu nhiều lần.',
    cause: ['objective', ''],
    recommendation: 'Kiến nghị kết nối, chia sẻ dữ liệu giữa các hệ thống.',
  },
  {
    key: '7.9',
    text: 'Kinh phí và nhân lực chuyên trách về an toàn thông tin của {đơn vị} còn hạn chế.',
    cause: ['objective', ''],
    recommendation: 'Đề nghị bố trí kinh phí, hỗ trợ chuyên môn lập hồ sơ cấp độ.',
  },
];
