import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PlanIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { amendmentNow, amendmentStore, beginAmendment, endAmendment, holdAmendment } from './amendment.ts';

const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('v-1');
const amendment = { plan, visit, reason: 'Nhập nhầm' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  endAmendment();
  vi.useRealTimers();
});

test('the reason holds until it is ended, and whoever watches is told', () => {
  const seen = vi.fn();
  const stop = amendmentStore.subscribe(seen);
  beginAmendment(amendment);
  expect(amendmentNow()).toBe(amendment);
  endAmendment();
  expect(amendmentNow()).toBeNull();
  expect(seen).toHaveBeenCalledTimes(2);
  stop();
});

test('ten minutes without an edit end it; each edit puts the end off', () => {
  beginAmendment(amendment);
  vi.advanceTimersByTime(9 * 60_000);
  amendmentNow();
  vi.advanceTimersByTime(9 * 60_000);
  expect(amendmentStore.getSnapshot()).toBe(amendment);
  vi.advanceTimersByTime(60_000);
  expect(amendmentStore.getSnapshot()).toBeNull();
});

test('leaving the page ends it, but not before its fields have written their last words', () => {
  const release = holdAmendment(plan, visit);
  beginAmendment(amendment);
  release();
  expect(amendmentNow()).toBe(amendment);
  vi.advanceTimersByTime(0);
  expect(amendmentNow()).toBeNull();
});

test('a page that is left and at once shown again keeps it', () => {
  const release = holdAmendment(plan, visit);
  beginAmendment(amendment);
  release();
  const again = holdAmendment(plan, visit);
  vi.advanceTimersByTime(0);
  expect(amendmentNow()).toBe(amendment);
  again();
});
