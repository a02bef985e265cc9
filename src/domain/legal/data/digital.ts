import type { Entry } from '../entry.ts';

/** Digital government, data, security, records, quality management. */
export const digitalEntries: readonly Entry[] = [
  ['nq-57-nq-tw-2024', 'Nghị quyết', '57-NQ/TW', '2024-12-22', 'Bộ Chính trị', 'Đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia', { from: '2024-12-22' }],
  ['qd-28-2018-qd-ttg', 'Quyết định', '28/2018/QĐ-TTg', '2018-07-12', 'Thủ tướng Chính phủ', 'Việc gửi, nhận văn bản điện tử giữa các cơ quan trong hệ thống hành chính nhà nước', { note: 'Ngày có hiệu lực cần bổ sung.' }],
  ['luat-33-2024-qh15', 'Luật', '33/2024/QH15', '2024-06-21', 'Quốc hội', 'Lưu trữ', { from: '2025-07-01' }],
  ['luat-60-2024-qh15', 'Luật', '60/2024/QH15', '2024-11-30', 'Quốc hội', 'Dữ liệu', { from: '2025-07-01' }],
  ['luat-20-2023-qh15', 'Luật', '20/2023/QH15', '2023-06-22', 'Quốc hội', 'Giao dịch điện tử', { from: '2024-07-01' }],
  ['luat-86-2015-qh13', 'Luật', '86/2015/QH13', '2015-11-19', 'Quốc hội', 'An toàn thông tin mạng', { from: '2016-07-01', to: '2026-06-30', replacedBy: ['luat-116-2025-qh15'] }],
  ['nd-85-2016-nd-cp', 'Nghị định', '85/2016/NĐ-CP', '2016-07-01', 'Chính phủ', 'Bảo đảm an toàn hệ thống thông tin theo cấp độ', { from: '2016-07-01', replacedBy: ['nd-331-2026-nd-cp'] }],
  ['luat-116-2025-qh15', 'Luật', '116/2025/QH15', '2025-12-10', 'Quốc hội', 'An ninh mạng', { from: '2026-07-01' }],
  ['nd-331-2026-nd-cp', 'Nghị định', '331/2026/NĐ-CP', null, 'Chính phủ', 'Quy định về cấp độ an toàn hệ thống thông tin', { note: 'Trích yếu, ngày ban hành và ngày có hiệu lực cần bổ sung.' }],
  ['tcvn-14423-2026', 'Tiêu chuẩn quốc gia', 'TCVN 14423:2026', null, 'Bộ Khoa học và Công nghệ', 'Yêu cầu an toàn hệ thống thông tin theo cấp độ', { note: 'Tên tiêu chuẩn và ngày công bố cần bổ sung.' }],
  ['nd-13-2023-nd-cp', 'Nghị định', '13/2023/NĐ-CP', '2023-04-17', 'Chính phủ', 'Bảo vệ dữ liệu cá nhân', { from: '2023-07-01', to: '2025-12-31', replacedBy: ['luat-91-2025-qh15'] }],
  ['luat-91-2025-qh15', 'Luật', '91/2025/QH15', '2025-06-26', 'Quốc hội', 'Bảo vệ dữ liệu cá nhân', { from: '2026-01-01' }],
  ['qd-19-2014-qd-ttg', 'Quyết định', '19/2014/QĐ-TTg', '2014-03-05', 'Thủ tướng Chính phủ', 'Áp dụng hệ thống quản lý chất lượng theo tiêu chuẩn quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan, tổ chức thuộc hệ thống hành chính nhà nước', { from: '2014-04-20' }],
  ['tcvn-iso-9001-2015', 'Tiêu chuẩn quốc gia', 'TCVN ISO 9001:2015', null, 'Bộ Khoa học và Công nghệ', 'Hệ thống quản lý chất lượng - Các yêu cầu', { note: 'Ngày công bố cần bổ sung.' }],
];
