import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryOf, placesIn } from '#domain/logEntry.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import { gapsIn, whoHasWhat, type FileFact } from '#domain/whoHasWhat.ts';
import { frontierOf, lackedBy } from '#exchange/lineage.ts';
import { product, type Laptop } from '../support/laptop.ts';
import { hold } from './runs.ts';
import { play, settingArb, someOf } from './world.ts';

const worlds = fc.record({ setting: settingArb(30), seeds: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }) });
const RUNS = 150;

/** Files made by a laptop along its life (a log grows at its end), as the ledger of another one keeps them. */
const filesOf = ({ log, person, replica }: Laptop, seeds: readonly number[]): readonly FileFact[] =>
  seeds.map((seed, no) => {
    const all = [...log.values()];
    const then = all.slice(0, seed % (all.length + 1));
    return {
      direction: 'received',
      at: MomentSchema.parse(`2024-04-02T0${no}:00:00.000Z`),
      fileName: '',
      person,
      name: person,
      replica,
      scope: { kind: 'plan' },
      frontier: frontierOf(then),
      changes: 0,
      brought: someOf(then, seed).map(({ id }) => id).join(''),
    };
  });

test('the board says of everybody the very number that a file with what he lacks would carry', () => {
  let compared = 0;
  hold(
    fc.property(worlds, ({ setting, seeds }) => {
      const { laptops } = play(product, setting);
      for (const ours of laptops) {
        const log = [...ours.log.values()];
        const entries = log.map(entryOf);
        const placeOf = placesIn(entries);
        const others = laptops.filter(({ person }) => person !== ours.person);
        const files = others.flatMap((theirs) => filesOf(theirs, seeds));
        const here = { person: ours.person, replica: ours.replica };
        const { holders } = whoHasWhat({ entries, placeOf, spotOf: () => ({ visit: null, area: null }), files, members: [], visits: [], people: [], assignments: [], here });
        for (const { person, lacking } of holders) {
          const told = files.flatMap(({ person: maker, replica, frontier, brought }) =>
            maker === person && replica !== null && replica !== here.replica ? [{ replica, frontier, brought }] : [],
          );
          if (told.length === 0) continue;
          expect(lacking?.total).toBe(lackedBy(log, told).length);
          compared += 1;
        }
      }
    }),
    RUNS,
  );
  expect(compared).toBeGreaterThan(100);
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
