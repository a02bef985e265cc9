import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { byOrder, moveTo, orderKeys, placeAt, type Ordered } from './order.ts';

const applied = (rows: readonly Ordered[], writes: readonly Ordered[]): readonly Ordered[] =>
  rows.map((row) => writes.find((write) => write.id === row.id) ?? row).toSorted(byOrder);

const ids = (rows: readonly Ordered[]): string[] => rows.map((row) => row.id);

/** Keys as they may come from files: good ones, equal ones, blank and broken ones. */
const anyRows = fc
  .array(fc.constantFrom('a0', 'a1', 'a1', 'a1V', 'Zz', '', '???', 'a', 'b00'), { maxLength: 8 })
  .map((keys) => keys.map((order, at): Ordered => ({ id: `r${at}`, order })).toSorted(byOrder));

it('a moved row stands where it was put and the others keep their order, whatever keys they had', () => {
  fc.assert(
    fc.property(anyRows, fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 }), (start, moves) => {
      let rows: readonly Ordered[] = start;
      for (const [from, to] of moves) {
        const expected = ids(rows);
        if (from < rows.length && to < rows.length) expected.splice(to, 0, ...expected.splice(from, 1));
        rows = applied(rows, moveTo(rows, from, to));
        expect(ids(rows)).toEqual(expected);
      }
    }),
    { numRuns: 500 },
  );
});

it('a new row finds its place, even between equal keys', () => {
  fc.assert(
    fc.property(anyRows, fc.nat(8), (rows, at) => {
      const index = Math.min(at, rows.length);
      const { order, repairs } = placeAt(rows, index);
      const expected = ids(rows);
      expected.splice(index, 0, 'new');
      expect(ids(applied([...rows, { id: 'new', order }], repairs))).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

it('writes only the moved row when there is room', () => {
  const rows = orderKeys(4).map((order, at) => ({ id: `r${at}`, order }));
  expect(moveTo(rows, 3, 1).map((write) => write.id)).toEqual(['r3']);
  expect(moveTo(rows, 1, 1)).toEqual([]);
  expect(moveTo(rows, 0, -1)).toEqual([]);
});

it('keeps keys short enough for the register', () => {
  let rows: readonly Ordered[] = orderKeys(2).map((order, at) => ({ id: `r${at}`, order }));
  for (let i = 0; i < 700; i += 1) {
    const { order, repairs } = placeAt(rows, 1);
    rows = applied([...rows, { id: `n${i}`, order }], repairs);
  }
  expect(Math.max(...rows.map((row) => row.order.length))).toBeLessThanOrEqual(100);
});
