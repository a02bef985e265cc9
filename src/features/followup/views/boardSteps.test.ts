import { expect, test } from 'vitest';
import { stepsOf, type MeasureProgress } from '#domain/measureProgress.ts';
import { measureStatuses, verdicts } from '#domain/schema/inspection.ts';
import { nextColumn, stepTo } from './boardSteps.ts';

test('a card goes just where the buttons lead', () => {
  for (const status of measureStatuses) {
    for (const verdict of [null, ...verdicts]) {
      const progress: MeasureProgress = { status, verdict, on: null };
      const reached = measureStatuses.filter((to) => stepTo(progress, to) !== null);
      expect(reached.toSorted()).toEqual(stepsOf(progress).map(({ to }) => to).toSorted());
    }
  }
});

test('by the keyboard it goes to the nearest column that it can reach', () => {
  const at = (status: MeasureProgress['status']): MeasureProgress => ({ status, verdict: null, on: null });
  expect(nextColumn(at('proposed'), 'right')).toBe('inProgress');
  expect(nextColumn(at('proposed'), 'left')).toBeNull();
  expect(nextColumn(at('verified'), 'right')).toBe('closed');
  expect(nextColumn(at('verified'), 'left')).toBe('inProgress');
  expect(nextColumn(at('closed'), 'left')).toBe('inProgress');
});
