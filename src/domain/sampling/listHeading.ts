import { searchText } from '../searchText.ts';

/** The columns of a list that are read, in the order that they have where no heading names them. */
export const listColumns = ['code', 'procedure', 'received', 'due', 'returned'] as const;
export type ListColumn = (typeof listColumns)[number];

/**
 * Words by which headings name a column, without marks. The first that fits counts, so „ngày hẹn trả kết quả“ is the day
 * promised, not the day of the result. Seen on exports of the one-stop systems of VNPT, Viettel and FPT. [judgement]
 */
const words: readonly (readonly [ListColumn, RegExp])[] = [
  ['due', /\bhen\b|\bhan (tra|giai quyet|xu ly)\b|\bthoi han\b|\bdue\b/],
  ['returned', /\b(ngay|thoi diem|thoi gian) (co |tra |ket thuc|hoan thanh)|\btra ket qua\b|\breturned\b/],
  ['received', /\btiep nhan\b|\bngay (nhan|nop)\b|\breceived\b/],
  ['procedure', /\bthu tuc\b|\btthc\b|\bprocedure\b/],
  ['code', /\bma\b|\bso (ho so|bien nhan)\b|\bcode\b/],
];

/** What a heading's cell names; null for a column that is not read (STT, applicant …). */
const columnNamed = (cell: string): ListColumn | null => {
  const text = searchText(cell);
  // „Mã thủ tục“ is no code of a dossier.
  return /\d/.test(text) ? null : (words.find(([, pattern]) => pattern.test(text))?.[0] ?? null);
};

/** Which cell holds which column, when a row is a heading: it names the code of the dossier and holds no figure. Null for a dossier. */
export const headedColumns = (cells: readonly string[]): ReadonlyMap<ListColumn, number> | null => {
  const found = new Map<ListColumn, number>();
  for (const [at, cell] of cells.entries()) {
    const column = columnNamed(cell);
    if (column !== null && !found.has(column)) found.set(column, at);
  }
  return found.has('code') ? found : null;
};
