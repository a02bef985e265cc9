import type { DocumentFacts } from '../facts.ts';
import { numberLine, placeAndDate, urgencyWords } from '../headingLines.ts';
import type { Heading } from '../model.ts';
import { capitals, recipientLines } from '../printed.ts';
import type { DocumentRef, DocumentSource } from '../source.ts';
import { linesTag, mainParagraphs, paragraphsTag, sentenceTag, signaturesOf, type ModelGround } from './modelTags.ts';
import { textTag, type Tag } from './tag.ts';

/** What the tags of a document are read from: its data, and the document as the built-in form has it. */
export interface Ground extends ModelGround {
  readonly source: DocumentSource;
  readonly ref: DocumentRef;
  readonly facts: DocumentFacts;
}

type Tags = readonly Tag<Ground>[];

const titleOf = ({ model }: ModelGround) => model.sections[0]?.title;

const ofHeading =
  (read: (heading: Heading) => string) =>
  ({ model }: ModelGround): string => {
    const heading = model.sections[0]?.heading ?? null;
    return heading === null ? '' : read(heading);
  };

/** Of which round it is. */
export const roundTags: Tags = [
  textTag('ten_dot', { vi: 'Tên đợt kiểm tra', en: 'Name of the round' }, ({ source }) => source.plan.title.trim()),
  textTag('nam', { vi: 'Năm kiểm tra', en: 'Year of the round' }, ({ source }) => String(source.plan.year)),
];

/** Ô 1 to 4 of the heading (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export const headingTags: Tags = [
  textTag('co_quan_chu_quan', { vi: 'Tên cơ quan chủ quản', en: 'Superior body' }, ofHeading(({ governingBody }) => capitals(governingBody))),
  textTag('co_quan_ban_hanh', { vi: 'Tên cơ quan ban hành', en: 'Issuing body' }, ofHeading(({ issuingBody }) => capitals(issuingBody))),
  textTag('so_ky_hieu', { vi: 'Số, ký hiệu; chừa chỗ khi Văn thư chưa cấp số', en: 'Number and symbol; room while there is no number' }, ofHeading((heading) => numberLine(heading).replace(/^Số: ?/u, ''))),
  textTag('dia_danh', { vi: 'Địa danh', en: 'Place' }, ofHeading(({ place }) => place.trim())),
  textTag('ngay_ban_hanh', { vi: 'Ngày, tháng, năm ban hành', en: 'Day, month and year of issue' }, ofHeading((heading) => placeAndDate({ ...heading, place: '' }))),
  textTag('do_khan', { vi: 'Mức độ khẩn; để trống khi không khẩn', en: 'Urgency; blank for none' }, ofHeading(({ urgency }) => urgencyWords[urgency])),
];

const subjectTag: Tag<Ground> = textTag('trich_yeu', { vi: 'Trích yếu nội dung', en: 'Subject' }, (ground) => titleOf(ground)?.subject ?? '');

/** Tên loại and trích yếu. */
export const titleTags: Tags = [
  textTag('ten_loai', { vi: 'Tên loại văn bản', en: 'Type of the document' }, (ground) => {
    const title = titleOf(ground);
    return title?.kind === 'named' ? capitals(title.type) : '';
  }),
  subjectTag,
];

/** A letter has no type above its subject. */
export const letterTags: Tags = [subjectTag];

/** The title of an appendix. */
export const appendixTags: Tags = [
  textTag('phu_luc', { vi: 'Từ „Phụ lục“ và số thứ tự', en: 'The word „Phụ lục“ and its number' }, (ground) => {
    const title = titleOf(ground);
    return title?.kind === 'appendix' ? title.no : '';
  }),
  subjectTag,
  textTag('kem_theo', { vi: 'Thông tin chỉ dẫn kèm theo', en: 'What it is attached to' }, (ground) => {
    const title = titleOf(ground);
    return title?.kind === 'appendix' ? title.attachedTo : '';
  }),
];

/** „Kính gửi“. */
export const addresseeTags: Tags = [
  linesTag('kinh_gui', { vi: 'Kính gửi', en: 'Addressees' }, ({ model }) =>
    mainParagraphs({ model })
      .filter(({ style }) => style === 'addressee')
      .map(({ runs }) => runs.map(({ text }) => text).join('')),
  ),
];

/** „Căn cứ …“, and the sentence that leads to the matter. */
export const basesTag: Tag<Ground> = paragraphsTag('can_cu', { vi: 'Các căn cứ', en: 'The legal bases' }, (ground) => mainParagraphs(ground).filter(({ style }) => style === 'basis'));
export const leadTag: Tag<Ground> = sentenceTag('cau_dan', ['lead', 'opening'], { vi: 'Câu dẫn', en: 'The sentence that leads in' });

/** The whole text. */
export const wholeTag: Tag<Ground> = paragraphsTag('toan_van', { vi: 'Toàn văn phần chính, không có bảng', en: 'The whole text without tables and appendices' }, (ground) =>
  mainParagraphs(ground).filter(({ style }) => style !== 'addressee'),
);
export const closingTag: Tag<Ground> = sentenceTag('ket_thuc', ['closing', 'end'], { vi: 'Câu kết thúc', en: 'The closing sentence' });

const signature = ({ model }: ModelGround) => signaturesOf({ model })?.signatures[0];

/** Who signs, and who receives it. */
export const signerTags: Tags = [
  textTag('chuc_vu_ky', { vi: 'Quyền hạn, chức vụ của người ký', en: 'Capacity and post of who signs' }, (ground) => capitals((signature(ground)?.lines ?? []).join('\n'))),
  textTag('nguoi_ky', { vi: 'Họ và tên người ký', en: 'Name of who signs' }, (ground) => signature(ground)?.name ?? ''),
];
export const recipientTags: Tags = [linesTag('noi_nhan', { vi: 'Nơi nhận', en: 'Recipients' }, (ground) => recipientLines(signaturesOf(ground)?.recipients ?? []))];
