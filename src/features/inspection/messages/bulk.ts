import type { Messages } from '#i18n/messages.ts';

/** Words of marking lines and answering them together. */
export const vi = {
  begin: 'Chọn nhiều',
  bar: 'Ghi kết quả cho nhiều mục',
  count_other: 'Đã chọn {{count}} mục',
  markShown_other: 'Chọn tất cả đang hiện ({{count}})',
  end: 'Thôi chọn',
  marked: 'Đã chọn.',
  done_other: 'Đã ghi “{{result}}” cho {{count}} mục.',
  cleared_other: 'Đã xóa kết quả của {{count}} mục.',
  nothing: 'Không có mục nào thay đổi.',
  same_other: '{{count}} mục đã có kết quả này.',
  sameNone_other: '{{count}} mục chưa có kết quả.',
  conflicted_other: 'Để nguyên {{count}} mục đang có xung đột: {{codes}}.',
} as const;

export const en: Messages<typeof vi> = {
  begin: 'Select several',
  bar: 'One result for several items',
  count_one: '{{count}} item selected',
  count_other: '{{count}} items selected',
  markShown_one: 'Select the one shown',
  markShown_other: 'Select all {{count}} shown',
  end: 'End the selection',
  marked: 'Selected.',
  done_one: '“{{result}}” recorded for {{count}} item.',
  done_other: '“{{result}}” recorded for {{count}} items.',
  cleared_one: 'The result of {{count}} item was cleared.',
  cleared_other: 'The results of {{count}} items were cleared.',
  nothing: 'No item changes.',
  same_one: '{{count}} item had this result already.',
  same_other: '{{count}} items had this result already.',
  sameNone_one: '{{count}} item has no result.',
  sameNone_other: '{{count}} items have no result.',
  conflicted_one: '{{count}} item in conflict was left alone: {{codes}}.',
  conflicted_other: '{{count}} items in conflict were left alone: {{codes}}.',
};
