import { expect, it } from 'vitest';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import { bundleOf } from './bundle.ts';
import { laterChange, tenYears } from './tenYears.ts';
import { directoryOf, standingIn } from './units.ts';

it('makes the same rounds at every call, of the size of the domain file, which our own reader takes', async () => {
  const [round] = tenYears(1);
  if (!round) throw new Error('No round was made');
  expect(tenYears(1)[0]?.changes.at(-1)?.id).toBe(round.changes.at(-1)?.id);
  expect(round.rows).toMatchObject({ visits: 40, findings: 800, measures: 1200, items: 2850 });
  const all = [...round.changes, ...laterChange(round)];
  expect((await decodeBundle(await bundleOf(round.plan, all), { expected: round.plan })).ok).toBe(true);
});

it('has forty units every year, put together anew in 2025', () => {
  for (let year = 2017; year <= 2026; year += 1) expect(standingIn(year)).toHaveLength(40);
  expect(directoryOf(2026).filter(({ until }) => until !== null)).toHaveLength(22);
});
