import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { byOrder, type Ordered } from './order.ts';
import { movedRows, newPlaces, placedAmong } from './placing.ts';

const anyRows = fc
  .array(fc.constantFrom('a0', 'a1', 'a1', 'a2', '', 'x'), { maxLength: 6 })
  .map((keys) => keys.map((order, at): Ordered => ({ id: `r${at}`, order })).toSorted(byOrder));

it('new rows stand together where they were put, in their order, whatever keys the others had', () => {
  fc.assert(
    fc.property(anyRows, fc.nat(6), fc.integer({ min: 1, max: 5 }), (rows, at, count) => {
      const index = Math.min(at, rows.length);
      const { orders, repairs } = newPlaces(rows, index, count);
      const repaired = rows.map((row) => repairs.find((repair) => repair.id === row.id) ?? row);
      const added = orders.map((order, n): Ordered => ({ id: `n${n}`, order }));
      const expected = rows.map((row) => row.id).toSpliced(index, 0, ...added.map((row) => row.id));
      expect([...repaired, ...added].toSorted(byOrder).map((row) => row.id)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

it('writes go to the rows themselves', () => {
  const rows = [
    { id: 'a', order: 'a0', name: 'A' },
    { id: 'b', order: 'a1', name: 'B' },
  ];
  expect(movedRows(rows, 1, 0)).toEqual([{ row: rows[1], order: 'Zz' }]);
  expect(placedAmong(rows, [{ id: 'gone', order: 'a2' }])).toEqual([]);
});
