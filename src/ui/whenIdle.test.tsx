import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenIdle } from './whenIdle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A browser that is busy until told otherwise. */
const busyBrowser = () => {
  const waiting = new Map<number, () => void>();
  const ask = vi.fn((act: () => void, _options: IdleRequestOptions) => {
    waiting.set(waiting.size + 1, act);
    return waiting.size;
  });
  vi.stubGlobal('requestIdleCallback', ask);
  vi.stubGlobal('cancelIdleCallback', (no: number) => void waiting.delete(no));
  return { ask, rest: () => waiting.forEach((act) => act()) };
};

test('waits for the browser, not without an end, and can be taken back', () => {
  const { ask, rest } = busyBrowser();
  const act = vi.fn();
  const takeBack = whenIdle(act);
  whenIdle(act);
  expect(act).not.toHaveBeenCalled();
  expect(ask.mock.calls[0]?.[1].timeout).toBeGreaterThan(0);
  takeBack();
  rest();
  expect(act).toHaveBeenCalledOnce();
});

test('comes after the next picture where the browser does not tell when it rests', () => {
  const act = vi.fn();
  whenIdle(act);
  whenIdle(act)();
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(act).toHaveBeenCalledOnce();
});
