import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LoggedChange } from '#domain/change.ts';
import { entryOf } from '#domain/logEntry.ts';
import { ancestorsOf, frontierOf, lackingFor, type HeldFrontier } from '#domain/possession.ts';
import { gapsIn } from '#domain/whoHasWhat.ts';
import { product, type Laptop } from '../support/laptop.ts';
import { hold } from './runs.ts';
import { play, settingArb, shuffled, someOf } from './world.ts';

/** A file that a laptop made at some earlier time: what it says it held then, and the changes in it. */
interface Sent {
  readonly frontier: HeldFrontier;
  readonly changes: readonly LoggedChange[];
}

/** Files made by a laptop along its life: a log grows at its end, so an earlier state of it is its beginning. */
const filesOf = (laptop: Laptop, seeds: readonly number[]): readonly Sent[] =>
  seeds.map((seed) => {
    const log = [...laptop.log.values()];
    const then = log.slice(0, seed % (log.length + 1));
    return { frontier: frontierOf(then), changes: someOf(then, seed) };
  });

const worlds = fc.record({ setting: settingArb(30), seeds: fc.array(fc.nat(), { maxLength: 4 }) });
const RUNS = 150;

test('what somebody is not said to lack he holds, whatever parts of logs, copies and gaps came about', () => {
  let vouched = 0;
  hold(
    fc.property(worlds, ({ setting, seeds }) => {
      const { laptops } = play(product, setting);
      for (const theirs of laptops) {
        for (const ours of laptops) {
          const files = filesOf(theirs, seeds);
          const log = [...ours.log.values()];
          const lacking = new Set(
            lackingFor(log, files.map(({ frontier }) => frontier), files.flatMap(({ changes }) => changes.map(({ id }) => id))),
          );
          for (const change of log) {
            if (lacking.has(change)) continue;
            vouched += 1;
            expect(theirs.log.has(change.id)).toBe(true);
          }
        }
      }
    }),
    RUNS,
  );
  expect(vouched).toBeGreaterThan(1000);
});

/** Whether two changes claim the same place on a laptop: the profile was copied, and a frontier names one chain only. */
const forked = (changes: readonly LoggedChange[]): boolean =>
  new Set(changes.map(({ replica, seq }) => `${replica} ${seq}`)).size < changes.length;

test('a delta brings exactly what is lacking, when the last file told everything, no chain has a gap and no profile was copied', () => {
  let exact = 0;
  hold(
    fc.property(worlds, fc.nat(), ({ setting }, seed) => {
      const { laptops } = play(product, setting);
      const [theirs, ours] = shuffled(laptops, seed);
      if (!theirs || !ours) return;
      const whole = (log: Iterable<LoggedChange>): readonly LoggedChange[] => {
        const all = [...log];
        const held = ancestorsOf(all, Object.values(frontierOf(all)).map(({ id }) => id));
        return all.filter(({ id }) => held.has(id));
      };
      const [their, our] = [whole(theirs.log.values()), whole([...ours.log.values(), ...theirs.log.values()])];
      if (forked(our)) return;
      const has = new Set(their.map(({ id }) => id));
      const delta = lackingFor(our, [frontierOf(their)], []);
      expect(delta).toEqual(our.filter(({ id }) => !has.has(id)));
      if (delta.length > 0) exact += 1;
    }),
    RUNS,
  );
  expect(exact).toBeGreaterThan(20);
});

test('the frontier follows from what is held, not from the order in which it came', () => {
  hold(
    fc.property(worlds, fc.nat(), ({ setting }, seed) => {
      for (const { log } of play(product, setting).laptops) {
        const some = someOf(log.values(), seed);
        expect(frontierOf(shuffled(some, seed + 1))).toEqual(frontierOf(some));
        expect(Object.values(frontierOf(some)).every(({ id }) => some.some((change) => change.id === id))).toBe(true);
      }
    }),
    RUNS,
  );
});

test('a gap is said exactly where a chain is broken, and never more is said to be missing than is', () => {
  let broken = 0;
  hold(
    fc.property(worlds, ({ setting }) => {
      const world = play(product, setting);
      const everything = new Map(world.written.map((change) => [change.id, change]));
      for (const { log } of world.laptops) {
        const { byReplica, unknown } = gapsIn([...log.values()].map(entryOf));
        const absent = [...everything.values()].filter(({ id }) => !log.has(id));
        for (const replica of new Set([...log.values()].map((change) => change.replica))) {
          const isBroken = [...log.values()].some((change) => change.replica === replica && change.prev !== null && !log.has(change.prev));
          expect((byReplica.get(replica) ?? 0) > 0).toBe(isBroken);
          expect(byReplica.get(replica) ?? 0).toBeLessThanOrEqual(absent.filter((change) => change.replica === replica).length);
          broken += Number(isBroken);
        }
        expect([...byReplica.values()].reduce((sum, count) => sum + count, unknown)).toBeLessThanOrEqual(absent.length);
      }
    }),
    RUNS,
  );
  expect(broken).toBeGreaterThan(20);
});
