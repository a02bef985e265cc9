import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isKnown } from '#domain/change.ts';
import { product } from '../support/laptop.ts';
import { scaled, seed } from './runs.ts';
import { playTeam, teamArb } from './team.ts';
import { play, settingArb, unionOf, type World } from './world.ts';

/** What must happen in these worlds, and the least share of worlds in which it does. */
const events = {
  'a value conflict stands': 0.3,
  'a deleted row was edited': 0.2,
  'parts of a deleted row live': 0.15,
  'two documents carry one number': 0.1,
  'a decision was taken back': 0.02,
  'a replaced write has not arrived': 0.1,
  'two changes share replica and number': 0.3,
  'a profile was copied': 0.5,
  'a form is saved over something unseen': 0.03,
  'a form is saved twice': 0.1,
  'clocks tie': 0.1,
};
type Event = keyof typeof events;

const happenedIn = (world: World, laptops: number): Readonly<Record<Event, boolean>> => {
  const conflicts = world.laptops.flatMap((laptop) => [...laptop.conflicts.values()]);
  const registers = world.laptops.flatMap((laptop) => [...laptop.rows.values()].flatMap((row) => Object.values(row.regs)));
  const union = unionOf(world);
  const distinct = (texts: readonly string[]): number => new Set(texts).size;
  return {
    'a value conflict stands': conflicts.some(({ kind }) => kind === 'value'),
    'a deleted row was edited': conflicts.some(({ kind }) => kind === 'deleted-but-edited'),
    'parts of a deleted row live': conflicts.some(({ kind }) => kind === 'orphan'),
    'two documents carry one number': conflicts.some(({ kind }) => kind === 'duplicate-number'),
    'a decision was taken back': union.some((change) => isKnown(change) && change.ops.some((op) => op.again !== undefined)),
    'a replaced write has not arrived': registers.some((register) => (register?.awaited.length ?? 0) > 0),
    'two changes share replica and number': distinct(union.map(({ replica, seq }) => `${replica} ${seq}`)) < union.length,
    'a profile was copied': world.laptops.length > laptops,
    'a form is saved over something unseen': world.saves.some(({ basis, own, before }) => before.some((head) => !basis.includes(head) && !own.has(head))),
    'a form is saved twice': world.saves.some(({ own, before }) => before.some((head) => own.has(head))),
    'clocks tie': distinct(union.map(({ hlc }) => hlc)) < union.length,
  };
};

/** A law that is only ever tried on quiet worlds proves nothing. */
test('the worlds that the laws are tried on are eventful', () => {
  const settings = fc.sample(settingArb(), { seed, numRuns: scaled(300) });
  const worlds = settings.map((setting) => happenedIn(play(product, setting), setting.offsets.length));
  const shares = Object.entries(events).map(([event, least]) => {
    const count = worlds.filter((world) => Object.entries(world).some(([name, happened]) => name === event && happened)).length;
    return { event, share: count / worlds.length, least };
  });
  expect(shares.filter(({ share, least }) => share < least)).toEqual([]);
});

/** The same for the teams, by what happened in them. */
const teamEvents = {
  'a conflict is settled': 0.15,
  'a file is opened twice': 0.5,
  'a file leaves a gap': 0.5,
  'an old app gets what it does not know': 0.4,
  'a laptop is set back': 0.1,
};

test('the teams are eventful too', () => {
  const teams = fc.sample(teamArb(), { seed, numRuns: scaled(200) }).map((setting) => playTeam(product, setting).events);
  const shares = Object.entries(teamEvents).map(([event, least]) => ({ event, share: teams.filter((events) => events.has(event)).length / teams.length, least }));
  expect(shares.filter(({ share, least }) => share < least)).toEqual([]);
});
