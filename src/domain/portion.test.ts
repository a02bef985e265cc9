import { expect, test } from 'vitest';
import { seal, type Change, type Op } from './change.ts';
import { HlcSchema } from './hlc.ts';
import { PersonIdSchema, PlanIdSchema, ReplicaIdSchema } from './ids.ts';
import { atomsOf, portionOf, type GroupKey } from './portion.ts';

let seq = 0;
const change = (...rows: readonly (readonly [table: string, row: string])[]): Change => {
  seq += 1;
  return seal({
    v: 1,
    plan: PlanIdSchema.parse('p-1'),
    replica: ReplicaIdSchema.parse('aaaa'),
    seq,
    prev: null,
    hlc: HlcSchema.parse(`2024-05-01T08:00:00.000Z-${String(seq).padStart(4, '0')}-aaaa`),
    actor: PersonIdSchema.parse('ps-1'),
    cmd: 'test',
    ops: rows.map(([t, r]): Op => ({ t, r, f: 'x', val: seq, over: [] })),
  });
};

const groups: Readonly<Record<string, GroupKey>> = { f1: 'u-1/findings', f2: 'u-2/findings', i1: 'u-1/items', ps: '/people' };
const groupOf = (_table: string, row: string): GroupKey | undefined => groups[row];

const one = change(['findings', 'f1'], ['people', 'ps']);
const two = change(['findings', 'f2']);
const across = change(['findings', 'f1'], ['items', 'i1']);
const name = change(['people', 'ps']);
const history = change(['findings', 'f9']);
const atoms = atomsOf([one, two, across, name, history], groupOf);

test('a change stays behind when all that it touches does, and goes along whole when something does not', () => {
  const portion = portionOf(atoms, new Set(['u-1/findings']));
  expect(portion.left).toEqual([one.id]);
  expect(new Set(portion.taken)).toEqual(new Set([two.id, across.id, name.id, history.id]));
  expect(portion.along).toEqual(['u-1/findings']);
  expect(portionOf(atoms, new Set(['u-1/findings', 'u-1/items']))).toMatchObject({ left: [one.id, across.id], along: [] });
});

test('the name that comes with a first change binds it to nobody; history that shows nothing always goes along', () => {
  expect(atoms.find(({ ids }) => ids.includes(one.id))?.groups).toEqual(['u-1/findings']);
  expect(portionOf(atoms, new Set(['/people'])).left).toEqual([name.id]);
  expect(portionOf(atoms, new Set(Object.values(groups))).taken).toEqual([history.id]);
});
