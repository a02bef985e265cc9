import type { Chance } from './random.ts';

const subjects = [
  'Đơn vị', 'Văn phòng Sở', 'Chi cục', 'Bộ phận Tiếp nhận và Trả kết quả', 'Trưởng phòng', 'Công chức phụ trách', 'Trung tâm', 'Tổ kiểm tra',
];
const verbs = [
  'đã ban hành', 'chưa cập nhật', 'còn chậm trong việc công khai', 'thực hiện đầy đủ', 'chưa bố trí kinh phí cho', 'kịp thời rà soát',
  'chưa có hồ sơ chứng minh', 'đề nghị hướng dẫn thêm về', 'đã khắc phục một phần', 'phối hợp tốt trong',
];
const objects = [
  'kế hoạch cải cách hành chính năm', 'danh mục thủ tục hành chính', 'quy trình nội bộ giải quyết hồ sơ', 'số hóa thành phần hồ sơ',
  'quy chế chi tiêu nội bộ', 'đề án vị trí việc làm', 'báo cáo quý theo đúng thời hạn', 'khảo sát mức độ hài lòng của người dân',
  'sổ theo dõi văn bản đến', 'chữ ký số trong phát hành văn bản', 'phụ lục phân công nhiệm vụ', 'niêm yết tại trụ sở',
];
const tails = [
  'theo Kế hoạch số 522/KH-SKHCN', 'trong thời kỳ kiểm tra', 'đến ngày 30/9', 'so với cùng kỳ năm trước', 'như kiến nghị của đợt kiểm tra trước',
  'do thiếu nhân lực', 'đúng quy định', 'cần bổ sung trước ngày 15 của tháng sau',
];

/** Running text as inspectors write it, of about 20 to 35 words for each part. */
export const sentences = (chance: Chance, parts: number): string =>
  Array.from({ length: parts }, () => `${chance.pick(subjects)} ${chance.pick(verbs)} ${chance.pick(objects)} ${chance.pick(tails)}.`).join(' ');
