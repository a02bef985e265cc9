import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createPersistenceKeeper, estimateSpace, privateWindowHint, type StorageBroker } from './persistence.ts';

const now = () => '2024-06-13T08:00:00.000Z';

const memoryOf = (): Pick<Storage, 'getItem' | 'setItem'> => {
  const values = new Map<string, string>();
  return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) };
};

const browser = (answer: boolean, before = false) => {
  let kept = before;
  return {
    persist: vi.fn(() => {
      kept ||= answer;
      return Promise.resolve(kept);
    }),
    persisted: vi.fn(() => Promise.resolve(kept)),
  } satisfies StorageBroker;
};

const keeperOf = (broker: StorageBroker | undefined, hasRealRecord: () => Promise<boolean> = () => Promise.resolve(true), memory = memoryOf()) =>
  createPersistenceKeeper({ broker, memory, hasRealRecord, now });

test('the browser is asked at the first real record, and once only', async () => {
  const broker = browser(true);
  const keeper = keeperOf(broker);
  expect(await keeper.look()).toEqual({ persistence: 'evictable', askedAt: null });
  await Promise.all([keeper.afterSave(), keeper.afterSave()]);
  await keeper.afterSave();
  expect(broker.persist).toHaveBeenCalledTimes(1);
  expect(await keeper.look()).toEqual({ persistence: 'kept', askedAt: now() });
});

test('a refusal is not asked again in the same session, except by the person', async () => {
  const broker = browser(false);
  const keeper = keeperOf(broker);
  await keeper.afterSave();
  await keeper.afterSave();
  expect(broker.persist).toHaveBeenCalledTimes(1);
  expect(await keeper.ask()).toEqual({ persistence: 'evictable', askedAt: now() });
  expect(broker.persist).toHaveBeenCalledTimes(2);
});

test('looking at the example asks nothing; the first real record after it does', async () => {
  let real = false;
  const broker = browser(true);
  const keeper = keeperOf(broker, () => Promise.resolve(real));
  await keeper.afterSave();
  expect(broker.persist).not.toHaveBeenCalled();
  real = true;
  await keeper.afterSave();
  expect(broker.persist).toHaveBeenCalledTimes(1);
});

test('a browser that keeps the data already is not asked', async () => {
  const broker = browser(true, true);
  const keeper = keeperOf(broker);
  await keeper.afterSave();
  expect(broker.persist).not.toHaveBeenCalled();
  expect(await keeper.look()).toEqual({ persistence: 'kept', askedAt: null });
});

test('the day of asking is remembered in the next session', async () => {
  const memory = memoryOf();
  await keeperOf(browser(false), undefined, memory).ask();
  expect(await keeperOf(browser(false), undefined, memory).look()).toEqual({ persistence: 'evictable', askedAt: now() });
});

test('without the interface, or with a locked memory, nothing is thrown', async () => {
  expect(await keeperOf(undefined).look()).toEqual({ persistence: 'unsupported', askedAt: null });
  expect(await keeperOf({}).ask()).toEqual({ persistence: 'unsupported', askedAt: null });
  await keeperOf({}).afterSave();
  const locked = () => {
    throw new Error('SecurityError');
  };
  const keeper = keeperOf(browser(true), undefined, { getItem: locked, setItem: locked });
  expect(await keeper.ask()).toEqual({ persistence: 'kept', askedAt: now() });
  expect(await keeper.look()).toEqual({ persistence: 'kept', askedAt: null });
});

test('a failing store puts the question off to the next save', async () => {
  const broker = browser(true);
  const hasRealRecord = vi.fn<() => Promise<boolean>>().mockRejectedValueOnce(new Error('closed')).mockResolvedValue(true);
  const keeper = keeperOf(broker, hasRealRecord);
  await keeper.afterSave();
  expect(broker.persist).not.toHaveBeenCalled();
  await keeper.afterSave();
  expect(broker.persist).toHaveBeenCalledTimes(1);
});

test('an estimate without numbers is no estimate', async () => {
  expect(await estimateSpace({})).toBeNull();
  expect(await estimateSpace({ estimate: () => Promise.resolve({}) })).toBeNull();
  expect(await estimateSpace({ estimate: () => Promise.resolve({ usage: 1, quota: 2 }) })).toEqual({ usage: 1, quota: 2 });
});

test('an ordinary window gives no hint; little room or a missing service worker does', () => {
  const ordinary = { quota: 10_737_418_240, secure: true, hasServiceWorker: true };
  expect(privateWindowHint(ordinary)).toBeNull();
  expect(privateWindowHint({ ...ordinary, quota: 120_000_000 })).toBe('small-quota');
  expect(privateWindowHint({ ...ordinary, hasServiceWorker: false })).toBe('no-service-worker');
  // Over plain HTTP there is never a service worker: that says nothing about the window.
  expect(privateWindowHint({ ...ordinary, secure: false, hasServiceWorker: false })).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000_000 }), (quota) => {
      expect(privateWindowHint({ ...ordinary, quota })).toBeNull();
    }),
  );
});
