import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { HeatMap, type HeatMark } from './HeatMap.tsx';
import { placeAfter, type Place } from './Marks.tsx';

const marks = [0, 1].flatMap((row) => [0, 1, 2].map((column): HeatMark => ({ row, column, text: `${row}${column}`, label: `Ô ${row}.${column}`, look: column === 2 ? 'hatched' : 'step-3', isTotal: false })));
const show = (onOpen: (mark: HeatMark) => void) =>
  render(<HeatMap label="Bảng nhiệt" width={900} rows={['A', 'B']} columns={[1, 2, 3].map((no) => ({ name: `Cột ${no}`, short: String(no) }))} marks={marks} legend={[]} onOpen={onOpen} />);

it('takes part in Tab once, is walked by arrows, and opens by Enter, Space and click', async () => {
  const onOpen = vi.fn();
  show(onOpen);
  const user = userEvent.setup();
  await user.tab();
  expect(screen.getByRole('button', { name: 'Ô 0.0' })).toHaveFocus();
  await user.keyboard('{ArrowRight}{ArrowDown}');
  expect(screen.getByRole('button', { name: 'Ô 1.1' })).toHaveFocus();
  await user.keyboard('{Enter}{End} ');
  await user.click(screen.getByRole('button', { name: 'Ô 0.1' }));
  expect(onOpen.mock.calls.map(([mark]) => (mark as HeatMark).label)).toEqual(['Ô 1.1', 'Ô 1.2', 'Ô 0.1']);
  await user.tab();
  expect(document.body).toHaveFocus();
});

it('every mark is reached from every other by arrows alone', () => {
  const anyMarks = fc.uniqueArray(fc.record({ row: fc.nat(5), column: fc.nat(5) }), { minLength: 1, maxLength: 20, selector: ({ row, column }) => `${row}.${column}` });
  fc.assert(
    fc.property(anyMarks, (unsorted) => {
      const places = unsorted.toSorted((a, b) => a.row - b.row || a.column - b.column);
      const [first] = places;
      const seen = new Set<Place>();
      const queue = first ? [first] : [];
      for (let next = queue.pop(); next; next = queue.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
          const place = placeAfter(places, next, key);
          if (place) queue.push(place);
        }
      }
      expect(seen.size).toBe(places.length);
    }),
  );
});
