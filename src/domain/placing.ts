import { moveTo, placeAt, type Ordered } from './order.ts';

/** A row and the place that it is to have. */
export interface Placed<R> {
  readonly row: R;
  readonly order: string;
}

/** The rows that are to have other places. */
export const placedAmong = <R extends Ordered>(rows: readonly R[], writes: readonly Ordered[]): readonly Placed<R>[] =>
  writes.flatMap(({ id, order }) => rows.filter((row) => row.id === id).map((row) => ({ row, order })));

/** What to write so that the row at `from` stands at `to`. */
export const movedRows = <R extends Ordered>(rows: readonly R[], from: number, to: number): readonly Placed<R>[] =>
  placedAmong(rows, moveTo(rows, from, to));

/** Stands for a row that has no id yet; no row's id begins like this. */
const newId = (at: number): string => `+${at}`;

/** Places for new rows from `index` on, and new places for older rows that leave no room. */
export const newPlaces = (
  rows: readonly Ordered[],
  index: number,
  count: number,
): { readonly orders: readonly string[]; readonly repairs: readonly Ordered[] } => {
  let list = rows;
  for (let at = 0; at < count; at += 1) {
    const { order, repairs } = placeAt(list, index + at);
    const repaired = new Map(repairs.map((repair) => [repair.id, repair]));
    list = list.map((row) => repaired.get(row.id) ?? row).toSpliced(index + at, 0, { id: newId(at), order });
  }
  const before = new Map(rows.map((row) => [row.id, row.order]));
  return {
    orders: list.slice(index, index + count).map((row) => row.order),
    repairs: list.filter((row) => before.has(row.id) && before.get(row.id) !== row.order),
  };
};
