import type { VisitForm, VisitSession } from '#domain/schema/planning.ts';

/*
 * Words of the files in which a schedule goes out. They are Vietnamese in every language of the interface, as the
 * columns of criteria files are: who gets the file reads Vietnamese.
 */

/** Forms of inspection; the words of the vocabulary. */
export const formWords: Readonly<Record<VisitForm, string>> = {
  direct: 'Trực tiếp tại đơn vị',
  report: 'Qua hồ sơ, báo cáo',
  surprise: 'Đột xuất',
  thematic: 'Chuyên đề',
  reinspection: 'Phúc tra',
};

/** Parts of the day. */
export const sessionWords: Readonly<Record<VisitSession, string>> = { morning: 'Sáng', afternoon: 'Chiều', fullDay: 'Cả ngày' };

/** Working hours of the parts of a day, as hours and minutes. */
export const hoursOf: Readonly<Record<VisitSession, { readonly from: string; readonly to: string }>> = {
  morning: { from: '07:30', to: '11:30' },
  afternoon: { from: '13:30', to: '17:00' },
  fullDay: { from: '07:30', to: '17:00' },
};

/** „14/05/2026“. */
export const dayWords = (date: string): string => date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

/** The group that goes. */
export const groupWords = (group: string): string => (group.trim() === '' ? 'Cả Tổ kiểm tra' : group);
