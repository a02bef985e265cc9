import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOfNumber } from '../days.ts';
import { knownOthers, type OtherFacts } from './knownOthers.ts';

const others: fc.Arbitrary<OtherFacts> = fc.record({
  body: fc.constantFrom('Thanh tra tỉnh', 'Kiểm toán nhà nước'),
  unitName: fc.constantFrom('Văn phòng Sở', 'Chi cục Tiêu chuẩn'),
  span: fc.option(fc.tuple(fc.integer({ min: 20_000, max: 20_003 }), fc.nat(2)).map(([from, days]) => ({ from: dayOfNumber(from), to: addDays(dayOfNumber(from), days) })), { nil: null }),
  document: fc.constantFrom('', '12/KH-TT'),
});

test('a file that was imported brings nothing when it is read again, and what it has beside that comes in', () => {
  fc.assert(
    fc.property(fc.array(others, { maxLength: 6 }), fc.array(others, { maxLength: 6 }), (first, grown) => {
      const isKnown = knownOthers(first);
      expect(first.every(isKnown)).toBe(true);
      const added = grown.filter((other) => !isKnown(other));
      for (const other of grown) {
        const isThere = first.some((one) => JSON.stringify(one) === JSON.stringify(other));
        expect(added.includes(other)).toBe(!isThere);
      }
    }),
  );
});

test('capitals and spaces do not make another inspection of it; another day or document does', () => {
  const span = { from: dayOfNumber(20_000), to: dayOfNumber(20_001) };
  const listed = { body: 'Thanh tra tỉnh', unitName: 'Văn phòng Sở', span, document: '12/KH-TT' };
  const isKnown = knownOthers([listed]);
  expect(isKnown({ ...listed, body: 'THANH TRA  tỉnh', unitName: ' văn phòng sở' })).toBe(true);
  expect(isKnown({ ...listed, span: { ...span, to: addDays(span.to, 1) } })).toBe(false);
  expect(isKnown({ ...listed, document: '13/KH-TT' })).toBe(false);
});
