import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useSettled } from './useSettled.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const lines = ['1.1', '1.2', '1.3', '1.4'].map((code) => ({ code }));
const pass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });

test('a change now and then is followed after its picture; in a run only the one that rests', () => {
  const { result, rerender } = renderHook(({ at }) => useSettled(lines[at])?.code, { initialProps: { at: 0 } });
  expect(result.current).toBe('1.1');
  rerender({ at: 1 });
  expect(result.current).toBe('1.1');
  pass(30);
  expect(result.current).toBe('1.2');
  pass(100);
  rerender({ at: 2 });
  pass(100);
  rerender({ at: 3 });
  pass(340);
  expect(result.current).toBe('1.2');
  pass(20);
  expect(result.current).toBe('1.4');
  pass(1000);
  rerender({ at: 0 });
  pass(30);
  expect(result.current).toBe('1.1');
});

test('of changes before one picture the last is followed', () => {
  const { result, rerender } = renderHook(({ at }) => useSettled(lines[at])?.code, { initialProps: { at: 0 } });
  rerender({ at: 1 });
  rerender({ at: 2 });
  pass(30);
  expect(result.current).toBe('1.1');
  pass(1000);
  expect(result.current).toBe('1.3');
});

test('who goes on pressing keys is still in a run, though the value stays', () => {
  const acted = { current: -Infinity };
  const { result, rerender } = renderHook(({ at }) => useSettled(lines[at], undefined, acted)?.code, { initialProps: { at: 0 } });
  rerender({ at: 1 });
  pass(30);
  rerender({ at: 2 });
  for (let key = 0; key < 5; key += 1) {
    pass(300);
    acted.current = performance.now();
  }
  expect(result.current).toBe('1.2');
  pass(340);
  expect(result.current).toBe('1.2');
  pass(20);
  expect(result.current).toBe('1.3');
});

test('what an act changes belongs to a run from the first one on: it is followed when no other act comes', () => {
  const acted = { current: -Infinity };
  const { result, rerender } = renderHook(({ at }) => useSettled(lines[at], undefined, acted)?.code, { initialProps: { at: 0 } });
  acted.current = performance.now();
  pass(100);
  rerender({ at: 1 });
  pass(340);
  expect(result.current).toBe('1.1');
  pass(20);
  expect(result.current).toBe('1.2');
});
