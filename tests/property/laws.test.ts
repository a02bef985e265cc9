import { expect, test } from 'vitest';
import { product } from '../support/laptop.ts';
import { laws } from './properties.ts';
import { hold, scaled, seed } from './runs.ts';

console.log(`Merge laws: seed ${seed}, ${laws.reduce((sum, { runs }) => sum + scaled(runs), 0)} runs in all`);

test.each(laws)('$name ($runs runs)', ({ of, runs }) => {
  hold(of(product), runs);
}, 600_000);

test('there are the ten laws of the design, and ours', () => {
  expect(laws.length).toBe(14);
});
