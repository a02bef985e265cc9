import { expect, test } from 'vitest';
import { mutants } from './mutants.ts';
import { laws } from './properties.ts';
import { fails } from './runs.ts';

/** Runs in which a law has to notice a mutant; it stops at the first. */
const RUNS = 200;

test.each(mutants)('„$name“ breaks the laws $breaks', ({ breaks, core }) => {
  const unmoved = breaks.filter((id) => laws.every((law) => law.id !== id || !fails(law.of(core), RUNS)));
  expect(unmoved).toEqual([]);
}, 600_000);

test('every law can fail, and the seven mutants of the design are among ours', () => {
  const broken = new Set(mutants.flatMap(({ breaks }) => breaks));
  expect(laws.filter(({ id }) => !broken.has(id))).toEqual([]);
  expect(mutants.every(({ breaks }) => breaks.length > 0)).toBe(true);
  expect(mutants.filter(({ from }) => from === 'design')).toHaveLength(7);
});
