import type { Messages } from '#i18n/messages.ts';

/** Words of the blank checklist on paper. */
export const vi = {
  open: 'In phiếu trống',
  back: 'Về danh sách mục',
  print: 'In',
  title: 'PHIẾU KIỂM TRA',
  hint: 'Ghi tay khi không dùng được máy, rồi nhập lại vào ứng dụng. Ký hiệu: Đ – đạt, M – đạt một phần, C – chưa đạt, K – không áp dụng.',
  unit: 'Đơn vị: {{unit}}',
  when: 'Thời gian: {{when}}',
  by: 'Người ghi:',
  column: { code: 'Mã', question: 'Nội dung kiểm tra', result: 'Kết quả', figures: 'Số liệu', score: 'Điểm', note: 'Ghi chú, minh chứng' },
  results: { met: 'Đ', partlyMet: 'M', notMet: 'C', notApplicable: 'K' },
  ofMax: '… / {{max}}',
  fraction: '… / …',
  area: '{{no}}. {{name}}',
  findings: 'Phát hiện (ghi rõ mã mục, loại, nguyên nhân, người chịu trách nhiệm)',
  opinion: 'Ý kiến của đơn vị',
  signUnit: 'ĐẠI DIỆN ĐƠN VỊ',
  signTeam: 'NGƯỜI KIỂM TRA',
} as const;

export const en: Messages<typeof vi> = {
  open: 'Print a blank form',
  back: 'Back to the list',
  print: 'Print',
  title: 'CHECKLIST',
  hint: 'To write by hand when no laptop works, and to be typed in later. Letters: Đ – met, M – partly met, C – not met, K – not applicable.',
  unit: 'Unit: {{unit}}',
  when: 'Time: {{when}}',
  by: 'Written by:',
  column: { code: 'Code', question: 'Item', result: 'Result', figures: 'Figures', score: 'Points', note: 'Notes, evidence' },
  results: { met: 'Đ', partlyMet: 'M', notMet: 'C', notApplicable: 'K' },
  ofMax: '… / {{max}}',
  fraction: '… / …',
  area: '{{no}}. {{name}}',
  findings: 'Findings (with code of the item, kind, cause, who is responsible)',
  opinion: 'Opinion of the unit',
  signUnit: 'FOR THE UNIT',
  signTeam: 'INSPECTED BY',
};
