import { expect, test } from 'vitest';
import { PlanIdSchema } from '#domain/ids.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import type { CopiedPlan, KeeperState } from '#live/copyKeeper.ts';
import { copyReminderOf } from './copyReminder.ts';

const plan = PlanIdSchema.parse('plan-a');
const day = 86_400_000;
const at = (days: number) => MomentSchema.parse(new Date(days * day).toISOString());
const copied = (days: number | null, isBehind: boolean): CopiedPlan => ({
  plan,
  title: '',
  isExample: false,
  changes: 3,
  mark: '3',
  isBehind,
  latest: days === null ? null : { plan, at: at(days), name: 'x', changes: 1, state: '', mark: '' },
});
const usb = { name: 'USB', access: 'granted' } as const;
const state = (part: Partial<KeeperState>): KeeperState => ({ folder: usb, plans: [], busy: false, failure: null, news: [], ...part });
const tried = [{ plan, at: at(100), name: 'x' }];

test('nothing is said before it is known how things stand, nor without a round of one’s own', () => {
  expect(copyReminderOf(state({ folder: null, plans: [copied(null, true)] }), [], 0)).toBeNull();
  expect(copyReminderOf(state({ folder: 'none' }), [], 0)).toBeNull();
});

test('the most urgent comes first', () => {
  const plans = [copied(90, true)];
  const prompt = { name: 'USB', access: 'prompt' } as const;
  const failure = { at: 'folder', failure: { type: 'missing', detail: '' } } as const;
  expect(copyReminderOf(state({ plans, folder: prompt, failure }), tried, 100 * day)).toEqual({ kind: 'failed' });
  expect(copyReminderOf(state({ plans, folder: prompt }), tried, 100 * day)).toEqual({ kind: 'allow', folder: 'USB' });
  expect(copyReminderOf(state({ plans }), tried, 100 * day)).toEqual({ kind: 'old', days: 10 });
});

test('a round that was never copied is mentioned where copies do not come by themselves', () => {
  expect(copyReminderOf(state({ folder: 'none', plans: [copied(null, true)] }), [], 0)).toEqual({ kind: 'never' });
  expect(copyReminderOf(state({ plans: [copied(null, true)] }), [], 0)).toBeNull();
});

test('an old copy that holds everything is no cause for a reminder, three days with changes are', () => {
  expect(copyReminderOf(state({ folder: 'none', plans: [copied(0, false)] }), tried, 100 * day)).toBeNull();
  expect(copyReminderOf(state({ folder: 'none', plans: [copied(98, true)] }), tried, 100 * day)).toBeNull();
  expect(copyReminderOf(state({ folder: 'none', plans: [copied(97, true)] }), tried, 100 * day)).toEqual({ kind: 'old', days: 3 });
});

test('a trial is asked for once a week', () => {
  const plans = [copied(100, false)];
  expect(copyReminderOf(state({ plans }), [], 100 * day)).toEqual({ kind: 'trial' });
  expect(copyReminderOf(state({ plans }), tried, 106 * day)).toBeNull();
  expect(copyReminderOf(state({ plans }), tried, 107 * day)).toEqual({ kind: 'trial' });
});
