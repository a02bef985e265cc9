/** The words of score tables. */
export const scoreWords = {
  code: 'Mã',
  question: 'Nội dung kiểm tra',
  result: 'Kết quả',
  max: 'Điểm tối đa',
  self: 'Tự chấm',
  verified: 'Thẩm định',
  note: 'Số liệu, ghi chú',
  areaTotal: 'Cộng lĩnh vực',
  total: 'Tổng cộng',
  round: 'Toàn đợt',
  ordinal: 'STT',
  unit: 'Đơn vị',
  points: 'Điểm',
  rate: 'Tỷ lệ',
  band: 'Xếp loại',
  area: (no: number): string => `LV ${no}`,
  areaNote: (areas: readonly { readonly no: number; readonly name: string }[]): string => `Ghi chú: ${areas.map(({ no, name }) => `LV ${no}: ${name.trim()}`).join('; ')}. Tỷ lệ là điểm thẩm định trên điểm tối đa của các nội dung áp dụng đối với đơn vị.`,
  sheetOf: (unit: string): string => `Phiếu chấm điểm công tác cải cách hành chính của ${unit}`,
  comparison: 'Tổng hợp điểm, xếp loại các đơn vị được kiểm tra',
} as const;

/** The words of the tables of findings. */
export const findingTableWords = {
  title: 'Tổng hợp kết quả phát hiện qua kiểm tra',
  shortcomings: 'Tổng hợp tồn tại, hạn chế và thời hạn khắc phục',
  no: 'Số',
  text: 'Nội dung',
  severity: 'Mức độ',
  cause: 'Nguyên nhân',
  responsible: 'Trách nhiệm',
  recommendation: 'Kiến nghị của Tổ kiểm tra',
  measures: 'Biện pháp, hạn hoàn thành',
  handling: 'Hướng xử lý, nhân rộng',
  authority: 'Thẩm quyền',
  fixedOnSite: 'Đã khắc phục tại chỗ.',
  noMeasure: '……',
} as const;

/** The words of the tables of samples. */
export const sampleTableWords = {
  title: 'Bảng kê hồ sơ kiểm tra xác suất',
  sample: 'Mẫu hồ sơ',
  no: 'STT',
  code: 'Mã hồ sơ',
  procedure: 'Thủ tục hành chính',
  received: 'Ngày nhận',
  due: 'Ngày hẹn trả',
  returned: 'Ngày trả',
  timeliness: 'Thời hạn',
  apology: 'Văn bản xin lỗi',
  composition: 'Thành phần',
  fee: 'Phí, lệ phí',
  note: 'Ghi chú',
} as const;

/** The words of the table of visits. */
export const scheduleTableWords = {
  title: 'Lịch và tình hình thực hiện kiểm tra',
  no: 'STT',
  unit: 'Đơn vị',
  time: 'Thời gian',
  form: 'Hình thức',
  period: 'Thời kỳ kiểm tra',
  state: 'Tình hình thực hiện',
  undated: 'Chưa xác định',
} as const;

/** How far a visit has come, as a table has it. */
export const stageWords = { planned: 'Chưa kiểm tra', inProgress: 'Đang kiểm tra', minutesSigned: 'Đã kiểm tra, đã ký biên bản', cancelled: 'Không tiến hành' } as const;

/** The words of the appendices as a whole. */
export const appendixWords = { title: 'Phụ lục kết quả kiểm tra công tác cải cách hành chính', nothing: 'Chưa có kết quả kiểm tra để lập phụ lục.' } as const;
