import type { Urgency } from '../schema/documents.ts';
import type { Heading } from './model.ts';
import { fullDate } from './words/dates.ts';

/** Quốc hiệu and Tiêu ngữ, as Decree 30/2020/NĐ-CP, Phụ lục I, Phần I, II.1 writes them. */
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** Room that Văn thư fills in; spaces that do not break, so that nothing moves to the next line. */
const room = (length: number): string => '\u00a0'.repeat(length);

/** Ô 4: „Long An, ngày 27 tháng 3 năm 2024“, with room where the day is still to come. */
export const placeAndDate = ({ place, date, year }: Pick<Heading, 'place' | 'date' | 'year'>): string => {
  const day = date === null ? `ngày${room(7)}tháng${room(7)}năm ${year}` : fullDate(date);
  return place.trim() === '' ? day : `${place.trim()}, ${day}`;
};

/** Numbers below 10 get a zero (II.3). */
const withZero = (number: string): string => number.replace(/^\d(?=\/|$)/, (digit) => `0${digit}`);

/** Ô 3: „Số: 522/KH-SKHCN“, with room before the symbol where the number is still to come. */
export const numberLine = ({ number, symbol }: Pick<Heading, 'number' | 'symbol'>): string =>
  number.trim() === '' ? `Số:${room(8)}${symbol.trim()}` : `Số: ${withZero(number.trim())}`;

/** Mức độ khẩn in the frame; empty where nothing is printed. */
export const urgencyWords: Readonly<Record<Urgency, string>> = { normal: '', urgent: 'KHẨN', veryUrgent: 'THƯỢNG KHẨN', express: 'HỎA TỐC' };
