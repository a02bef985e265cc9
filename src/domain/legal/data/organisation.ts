import type { Entry } from '../entry.ts';

/** Local government, its bodies, posts and staff numbers. */
export const organisationEntries: readonly Entry[] = [
  ['luat-77-2015-qh13', 'Luật', '77/2015/QH13', '2015-06-19', 'Quốc hội', 'Tổ chức chính quyền địa phương', { from: '2016-01-01', to: '2025-02-28', replacedBy: ['luat-65-2025-qh15'], amendedBy: ['luat-47-2019-qh14'] }],
  ['luat-47-2019-qh14', 'Luật', '47/2019/QH14', '2019-11-22', 'Quốc hội', 'Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương', { from: '2020-07-01', to: '2025-02-28', replacedBy: ['luat-65-2025-qh15'] }],
  ['luat-65-2025-qh15', 'Luật', '65/2025/QH15', '2025-02-19', 'Quốc hội', 'Tổ chức chính quyền địa phương', { from: '2025-03-01', to: '2025-06-15', replacedBy: ['luat-72-2025-qh15'] }],
  ['luat-72-2025-qh15', 'Luật', '72/2025/QH15', '2025-06-16', 'Quốc hội', 'Tổ chức chính quyền địa phương', { from: '2025-06-16', note: 'Chính quyền địa phương hai cấp.' }],
  ['nq-202-2025-qh15', 'Nghị quyết', '202/2025/QH15', '2025-06-12', 'Quốc hội', 'Sắp xếp đơn vị hành chính cấp tỉnh', { from: '2025-06-12' }],
  ['nq-1682-nq-ubtvqh15', 'Nghị quyết', '1682/NQ-UBTVQH15', '2025-06-16', 'Ủy ban Thường vụ Quốc hội', 'Sắp xếp các đơn vị hành chính cấp xã của tỉnh Tây Ninh năm 2025', { from: '2025-06-16' }],
  ['nq-18-nq-tw-2017', 'Nghị quyết', '18-NQ/TW', '2017-10-25', 'Ban Chấp hành Trung ương Đảng', 'Một số vấn đề về tiếp tục đổi mới, sắp xếp tổ chức bộ máy của hệ thống chính trị tinh gọn, hoạt động hiệu lực, hiệu quả', { from: '2017-10-25' }],
  ['nd-24-2014-nd-cp', 'Nghị định', '24/2014/NĐ-CP', '2014-04-04', 'Chính phủ', 'Quy định tổ chức các cơ quan chuyên môn thuộc UBND tỉnh, thành phố trực thuộc Trung ương',
    { from: '2014-05-20', to: '2025-02-28', replacedBy: ['nd-45-2025-nd-cp'], amendedBy: ['nd-107-2020-nd-cp'] }],
  ['nd-107-2020-nd-cp', 'Nghị định', '107/2020/NĐ-CP', '2020-09-14', 'Chính phủ', 'Sửa đổi, bổ sung một số điều của Nghị định 24/2014/NĐ-CP', { from: '2020-11-25', to: '2025-02-28', replacedBy: ['nd-45-2025-nd-cp'] }],
  ['nd-45-2025-nd-cp', 'Nghị định', '45/2025/NĐ-CP', '2025-02-28', 'Chính phủ', 'Quy định tổ chức các cơ quan chuyên môn thuộc UBND cấp tỉnh và UBND cấp huyện', { from: '2025-03-01', to: '2025-06-30', replacedBy: ['nd-150-2025-nd-cp'] }],
  ['nd-150-2025-nd-cp', 'Nghị định', '150/2025/NĐ-CP', '2025-06-12', 'Chính phủ', 'Quy định tổ chức các cơ quan chuyên môn thuộc UBND cấp tỉnh và UBND cấp xã', { from: '2025-07-01' }],
  ['nd-120-2020-nd-cp', 'Nghị định', '120/2020/NĐ-CP', '2020-10-07', 'Chính phủ', 'Quy định về thành lập, tổ chức lại, giải thể đơn vị sự nghiệp công lập', { from: '2020-12-01', note: 'Cần kiểm tra việc sửa đổi, bổ sung.' }],
  ['nd-62-2020-nd-cp', 'Nghị định', '62/2020/NĐ-CP', '2020-06-01', 'Chính phủ', 'Vị trí việc làm và biên chế công chức', { from: '2020-07-20', note: 'Cần kiểm tra việc sửa đổi, bổ sung.' }],
  ['nd-106-2020-nd-cp', 'Nghị định', '106/2020/NĐ-CP', '2020-09-10', 'Chính phủ', 'Vị trí việc làm và số lượng người làm việc trong đơn vị sự nghiệp công lập', { from: '2020-11-15', note: 'Cần kiểm tra việc sửa đổi, bổ sung.' }],
];
