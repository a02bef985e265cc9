import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingStates } from '#domain/followUp.ts';
import { FindingIdSchema, MeasureIdSchema, UnitIdSchema } from '#domain/ids.ts';
import { measureGroups } from '#domain/measureProgress.ts';
import { findingKinds } from '#domain/schema/inspection.ts';
import { tabs, viewOf, withView } from './useNarrowing.ts';
import { dayOf } from '#live/useToday.ts';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/);
const view = fc.record({
  tab: fc.constantFrom(...tabs),
  kind: fc.option(fc.constantFrom(...findingKinds)),
  unit: fc.option(id.map((text) => UnitIdSchema.parse(text))),
  state: fc.option(fc.constantFrom(...findingStates)),
  group: fc.option(fc.constantFrom(...measureGroups)),
  search: fc.string({ unit: 'grapheme', maxLength: 30 }),
  finding: fc.option(id.map((text) => FindingIdSchema.parse(text))),
  measure: fc.option(id.map((text) => MeasureIdSchema.parse(text))),
});

test('every view survives its address', () => {
  fc.assert(
    fc.property(view, (some) => {
      const address = withView(new URLSearchParams(), some).toString();
      expect(viewOf(new URLSearchParams(address))).toEqual(some);
    }),
  );
});

test('changing a part leaves the rest, and what is not ours', () => {
  fc.assert(
    fc.property(view, (some) => {
      const before = withView(new URLSearchParams('other=1'), some);
      const after = withView(before, { kind: 'proposal', search: '' });
      expect(viewOf(after)).toEqual({ ...some, kind: 'proposal', search: '' });
      expect(after.get('other')).toBe('1');
    }),
  );
});

test('the plain page has a plain address, and a wrong address shows the plain page', () => {
  expect(withView(new URLSearchParams(), { tab: 'findings', kind: null, search: '' }).toString()).toBe('');
  expect(viewOf(new URLSearchParams('tab=x&kind=y&unit=A%20B&state=z&group=1&finding=%00&measure='))).toEqual({
    tab: 'findings',
    kind: null,
    unit: null,
    state: null,
    group: null,
    search: '',
    finding: null,
    measure: null,
  });
});

test('today is the day on the wall, not the day in Greenwich', () => {
  expect(dayOf(new Date(2024, 5, 3, 0, 5))).toBe('2024-06-03');
  expect(dayOf(new Date(2024, 11, 31, 23, 55))).toBe('2024-12-31');
});
