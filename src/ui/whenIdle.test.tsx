import { act as acting, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useWhenIdle } from './useWhenIdle.ts';
import { heardWhenIdle, whenIdle } from './whenIdle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A browser that is busy until told otherwise. */
const busyBrowser = () => {
  const waiting = new Map<number, () => void>();
  let asked = 0;
  const ask = vi.fn((act: () => void, _options: IdleRequestOptions) => {
    asked += 1;
    waiting.set(asked, act);
    return asked;
  });
  vi.stubGlobal('requestIdleCallback', ask);
  vi.stubGlobal('cancelIdleCallback', (no: number) => void waiting.delete(no));
  const rest = () => {
    const due = [...waiting.values()];
    waiting.clear();
    for (const act of due) act();
  };
  return { ask, waiting, rest };
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

test('a value is followed when the browser rests, and of several the last', () => {
  const { waiting, rest } = busyBrowser();
  const { result, rerender } = renderHook(({ value }) => useWhenIdle(value), { initialProps: { value: 'a' } });
  rerender({ value: 'b' });
  rerender({ value: 'c' });
  expect(result.current).toBe('a');
  acting(rest);
  expect(result.current).toBe('c');
  expect(waiting.size).toBe(0);
});

test('a store is heard of once for all that changed, at once where it cannot wait, and no more after leaving', () => {
  const { rest } = busyBrowser();
  const listeners = new Set<() => void>();
  let isUrgent = false;
  const heard = vi.fn();
  const subscribe = heardWhenIdle(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isUrgent,
  );
  const stop = subscribe(heard);
  const change = () => listeners.forEach((listener) => listener());
  change();
  change();
  expect(heard).not.toHaveBeenCalled();
  rest();
  expect(heard).toHaveBeenCalledTimes(1);
  change();
  isUrgent = true;
  change();
  expect(heard).toHaveBeenCalledTimes(2);
  rest();
  expect(heard).toHaveBeenCalledTimes(2);
  isUrgent = false;
  change();
  stop();
  rest();
  expect(heard).toHaveBeenCalledTimes(2);
  expect(listeners.size).toBe(0);
});
