import type { Row } from '../schema/tables.ts';

/** What a criterion is sorted by. */
type Sortable = Pick<Row<'criteria'>, 'definition' | 'order'> & { readonly id: string };

const pieces = (code: string): readonly string[] => code.match(/\d+|\D+/g) ?? [];

const isNumber = (piece: string): boolean => /^\d/.test(piece);

const comparePieces = (x: readonly string[], y: readonly string[]): number => {
  for (let at = 0; at < Math.max(x.length, y.length); at += 1) {
    const [left, right] = [x[at], y[at]];
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1;
    const difference = isNumber(left) && isNumber(right) ? Number(left) - Number(right) : Number(left > right) - Number(left < right);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Codes in the order of people: 1.9 before 1.10. */
export const compareCodes = (a: string, b: string): number => comparePieces(pieces(a), pieces(b));

/** By area, then by place, then by code: criteria without places stand in the order of their codes. Each code is taken apart once. */
export const inSetOrder = <R extends Sortable>(rows: readonly R[]): readonly R[] =>
  rows
    .map((row) => ({ row, code: pieces(row.definition.code) }))
    .sort(({ row: a, code: x }, { row: b, code: y }) => {
      if (a.definition.area !== b.definition.area) return a.definition.area - b.definition.area;
      if (a.order !== b.order) return a.order < b.order ? -1 : 1;
      return comparePieces(x, y) || Number(a.id > b.id) - Number(a.id < b.id);
    })
    .map(({ row }) => row);
