import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import { encodeBundle } from '#exchange/encodeBundle.ts';
import { applyBundle, collectBundle, previewBundle } from '#storage/bundles.ts';
import { planDigests } from '#storage/digest.ts';
import { readLog } from '#storage/log.ts';
import { compareWithLog } from '#storage/rebuild.ts';
import { harmedArb } from '../exchange/mutate.ts';
import { newLaptop, planId, planRound, renameUnit } from './exchangeStore.ts';
import { dump } from './stores.ts';

/** VITE_SKT_RUNS multiplies the number of files, VITE_SKT_SEED begins elsewhere. */
const { VITE_SKT_RUNS: times = '1', VITE_SKT_SEED: seed = '20241126' } = import.meta.env;
const RUNS = Math.ceil(150 * Number(times));

const db = newLaptop();
let text: string;

beforeAll(async () => {
  await planRound(db);
  await renameUnit(db, 'Phòng Khoa học');
  text = await (await encodeBundle(await collectBundle(db, planId, { photos: true }), { app: 'test', now: 0 })).file.text();
  await renameUnit(db, 'Phòng Khoa học và Công nghệ');
});
afterAll(() => db.delete());

test('a harmed file leaves a real store exactly as it was, or brings changes that fold like any other; nothing of ours is lost', async () => {
  const outcomes = { refused: 0, taken: 0 };
  const harmed = fc.sample(harmedArb(text), { seed: Number(seed), numRuns: RUNS });
  for (const bad of harmed) {
    const bundle = await decodeBundle(new Blob([bad]), { expected: planId });
    if (!bundle.ok) {
      outcomes.refused += 1;
      continue;
    }
    outcomes.taken += 1;
    const before = new Set<string>((await readLog(db, planId)).map(({ id }) => id));
    expect((await previewBundle(db, bundle.value)).ok).toBe(true);
    expect((await applyBundle(db, bundle.value)).ok).toBe(true);
    const after = new Set<string>((await readLog(db, planId)).map(({ id }) => id));
    for (const id of before) expect(after.has(id)).toBe(true);
    expect((await compareWithLog(db, planId)).differing).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  }
  expect(outcomes.refused).toBeGreaterThan(outcomes.taken);
  expect(outcomes.taken).toBeGreaterThan(0);
}, 300_000);

test('what is refused writes nothing at all, not even a fact of the laptop', async () => {
  const before = JSON.stringify(await dump(db));
  const digests = await planDigests(db, planId);
  for (const bad of fc.sample(harmedArb(text), { seed: Number(seed) + 1, numRuns: RUNS })) {
    const bundle = await decodeBundle(bad, { expected: planId });
    // Sound ones go no further here: looking at one is not taking it.
    if (bundle.ok) expect((await previewBundle(db, bundle.value)).ok).toBe(true);
  }
  expect(await planDigests(db, planId)).toEqual(digests);
  expect(JSON.stringify(await dump(db))).toBe(before);
}, 300_000);
