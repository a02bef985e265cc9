/**
 * Reads a date as people type it: 27/3/2024, 27-03-2024, 27.3.2024, 27032024, or 2024-03-27.
 * Years have four digits; a day that the calendar does not have is refused.
 * @returns 'yyyy-MM-dd', or null while the text is no complete date
 */
export function typedDate(text: string): string | null {
  const typed = text.trim();
  const iso = /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/.exec(typed);
  const local = /^(?<d>\d{1,2})[/.\- ](?<m>\d{1,2})[/.\- ](?<y>\d{4})$/.exec(typed);
  const dense = /^(?<d>\d{2})(?<m>\d{2})(?<y>\d{4})$/.exec(typed);
  const parts = (iso ?? local ?? dense)?.groups;
  if (parts === undefined) return null;
  const [year, month, day] = [Number(parts['y']), Number(parts['m']), Number(parts['d'])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
