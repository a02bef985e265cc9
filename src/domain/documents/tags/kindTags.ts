import type { DocumentKind } from '../../schema/documents.ts';
import { visitOf } from '../facts.ts';
import { mainParagraphs, paragraphsTag, partTag, sentenceTag } from './modelTags.ts';
import { minutesSignatures } from '../meeting.ts';
import { visitGround } from '../visitGround.ts';
import { addresseeTags, appendixTags, basesTag, closingTag, headingTags, leadTag, letterTags, recipientTags, roundTags, signerTags, titleTags, wholeTag, type Ground } from './commonTags.ts';
import {
  checklistTag,
  comparisonTag,
  dossiersTag,
  figuresTag,
  findingTableTags,
  papersTag,
  remediesTag,
  scheduleTag,
  scoresTag,
  selfScoresTag,
  teamTag,
  unitsTag,
  visitsTag,
} from './tableTags.ts';
import { dataOf, textTag, type Tag, type TagData, type TagInfo } from './tag.ts';
import { findingTags, roundFindingTags, scoreTags, signedFindingTags, visitTags, type AtVisit } from './visitTags.ts';

/** The tags of a kind of document. */
export interface KindTags {
  readonly tags: readonly TagInfo[];
  readonly dataOf: (ground: Ground) => TagData;
  /** Of each of these at least one belongs into such a document: names of tags that say the same in different ways. */
  readonly wanted: readonly (readonly string[])[];
}

const ofRound = (wanted: KindTags['wanted'], tags: readonly Tag<Ground>[]): KindTags => ({ tags, dataOf: (ground) => dataOf(tags, ground), wanted });

/** Of a visit; without one nothing is printed (build.ts). */
const ofVisit = (wanted: KindTags['wanted'], tags: readonly Tag<AtVisit>[]): KindTags => ({
  tags,
  dataOf: (ground) => {
    const visit = visitOf(ground.source, ground.ref);
    return visit === undefined ? {} : dataOf(tags, { ...ground, at: visitGround(ground.source, visit) });
  },
  wanted,
});

const outlineTags = [
  partTag('tinh_hinh', 'outline-situation', { vi: 'Đặc điểm, tình hình', en: 'Outline: situation of the unit' }),
  partTag('ket_qua_linh_vuc', 'outline-results', { vi: 'Kết quả theo từng lĩnh vực', en: 'Outline: results by area' }),
  partTag('cach_lam_hay', 'outline-practices', { vi: 'Cách làm hay, sáng tạo', en: 'Outline: good practices' }),
  partTag('ton_tai_han_che', 'outline-shortcomings', { vi: 'Tồn tại, hạn chế và nguyên nhân', en: 'Outline: shortcomings and causes' }),
  partTag('kho_khan_kien_nghi', 'outline-proposals', { vi: 'Khó khăn, vướng mắc; đề xuất, kiến nghị', en: 'Outline: difficulties and proposals' }),
  partTag('phuong_huong', 'outline-direction', { vi: 'Phương hướng, nhiệm vụ', en: 'Outline: what comes next' }),
];

const planTags: readonly Tag<Ground>[] = [
  ...roundTags,
  ...headingTags,
  ...titleTags,
  basesTag,
  leadTag,
  partTag('muc_dich', 'purpose', { vi: 'Mục đích', en: 'Purpose' }),
  partTag('yeu_cau', 'demand', { vi: 'Yêu cầu', en: 'Requirements' }),
  partTag('noi_dung_kiem_tra', 'part-matter', { vi: 'Nội dung kiểm tra', en: 'What is inspected' }),
  partTag('doi_tuong', 'subjects', { vi: 'Đối tượng kiểm tra', en: 'Which units' }),
  partTag('hinh_thuc', 'forms', { vi: 'Hình thức kiểm tra', en: 'Forms of inspection' }),
  partTag('thoi_ky', 'period', { vi: 'Thời kỳ kiểm tra', en: 'Period examined' }),
  partTag('thoi_gian', 'time', { vi: 'Thời gian kiểm tra', en: 'When the visits take place' }),
  unitsTag,
  partTag('thanh_phan', 'part-team', { vi: 'Thành phần Tổ kiểm tra', en: 'How the team is made up' }),
  teamTag,
  partTag('phuong_phap', 'method', { vi: 'Phương pháp kiểm tra', en: 'Methods' }),
  partTag('trinh_tu', 'order', { vi: 'Trình tự kiểm tra', en: 'Order of a visit' }),
  partTag('kinh_phi', 'part-money', { vi: 'Kinh phí thực hiện', en: 'Money' }),
  partTag('to_chuc_thuc_hien', 'part-carrying', { vi: 'Tổ chức thực hiện', en: 'Who carries out what' }),
  wholeTag,
  closingTag,
  scheduleTag,
  checklistTag,
  ...signerTags,
  ...recipientTags,
];

const decisionTags: readonly Tag<Ground>[] = [
  ...roundTags,
  ...headingTags,
  ...titleTags,
  sentenceTag('tham_quyen', ['authority'], { vi: 'Thẩm quyền ban hành', en: 'By whose authority it is decided' }),
  basesTag,
  partTag('cac_dieu', 'decides', { vi: 'Các điều của quyết định', en: 'The articles' }),
  paragraphsTag('thanh_vien', { vi: 'Danh sách thành viên Tổ kiểm tra', en: 'The members, a line each' }, (ground) => mainParagraphs(ground).filter(({ key }) => key.startsWith('member-'))),
  wholeTag,
  ...signerTags,
  ...recipientTags,
];

const noticeTags: readonly Tag<AtVisit>[] = [
  ...roundTags,
  ...headingTags,
  ...letterTags,
  ...addresseeTags,
  ...visitTags,
  leadTag,
  partTag('thoi_gian_dia_diem', 'title-time', { vi: 'Thời gian, địa điểm, hình thức, thời kỳ kiểm tra', en: 'Time, place, form and period' }),
  partTag('thanh_phan', 'title-people', { vi: 'Thành phần làm việc', en: 'Who takes part' }),
  partTag('noi_dung_kiem_tra', 'title-matter', { vi: 'Nội dung kiểm tra', en: 'What is inspected' }),
  partTag('de_nghi', 'title-demands', { vi: 'Đề nghị đơn vị', en: 'What the unit is asked to do' }),
  partTag('dau_moi', 'title-contact', { vi: 'Đầu mối liên hệ', en: 'Whom to ask' }),
  wholeTag,
  closingTag,
  papersTag,
  ...signerTags,
  ...recipientTags,
];

const outline: readonly Tag<Ground>[] = [
  ...roundTags,
  ...appendixTags,
  sentenceTag('cau_dan', ['outline-lead'], { vi: 'Câu dẫn', en: 'The sentence that leads in' }),
  ...outlineTags,
  figuresTag,
  selfScoresTag,
  wholeTag,
];

const formTags: readonly Tag<Ground>[] = [
  ...roundTags,
  textTag('trich_yeu', { vi: 'Tên phiếu', en: 'Title of the form' }, ({ model }) => model.sections[0]?.title.subject ?? ''),
  paragraphsTag('thong_tin', { vi: 'Đơn vị, thời gian, thời kỳ kiểm tra', en: 'Unit, time and period' }, (ground) => mainParagraphs(ground).filter(({ key }) => /^head-\d+$/u.test(key))),
  checklistTag,
  paragraphsTag('phat_hien_khac', { vi: 'Phát hiện khác, ý kiến của đơn vị', en: 'Other findings' }, (ground) => mainParagraphs(ground).filter(({ key }) => /^others?-/u.test(key))),
];

const minutesTags: readonly Tag<AtVisit>[] = [
  ...roundTags,
  ...headingTags,
  ...titleTags,
  ...visitTags,
  basesTag,
  leadTag,
  partTag('thanh_phan_to', 'team', { vi: 'Thành phần Tổ kiểm tra', en: 'The team at the visit' }),
  partTag('thanh_phan_don_vi', 'unit', { vi: 'Thành phần đơn vị được kiểm tra', en: 'The people of the unit' }),
  partTag('trinh_tu', 'steps', { vi: 'Trình tự làm việc', en: 'Steps of the visit' }),
  partTag('don_vi_bao_cao', 'report', { vi: 'Đơn vị báo cáo', en: 'What the unit reported' }),
  partTag('ket_qua_linh_vuc', 'areas', { vi: 'Kết quả kiểm tra theo từng lĩnh vực', en: 'Results by area' }),
  partTag('kiem_tra_xac_suat', 'samples', { vi: 'Kiểm tra xác suất hồ sơ', en: 'Samples of dossiers' }),
  partTag('khac_phuc_ky_truoc', 'carried', { vi: 'Việc khắc phục tồn tại của kỳ trước', en: 'What earlier rounds left open' }),
  partTag('minh_chung', 'evidence', { vi: 'Minh chứng thu thập tại cuộc kiểm tra', en: 'Evidence' }),
  partTag('uu_diem', 'strengths', { vi: 'Ưu điểm, cách làm hay', en: 'Strengths and good practices' }),
  partTag('ton_tai_han_che', 'shortcomings', { vi: 'Tồn tại, hạn chế và nguyên nhân', en: 'Shortcomings and causes' }),
  partTag('kho_khan_vuong_mac', 'difficulties', { vi: 'Khó khăn, vướng mắc', en: 'Difficulties' }),
  partTag('y_kien', 'explanations', { vi: 'Ý kiến, giải trình của đơn vị', en: 'What the unit says to it' }),
  partTag('de_xuat_kien_nghi', 'proposals', { vi: 'Đề xuất, kiến nghị của đơn vị', en: 'What the unit proposes' }),
  partTag('ket_luan', 'conclusion', { vi: 'Kết luận, yêu cầu', en: 'Conclusion and demands' }),
  ...signedFindingTags,
  ...scoreTags,
  scoresTag,
  wholeTag,
  closingTag,
  textTag('ky_don_vi', { vi: 'Người ký của đơn vị', en: 'Who signs for the unit' }, ({ source, ref, at }) => minutesSignatures(source, ref, at)[0]?.name ?? ''),
  textTag('ky_thu_ky', { vi: 'Thư ký', en: 'Secretary' }, ({ source, ref, at }) => minutesSignatures(source, ref, at)[1]?.name ?? ''),
  textTag('ky_to_truong', { vi: 'Người ký của Tổ kiểm tra', en: 'Who signs for the team' }, ({ source, ref, at }) => minutesSignatures(source, ref, at)[2]?.name ?? ''),
  textTag('chuc_vu_to_truong', { vi: 'Quyền hạn, chức vụ của người ký phía Tổ kiểm tra', en: 'Capacity of who signs for the team' }, ({ source, ref, at }) => (minutesSignatures(source, ref, at)[2]?.lines ?? []).join('\n')),
];

const visitReportTags: readonly Tag<AtVisit>[] = [
  ...roundTags,
  ...headingTags,
  ...titleTags,
  ...addresseeTags,
  ...visitTags,
  leadTag,
  partTag('tinh_hinh', 'held', { vi: 'Tình hình tổ chức kiểm tra', en: 'How the visit went' }),
  partTag('ket_qua_linh_vuc', 'results', { vi: 'Kết quả kiểm tra theo từng lĩnh vực', en: 'Results by area' }),
  partTag('kiem_tra_xac_suat', 'samples', { vi: 'Kiểm tra xác suất hồ sơ', en: 'Samples of dossiers' }),
  partTag('khac_phuc_ky_truoc', 'carried', { vi: 'Việc khắc phục tồn tại của kỳ trước', en: 'What earlier rounds left open' }),
  partTag('uu_diem', 'strengths', { vi: 'Ưu điểm, cách làm hay', en: 'Strengths and good practices' }),
  partTag('ton_tai_han_che', 'shortcomings', { vi: 'Tồn tại, hạn chế và nguyên nhân', en: 'Shortcomings and causes' }),
  partTag('y_kien', 'opinions', { vi: 'Ý kiến, giải trình của đơn vị', en: 'What the unit says to it' }),
  partTag('kho_khan_vuong_mac', 'difficulties', { vi: 'Khó khăn, vướng mắc', en: 'Difficulties' }),
  partTag('de_xuat_kien_nghi', 'proposals', { vi: 'Đề xuất, kiến nghị của đơn vị', en: 'What the unit proposes' }),
  partTag('kien_nghi_cua_to', 'demands', { vi: 'Kiến nghị của Tổ kiểm tra', en: 'What the team proposes' }),
  ...findingTags,
  ...scoreTags,
  scoresTag,
  wholeTag,
  closingTag,
  ...signerTags,
  ...recipientTags,
];

const conclusionTags: readonly Tag<AtVisit>[] = [
  ...roundTags,
  ...headingTags,
  ...titleTags,
  ...visitTags,
  leadTag,
  partTag('ket_qua_dat_duoc', 'strengths', { vi: 'Kết quả đạt được', en: 'What was achieved' }),
  partTag('ton_tai_han_che', 'shortcomings', { vi: 'Tồn tại, hạn chế', en: 'Shortcomings' }),
  partTag('yeu_cau', 'demands', { vi: 'Yêu cầu, thời hạn, trách nhiệm', en: 'Demands, deadlines, who answers' }),
  partTag('xu_ly_kien_nghi', 'proposals', { vi: 'Xử lý khó khăn, vướng mắc và đề xuất, kiến nghị', en: 'How difficulties and proposals are handled' }),
  partTag('to_chuc_thuc_hien', 'follow', { vi: 'Tổ chức thực hiện', en: 'Who follows it up' }),
  ...findingTags,
  ...scoreTags,
  wholeTag,
  closingTag,
  ...signerTags,
  ...recipientTags,
];

const remedyTags: readonly Tag<AtVisit>[] = [
  ...roundTags,
  ...headingTags,
  ...titleTags,
  ...addresseeTags,
  ...visitTags,
  leadTag,
  partTag('chi_dao', 'leading', { vi: 'Công tác chỉ đạo khắc phục', en: 'How the unit set about it' }),
  partTag('ket_qua_khac_phuc', 'results', { vi: 'Kết quả khắc phục', en: 'Results' }),
  partTag('chua_xong', 'unfinished', { vi: 'Nội dung chưa khắc phục xong', en: 'What is not finished' }),
  partTag('kien_nghi', 'proposals', { vi: 'Kiến nghị, đề xuất', en: 'Proposals' }),
  remediesTag,
  wholeTag,
  closingTag,
  ...signerTags,
  ...recipientTags,
];

const roundReportTags: readonly Tag<Ground>[] = [
  ...roundTags,
  ...headingTags,
  ...titleTags,
  ...addresseeTags,
  leadTag,
  partTag('tinh_hinh', 'held', { vi: 'Tình hình tổ chức kiểm tra', en: 'How the round went' }),
  visitsTag,
  partTag('ket_qua_linh_vuc', 'results', { vi: 'Kết quả kiểm tra theo từng lĩnh vực', en: 'Results by area' }),
  partTag('kiem_tra_xac_suat', 'samples', { vi: 'Kiểm tra xác suất hồ sơ', en: 'Samples of dossiers' }),
  partTag('uu_diem', 'strengths', { vi: 'Ưu điểm', en: 'Strengths' }),
  partTag('cach_lam_hay_cac_don_vi', 'practices', { vi: 'Cách làm hay, sáng tạo', en: 'Good practices' }),
  partTag('ton_tai_han_che', 'shortcomings', { vi: 'Tồn tại, hạn chế của từng đơn vị', en: 'Shortcomings by unit' }),
  partTag('nguyen_nhan_chung', 'causes', { vi: 'Nguyên nhân', en: 'Causes' }),
  partTag('bien_phap_khac_phuc', 'measures', { vi: 'Biện pháp khắc phục', en: 'Measures' }),
  partTag('khac_phuc_ky_truoc', 'carried', { vi: 'Việc khắc phục tồn tại của các kỳ trước', en: 'What earlier rounds left open' }),
  partTag('yeu_cau_don_vi', 'to-units', { vi: 'Kiến nghị đối với các đơn vị được kiểm tra', en: 'What is asked of the units' }),
  partTag('kien_nghi_theo_tham_quyen', 'authorities', { vi: 'Xử lý khó khăn, kiến nghị theo thẩm quyền', en: 'Difficulties and proposals by who can settle them' }),
  partTag('nhan_rong', 'spread', { vi: 'Nhân rộng cách làm hay', en: 'What is to be spread' }),
  partTag('theo_doi', 'follow', { vi: 'Theo dõi sau kiểm tra', en: 'Who follows it up' }),
  ...roundFindingTags,
  comparisonTag,
  wholeTag,
  closingTag,
  ...signerTags,
  ...recipientTags,
];

const appendix: readonly Tag<Ground>[] = [...roundTags, ...appendixTags, ...findingTableTags, comparisonTag, scoresTag, dossiersTag, visitsTag];

/** Only what the built-in summary says: its texts are without names already. */
const summaryTags: readonly Tag<Ground>[] = [
  ...roundTags,
  ...headingTags,
  ...titleTags,
  leadTag,
  partTag('tinh_hinh', 'held', { vi: 'Tình hình kiểm tra', en: 'How the round went' }),
  partTag('ket_qua_linh_vuc', 'areas', { vi: 'Kết quả theo từng lĩnh vực', en: 'Results by area' }),
  comparisonTag,
  partTag('cach_lam_hay', 'practices', { vi: 'Cách làm hay, sáng tạo', en: 'Good practices' }),
  partTag('ton_tai_han_che', 'shortcomings', { vi: 'Tồn tại, hạn chế', en: 'Shortcomings' }),
  partTag('khac_phuc', 'measures', { vi: 'Khắc phục sau kiểm tra', en: 'What became of the findings' }),
  wholeTag,
  ...signerTags,
  ...recipientTags,
];

/** What every issued document carries (NĐ 30/2020/NĐ-CP, Điều 8). */
const issued = [['co_quan_ban_hanh'], ['so_ky_hieu'], ['ngay_ban_hanh'], ['trich_yeu'], ['nguoi_ky'], ['noi_nhan']];
const shortcomings = ['ton_tai', 'ton_tai_han_che', 'toan_van'];

/** The tags of each kind of document. */
export const kindTags: Readonly<Record<DocumentKind, KindTags>> = {
  plan: ofRound([...issued, ['muc_dich', 'toan_van'], ['lich_kiem_tra', 'lich_chi_tiet'], ['thanh_vien']], planTags),
  teamDecision: ofRound([...issued, ['can_cu', 'toan_van'], ['cac_dieu', 'thanh_vien', 'toan_van']], decisionTags),
  visitNotice: ofVisit([...issued, ['kinh_gui', 'don_vi'], ['thoi_gian_dia_diem', 'buoi_kiem_tra', 'ngay_kiem_tra', 'toan_van'], ['de_nghi', 'toan_van']], noticeTags),
  reportOutline: ofRound([['ket_qua_linh_vuc', 'toan_van']], outline),
  checklistForm: ofRound([['phieu_kiem_tra']], formTags),
  minutes: ofVisit(
    [['so_ky_hieu'], ['don_vi', 'trich_yeu'], ['cau_dan', 'ngay_kiem_tra', 'toan_van'], ['thanh_phan_to', 'toan_van'], ['thanh_phan_don_vi', 'toan_van'], shortcomings, ['y_kien', 'toan_van'], ['ket_luan', 'toan_van'], ['ky_don_vi'], ['ky_to_truong']],
    minutesTags,
  ),
  visitReport: ofVisit([...issued, ['ket_qua_linh_vuc', 'toan_van'], shortcomings, ['kien_nghi_cua_to', 'toan_van']], visitReportTags),
  conclusionNotice: ofVisit([...issued, shortcomings, ['yeu_cau', 'toan_van']], conclusionTags),
  remedyForm: ofVisit([['don_vi', 'co_quan_ban_hanh'], ['khac_phuc']], remedyTags),
  roundReport: ofRound([...issued, ['ket_qua_linh_vuc', 'toan_van'], shortcomings], roundReportTags),
  appendix: ofRound([['bang_ton_tai']], appendix),
  publicSummary: ofRound([['co_quan_ban_hanh'], ['so_ky_hieu'], ['ngay_ban_hanh'], ['ton_tai_han_che', 'toan_van']], summaryTags),
};
