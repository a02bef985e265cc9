import type { Block, Column, DocumentModel, Heading, Paragraph, ParagraphStyle, Run } from '#domain/documents/model.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';

/** A document of every kind of block, for the writer and the preview. */

const runsOf = (text: string | readonly Run[]): readonly Run[] => (typeof text === 'string' ? [{ text }] : text);

/** A paragraph with a key of its own. */
export const paragraph = (key: string, style: ParagraphStyle, text: string | readonly Run[]): Paragraph => ({ kind: 'paragraph', key, style, runs: runsOf(text) });

/** A column of a table. */
const column = (heading: string, width: number, align: Column['align'] = 'left'): Column => ({ heading, width, align });

/** The heading of the department. */
const sampleHeading: Heading = {
  governingBody: 'Ủy ban nhân dân tỉnh Long An',
  issuingBody: 'Sở Khoa học và Công nghệ',
  number: '',
  symbol: '/BC-SKHCN',
  place: 'Long An',
  date: null,
  year: 2024,
  urgency: 'normal',
};

const findings = Array.from({ length: 14 }, (_, at) => at + 1);

const longText =
  'Đơn vị đã ban hành kế hoạch cải cách hành chính năm 2024, phân công lãnh đạo phụ trách, tổ chức quán triệt đến toàn thể công chức, viên chức; ' +
  'tuy nhiên một số nhiệm vụ chưa có sản phẩm cụ thể, thời hạn hoàn thành còn chung chung, chưa gắn trách nhiệm của từng phòng chuyên môn.';

const findingBlocks: readonly Block[] = findings.flatMap((no): readonly Block[] => [
  paragraph(`finding-${no}`, 'clause', [{ text: `${no}. `, bold: true }, { text: `Tồn tại thứ ${no}. ${longText}` }]),
  paragraph(`finding-${no}-cause`, 'dash', `- Nguyên nhân: công tác kiểm tra nội bộ chưa thường xuyên (mục ${no}).`),
]);

const findingTable: Block = {
  kind: 'table',
  key: 'findings',
  columns: [column('STT', 7, 'centre'), column('Tồn tại, hạn chế', 38), column('Biện pháp khắc phục', 30), column('Thời hạn', 12, 'centre'), column('Điểm trừ', 13, 'right')],
  rows: [
    { kind: 'group', key: 'area-1', text: 'I. Công tác chỉ đạo, điều hành' },
    ...findings.map((no) => ({
      kind: 'cells' as const,
      key: `row-${no}`,
      cells: [[[{ text: String(no) }]], [[{ text: longText }]], [[{ text: 'Ban hành kế hoạch bổ sung.' }], [{ text: 'Báo cáo kết quả.', italic: true }]], [[{ text: '30/9/2024' }]], [[{ text: '0,5' }]]],
    })),
    { kind: 'total', key: 'sum', cells: [[], [[{ text: 'Cộng' }]], [], [], [[{ text: '7,0' }]]] },
  ],
};

/** A report of several pages with an appendix across, as the house writes it. */
export const sampleReport: DocumentModel = {
  kind: 'roundReport',
  name: 'Báo cáo kết quả kiểm tra cải cách hành chính năm 2024',
  sections: [
    {
      key: 'main',
      orientation: 'portrait',
      heading: sampleHeading,
      title: { kind: 'named', type: 'Báo cáo', subject: 'Kết quả kiểm tra công tác cải cách hành chính năm 2024\ntại các đơn vị thuộc Sở Khoa học và Công nghệ' },
      blocks: [
        paragraph('basis-1', 'basis', 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;'),
        paragraph('basis-2', 'basis', 'Căn cứ Kế hoạch số 522/KH-SKHCN ngày 27 tháng 3 năm 2024 của Sở Khoa học và Công nghệ.'),
        paragraph('lead', 'lead', 'Thực hiện Kế hoạch nêu trên, Tổ kiểm tra báo cáo kết quả như sau:'),
        paragraph('part-1', 'part', 'I. Tình hình tổ chức kiểm tra'),
        paragraph('heading-1', 'heading', '1. Số đơn vị được kiểm tra'),
        paragraph('body-1', 'body', longText),
        paragraph('point-a', 'point', 'a) Kiểm tra trực tiếp 05 đơn vị;'),
        paragraph('part-2', 'part', 'II. Tồn tại, hạn chế'),
        ...findingBlocks,
        paragraph('note', 'note', 'Ghi chú: số liệu tính đến ngày kiểm tra.'),
        {
          kind: 'signatures',
          key: 'end',
          recipients: ['Ủy ban nhân dân tỉnh (báo cáo)', 'Ban Giám đốc Sở', 'Các đơn vị được kiểm tra', 'Lưu: VT, VP'],
          signatures: [{ lines: ['KT. Giám đốc', 'Phó Giám đốc'], name: 'Nguyễn Văn An', hint: '' }],
        },
      ],
    },
    {
      key: 'appendix-1',
      orientation: 'landscape',
      heading: null,
      title: { kind: 'appendix', no: 'Phụ lục I', subject: 'Tổng hợp tồn tại, hạn chế và thời hạn khắc phục', attachedTo: '(Kèm theo Báo cáo số      /BC-SKHCN ngày      tháng      năm 2024 của Sở Khoa học và Công nghệ)' },
      blocks: [findingTable],
    },
  ],
};

/** Minutes with three signatures and lines to write on by hand. */
export const sampleMinutes: DocumentModel = {
  kind: 'minutes',
  name: 'Biên bản kiểm tra',
  sections: [
    {
      key: 'main',
      orientation: 'portrait',
      heading: { ...sampleHeading, number: '5/BB-TKT', date: IsoDateSchema.parse('2024-02-05'), urgency: 'veryUrgent' },
      title: { kind: 'named', type: 'Biên bản', subject: 'Kiểm tra công tác cải cách hành chính' },
      blocks: [
        paragraph('body-1', 'body', longText),
        paragraph('ruled-1', 'ruled', 'Ý kiến khác: '),
        paragraph('ruled-2', 'ruled', ''),
        {
          kind: 'signatures',
          key: 'end',
          recipients: ['Đơn vị được kiểm tra', 'Lưu: VT, VP'],
          signatures: [
            { lines: ['Đại diện đơn vị được kiểm tra'], name: '', hint: '(Ký, ghi rõ họ tên)' },
            { lines: ['Thư ký'], name: 'Lê Thị Bình', hint: '(Ký, ghi rõ họ tên)' },
            { lines: ['Tổ trưởng'], name: 'Trần Văn Cường', hint: '(Ký, ghi rõ họ tên)' },
          ],
        },
      ],
    },
  ],
};

/** A công văn to a unit. */
export const sampleLetter: DocumentModel = {
  kind: 'visitNotice',
  name: 'Thông báo lịch kiểm tra',
  sections: [
    {
      key: 'main',
      orientation: 'portrait',
      heading: { ...sampleHeading, symbol: '/SKHCN-VP', urgency: 'urgent' },
      title: { kind: 'letter', subject: 'V/v thông báo lịch kiểm tra công tác cải cách hành chính năm 2024' },
      blocks: [
        paragraph('to', 'addressee', 'Kính gửi: Chi cục Tiêu chuẩn Đo lường Chất lượng'),
        paragraph('lead', 'lead', 'Thực hiện Kế hoạch số 522/KH-SKHCN ngày 27/3/2024, Sở Khoa học và Công nghệ thông báo như sau:'),
        paragraph('body-1', 'body', longText),
        {
          kind: 'signatures',
          key: 'end',
          recipients: ['Như trên', 'Lưu: VT, VP'],
          signatures: [{ lines: ['TL. Giám đốc', 'Chánh Văn phòng'], name: 'Phạm Thị Dung', hint: '' }],
        },
      ],
    },
  ],
};

/** What the tests are run on. */
export const sampleModels: readonly DocumentModel[] = [sampleReport, sampleMinutes, sampleLetter];
