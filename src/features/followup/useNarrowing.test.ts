import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingStates } from '#domain/followUp.ts';
import { FindingIdSchema, MeasureIdSchema, PlanIdSchema } from '#domain/ids.ts';
import { measureGroups } from '#domain/measureProgress.ts';
import { dueWindows, groupings, sortKeys } from '#domain/roundBook/entries.ts';
import { findingKinds, severities } from '#domain/schema/inspection.ts';
import { isNarrowed, looks, narrowedOf, tabs, unnarrowed, viewOf, withView } from './useNarrowing.ts';
import { dayOf } from '#live/useToday.ts';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/);
const plan = id.filter((text) => text !== 'all' && text !== 'this').map((text) => PlanIdSchema.parse(text));
const view = fc.record({
  tab: fc.constantFrom(...tabs),
  look: fc.constantFrom(...looks),
  rounds: fc.oneof(fc.constantFrom('this' as const, 'all' as const), fc.array(plan, { minLength: 1, maxLength: 4 })),
  kind: fc.option(fc.constantFrom(...findingKinds)),
  state: fc.option(fc.constantFrom(...findingStates)),
  group: fc.option(fc.constantFrom(...measureGroups)),
  unit: fc.option(fc.oneof(id, fc.constant('-'))),
  area: fc.option(fc.constantFrom('1', '9', '-')),
  severity: fc.option(fc.constantFrom(...severities, '-')),
  person: fc.option(fc.constantFrom('truong phong', '-', 'so & van phong')),
  year: fc.option(fc.constantFrom('2024', '2026')),
  due: fc.option(fc.constantFrom(...dueWindows, '2026-01-01..2026-03-31')),
  search: fc.string({ unit: 'grapheme', maxLength: 30 }),
  sort: fc.option(fc.record({ key: fc.constantFrom(...sortKeys), descending: fc.boolean() })),
  by: fc.option(fc.constantFrom(...groupings)),
  month: fc.option(fc.constantFrom('2026-05', '2025-12')),
  of: fc.option(plan),
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
      expect(isNarrowed(viewOf(after))).toBe(true);
      expect(isNarrowed(viewOf(withView(after, unnarrowed)))).toBe(false);
    }),
  );
});

const nothing = viewOf(new URLSearchParams());

test('the plain page has a plain address, and a wrong address shows the plain page', () => {
  expect(withView(new URLSearchParams(), { tab: 'findings', look: 'table', rounds: 'this', kind: null, search: '' }).toString()).toBe('');
  const wrong = 'tab=x&look=list&rounds=A%20B&kind=y&unit=A%20B&state=z&group=1&area=x&severity=bad&person=+&year=26&due=soon&sort=-x&by=text&month=2026-13&of=%00&finding=%00&measure=';
  expect(viewOf(new URLSearchParams(wrong))).toEqual(nothing);
  expect(nothing).toMatchObject({ tab: 'findings', look: 'table', rounds: 'this', search: '', finding: null });
});

test('the state of a finding narrows findings alone, what a measure waits for measures alone', () => {
  const both = { ...nothing, state: 'reported', group: 'overdue', unit: 'a' } as const;
  expect(narrowedOf(both)).toEqual({ facets: { state: 'reported', unit: 'a' }, search: '' });
  expect(narrowedOf({ ...both, tab: 'measures' })).toEqual({ facets: { state: 'overdue', unit: 'a' }, search: '' });
});

test('today is the day on the wall, not the day in Greenwich', () => {
  expect(dayOf(new Date(2024, 5, 3, 0, 5))).toBe('2024-06-03');
  expect(dayOf(new Date(2024, 11, 31, 23, 55))).toBe('2024-12-31');
});
