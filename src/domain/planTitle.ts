/** A text of one year as it reads in another: „năm 2024“ becomes „năm 2025“; figures that only contain the year stay. */
export const inYear = (text: string, from: number, to: number): string => text.replaceAll(new RegExp(`(?<![\\d/])${from}(?![\\d/])`, 'gu'), String(to));

/** The title of a round in another year; where it names no year it gets one. */
export const titleInYear = (title: string, from: number, to: number): string => {
  const moved = inYear(title.trim(), from, to);
  return moved === title.trim() && from !== to && moved !== '' ? `${moved} năm ${to}` : moved;
};
