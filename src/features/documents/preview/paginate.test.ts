import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { paginate, type Page, type Piece } from './paginate.ts';

const text = (lines: number, keepNext = false): Piece => ({ kind: 'text', lines, lineHeight: 20, before: 0, after: 8, keepNext });
const table = (rows: readonly number[]): Piece => ({ kind: 'table', head: 30, rows, after: 8 });

const short = (pages: readonly Page[]) => pages.map((page) => page.map(({ piece, from, to }) => `${piece}:${from}-${to}`));

test('a paragraph breaks between lines, and never leaves one alone', () => {
  expect(short(paginate([text(12)], 200))).toEqual([['0:0-10'], ['0:10-12']]);
  expect(short(paginate([text(11)], 200))).toEqual([['0:0-9'], ['0:9-11']]);
  // One line would fit below the first paragraph; the second goes over whole.
  expect(short(paginate([text(8), text(4)], 200))).toEqual([['0:0-8'], ['1:0-4']]);
});

test('a heading goes with the beginning of what it stands over', () => {
  expect(short(paginate([text(7), text(1, true), text(6)], 200))).toEqual([['0:0-7'], ['1:0-1', '2:0-6']]);
  expect(short(paginate([text(7), text(1, true), table([50, 50])], 200))).toEqual([['0:0-7'], ['1:0-1', '2:0-2']]);
});

test('rows are not cut, the head of the table takes its room on each page', () => {
  expect(short(paginate([table([80, 80, 80])], 200))).toEqual([['0:0-2'], ['0:2-3']]);
  expect(short(paginate([text(5), table([90])], 200))).toEqual([['0:0-5'], ['1:0-1']]);
});

test('signatures stand together on the next page', () => {
  expect(short(paginate([text(6), { kind: 'solid', height: 120, after: 0, keepNext: false }], 200))).toEqual([['0:0-6'], ['1:0-1']]);
});

const pieceArb: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), lines: fc.integer({ min: 1, max: 60 }), lineHeight: fc.constantFrom(18.4, 20, 24.5), before: fc.constantFrom(0, 6), after: fc.integer({ min: 0, max: 12 }), keepNext: fc.boolean() }),
  fc.record({ kind: fc.constant('table' as const), head: fc.integer({ min: 0, max: 60 }), rows: fc.array(fc.integer({ min: 10, max: 300 }), { maxLength: 30 }), after: fc.constant(8) }),
  fc.record({ kind: fc.constant('solid' as const), height: fc.integer({ min: 10, max: 400 }), after: fc.constant(8), keepNext: fc.boolean() }),
);

const heightOf = (pieces: readonly Piece[], page: Page): number =>
  page.reduce((sum, { piece, from, to }, no) => {
    const one = pieces[piece];
    if (one === undefined) return sum;
    const isLast = no === page.length - 1;
    switch (one.kind) {
      case 'text':
        return sum + (from === 0 ? one.before : 0) + (to - from) * one.lineHeight + (isLast ? 0 : one.after);
      case 'table':
        return sum + one.head + one.rows.slice(from, to).reduce((a, b) => a + b, 0) + (isLast ? 0 : one.after);
      case 'solid':
        return sum + one.height + (isLast ? 0 : one.after);
    }
  }, 0);

test('everything stands on some page exactly once and in order, and no page is overfull', () => {
  fc.assert(
    fc.property(fc.array(pieceArb, { maxLength: 25 }), (pieces) => {
      const pages = paginate(pieces, 500);
      const parts = (piece: Piece): number => (piece.kind === 'text' ? piece.lines : piece.kind === 'table' ? piece.rows.length : 1);
      const placed = pages.flat().flatMap(({ piece, from, to }) => Array.from({ length: to - from }, (_, no) => `${piece}:${from + no}`));
      expect(placed).toEqual(pieces.flatMap((piece, at) => Array.from({ length: parts(piece) }, (_, no) => `${at}:${no}`)));
      for (const page of pages) expect(heightOf(pieces, page)).toBeLessThanOrEqual(501);
      expect(pages.every((page) => page.length > 0) || pieces.length === 0).toBe(true);
    }),
  );
});
