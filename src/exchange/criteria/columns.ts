import type { CriterionDefinition, ScoringRule } from '#domain/schema/inspection.ts';
import type { SheetColumn, TableLayout } from '../sheet/sheet.ts';

/** The columns of the sheet of criteria, in the order in which they are written. */
export const columns = {
  code: { heading: 'Mã', aliases: ['Mã tiêu chí', 'STT', 'Số thứ tự'], width: 8 },
  area: { heading: 'Lĩnh vực', aliases: ['Số lĩnh vực'], width: 9 },
  question: { heading: 'Nội dung kiểm tra', aliases: ['Nội dung', 'Câu hỏi', 'Tiêu chí'], width: 60 },
  evidence: { heading: 'Tài liệu kiểm chứng', aliases: ['Tài liệu', 'Minh chứng'], width: 36 },
  legal: { heading: 'Căn cứ', aliases: ['Căn cứ pháp lý'], width: 36 },
  documents: { heading: 'Mã văn bản căn cứ', aliases: [], width: 24 },
  type: { heading: 'Loại', aliases: ['Loại tiêu chí'], width: 11 },
  numerator: { heading: 'Tử số', aliases: [], width: 28 },
  denominator: { heading: 'Mẫu số', aliases: [], width: 28 },
  unit: { heading: 'Đơn vị tính', aliases: [], width: 12 },
  sourceSystem: { heading: 'Nguồn số liệu', aliases: [], width: 24 },
  cutOff: { heading: 'Mốc chốt số liệu', aliases: [], width: 20 },
  maxScore: { heading: 'Điểm tối đa', aliases: ['Điểm'], width: 11 },
  scoring: { heading: 'Cách chấm điểm', aliases: ['Cách tính điểm'], width: 24 },
  partly: { heading: 'Đạt một phần (%)', aliases: [], width: 14 },
  steps: { heading: 'Các bậc (tỷ lệ: điểm, %)', aliases: ['Các bậc'], width: 30 },
  full: { heading: 'Đủ điểm từ tỷ lệ (%)', aliases: [], width: 14 },
  applies: { heading: 'Áp dụng', aliases: ['Áp dụng cho', 'Đối tượng'], width: 30 },
  retired: { heading: 'Thôi sử dụng', aliases: [], width: 12 },
  key: { heading: 'Mã ổn định', aliases: [], width: 12 },
} as const satisfies Readonly<Record<string, SheetColumn>>;

export type ColumnKey = keyof typeof columns;

const isColumn = (name: string): name is ColumnKey => Object.hasOwn(columns, name);

/** All columns in their order. */
export const columnKeys: readonly ColumnKey[] = Object.keys(columns).filter(isColumn);

/** The sheet of criteria; without code, area and question there is no criterion. */
export const criteriaLayout: TableLayout<ColumnKey> = { columns, keys: columnKeys, required: ['code', 'area', 'question'] };

/** The sheets of a workbook and what stands in the first column of the third. */
export const sheetNames = { criteria: 'Tiêu chí', areas: 'Lĩnh vực', info: 'Thông tin' } as const;
export const infoLabels = { title: 'Tên bộ tiêu chí', note: 'Nội dung thay đổi' } as const;
export const areaHeadings = { no: 'Số', name: 'Tên lĩnh vực', thematic: 'Chuyên đề', maxScore: 'Điểm tối đa' } as const;

/** Words of the choices. */
export const typeWords: Readonly<Record<CriterionDefinition['type'], string>> = { qualitative: 'Định tính', quantitative: 'Định lượng' };
export const kindWords: Readonly<Record<CriterionDefinition['applies'][number], string>> = {
  division: 'Phòng',
  subDepartment: 'Chi cục',
  serviceUnit: 'Đơn vị sự nghiệp',
};
export const scoringWords: Readonly<Record<ScoringRule['kind'], string>> = {
  judged: 'Do Tổ kiểm tra cân nhắc',
  byResult: 'Theo kết quả',
  stepped: 'Theo bậc tỷ lệ',
  linear: 'Tuyến tính theo tỷ lệ',
};
