import type { ParagraphStyle } from './model.ts';

/**
 * How official documents look: the rules of Decree 30/2020/NĐ-CP in one table. The .docx writer, the preview and the inspector of the
 * format read them here; docs/DOCUMENTS.md is this table for people (a test compares them). Lengths in millimetres, letters in points.
 */

/** Where a rule stands. `practice`: usual in offices, not in the Decree; `judgement`: chosen here, inside what the Decree allows. */
export type RuleSource =
  | { readonly kind: 'decree'; readonly place: string }
  | { readonly kind: 'practice'; readonly place: string }
  | { readonly kind: 'judgement'; readonly place: string };

/** How a paragraph stands between the margins. */
export type TextAlign = 'left' | 'centre' | 'right' | 'justify';

/** How letters look. `sizes` is what the rule allows, `size` what is printed. */
export interface LetterValue {
  readonly kind: 'letters';
  readonly size: number;
  readonly sizes: readonly [number, number];
  readonly bold: boolean;
  readonly italic: boolean;
  readonly upper: boolean;
  readonly align: TextAlign;
}

/** How a paragraph of the content looks. A size of `body` follows the one chosen for the document; `firstLine` is its indent. */
export interface ParagraphValue extends Omit<LetterValue, 'kind' | 'size'> {
  readonly kind: 'paragraph';
  readonly size: number | 'body';
  readonly firstLine: number;
  readonly left: number;
  readonly before: number;
  readonly after: number;
  /** Stays on the page of the paragraph that follows. */
  readonly keepNext: boolean;
}

/** Lengths by their names. */
interface LengthValue {
  readonly kind: 'lengths';
  readonly mm: Readonly<Record<string, number>>;
}

/** A rule under a line of text, as a share of the length of that text. */
interface LineValue {
  readonly kind: 'line';
  readonly share: number;
  readonly shares: readonly [number, number];
}

/** A frame with a word in it. */
interface FrameValue extends Omit<LetterValue, 'kind'> {
  readonly kind: 'frame';
  readonly colour: string;
  /** Width and height. */
  readonly mm: Readonly<Record<'urgent' | 'veryUrgent' | 'express', readonly [number, number]>>;
}

/** A number with its limits. */
interface NumberValue {
  readonly kind: 'number';
  readonly value: number;
  readonly range: readonly [number, number];
}

/** Something that is so, without a number: how it is written or laid out. */
interface TextValue {
  readonly kind: 'text';
  readonly text: string;
}

export type RuleValue = LetterValue | ParagraphValue | LengthValue | LineValue | FrameValue | NumberValue | TextValue;

/** A rule: which component (in the words of the Decree), what is allowed, what is done here, and where it stands. */
export interface FormatRule {
  readonly what: string;
  readonly allowed: string;
  readonly value: RuleValue;
  readonly source: RuleSource;
}

const decree = (place: string): RuleSource => ({ kind: 'decree', place });
const practice = (place: string): RuleSource => ({ kind: 'practice', place });
const judgement = (place: string): RuleSource => ({ kind: 'judgement', place });

const letters = (
  size: number,
  sizes: LetterValue['sizes'],
  manner: Partial<Pick<LetterValue, 'bold' | 'italic' | 'upper' | 'align'>> = {},
): LetterValue => ({ kind: 'letters', size, sizes, bold: false, italic: false, upper: false, align: 'left', ...manner });

/** Indent of the first line: 1 cm or 1,27 cm. */
const INDENT = 12.7;
const AFTER = 6;

const paragraph = (manner: Partial<Omit<ParagraphValue, 'kind'>> = {}): ParagraphValue => ({
  kind: 'paragraph',
  size: 'body',
  sizes: [13, 14],
  bold: false,
  italic: false,
  upper: false,
  align: 'justify',
  firstLine: INDENT,
  left: 0,
  before: 0,
  after: AFTER,
  keepNext: false,
  ...manner,
});

const upright = { bold: true, align: 'centre' } as const;
const contentPlace = 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6';

/** The table of rules. */
export const formatRules = {
  page: {
    what: 'Khổ giấy',
    allowed: 'A4, 210 mm × 297 mm, theo chiều dài; bảng, biểu không làm thành phụ lục riêng có thể theo chiều rộng',
    value: { kind: 'lengths', mm: { width: 210, height: 297 } },
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, I.1–2'),
  },
  margins: {
    what: 'Định lề trang',
    allowed: 'trên và dưới 20–25 mm, trái 30–35 mm, phải 15–20 mm',
    value: { kind: 'lengths', mm: { top: 20, bottom: 20, left: 30, right: 15 } },
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, I.3'),
  },
  font: {
    what: 'Phông chữ',
    allowed: 'Times New Roman, bộ mã Unicode TCVN 6909:2001, màu đen',
    value: { kind: 'text', text: 'Times New Roman' },
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, I.4'),
  },
  pageNumber: {
    what: 'Số trang',
    allowed: 'chữ số Ả Rập, cỡ 13–14, đứng, canh giữa trong lề trên, không hiển thị số trang thứ nhất',
    value: letters(13, [13, 14], { align: 'centre' }),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, I.7'),
  },
  pageNumberPlace: {
    what: 'Khoảng cách từ mép giấy đến số trang',
    allowed: 'trong lề trên',
    value: { kind: 'lengths', mm: { top: 10 } },
    source: judgement('trong lề trên 20 mm'),
  },
  appendixPages: {
    what: 'Số trang của phụ lục',
    allowed: 'mỗi phụ lục bắt đầu bằng trang mới, số trang đánh tiếp theo văn bản',
    value: { kind: 'text', text: 'số trang liên tục' },
    source: judgement('để dẫn chiếu một số trang là đủ; Nghị định không quy định cách đánh khác'),
  },
  nation: {
    what: 'Quốc hiệu',
    allowed: 'in hoa, cỡ 12–13, đứng, đậm, phía trên cùng, bên phải (ô 1)',
    value: letters(12, [12, 13], { ...upright, upper: true }),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.1.a'),
  },
  motto: {
    what: 'Tiêu ngữ',
    allowed: 'in thường, cỡ 13–14, đứng, đậm, canh giữa dưới Quốc hiệu, gạch nối có cách chữ',
    value: letters(13, [13, 14], upright),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.1.b'),
  },
  mottoLine: {
    what: 'Đường kẻ dưới Tiêu ngữ',
    allowed: 'nét liền, dài bằng dòng chữ',
    value: { kind: 'line', share: 1, shares: [1, 1] },
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.1.b'),
  },
  headingPair: {
    what: 'Tiêu ngữ và địa danh lớn hơn Quốc hiệu (pt)',
    allowed: 'Quốc hiệu 12 thì Tiêu ngữ và địa danh 13; Quốc hiệu 13 thì 14',
    value: { kind: 'number', value: 1, range: [1, 1] },
    source: practice('hướng dẫn trình bày văn bản'),
  },
  governingBody: {
    what: 'Tên cơ quan chủ quản trực tiếp',
    allowed: 'in hoa, cỡ 12–13, đứng, không đậm (ô 2)',
    value: letters(12, [12, 13], { align: 'centre', upper: true }),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.2'),
  },
  issuingBody: {
    what: 'Tên cơ quan ban hành',
    allowed: 'in hoa, cỡ 12–13, đứng, đậm, dưới tên cơ quan chủ quản (ô 2)',
    value: letters(12, [12, 13], { ...upright, upper: true }),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.2'),
  },
  issuingBodyLine: {
    what: 'Đường kẻ dưới tên cơ quan ban hành',
    allowed: 'nét liền, dài 1/3–1/2 dòng chữ, cân đối',
    value: { kind: 'line', share: 0.4, shares: [1 / 3, 1 / 2] },
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.2'),
  },
  headingColumns: {
    what: 'Hai cột của phần đầu văn bản',
    allowed: 'tên cơ quan bên trái, Quốc hiệu bên phải, khoảng 40/60',
    value: { kind: 'lengths', mm: { left: 71, right: 94 } },
    source: practice('bảng hai cột không kẻ khung'),
  },
  number: {
    what: 'Số, ký hiệu',
    allowed: '„Số:“ in thường, ký hiệu in hoa, cỡ 13, đứng; số nhỏ hơn 10 ghi thêm số 0; giữa số và ký hiệu có „/“, không cách (ô 3)',
    value: letters(13, [13, 13], { align: 'centre' }),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3'),
  },
  placeAndDate: {
    what: 'Địa danh và thời gian ban hành',
    allowed: 'in thường, cỡ 13–14, nghiêng; ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0; sau địa danh có dấu phẩy (ô 4)',
    value: letters(13, [13, 14], { italic: true, align: 'centre' }),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.4'),
  },
  type: {
    what: 'Tên loại văn bản',
    allowed: 'in hoa, cỡ 13–14, đứng, đậm, canh giữa (ô 5a)',
    value: letters(14, [13, 14], { ...upright, upper: true }),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.5'),
  },
  subject: {
    what: 'Trích yếu nội dung',
    allowed: 'in thường, cỡ 13–14, đứng, đậm, canh giữa, ngay dưới tên loại (ô 5a)',
    value: letters(14, [13, 14], upright),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.5'),
  },
  subjectLine: {
    what: 'Đường kẻ dưới trích yếu',
    allowed: 'nét liền, dài 1/3–1/2 dòng chữ, cân đối',
    value: { kind: 'line', share: 0.4, shares: [1 / 3, 1 / 2] },
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.5'),
  },
  letterSubject: {
    what: 'Trích yếu công văn',
    allowed: 'sau chữ „V/v“, in thường, cỡ 12–13, đứng, canh giữa dưới số, ký hiệu (ô 5b)',
    value: letters(12, [12, 13], { align: 'centre' }),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.5'),
  },
  lineSpacing: {
    what: 'Cách dòng',
    allowed: 'dòng đơn đến 1,5 dòng',
    value: { kind: 'number', value: 1.15, range: [1, 1.5] },
    source: decree(contentPlace),
  },
  basis: {
    what: 'Căn cứ ban hành',
    allowed: 'in thường, nghiêng, cỡ 13–14, mỗi căn cứ một dòng, cuối dòng có dấu chấm phẩy, dòng cuối dấu chấm',
    value: paragraph({ italic: true }),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.b'),
  },
  lead: {
    what: 'Câu dẫn',
    allowed: 'như nội dung',
    value: paragraph(),
    source: decree(contentPlace),
  },
  body: {
    what: 'Nội dung',
    allowed: 'in thường, cỡ 13–14, đứng, canh đều hai lề; lùi đầu dòng 1 cm hoặc 1,27 cm; cách đoạn tối thiểu 6 pt',
    value: paragraph(),
    source: decree(contentPlace),
  },
  part: {
    what: 'Mục lớn (I., II.)',
    allowed: 'in hoa, cỡ 13–14, đứng, đậm; số La Mã',
    value: paragraph({ bold: true, upper: true, before: AFTER, keepNext: true }),
    source: practice('kế hoạch, báo cáo của các sở: lùi đầu dòng như nội dung; canh giữa chỉ khi có chữ „Phần“, „Chương“'),
  },
  heading: {
    what: 'Mục nhỏ có tiêu đề (1., 2.)',
    allowed: 'in thường, cỡ 13–14, đứng, đậm',
    value: paragraph({ bold: true, keepNext: true }),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.d (khoản có tiêu đề)'),
  },
  article: {
    what: 'Số và tiêu đề của điều',
    allowed: 'in thường, cỡ 13–14, đứng, đậm, lùi đầu dòng; lời của điều không có tiêu đề như nội dung',
    value: paragraph({ bold: true, keepNext: true }),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.d'),
  },
  clause: {
    what: 'Khoản',
    allowed: 'số Ả Rập và dấu chấm, cỡ 13–14, đứng',
    value: paragraph(),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.d'),
  },
  point: {
    what: 'Điểm',
    allowed: 'chữ cái a, b, c… và dấu ngoặc đơn đóng, cỡ 13–14, đứng',
    value: paragraph(),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.d'),
  },
  dash: {
    what: 'Gạch đầu dòng',
    allowed: 'như nội dung',
    value: paragraph(),
    source: practice('như điểm'),
  },
  addressee: {
    what: 'Kính gửi',
    allowed: 'in thường, cỡ 13–14, đứng; nhiều nơi nhận thì mỗi nơi một gạch đầu dòng (ô 9a)',
    value: paragraph({ align: 'left', firstLine: 0, left: 2 * INDENT }),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.9.a'),
  },
  centred: {
    what: 'Dòng canh giữa („QUYẾT ĐỊNH:“, thẩm quyền ban hành)',
    allowed: 'canh giữa, cỡ 13–14, đứng, đậm',
    value: paragraph({ bold: true, align: 'centre', firstLine: 0, before: AFTER, keepNext: true }),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2'),
  },
  note: {
    what: 'Chú thích',
    allowed: 'không quy định',
    value: paragraph({ size: 12, sizes: [11, 14], italic: true, firstLine: 0 }),
    source: judgement('nhỏ hơn nội dung, nghiêng'),
  },
  ruled: {
    what: 'Dòng để ghi tay',
    allowed: 'không quy định',
    value: paragraph({ align: 'left', firstLine: 0, after: AFTER }),
    source: judgement('dòng chấm đến lề phải, đủ cao để viết tay'),
  },
  table: {
    what: 'Bảng',
    allowed: 'cỡ 11–14; kẻ khung; hàng không ngắt giữa hai trang',
    value: letters(12, [11, 14]),
    source: practice('bảng trong văn bản; hàng dài quá nửa trang được ngắt'),
  },
  tableHeading: {
    what: 'Tiêu đề của bảng',
    allowed: 'đậm, canh giữa, lặp lại ở đầu mỗi trang',
    value: letters(12, [11, 14], upright),
    source: practice('bảng trong văn bản'),
  },
  signerPost: {
    what: 'Quyền hạn, chức vụ của người ký',
    allowed: 'in hoa, cỡ 13–14, đứng, đậm; TM., Q., KT., TL., TUQ. trước chức vụ (ô 7a)',
    value: letters(13, [13, 14], { ...upright, upper: true }),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.7'),
  },
  signerName: {
    what: 'Họ và tên của người ký',
    allowed: 'in thường, cỡ 13–14, đứng, đậm; không ghi học hàm, học vị trước họ tên (ô 7b)',
    value: letters(13, [13, 14], upright),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.7'),
  },
  signerHint: {
    what: 'Chú thích chữ ký („(Ký, ghi rõ họ tên)“)',
    allowed: 'nghiêng, canh giữa',
    value: letters(12, [11, 14], { italic: true, align: 'centre' }),
    source: practice('biên bản'),
  },
  signatureRoom: {
    what: 'Chỗ để ký và đóng dấu',
    allowed: 'đủ cho chữ ký và dấu (ô 7c)',
    value: { kind: 'lengths', mm: { height: 25 } },
    source: judgement('dấu tròn trùm 1/3 chữ ký'),
  },
  recipientsWord: {
    what: 'Từ „Nơi nhận“',
    allowed: 'in thường, cỡ 12, nghiêng, đậm, sau có dấu hai chấm (ô 9b)',
    value: letters(12, [12, 12], { bold: true, italic: true }),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.9.b'),
  },
  recipients: {
    what: 'Các nơi nhận',
    allowed: 'in thường, cỡ 11, đứng; mỗi nơi một gạch đầu dòng, cuối dòng dấu chấm phẩy; dòng cuối „Lưu: VT, …“ có dấu chấm',
    value: letters(11, [11, 11]),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.9.b'),
  },
  appendixNo: {
    what: 'Từ „Phụ lục“ và số thứ tự',
    allowed: 'in thường, cỡ 14, đứng, đậm, canh giữa; số La Mã khi có từ hai phụ lục; trang mới',
    value: letters(14, [14, 14], upright),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, III.1'),
  },
  appendixTitle: {
    what: 'Tiêu đề của phụ lục',
    allowed: 'in hoa, cỡ 13–14, đứng, đậm, canh giữa',
    value: letters(14, [13, 14], { ...upright, upper: true }),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, III.1'),
  },
  attachedTo: {
    what: 'Thông tin chỉ dẫn kèm theo („(Kèm theo …)“)',
    allowed: 'in thường, cỡ 13–14, nghiêng, canh giữa, dưới tiêu đề phụ lục',
    value: letters(14, [13, 14], { italic: true, align: 'centre' }),
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, III.1'),
  },
  urgency: {
    what: 'Mức độ khẩn',
    allowed: 'in hoa, cỡ 13–14, đứng, đậm, đỏ; khung KHẨN 20 × 8 mm, THƯỢNG KHẨN 40 × 8 mm, HỎA TỐC 30 × 8 mm (ô 10b)',
    value: {
      kind: 'frame',
      size: 13,
      sizes: [13, 14],
      bold: true,
      italic: false,
      upper: true,
      align: 'centre',
      colour: 'C00000',
      mm: { urgent: [20, 8], veryUrgent: [40, 8], express: [30, 8] },
    },
    source: decree('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, III.2'),
  },
} as const satisfies Record<string, FormatRule>;

/** The name of a rule, the same in the writer, the preview and the inspector. */
export type FormatRuleId = keyof typeof formatRules;

/** How a paragraph of each style looks: styles are named as their rules are. */
export const paragraphValue = (style: ParagraphStyle): ParagraphValue => formatRules[style].value;

/** What an office may choose inside the rules. */
export interface FormatOptions {
  /** Cỡ chữ of the content. */
  readonly bodySize: 13 | 14;
}

/** What is used where nobody chose. */
export const usualFormat: FormatOptions = { bodySize: 14 };

/** The size in points in which letters are printed. */
export const printedSize = ({ size }: Pick<ParagraphValue, 'size'>, { bodySize }: FormatOptions): number => (size === 'body' ? bodySize : size);

/** A page and what stands between its margins, in millimetres. */
interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly textWidth: number;
  readonly textHeight: number;
}

/** The page of a section. The margins are those of the Decree whichever way the page lies. */
export const pageSize = (orientation: 'portrait' | 'landscape'): PageSize => {
  const paper = formatRules.page.value.mm;
  const { top, right, bottom, left } = formatRules.margins.value.mm;
  const [width, height] = orientation === 'portrait' ? [paper.width, paper.height] : [paper.height, paper.width];
  return { width, height, textWidth: width - left - right, textHeight: height - top - bottom };
};
