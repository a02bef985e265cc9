import type { Entry } from '../entry.ts';

/** Officials and public employees: law, recruitment, evaluation, training, integrity, grass-roots democracy. */
export const civilServiceEntries: readonly Entry[] = [
  ['luat-22-2008-qh12', 'Luật', '22/2008/QH12', '2008-11-13', 'Quốc hội', 'Cán bộ, công chức', { from: '2010-01-01', to: '2025-06-30', replacedBy: ['luat-80-2025-qh15'], amendedBy: ['luat-52-2019-qh14'] }],
  ['luat-58-2010-qh12', 'Luật', '58/2010/QH12', '2010-11-15', 'Quốc hội', 'Viên chức', { from: '2012-01-01', to: '2026-06-30', replacedBy: ['luat-129-2025-qh15'], amendedBy: ['luat-52-2019-qh14'] }],
  ['luat-52-2019-qh14', 'Luật', '52/2019/QH14', '2019-11-25', 'Quốc hội', 'Sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức', { from: '2020-07-01' }],
  ['luat-80-2025-qh15', 'Luật', '80/2025/QH15', '2025-06-24', 'Quốc hội', 'Cán bộ, công chức', { from: '2025-07-01' }],
  ['luat-129-2025-qh15', 'Luật', '129/2025/QH15', '2025-12-10', 'Quốc hội', 'Viên chức', { from: '2026-07-01' }],
  ['nd-170-2025-nd-cp', 'Nghị định', '170/2025/NĐ-CP', '2025-06-30', 'Chính phủ', 'Quy định về tuyển dụng, sử dụng và quản lý công chức', { from: '2025-07-01' }],
  ['nd-334-2025-nd-cp', 'Nghị định', '334/2025/NĐ-CP', null, 'Chính phủ', 'Quy định trong lĩnh vực công vụ', { note: 'Trích yếu, ngày ban hành và ngày có hiệu lực cần bổ sung.' }],
  ['nd-335-2025-nd-cp', 'Nghị định', '335/2025/NĐ-CP', '2025-12-21', 'Chính phủ', 'Đánh giá, xếp loại chất lượng công chức', { from: '2026-01-01', note: 'Điều 20: mức điểm xếp loại 90, 70 và 50.' }],
  ['nd-233-2026-nd-cp', 'Nghị định', '233/2026/NĐ-CP', null, 'Chính phủ', 'Đánh giá, xếp loại chất lượng viên chức', { note: 'Ngày ban hành, ngày có hiệu lực cần bổ sung.' }],
  ['nd-90-2020-nd-cp', 'Nghị định', '90/2020/NĐ-CP', '2020-08-13', 'Chính phủ', 'Đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức',
    { from: '2020-08-20', to: '2025-12-31', replacedBy: ['nd-335-2025-nd-cp', 'nd-233-2026-nd-cp'], amendedBy: ['nd-48-2023-nd-cp'], note: 'Đối với viên chức, áp dụng đến khi Nghị định 233/2026/NĐ-CP có hiệu lực; cần kiểm tra.' }],
  ['nd-48-2023-nd-cp', 'Nghị định', '48/2023/NĐ-CP', '2023-07-17', 'Chính phủ', 'Sửa đổi, bổ sung một số điều của Nghị định 90/2020/NĐ-CP', { from: '2023-09-15', to: '2025-12-31', replacedBy: ['nd-335-2025-nd-cp', 'nd-233-2026-nd-cp'] }],
  ['nd-171-2025-nd-cp', 'Nghị định', '171/2025/NĐ-CP', '2025-06-30', 'Chính phủ', 'Quy định về đào tạo, bồi dưỡng công chức', { from: '2025-07-01' }],
  ['nd-101-2017-nd-cp', 'Nghị định', '101/2017/NĐ-CP', '2017-09-01', 'Chính phủ', 'Đào tạo, bồi dưỡng cán bộ, công chức, viên chức',
    { from: '2017-10-21', to: '2025-06-30', replacedBy: ['nd-171-2025-nd-cp'], amendedBy: ['nd-89-2021-nd-cp'], note: 'Việc áp dụng đối với viên chức sau ngày 30/6/2025 cần kiểm tra.' }],
  ['nd-89-2021-nd-cp', 'Nghị định', '89/2021/NĐ-CP', '2021-10-18', 'Chính phủ', 'Sửa đổi, bổ sung một số điều của Nghị định 101/2017/NĐ-CP', { from: '2021-12-10', to: '2025-06-30', replacedBy: ['nd-171-2025-nd-cp'] }],
  ['luat-36-2018-qh14', 'Luật', '36/2018/QH14', '2018-11-20', 'Quốc hội', 'Phòng, chống tham nhũng', { from: '2019-07-01', note: 'Cần kiểm tra việc sửa đổi, bổ sung năm 2025, 2026.' }],
  ['nd-59-2019-nd-cp', 'Nghị định', '59/2019/NĐ-CP', '2019-07-01', 'Chính phủ', 'Quy định chi tiết một số điều và biện pháp thi hành Luật Phòng, chống tham nhũng', { from: '2019-08-15' }],
  ['nd-130-2020-nd-cp', 'Nghị định', '130/2020/NĐ-CP', '2020-10-30', 'Chính phủ', 'Kiểm soát tài sản, thu nhập của người có chức vụ, quyền hạn trong cơ quan, tổ chức, đơn vị', { from: '2020-12-20' }],
  ['luat-10-2022-qh15', 'Luật', '10/2022/QH15', '2022-11-10', 'Quốc hội', 'Thực hiện dân chủ ở cơ sở', { from: '2023-07-01' }],
  ['nd-59-2023-nd-cp', 'Nghị định', '59/2023/NĐ-CP', '2023-08-14', 'Chính phủ', 'Quy định chi tiết một số điều của Luật Thực hiện dân chủ ở cơ sở', { from: '2023-08-14' }],
];
