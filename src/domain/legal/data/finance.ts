import type { Entry } from '../entry.ts';

/** Budget, autonomy, public assets, disclosure, bidding. */
export const financeEntries: readonly Entry[] = [
  ['nd-130-2005-nd-cp', 'Nghị định', '130/2005/NĐ-CP', '2005-10-17', 'Chính phủ', 'Quy định chế độ tự chủ, tự chịu trách nhiệm về sử dụng biên chế và kinh phí quản lý hành chính đối với các cơ quan nhà nước',
    { amendedBy: ['nd-117-2013-nd-cp'], note: 'Ngày có hiệu lực cần bổ sung.' }],
  ['nd-117-2013-nd-cp', 'Nghị định', '117/2013/NĐ-CP', '2013-10-07', 'Chính phủ', 'Sửa đổi, bổ sung một số điều của Nghị định 130/2005/NĐ-CP', { from: '2013-11-15' }],
  ['nd-60-2021-nd-cp', 'Nghị định', '60/2021/NĐ-CP', '2021-06-21', 'Chính phủ', 'Quy định cơ chế tự chủ tài chính của đơn vị sự nghiệp công lập', { from: '2021-08-15', amendedBy: ['nd-111-2025-nd-cp'] }],
  ['nd-111-2025-nd-cp', 'Nghị định', '111/2025/NĐ-CP', '2025-05-22', 'Chính phủ', 'Sửa đổi, bổ sung một số điều của Nghị định 60/2021/NĐ-CP', { from: '2025-07-08' }],
  ['luat-15-2017-qh14', 'Luật', '15/2017/QH14', '2017-06-21', 'Quốc hội', 'Quản lý, sử dụng tài sản công', { from: '2018-01-01', note: 'Cần kiểm tra việc sửa đổi, bổ sung từ năm 2024.' }],
  ['tt-61-2017-tt-btc', 'Thông tư', '61/2017/TT-BTC', '2017-06-15', 'Bộ Tài chính', 'Hướng dẫn về công khai ngân sách đối với đơn vị dự toán ngân sách, tổ chức được ngân sách nhà nước hỗ trợ', { from: '2017-08-01', amendedBy: ['tt-90-2018-tt-btc'] }],
  ['tt-90-2018-tt-btc', 'Thông tư', '90/2018/TT-BTC', '2018-09-28', 'Bộ Tài chính', 'Sửa đổi, bổ sung một số điều của Thông tư 61/2017/TT-BTC', { from: '2018-11-12' }],
  ['luat-83-2015-qh13', 'Luật', '83/2015/QH13', '2015-06-25', 'Quốc hội', 'Ngân sách nhà nước', { from: '2017-01-01', to: '2025-12-31', replacedBy: ['luat-89-2025-qh15'], note: 'Áp dụng từ năm ngân sách 2017.' }],
  ['luat-89-2025-qh15', 'Luật', '89/2025/QH15', '2025-06-25', 'Quốc hội', 'Ngân sách nhà nước', { from: '2026-01-01', note: 'Áp dụng từ năm ngân sách 2026; điều khoản có hiệu lực sớm hơn cần kiểm tra.' }],
  ['luat-22-2023-qh15', 'Luật', '22/2023/QH15', '2023-06-23', 'Quốc hội', 'Đấu thầu', { from: '2024-01-01', note: 'Đã được sửa đổi, bổ sung năm 2024 và năm 2025; cần bổ sung số hiệu.' }],
];
