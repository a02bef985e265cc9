import type { Messages } from '#i18n/messages.ts';

/** Words of what earlier visits to the unit said. */
export const vi = {
  title: 'Lần kiểm tra trước',
  on: 'Lần trước {{date}}',
  onIn: 'Lần trước {{date}} ({{round}})',
  open: 'Mở mục này ở lần kiểm tra trước',
  points: '{{score}} đ',
  figures: '{{numerator}}/{{denominator}} ({{percent}})',
  figuresOnly: '{{numerator}}/{{denominator}}',
  reworded: 'Lần trước hỏi: “{{question}}” (mục {{code}})',
  stillOpen_other: 'Còn {{count}} phát hiện chưa khắc phục xong',
  finding: '{{kind}} số {{number}}, {{date}}',
  findingUnnumbered: '{{kind}}, {{date}}',
  blankFinding: 'Chưa có nội dung',
  sign: 'Lần trước: {{result}}',
  rowSign: 'Lần trước: {{result}}.',
  rowOpen_other: 'Còn {{count}} phát hiện chưa khắc phục xong.',
} as const;

export const en: Messages<typeof vi> = {
  title: 'The visit before',
  on: 'Last time {{date}}',
  onIn: 'Last time {{date}} ({{round}})',
  open: 'Open this item at the visit before',
  points: '{{score}} pts',
  figures: '{{numerator}}/{{denominator}} ({{percent}})',
  figuresOnly: '{{numerator}}/{{denominator}}',
  reworded: 'Asked last time: “{{question}}” (item {{code}})',
  stillOpen_one: '{{count}} finding still open',
  stillOpen_other: '{{count}} findings still open',
  finding: '{{kind}} no. {{number}}, {{date}}',
  findingUnnumbered: '{{kind}}, {{date}}',
  blankFinding: 'No text yet',
  sign: 'Last time: {{result}}',
  rowSign: 'Last time: {{result}}.',
  rowOpen_one: '{{count}} finding still open.',
  rowOpen_other: '{{count}} findings still open.',
};
