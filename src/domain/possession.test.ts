import { expect, test } from 'vitest';
import { ChangeIdSchema, ReplicaIdSchema } from './ids.ts';
import { ancestorsOf, frontierOf, lackingFor, type HeldFrontier, type Link } from './possession.ts';

const id = (name: string) => ChangeIdSchema.parse(name.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? 'a').padEnd(32, 'q'));

/** `a3` is the third change of replica `laptop-a`. */
const link = (name: string, prev: string | null, seq = Number(name.slice(1))): Link => ({
  id: id(name),
  prev: prev === null ? null : id(prev),
  replica: ReplicaIdSchema.parse(`laptop${name.slice(0, 1)}`),
  seq,
});
const chain = (letter: string, length: number): readonly Link[] =>
  Array.from({ length }, (_, no) => link(`${letter}${no + 1}`, no === 0 ? null : `${letter}${no}`));
const ids = (...names: readonly string[]): readonly string[] => names.map(id).sort();
const idsOf = (links: Iterable<Link>): readonly string[] => [...links].map((each) => each.id).sort();
const holding = (name: string): HeldFrontier => ({ [`laptop${name.slice(0, 1)}`]: { seq: Number(name.slice(1)), id: id(name) } });

test('the ancestors of a change are itself and all before it, on its laptop alone', () => {
  const log = [...chain('a', 4), ...chain('b', 2)];
  expect([...ancestorsOf(log, [id('a3')])].sort()).toEqual(ids('a1', 'a2', 'a3'));
});

test('a gap ends the chain: what lies beyond it is not vouched for', () => {
  const log = chain('a', 4).filter((each) => each.id !== id('a2'));
  expect([...ancestorsOf(log, [id('a4')])].sort()).toEqual(ids('a3', 'a4'));
});

test('a change that is not here has no ancestors', () => {
  expect(ancestorsOf(chain('a', 2), [id('b1')]).size).toBe(0);
});

test('the frontier names the newest change that is here with all before it', () => {
  const log = [...chain('a', 5).filter((each) => each.id !== id('a4')), ...chain('b', 2)];
  expect(frontierOf(log)).toEqual({ ...holding('a3'), ...holding('b2') });
});

test('a laptop whose first change is not here is not in the frontier', () => {
  expect(frontierOf(chain('a', 3).slice(1))).toEqual({});
});

test('of the two chains of a copied profile the frontier names the longer one, of equal ones the same on every laptop', () => {
  const copied = [...chain('a', 2), link('ax3', 'a2', 3), link('a3', 'a2', 3), link('a4', 'a3', 4)];
  expect(frontierOf(copied)['laptopa']).toEqual({ seq: 4, id: id('a4') });
  const even = copied.filter((each) => each.id !== id('a4'));
  expect(frontierOf(even)).toEqual(frontierOf([...even].reverse()));
});

test('lacking is what neither a frontier vouches for nor a file has brought', () => {
  const log = [...chain('a', 4), ...chain('b', 3)];
  expect(idsOf(lackingFor(log, [holding('a2')], [id('b3')]))).toEqual(ids('a3', 'a4', 'b1', 'b2'));
});

test('of somebody who has never sent anything everything is lacking, in the order of the log', () => {
  const log = chain('b', 3);
  expect(lackingFor(log, [], [])).toEqual(log);
});
