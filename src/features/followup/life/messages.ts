import type { Messages } from '#i18n/messages.ts';

/** Words of the life of a finding. */
export const vi = {
  title: 'Quá trình của phát hiện qua các năm',
  open: 'Quá trình qua các năm',
  none: 'Không tìm thấy phát hiện này trong các đợt có trên máy.',
  moments: 'Các lần phát hiện và kiểm tra lại',
  foundOnce: 'Phát hiện lần đầu',
  foundTimes_other: 'Phát hiện trong {{count}} đợt',
  found: 'Phát hiện tại đơn vị',
  atRecheck: 'Phát hiện khi phúc tra',
  lookedAgain: 'Kiểm tra lại từ kỳ trước',
  standing: { new: 'Mới', repeated: 'Lặp lại', worse: 'Nặng hơn' },
  repeated: 'Lặp lại lần {{times}}',
  deadline: 'hạn {{date}}',
  openRound: 'Mở {{round}}',
} as const;

export const en: Messages<typeof vi> = {
  title: 'Life of the finding over the years',
  open: 'Over the years',
  none: 'This finding is not in the rounds on this laptop.',
  moments: 'When it was found and looked at again',
  foundOnce: 'Found for the first time',
  foundTimes_one: 'Found in {{count}} round',
  foundTimes_other: 'Found in {{count}} rounds',
  found: 'Found at the unit',
  atRecheck: 'Found at the re-inspection',
  lookedAgain: 'Looked at again, from an earlier round',
  standing: { new: 'New', repeated: 'Repeated', worse: 'Worse' },
  repeated: 'Repeated, time {{times}}',
  deadline: 'due {{date}}',
  openRound: 'Open {{round}}',
};
