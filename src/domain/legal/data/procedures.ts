import type { Entry } from '../entry.ts';

/** Procedures, the one-stop shop, complaints of citizens. */
export const procedureEntries: readonly Entry[] = [
  ['nd-63-2010-nd-cp', 'Nghị định', '63/2010/NĐ-CP', '2010-06-08', 'Chính phủ', 'Kiểm soát thủ tục hành chính', { from: '2010-10-14', amendedBy: ['nd-48-2013-nd-cp', 'nd-92-2017-nd-cp'] }],
  ['nd-48-2013-nd-cp', 'Nghị định', '48/2013/NĐ-CP', '2013-05-14', 'Chính phủ', 'Sửa đổi, bổ sung một số điều của các nghị định liên quan đến kiểm soát thủ tục hành chính', { from: '2013-07-01' }],
  ['nd-92-2017-nd-cp', 'Nghị định', '92/2017/NĐ-CP', '2017-08-07', 'Chính phủ', 'Sửa đổi, bổ sung một số điều của các nghị định liên quan đến kiểm soát thủ tục hành chính', { from: '2017-09-25' }],
  ['tt-02-2017-tt-vpcp', 'Thông tư', '02/2017/TT-VPCP', '2017-10-31', 'Văn phòng Chính phủ', 'Hướng dẫn về nghiệp vụ kiểm soát thủ tục hành chính',
    { from: '2017-12-15', note: 'Mục 3 Chương VII: kiểm tra việc thực hiện hoạt động kiểm soát thủ tục hành chính; Điều 46: thông báo kết luận trong 15 ngày làm việc.' }],
  ['nd-20-2008-nd-cp', 'Nghị định', '20/2008/NĐ-CP', '2008-02-14', 'Chính phủ', 'Tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ chức về quy định hành chính',
    { amendedBy: ['nd-48-2013-nd-cp', 'nd-92-2017-nd-cp'], note: 'Ngày có hiệu lực cần bổ sung.' }],
  ['nd-61-2018-nd-cp', 'Nghị định', '61/2018/NĐ-CP', '2018-04-23', 'Chính phủ', 'Thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
    { from: '2018-06-21', to: '2025-06-30', replacedBy: ['nd-118-2025-nd-cp'], amendedBy: ['nd-107-2021-nd-cp'], note: 'Vẫn là căn cứ để kiểm tra việc giải quyết hồ sơ trước ngày 01/7/2025.' }],
  ['nd-107-2021-nd-cp', 'Nghị định', '107/2021/NĐ-CP', '2021-12-06', 'Chính phủ', 'Sửa đổi, bổ sung một số điều của Nghị định 61/2018/NĐ-CP', { from: '2021-12-06', to: '2025-06-30', replacedBy: ['nd-118-2025-nd-cp'] }],
  ['tt-01-2018-tt-vpcp', 'Thông tư', '01/2018/TT-VPCP', '2018-11-23', 'Văn phòng Chính phủ', 'Hướng dẫn thi hành một số quy định của Nghị định 61/2018/NĐ-CP', { to: '2025-06-30', replacedBy: ['nd-118-2025-nd-cp'] }],
  ['nd-118-2025-nd-cp', 'Nghị định', '118/2025/NĐ-CP', '2025-06-09', 'Chính phủ', 'Thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia',
    { from: '2025-07-01', amendedBy: ['nd-309-2026-nd-cp'] }],
  ['nd-309-2026-nd-cp', 'Nghị định', '309/2026/NĐ-CP', null, 'Chính phủ', 'Sửa đổi, bổ sung một số điều của Nghị định 118/2025/NĐ-CP', { note: 'Mới biết qua danh mục tin pháp luật tháng 9/2026; ngày ban hành, ngày có hiệu lực và nội dung cần bổ sung.' }],
  ['nd-42-2022-nd-cp', 'Nghị định', '42/2022/NĐ-CP', '2022-06-24', 'Chính phủ', 'Quy định việc cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng', { from: '2022-08-15' }],
  ['nd-45-2020-nd-cp', 'Nghị định', '45/2020/NĐ-CP', '2020-04-08', 'Chính phủ', 'Thực hiện thủ tục hành chính trên môi trường điện tử', { from: '2020-05-22' }],
  ['qd-468-qd-ttg-2021', 'Quyết định', '468/QĐ-TTg', '2021-03-27', 'Thủ tướng Chính phủ', 'Phê duyệt Đề án đổi mới việc thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính', { from: '2021-03-27' }],
  ['qd-766-qd-ttg-2022', 'Quyết định', '766/QĐ-TTg', '2022-06-23', 'Thủ tướng Chính phủ', 'Phê duyệt Bộ chỉ số chỉ đạo, điều hành và đánh giá chất lượng phục vụ người dân, doanh nghiệp trong thực hiện thủ tục hành chính, dịch vụ công theo thời gian thực trên môi trường điện tử',
    { from: '2022-06-23' }],
  ['qd-1085-qd-ttg-2022', 'Quyết định', '1085/QĐ-TTg', '2022-09-15', 'Thủ tướng Chính phủ', 'Ban hành Kế hoạch rà soát, đơn giản hóa thủ tục hành chính nội bộ trong hệ thống hành chính nhà nước giai đoạn 2022 - 2025', { from: '2022-09-15' }],
  ['qd-29-2026-qd-ttg', 'Quyết định', '29/2026/QĐ-TTg', null, 'Thủ tướng Chính phủ', 'Đăng nhập Cổng Dịch vụ công quốc gia bằng định danh điện tử', { note: 'Áp dụng việc đăng nhập bằng định danh điện tử từ ngày 20/7/2026; ngày ban hành, ngày có hiệu lực cần bổ sung.' }],
  ['luat-42-2013-qh13', 'Luật', '42/2013/QH13', '2013-11-25', 'Quốc hội', 'Tiếp công dân', { from: '2014-07-01', note: 'Cần kiểm tra việc sửa đổi, bổ sung năm 2025, 2026.' }],
  ['luat-02-2011-qh13', 'Luật', '02/2011/QH13', '2011-11-11', 'Quốc hội', 'Khiếu nại', { from: '2012-07-01', note: 'Cần kiểm tra việc sửa đổi, bổ sung năm 2025, 2026.' }],
  ['luat-25-2018-qh14', 'Luật', '25/2018/QH14', '2018-06-12', 'Quốc hội', 'Tố cáo', { from: '2019-01-01', note: 'Cần kiểm tra việc sửa đổi, bổ sung năm 2025, 2026.' }],
];
