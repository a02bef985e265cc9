import type { PlanId } from '#domain/ids.ts';
import { reportTrouble } from '#live/storeTrouble.ts';
import { takeCensus } from '#storage/census.ts';
import { estimateSpace } from '#storage/persistence.ts';
import { layByReserve } from '#storage/reserve.ts';
import { store } from '#storage/store.ts';
import { openSampleCheck } from '#workers/sampleClient.ts';

/** Room must be plenty before some of it is laid by: share of what the browser allows. */
const PLENTY = 0.7;

/** Lays by a reserve once there is something to lose. */
const reserve = async (plans: number): Promise<void> => {
  const space = await estimateSpace();
  if (plans > 0 && space && space.usage < space.quota * PLENTY) await layByReserve(store);
};

/** Looks at a sample of every plan. */
const checkSamples = async (plans: readonly PlanId[]): Promise<void> => {
  const samples = openSampleCheck();
  for (const plan of plans) {
    const sample = await samples.ask(plan);
    // One that could not be read says so where it is read for somebody.
    if (sample.ok && sample.value.wrong.length > 0) reportTrouble({ kind: 'unsound' });
  }
  samples.close();
};

/**
 * What can wait until the first page is on the screen: whether a sample of the data is sound, a reserve against a full
 * disk, and the copies, which run as long as the app does. A module of its own, fetched late.
 */
export const afterPaint = async (): Promise<void> => {
  const { copyKeeper } = await import('#live/appCopies.ts');
  copyKeeper.start();
  const census = await takeCensus(store);
  if (census.length > 0) await checkSamples(census.map(({ plan }) => plan));
  await reserve(census.length);
};
