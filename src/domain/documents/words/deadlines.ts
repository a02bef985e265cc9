import { countWords } from './terms.ts';

/** „trước ngày kiểm tra ít nhất 05 ngày làm việc“; none: the day itself is the end. */
export const beforeVisit = (days: number): string =>
  days === 0 ? 'trước khi bắt đầu kiểm tra' : `trước ngày kiểm tra ít nhất ${countWords(days)} ngày làm việc`;

/** „trong thời hạn 10 ngày làm việc kể từ ngày …“; none: on that day. */
export const within = (days: number, from: string): string => (days === 0 ? `ngay trong ${from}` : `trong thời hạn ${countWords(days)} ngày làm việc kể từ ${from}`);

/** The figure of a term as the sentences above print it; what a hand edit is compared with. */
export const termFigures = (...days: readonly number[]): readonly string[] => days.filter((one) => one > 0).map(countWords);
