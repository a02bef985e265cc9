import { weekdayOf, yearOf } from '../../days.ts';
import type { DateSpan, IsoDate } from '../../schema/field.ts';
import type { VisitSession } from '../../schema/planning.ts';

/** Day and month as documents write them: a leading zero for days below 10 and for the months 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.4). */
const dayAndMonth = (date: IsoDate): { readonly day: string; readonly month: string } => ({
  day: date.slice(8),
  month: Number(date.slice(5, 7)) > 2 ? String(Number(date.slice(5, 7))) : date.slice(5, 7),
});

/** A date as a citation writes it: „ngày 05 tháng 02 năm 2026“. */
export const fullDate = (date: IsoDate): string => {
  const { day, month } = dayAndMonth(date);
  return `ngày ${day} tháng ${month} năm ${yearOf(date)}`;
};

/** A date in running text and tables: „27/3/2024“, „05/02/2026“. */
export const shortDate = (date: IsoDate): string => {
  const { day, month } = dayAndMonth(date);
  return `${day}/${month}/${yearOf(date)}`;
};

/** A span in a sentence: „từ ngày 01/01/2024 đến ngày 25/4/2024“. */
export const spanInWords = ({ from, to }: DateSpan): string =>
  from === to ? `ngày ${shortDate(from)}` : `từ ngày ${shortDate(from)} đến ngày ${shortDate(to)}`;

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** Day of the week in a sentence: „thứ Năm“. */
export const weekdayInWords = (date: IsoDate): string => weekdays[weekdayOf(date) - 1] ?? '';

const sessions: Readonly<Record<VisitSession, string>> = { morning: 'buổi sáng', afternoon: 'buổi chiều', fullDay: 'cả ngày' };

/** Part of the day in a sentence. */
export const sessionInWords = (session: VisitSession): string => sessions[session];
