import { byOrder, moveTo, placeAt, type Ordered } from '#domain/order.ts';

/** A row and the place that it is to have. */
export interface Placed<R> {
  readonly row: R;
  readonly order: string;
}

const placed = <R extends Ordered>(rows: readonly R[], writes: readonly Ordered[]): readonly Placed<R>[] =>
  writes.flatMap(({ id, order }) => rows.filter((row) => row.id === id).map((row) => ({ row, order })));

/** What to write so that the row at `from` stands at `to`. */
export const movedRows = <R extends Ordered>(rows: readonly R[], from: number, to: number): readonly Placed<R>[] =>
  placed(rows, moveTo(rows, from, to));

/** Places for new rows from `index` on, and those that older rows must take to make room. */
export const newPlaces = <R extends Ordered>(
  rows: readonly R[],
  index: number,
  count: number,
): { readonly orders: readonly string[]; readonly repairs: readonly Placed<R>[] } => {
  let list: readonly Ordered[] = rows;
  const added: string[] = [];
  const isAdded = (id: string): boolean => id.startsWith('+');
  for (let at = 0; at < count; at += 1) {
    const { order, repairs } = placeAt(list, index + at);
    const repaired = new Map(repairs.map((repair) => [repair.id, repair]));
    const id = `+${at}`;
    added.push(id);
    list = [...list.map((row) => repaired.get(row.id) ?? row), { id, order }].sort(byOrder);
  }
  const orderOf = new Map(list.map((row) => [row.id, row.order]));
  const repairs = rows.filter((row) => !isAdded(row.id) && orderOf.get(row.id) !== row.order);
  return {
    orders: added.map((id) => orderOf.get(id) ?? ''),
    repairs: repairs.map((row) => ({ row, order: orderOf.get(row.id) ?? row.order })),
  };
};
