import { groupsTag, rowsTag, type ColumnTag } from './modelTags.ts';

const no: ColumnTag = ['stt', 'STT', 'Ordinal'];
const unit: ColumnTag = ['don_vi', 'Đơn vị', 'Unit'];
const time: ColumnTag = ['thoi_gian', 'Thời gian', 'Time'];
const form: ColumnTag = ['hinh_thuc', 'Hình thức', 'Form'];
const period: ColumnTag = ['thoi_ky', 'Thời kỳ', 'Period'];
const code: ColumnTag = ['ma', 'Mã', 'Code'];
const max: ColumnTag = ['diem_toi_da', 'Điểm tối đa', 'Points that can be reached'];
const note: ColumnTag = ['ghi_chu', 'Ghi chú', 'Note'];

/** The inspected units with day, form and period. */
export const unitsTag = rowsTag('lich_kiem_tra', { vi: 'Đối tượng, thời gian kiểm tra', en: 'Units and days' }, { keys: ['units'], columns: [no, unit, time, form, period] });

/** The schedule in detail. */
export const scheduleTag = rowsTag(
  'lich_chi_tiet',
  { vi: 'Lịch kiểm tra chi tiết', en: 'The schedule in detail' },
  { keys: ['schedule-table'], columns: [no, time, unit, ['dia_diem', 'Địa điểm', 'Place'], form, ['thanh_phan', 'Thành phần Tổ kiểm tra', 'Who goes along']] },
);

/** The team with what each answers for. */
export const teamTag = rowsTag(
  'thanh_vien',
  { vi: 'Thành viên Tổ kiểm tra', en: 'Members of the team' },
  {
    keys: ['team'],
    columns: [no, ['ho_ten', 'Họ và tên', 'Name'], ['chuc_vu', 'Chức vụ, đơn vị công tác', 'Post and home unit'], ['nhiem_vu', 'Nhiệm vụ trong Tổ', 'Role in the team'], ['phu_trach', 'Nội dung phụ trách', 'What the member answers for']],
  },
);

/** The items of the checklist, area by area. */
export const checklistTag = groupsTag(
  'phieu_kiem_tra',
  { vi: 'Các nội dung của phiếu kiểm tra', en: 'The items of the checklist, area by area' },
  {
    keys: ['checklist-table'],
    columns: [
      code,
      ['cau_hoi', 'Nội dung kiểm tra', 'Question'],
      ['dat', 'Đạt', 'Met'],
      ['dat_mot_phan', 'Đạt một phần', 'Partly met'],
      ['chua_dat', 'Chưa đạt', 'Not met'],
      ['khong_ap_dung', 'Không áp dụng', 'Not applicable'],
      ['so_lieu', 'Số liệu', 'Figures'],
      max,
      ['diem_dat', 'Điểm', 'Points'],
      note,
    ],
  },
);

/** The score sheet of a visit, area by area. */
export const scoresTag = groupsTag(
  'phieu_cham',
  { vi: 'Phiếu chấm điểm', en: 'The score sheet, area by area' },
  {
    keys: ['score-sheet'],
    columns: [code, ['cau_hoi', 'Nội dung kiểm tra', 'Question'], ['ket_qua', 'Kết quả', 'Result'], max, ['tu_cham', 'Tự chấm', 'Points by the unit itself'], ['tham_dinh', 'Thẩm định', 'Points given'], note],
  },
);

/** The comparison without the columns of the areas, of which there are more or fewer. */
export const comparisonTag = rowsTag(
  'tong_hop_diem',
  { vi: 'Điểm, tỷ lệ, xếp loại các đơn vị', en: 'Points, rates and bands of the units' },
  { keys: ['comparison'], columns: [no, unit, ['diem', 'Điểm', 'Points'], ['ty_le', 'Tỷ lệ', 'Rate'], ['xep_loai', 'Xếp loại', 'Band']], fromEnd: 3 },
);

/** The visits and how far each has come. */
export const visitsTag = rowsTag('cac_cuoc', { vi: 'Các cuộc kiểm tra', en: 'The visits' }, { keys: ['visit-table'], columns: [no, unit, time, form, period, ['tinh_trang', 'Tình trạng', 'Stage']] });

/** What the unit reports on. */
export const remediesTag = rowsTag(
  'khac_phuc',
  { vi: 'Kết quả khắc phục', en: 'What became of each finding' },
  {
    keys: ['remedies-table'],
    columns: [
      ['so', 'Số', 'Number'],
      ['noi_dung', 'Tồn tại, hạn chế', 'Finding'],
      ['bien_phap', 'Biện pháp', 'Measure'],
      ['ket_qua', 'Kết quả', 'Result'],
      ['minh_chung', 'Minh chứng', 'Proof'],
      ['ngay_xong', 'Ngày hoàn thành', 'Done on'],
      ['trach_nhiem', 'Trách nhiệm', 'Who answers'],
      ['trang_thai', 'Trạng thái', 'State'],
    ],
  },
);

/** The figures that a unit reports. */
export const figuresTag = rowsTag(
  'bang_so_lieu',
  { vi: 'Bảng số liệu', en: 'Figures that the unit fills in' },
  { keys: ['figures-table'], columns: [code, ['chi_tieu', 'Chỉ tiêu', 'What is counted'], ['tu_so', 'Tử số', 'Numerator'], ['mau_so', 'Mẫu số', 'Denominator'], ['ty_le', 'Tỷ lệ', 'Rate'], ['nguon', 'Nguồn số liệu', 'Source']] },
);

/** The points that a unit gives itself. */
export const selfScoresTag = rowsTag('tu_cham_diem', { vi: 'Bảng tự chấm điểm', en: 'Points that the unit gives itself' }, { keys: ['self-table'], columns: [no, ['linh_vuc', 'Lĩnh vực', 'Area'], max, ['tu_cham', 'Điểm tự chấm', 'Points'], note] });

/** Papers that the unit prepares. */
export const papersTag = rowsTag('ho_so', { vi: 'Hồ sơ, tài liệu cần chuẩn bị', en: 'Papers to prepare' }, { keys: ['papers-table'], columns: [no, ['tai_lieu', 'Hồ sơ, tài liệu', 'Paper'], ['phuc_vu', 'Phục vụ nội dung', 'For the items']] });

/** Dossiers of samples. */
export const dossiersTag = rowsTag(
  'ho_so_mau',
  { vi: 'Hồ sơ của các mẫu kiểm tra xác suất', en: 'Dossiers of the samples' },
  {
    keys: ['sample-'],
    columns: [
      no,
      ['ma_ho_so', 'Mã hồ sơ', 'Code'],
      ['thu_tuc', 'Thủ tục', 'Procedure'],
      ['tiep_nhan', 'Tiếp nhận', 'Received'],
      ['hen_tra', 'Hẹn trả', 'Due'],
      ['tra', 'Trả', 'Returned'],
      ['tinh_trang', 'Tình trạng', 'Timeliness'],
      ['xin_loi', 'Xin lỗi', 'Apology'],
      ['thanh_phan', 'Thành phần', 'Composition'],
      ['phi', 'Phí', 'Fee'],
      note,
    ],
  },
);

const foundColumns: readonly ColumnTag[] = [['so', 'Số', 'Number'], ['noi_dung', 'Nội dung', 'Words']];

/** The findings as the appendix has them. */
export const findingTableTags = [
  groupsTag(
    'bang_ton_tai',
    { vi: 'Bảng tồn tại, hạn chế', en: 'Table of shortcomings' },
    {
      keys: ['table-shortcoming'],
      columns: [
        ...foundColumns,
        ['muc_do', 'Mức độ', 'Severity'],
        ['nguyen_nhan', 'Nguyên nhân', 'Cause'],
        ['trach_nhiem', 'Trách nhiệm', 'Who answers'],
        ['kien_nghi_to', 'Kiến nghị của Tổ kiểm tra', 'What the team recommends'],
        ['bien_phap', 'Biện pháp, hạn hoàn thành', 'Measures and deadlines'],
      ],
    },
  ),
  ...(
    [
      ['bang_cach_lam_hay', 'table-goodPractice', 'Bảng cách làm hay', 'Table of good practices'],
      ['bang_kho_khan', 'table-difficulty', 'Bảng khó khăn, vướng mắc', 'Table of difficulties'],
      ['bang_kien_nghi', 'table-proposal', 'Bảng đề xuất, kiến nghị', 'Table of proposals'],
    ] as const
  ).map(([name, key, vi, en]) =>
    groupsTag(
      name,
      { vi, en },
      {
        keys: [key],
        columns: [...foundColumns, ['nguyen_nhan', 'Nguyên nhân', 'Cause'], ['huong_xu_ly', 'Hướng xử lý, nhân rộng', 'How it is handled'], ['tham_quyen', 'Thẩm quyền', 'Who can settle it']],
      },
    ),
  ),
];
