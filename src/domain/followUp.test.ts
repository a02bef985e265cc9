import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { IsoDateSchema } from './schema/field.ts';
import { authorities, findingKinds, measureStatuses, verdicts } from './schema/inspection.ts';
import { countByKind, findingState, findingUrgency, statesOfKind, type FollowedFinding } from './followUp.ts';

const shortcoming: FollowedFinding = { kind: 'shortcoming', fixedOnSite: false, recommendation: '', authority: null };

const at = (status: (typeof measureStatuses)[number], verdict: (typeof verdicts)[number] | null = null) => ({ progress: { status, verdict } });

test('a shortcoming goes from no measure to closed with its slowest measure', () => {
  expect(findingState(shortcoming, [])).toBe('noMeasure');
  expect(findingState(shortcoming, [at('proposed')])).toBe('inRemedy');
  expect(findingState(shortcoming, [at('closed', 'fixed'), at('inProgress')])).toBe('inRemedy');
  expect(findingState(shortcoming, [at('reported'), at('closed', 'fixed')])).toBe('reported');
  expect(findingState(shortcoming, [at('verified', 'fixed'), at('closed', 'fixed')])).toBe('verified');
  expect(findingState(shortcoming, [at('closed', 'fixed')])).toBe('closed');
});

test('a verification that found nothing mended puts the shortcoming back in remedy', () => {
  expect(findingState(shortcoming, [at('verified', 'notFixed')])).toBe('inRemedy');
  expect(findingState(shortcoming, [at('verified', 'partlyFixed')])).toBe('inRemedy');
  expect(findingState(shortcoming, [at('verified', 'unknown')])).toBe('verified');
});

test('fixed on site needs no measure, but a measure that is there counts', () => {
  const fixed = { ...shortcoming, fixedOnSite: true };
  expect(findingState(fixed, [])).toBe('fixedOnSite');
  expect(findingState(fixed, [at('proposed')])).toBe('inRemedy');
});

test('a good practice is to be spread once the team recommends it', () => {
  const practice: FollowedFinding = { ...shortcoming, kind: 'goodPractice' };
  expect(findingState(practice, [])).toBe('recorded');
  expect(findingState({ ...practice, recommendation: ' ' }, [])).toBe('recorded');
  expect(findingState({ ...practice, recommendation: 'Nhân rộng trong toàn Sở' }, [])).toBe('toSpread');
  expect(findingState(practice, [at('proposed')])).toBe('toSpread');
});

test('a difficulty lies with the authority above the unit until it is settled', () => {
  const difficulty: FollowedFinding = { ...shortcoming, kind: 'difficulty' };
  expect(findingState(difficulty, [])).toBe('open');
  expect(findingState({ ...difficulty, authority: 'unit' }, [])).toBe('open');
  expect(findingState({ ...difficulty, authority: 'province' }, [])).toBe('withAuthority');
  expect(findingState({ ...difficulty, authority: 'province' }, [at('inProgress')])).toBe('beingSettled');
  expect(findingState(difficulty, [at('closed', 'fixed')])).toBe('settled');
});

test('every finding has a state of its kind, in whatever order its measures come', () => {
  const finding = fc.record({
    kind: fc.constantFrom(...findingKinds),
    fixedOnSite: fc.boolean(),
    recommendation: fc.constantFrom('', ' ', 'Nhân rộng'),
    authority: fc.option(fc.constantFrom(...authorities)),
  });
  const measure = fc.record({
    progress: fc.record({ status: fc.constantFrom(...measureStatuses), verdict: fc.option(fc.constantFrom(...verdicts)) }),
  });
  fc.assert(
    fc.property(finding, fc.array(measure, { maxLength: 5 }), (some, measures) => {
      const state = findingState(some, measures);
      expect(statesOfKind[some.kind]).toContain(state);
      expect(findingState(some, [...measures].reverse())).toBe(state);
    }),
  );
});

test('urgency is that of the most urgent measure', () => {
  const day = (text: string) => IsoDateSchema.parse(text);
  const due = (deadline: string) => ({ deadline: day(deadline), ...at('inProgress') });
  const today = day('2024-06-13');
  expect(findingUrgency([], today)).toBeNull();
  expect(findingUrgency([due('2024-06-20'), due('2024-12-01')], today)).toBe('dueSoon');
  expect(findingUrgency([due('2024-06-20'), due('2024-06-12')], today)).toBe('overdue');
  expect(findingUrgency([{ deadline: day('2024-06-12'), ...at('closed', 'fixed') }], today)).toBeNull();
});

test('every finding is counted once, under its kind', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ kind: fc.constantFrom(...findingKinds) })), (findings) => {
      const counts = countByKind(findings);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(findings.length);
      for (const kind of findingKinds) expect(counts[kind]).toBe(findings.filter((finding) => finding.kind === kind).length);
    }),
  );
});
