import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { IsoDateSchema, type IsoDate } from './schema/field.ts';
import { measureFields, measureStatuses, verdicts } from './schema/inspection.ts';
import {
  byUrgency,
  daysUntil,
  deadlineState,
  isOwed,
  measureGroup,
  measureGroups,
  stepsOf,
  takeStep,
  type MeasureProgress,
  type StepName,
} from './measureProgress.ts';

const day = (text: string): IsoDate => IsoDateSchema.parse(text);
const today = day('2024-06-13');
const proposed: MeasureProgress = { status: 'proposed', verdict: null, on: null };

const stepName = fc.constantFrom<StepName>('start', 'report', 'verify', 'sendBack', 'close', 'reopen');
const verdict = fc.option(fc.constantFrom(...verdicts));
const isoDay = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

/** Any progress that steps can lead to. */
const reachable = fc.array(fc.tuple(stepName, verdict, isoDay), { maxLength: 12 }).map((steps) => {
  let progress = proposed;
  for (const [name, found, on] of steps) {
    const taken = takeStep(progress, name, on, found);
    if (taken.ok) progress = taken.value;
  }
  return progress;
});

const after = (progress: MeasureProgress, name: StepName, found: MeasureProgress['verdict'] = null): MeasureProgress => {
  const taken = takeStep(progress, name, today, found);
  if (!taken.ok) throw new Error(taken.error);
  return taken.value;
};

test('a measure goes from proposed to closed, and every step carries its day', () => {
  const started = after(proposed, 'start');
  expect(started).toEqual({ status: 'inProgress', verdict: null, on: today });
  const verified = after(after(started, 'report'), 'verify', 'fixed');
  expect(verified).toEqual({ status: 'verified', verdict: 'fixed', on: today });
  expect(after(verified, 'close')).toEqual({ status: 'closed', verdict: 'fixed', on: today });
});

test('verifying without a verdict, and steps that skip others, are refused', () => {
  const reported = after(after(proposed, 'start'), 'report');
  expect(takeStep(reported, 'verify', today)).toEqual({ ok: false, error: 'verdict-required' });
  expect(takeStep(proposed, 'close', today)).toEqual({ ok: false, error: 'step-not-allowed' });
  expect(takeStep(proposed, 'verify', today, 'fixed')).toEqual({ ok: false, error: 'step-not-allowed' });
});

test('what is not mended suggests going on; what is mended suggests closing', () => {
  const reported = after(after(proposed, 'start'), 'report');
  expect(stepsOf(after(reported, 'verify', 'fixed'))[0]?.name).toBe('close');
  for (const found of ['partlyFixed', 'notFixed', 'unknown'] as const) {
    expect(stepsOf(after(reported, 'verify', found))[0]?.name).toBe('reopen');
  }
});

test('reopening forgets the verdict', () => {
  const closed = after(after(after(after(proposed, 'start'), 'report'), 'verify', 'fixed'), 'close');
  expect(after(closed, 'reopen')).toEqual({ status: 'inProgress', verdict: null, on: today });
});

test('every reachable progress fits its register, has a way on, and a verdict exactly when it was verified', () => {
  fc.assert(
    fc.property(reachable, (progress) => {
      expect(measureFields.progress.schema.safeParse(progress).success).toBe(true);
      expect(stepsOf(progress).length).toBeGreaterThan(0);
      expect(progress.verdict !== null).toBe(progress.status === 'verified' || progress.status === 'closed');
    }),
  );
});

test('exactly the listed steps are taken', () => {
  fc.assert(
    fc.property(reachable, stepName, isoDay, (progress, name, on) => {
      const allowed = stepsOf(progress).find((step) => step.name === name);
      const taken = takeStep(progress, name, on, 'fixed');
      expect(taken.ok).toBe(allowed !== undefined);
      if (taken.ok) expect(taken.value).toMatchObject({ status: allowed?.to, on });
    }),
  );
});

test('every status can be reached, and left for every other one', () => {
  const reach = (from: MeasureProgress): Set<string> => {
    const seen = new Set<string>();
    const open = [from];
    for (let next = open.pop(); next; next = open.pop()) {
      for (const { name } of stepsOf(next)) {
        for (const found of verdicts) {
          const taken = takeStep(next, name, today, found);
          if (!taken.ok || seen.has(`${taken.value.status}/${taken.value.verdict}`)) continue;
          seen.add(`${taken.value.status}/${taken.value.verdict}`);
          open.push(taken.value);
        }
      }
    }
    return new Set([...seen].map((key) => key.split('/')[0] ?? ''));
  };
  expect([...reach(proposed)].sort()).toEqual(measureStatuses.filter((status) => status !== 'proposed').sort());
});

test('a deadline is overdue the day after, due soon in its last seven days', () => {
  const measure = { deadline: today, progress: proposed };
  expect(deadlineState(measure, today)).toBe('dueSoon');
  expect(deadlineState(measure, day('2024-06-14'))).toBe('overdue');
  expect(deadlineState(measure, day('2024-06-06'))).toBe('dueSoon');
  expect(deadlineState(measure, day('2024-06-05'))).toBe('later');
  expect(deadlineState({ ...measure, deadline: null }, today)).toBe('none');
});

test('the clock stops with the report of the unit and runs on when the matter is not mended', () => {
  const late = (progress: MeasureProgress) => deadlineState({ deadline: day('2024-01-01'), progress }, today);
  const reported = after(after(proposed, 'start'), 'report');
  expect(late(reported)).toBe('settled');
  expect(late(after(reported, 'verify', 'fixed'))).toBe('settled');
  expect(late(after(reported, 'verify', 'notFixed'))).toBe('overdue');
  expect(isOwed(after(reported, 'verify', 'unknown'))).toBe(false);
});

test('a measure waits for its deadline, for the team, or for nothing more', () => {
  const group = (progress: MeasureProgress, deadline: string | null) =>
    measureGroup({ deadline: deadline === null ? null : day(deadline), progress }, today);
  const reported = after(after(proposed, 'start'), 'report');
  const verified = after(reported, 'verify', 'fixed');
  expect(group(proposed, '2024-06-12')).toBe('overdue');
  expect(group(proposed, '2024-06-20')).toBe('dueSoon');
  expect(group(proposed, '2024-06-21')).toBe('underway');
  expect(group(proposed, null)).toBe('underway');
  expect(group(reported, '2024-01-01')).toBe('toVerify');
  expect(group(verified, '2024-01-01')).toBe('verified');
  expect(group(after(reported, 'verify', 'notFixed'), '2024-01-01')).toBe('overdue');
  expect(group(after(verified, 'close'), '2024-01-01')).toBe('closed');
});

test('days are calendar days, across months, leap days and years', () => {
  expect(daysUntil(day('2024-03-01'), day('2024-02-28'))).toBe(2);
  expect(daysUntil(day('2025-01-01'), day('2024-12-31'))).toBe(1);
  fc.assert(
    fc.property(isoDay, isoDay, (a, b) => {
      expect(daysUntil(a, b)).toBe(0 - daysUntil(b, a));
    }),
  );
});

test('urgency is an order, whatever the order before', () => {
  const measure = fc.record({ id: fc.uuid(), deadline: fc.option(isoDay), progress: reachable });
  fc.assert(
    fc.property(fc.uniqueArray(measure, { maxLength: 12, selector: ({ id }) => id }), (measures) => {
      const sorted = [...measures].sort(byUrgency(today));
      expect([...measures].reverse().sort(byUrgency(today))).toEqual(sorted);
      const groups = sorted.map((some) => measureGroups.indexOf(measureGroup(some, today)));
      expect(groups).toEqual([...groups].sort((a, b) => a - b));
    }),
  );
});
