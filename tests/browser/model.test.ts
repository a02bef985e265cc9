import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planDigests } from '#storage/digest.ts';
import { readLog } from '#storage/log.ts';
import { mergeChanges } from '#storage/merge.ts';
import { compareWithLog } from '#storage/rebuild.ts';
import { settingArb } from '../property/world.ts';
import { plan } from '../support/laptop.ts';
import { playOnStores } from './storeWorld.ts';
import { cleanUpStores } from './stores.ts';

/** VITE_SKT_RUNS multiplies the number of worlds, VITE_SKT_SEED begins elsewhere. */
const { VITE_SKT_RUNS: times = '1', VITE_SKT_SEED: seed = '20241126' } = import.meta.env;

const worlds = fc.sample(settingArb(40), { seed: Number(seed), numRuns: Math.ceil(24 * Number(times)) });

cleanUpStores();

describe('real stores that live through what the model lives through', () => {
  test.each(worlds.map((world, no) => ({ no, world })))('world $no', async ({ world }) => {
    const stores = await playOnStores(world);
    for (const db of stores) expect((await compareWithLog(db, plan)).differing).toEqual([]);
    const logs = await Promise.all(stores.map((db) => readLog(db, plan)));
    for (const db of stores) for (const log of logs) await mergeChanges(db, plan, log);
    const [first, ...others] = await Promise.all(stores.map((db) => planDigests(db, plan)));
    expect(first?.count).toBe(new Set(logs.flat().map((change) => change.id)).size);
    for (const other of others) expect(other).toEqual(first);
    for (const db of stores) {
      const { differing, changes } = await compareWithLog(db, plan);
      expect(differing).toEqual([]);
      expect(changes).toBe(first?.count);
    }
  });
});
