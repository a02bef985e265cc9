import type { ParagraphStyle } from '#domain/documents/model.ts';
import type { DocumentKind } from '#domain/schema/documents.ts';

/** What stands in a sample, from top to bottom. */
export type SampleLine =
  /** A tag that is a text, in a paragraph of its own. */
  | { readonly is: 'text'; readonly tag: string; readonly style: ParagraphStyle }
  /** Words that stand in every such document. */
  | { readonly is: 'words'; readonly words: string; readonly style: ParagraphStyle }
  /** A list of paragraphs without a title. */
  | { readonly is: 'lines'; readonly tag: string; readonly style: ParagraphStyle }
  /** A list of paragraphs under a numbered title; `mayBeEmpty`: the document may have none, and says so. */
  | { readonly is: 'part'; readonly tag: string; readonly mayBeEmpty: boolean }
  /** A list as a table; without `columns` all of its tags. */
  | { readonly is: 'table'; readonly tag: string; readonly columns?: readonly string[] };

const text = (tag: string, style: ParagraphStyle = 'body'): SampleLine => ({ is: 'text', tag, style });
const lines = (tag: string, style: ParagraphStyle = 'body'): SampleLine => ({ is: 'lines', tag, style });
const part = (tag: string): SampleLine => ({ is: 'part', tag, mayBeEmpty: false });
const maybe = (tag: string): SampleLine => ({ is: 'part', tag, mayBeEmpty: true });
const table = (tag: string, columns?: readonly string[]): SampleLine => ({ is: 'table', tag, ...(columns && { columns }) });

const parts = (...tags: readonly string[]): readonly SampleLine[] => tags.map(part);
const lead = text('cau_dan', 'lead');
const addressees = lines('kinh_gui', 'addressee');
const bases = lines('can_cu', 'basis');
const end = text('ket_thuc');
const found = table('ton_tai', ['so', 'noi_dung', 'muc_do', 'nguyen_nhan', 'trach_nhiem', 'bien_phap']);

/** What the sample of each kind has between its title and its signatures. */
export const sampleLayout: Readonly<Record<DocumentKind, readonly SampleLine[]>> = {
  plan: [
    bases,
    lead,
    ...parts('muc_dich', 'yeu_cau', 'noi_dung_kiem_tra', 'doi_tuong'),
    maybe('hinh_thuc'),
    ...parts('thoi_ky', 'thoi_gian'),
    table('lich_kiem_tra'),
    part('thanh_phan'),
    table('thanh_vien'),
    ...parts('phuong_phap', 'trinh_tu', 'kinh_phi', 'to_chuc_thuc_hien'),
    end,
    table('lich_chi_tiet'),
  ],
  teamDecision: [text('tham_quyen', 'centred'), bases, { is: 'words', words: 'QUYẾT ĐỊNH:', style: 'centred' }, lines('cac_dieu')],
  visitNotice: [addressees, lead, ...parts('thoi_gian_dia_diem', 'thanh_phan', 'noi_dung_kiem_tra', 'de_nghi', 'dau_moi'), end, table('ho_so')],
  reportOutline: [text('cau_dan'), ...parts('tinh_hinh', 'ket_qua_linh_vuc', 'cach_lam_hay', 'ton_tai_han_che', 'kho_khan_kien_nghi', 'phuong_huong'), table('bang_so_lieu'), table('tu_cham_diem')],
  checklistForm: [lines('thong_tin'), table('phieu_kiem_tra'), maybe('phat_hien_khac')],
  minutes: [
    bases,
    lead,
    ...parts('thanh_phan_to', 'thanh_phan_don_vi'),
    maybe('trinh_tu'),
    ...parts('don_vi_bao_cao', 'ket_qua_linh_vuc', 'kiem_tra_xac_suat'),
    maybe('minh_chung'),
    part('uu_diem'),
    found,
    ...parts('kho_khan_vuong_mac', 'y_kien', 'de_xuat_kien_nghi', 'ket_luan'),
    end,
  ],
  visitReport: [
    addressees,
    lead,
    ...parts('tinh_hinh', 'ket_qua_linh_vuc'),
    maybe('kiem_tra_xac_suat'),
    part('uu_diem'),
    found,
    ...parts('y_kien', 'kho_khan_vuong_mac', 'de_xuat_kien_nghi', 'kien_nghi_cua_to'),
    end,
  ],
  conclusionNotice: [lead, part('ket_qua_dat_duoc'), found, ...parts('yeu_cau', 'xu_ly_kien_nghi', 'to_chuc_thuc_hien'), end],
  remedyForm: [addressees, lead, ...parts('chi_dao', 'ket_qua_khac_phuc', 'chua_xong', 'kien_nghi'), end, table('khac_phuc')],
  roundReport: [
    addressees,
    lead,
    part('tinh_hinh'),
    table('cac_cuoc'),
    part('ket_qua_linh_vuc'),
    maybe('kiem_tra_xac_suat'),
    maybe('uu_diem'),
    part('cach_lam_hay_cac_don_vi'),
    table('ton_tai', ['so', 'don_vi', 'noi_dung', 'muc_do', 'trach_nhiem', 'bien_phap']),
    ...parts('nguyen_nhan_chung', 'bien_phap_khac_phuc', 'yeu_cau_don_vi', 'kien_nghi_theo_tham_quyen', 'theo_doi'),
    table('tong_hop_diem'),
    end,
  ],
  appendix: [table('bang_ton_tai'), table('bang_cach_lam_hay'), table('bang_kho_khan'), table('bang_kien_nghi'), table('tong_hop_diem')],
  publicSummary: [lead, part('tinh_hinh'), maybe('ket_qua_linh_vuc'), table('tong_hop_diem'), ...parts('cach_lam_hay', 'ton_tai_han_che', 'khac_phuc')],
};
