import * as fc from 'fast-check';

/**
 * How long and from where a campaign runs: SKT_RUNS multiplies the number of runs, SKT_SEED replays a seed (or `random`).
 * Without them every run of the suite tries the same cases, so that red stays red until it is mended.
 */
const FIXED_SEED = 20_241_126;

const { SKT_RUNS: times = '1', SKT_SEED: wish = String(FIXED_SEED) } = process.env;

/** The seed of this campaign. */
export const seed = wish === 'random' ? Math.floor(Math.random() * 2_147_483_647) : Number(wish);

/** The number of runs after scaling. */
export const scaled = (runs: number): number => Math.max(1, Math.ceil(runs * Number(times)));

/** Tries a property and throws with seed, path and the smallest counterexample. */
export const hold = (property: fc.IRawProperty<unknown, false>, runs: number): void => {
  fc.assert(property, { seed, numRuns: scaled(runs) });
};

/** Whether a property fails somewhere; stops at the first counterexample, without making it small. */
export const fails = (property: fc.IRawProperty<unknown, false>, runs: number): boolean =>
  fc.check(property, { seed, numRuns: scaled(runs), endOnFailure: true }).failed;
