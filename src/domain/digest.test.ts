import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOfState, noRows, withRow } from './digest.ts';
import type { FoldedRow } from './fold.ts';
import { HlcSchema } from './hlc.ts';
import { ChangeIdSchema, PersonIdSchema, PlanIdSchema } from './ids.ts';

const plan = PlanIdSchema.parse('kt-2024');
const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** A row with one written field; another change behind it is another row for the digest. */
const rowOf = ({ id, change }: { readonly id: string; readonly change: number }): FoldedRow => ({
  id, plan, deleted: 0, conflicts: 0,
  regs: {
    name: {
      heads: [{ change: ChangeIdSchema.parse((letters[change] ?? 'a').repeat(32)), val: 'A', actor: PersonIdSchema.parse('ha'), hlc: HlcSchema.parse('2024-04-01T08:00:00.000Z-0000-r7k2m9qx') }],
      awaited: [],
    },
  },
});

const edits = fc.array(fc.record({ id: fc.constantFrom('u-1', 'u-2', 'u-3'), change: fc.nat(31) }), { maxLength: 30 });

const sumOf = (rows: Iterable<FoldedRow>) => [...rows].reduce((sum, row) => withRow(sum, 'units', undefined, row), noRows);

test('editing row by row comes to the sum of the rows that stand in the end, whatever the order', () => {
  fc.assert(
    fc.property(edits, (list) => {
      const rows = new Map<string, FoldedRow>();
      let sum = noRows;
      for (const edit of list) {
        const row = rowOf(edit);
        sum = withRow(sum, 'units', rows.get(edit.id), row);
        rows.set(edit.id, row);
      }
      expect(sum).toBe(sumOf([...rows.values()].reverse()));
      for (const row of rows.values()) sum = withRow(sum, 'units', row, undefined);
      expect(sum).toBe(noRows);
    }),
  );
});

test('another change behind a row, or another table, is another digest', () => {
  const digest = (table: 'units' | 'visits', change: number) => digestOfState(withRow(noRows, table, undefined, rowOf({ id: 'u-1', change })));
  expect(new Set([digest('units', 1), digest('units', 2), digest('visits', 1), digestOfState(noRows)]).size).toBe(4);
});
