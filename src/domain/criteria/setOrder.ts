import type { Row } from '../schema/tables.ts';

/** What a criterion is sorted by. */
export type Sortable = Pick<Row<'criteria'>, 'definition' | 'order'> & { readonly id: string };

const pieces = (code: string): readonly string[] => code.match(/\d+|\D+/g) ?? [];

const isNumber = (piece: string): boolean => /^\d/.test(piece);

/** Codes in the order of people: 1.9 before 1.10. */
export const compareCodes = (a: string, b: string): number => {
  const [x, y] = [pieces(a), pieces(b)];
  for (let at = 0; at < Math.max(x.length, y.length); at += 1) {
    const [left, right] = [x[at], y[at]];
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1;
    const difference = isNumber(left) && isNumber(right) ? Number(left) - Number(right) : Number(left > right) - Number(left < right);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** By area, then by place, then by code: criteria without places stand in the order of their codes. */
export const bySetOrder = (a: Sortable, b: Sortable): number => {
  if (a.definition.area !== b.definition.area) return a.definition.area - b.definition.area;
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return compareCodes(a.definition.code, b.definition.code) || Number(a.id > b.id) - Number(a.id < b.id);
};
