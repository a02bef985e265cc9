import type { Messages } from '#i18n/messages.ts';

/** Words of findings of earlier rounds at a visit. */
export const vi = {
  title_other: 'Phát hiện kỳ trước ({{count}})',
  onLine: 'Phát hiện kỳ trước ở tiêu chí này',
  open_other: 'Còn {{count}} phát hiện chưa ghi tình trạng hiện nay.',
  allLooked: 'Đã ghi tình trạng của tất cả.',
  times: 'Lặp lại lần {{times}}',
  origin: 'Năm {{year}}, {{unit}}',
  criterion: 'tiêu chí {{key}}',
  promised: 'Đã hẹn: {{promised}}',
  life: 'Quá trình qua các năm',
  stateOf: 'Tình trạng hiện nay: {{text}}',
} as const;

export const en: Messages<typeof vi> = {
  title_one: 'Finding of earlier rounds ({{count}})',
  title_other: 'Findings of earlier rounds ({{count}})',
  onLine: 'Found on this criterion in earlier rounds',
  open_one: '{{count}} finding has not been looked at again.',
  open_other: '{{count}} findings have not been looked at again.',
  allLooked: 'All have been looked at again.',
  times: 'Repeated, time {{times}}',
  origin: '{{year}}, {{unit}}',
  criterion: 'criterion {{key}}',
  promised: 'Promised: {{promised}}',
  life: 'Over the years',
  stateOf: 'How it stands now: {{text}}',
};
