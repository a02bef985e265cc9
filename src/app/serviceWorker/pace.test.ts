import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPace } from './pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Whether a rest is over without time having gone by. */
const isOver = async (rest: Promise<void>): Promise<boolean> => {
  let over = false;
  void rest.then(() => (over = true));
  await vi.advanceTimersByTimeAsync(0);
  return over;
};

test('nobody at work, no rest', async () => {
  expect(await isOver(createPace().rest('keeping'))).toBe(true);
});

test('beside somebody at work a rest ends by itself, however often they press', async () => {
  const pace = createPace();
  pace.working();
  const rest = pace.rest('keeping');
  expect(await isOver(rest)).toBe(false);
  pace.working();
  await vi.advanceTimersByTimeAsync(1000);
  await expect(rest).resolves.toBeUndefined();
});

test('a while after the last sign of work there is no more rest', async () => {
  const pace = createPace();
  pace.working();
  await vi.advanceTimersByTimeAsync(2000);
  expect(await isOver(pace.rest('keeping'))).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await isOver(pace.rest('keeping'))).toBe(true);
});

test('reading back rests too, and much less', async () => {
  const pace = createPace();
  pace.working();
  const [keeping, checking] = [pace.rest('keeping'), pace.rest('checking')];
  expect(await isOver(checking)).toBe(false);
  await vi.advanceTimersByTimeAsync(50);
  expect(await isOver(checking)).toBe(true);
  expect(await isOver(keeping)).toBe(false);
});
