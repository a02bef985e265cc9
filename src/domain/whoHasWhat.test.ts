import { expect, test } from 'vitest';
import { HlcSchema } from './hlc.ts';
import { ChangeIdSchema, MemberIdSchema, PersonIdSchema, ReplicaIdSchema, VisitIdSchema, type ChangeId } from './ids.ts';
import { placesIn, type LogEntry } from './logEntry.ts';
import type { FileTold } from './possession.ts';
import { MomentSchema } from './schema/field.ts';
import { gapsIn, whoHasWhat, type FileFact, type Holder, type TeamFacts } from './whoHasWhat.ts';

const letters = 'abcdefghij';
const id = (name: string): ChangeId => ChangeIdSchema.parse(name.replace(/\d/g, (digit) => letters[Number(digit)] ?? 'a').padEnd(32, 'q'));
const person = (name: string) => PersonIdSchema.parse(`ps-${name}`);
const replica = (letter: string) => ReplicaIdSchema.parse(`laptop${letter}`);
const moment = (hour: number) => MomentSchema.parse(`2024-04-02T${String(hour).padStart(2, '0')}:00:00.000Z`);

interface Wish {
  readonly row?: string;
  readonly visit?: string;
  readonly over?: readonly string[];
}

/** Entry `a3`: the third change of laptop `laptopa`, written by `actor`. */
const entry = (name: string, actor: string, { row = 'findings/f-1', visit = 'v-1', over = [] }: Wish = {}): LogEntry => {
  const seq = Number(name.slice(1));
  const letter = name.slice(0, 1);
  return {
    id: id(name),
    prev: seq === 1 ? null : id(`${letter}${seq - 1}`),
    replica: replica(letter),
    seq,
    actor: person(actor),
    hlc: HlcSchema.parse(`2024-04-02T01:00:00.00${seq}Z-0000-laptop${letter}`),
    rows: [row],
    facts: [{ row, field: 'visit', val: VisitIdSchema.parse(visit) }],
    over: over.map(id),
  };
};
const chain = (letter: string, actor: string, length: number): readonly LogEntry[] =>
  Array.from({ length }, (_, no) => entry(`${letter}${no + 1}`, actor));
const holding = (...names: readonly string[]): FileTold['frontier'] =>
  Object.fromEntries(names.map((name) => [`laptop${name.slice(0, 1)}`, { seq: Number(name.slice(1)), id: id(name) }]));

const file = (who: string, hour: number, given: Partial<FileFact>): FileFact => ({
  direction: 'received',
  at: moment(hour),
  fileName: `${who}.skt.json`,
  person: person(who),
  name: who,
  replica: null,
  scope: { kind: 'plan' },
  frontier: {},
  changes: 0,
  brought: '',
  ...given,
});

const seat = (name: string, linked = true) => ({ id: MemberIdSchema.parse(name), name, role: 'member' as const, group: null, person: linked ? person(name) : null });
const look = (given: Partial<TeamFacts> & Pick<TeamFacts, 'entries'>): Readonly<Record<string, Holder>> & { readonly all: readonly Holder[] } => {
  const placeOf = placesIn(given.entries);
  const { holders } = whoHasWhat({
    placeOf,
    spotOf: (row) => ({ visit: placeOf(row).visit, area: null }),
    files: [],
    members: [seat('ha'), seat('binh')],
    people: [],
    visits: [],
    assignments: [],
    here: { person: person('ha'), replica: replica('h') },
    ...given,
  });
  return { ...Object.fromEntries(holders.map((holder) => [holder.key, holder])), all: holders } as ReturnType<typeof look>;
};

test('what somebody lacks is everything beyond the frontier of his newest file, at the visits where it was written', () => {
  const entries = [...chain('h', 'ha', 4), ...chain('b', 'binh', 2)];
  const { binh } = look({ entries, files: [file('binh', 3, { replica: replica('b'), frontier: holding('h1', 'b2'), brought: id('b1') + id('b2') })] });
  expect(binh?.lacking).toEqual({ total: 3, places: [{ visit: 'v-1', parts: [{ part: 'findings', count: 3 }] }] });
  expect(binh?.lastFile).toEqual({ at: moment(3), fileName: 'binh.skt.json', changes: 0, brought: { total: 2, places: [{ visit: 'v-1', parts: [{ part: 'findings', count: 2 }] }] } });
});

test('nothing is lacking once his file vouches for all of it', () => {
  const entries = [...chain('h', 'ha', 4), ...chain('b', 'binh', 2)];
  const { binh } = look({ entries, files: [file('binh', 3, { replica: replica('b'), frontier: holding('h4', 'b2') })] });
  expect(binh?.lacking?.total).toBe(0);
});

test('who has sent no file is taken to have nothing; who writes here lacks nothing; an empty seat says nothing', () => {
  const { ha, binh, chi } = look({ entries: chain('h', 'ha', 3), members: [seat('ha'), seat('binh'), seat('chi', false)] });
  expect(binh?.lacking?.total).toBe(3);
  expect(binh?.lastFile).toBeNull();
  expect(ha).toMatchObject({ isHere: true, lacking: null });
  expect(chi).toMatchObject({ person: null, lacking: null, laptops: [] });
});

test('two laptops of one person are told apart, and he lacks what either of them lacks', () => {
  const entries = [...chain('h', 'ha', 2), ...chain('b', 'binh', 1), ...chain('c', 'binh', 1)];
  const { binh } = look({
    entries,
    files: [
      file('binh', 3, { replica: replica('b'), frontier: holding('h2', 'b1') }),
      file('binh', 4, { replica: replica('c'), frontier: holding('h1', 'b1', 'c1') }),
    ],
  });
  expect(binh?.laptops.map(({ replica: of, lacking, lastFile }) => [of, lacking, lastFile])).toEqual([
    ['laptopb', 1, moment(3)],
    ['laptopc', 1, moment(4)],
  ]);
  expect(binh?.lacking?.total).toBe(2);
});

test('a laptop whose changes came in other people’s files is listed without a file of its own', () => {
  const { binh } = look({ entries: chain('b', 'binh', 2) });
  expect(binh?.laptops).toEqual([{ replica: 'laptopb', isHere: false, lastFile: null, written: 2, lacking: null, missing: 0 }]);
});

test('a file that was sent waits until a later one of his holds what it held', () => {
  const entries = [...chain('h', 'ha', 3), ...chain('b', 'binh', 1)];
  const sent = file('binh', 5, { direction: 'sent', frontier: holding('h3'), fileName: 'for-binh' });
  const waiting = (received: FileFact) => look({ entries, files: [sent, received] })['binh']?.unconfirmed.map(({ fileName }) => fileName);
  expect(waiting(file('binh', 4, { replica: replica('b'), frontier: holding('h3') }))).toEqual(['for-binh']);
  expect(waiting(file('binh', 6, { replica: replica('b'), frontier: holding('h2') }))).toEqual(['for-binh']);
  expect(waiting(file('binh', 6, { replica: replica('b'), frontier: holding('h3') }))).toEqual([]);
});

test('a file of a share is confirmed by any later file: its changes leave gaps that no frontier reaches over', () => {
  const entries = chain('h', 'ha', 3);
  const sent = file('binh', 5, { direction: 'sent', frontier: holding('h3'), scope: { kind: 'member' } });
  expect(look({ entries, files: [sent, file('binh', 6, { replica: replica('b') })] })['binh']?.unconfirmed).toEqual([]);
});

test('people without a seat are listed after the team, by name', () => {
  const { all } = look({
    entries: [...chain('b', 'binh', 1), ...chain('z', 'zung', 1), ...chain('d', 'an', 1)],
    people: [{ id: person('zung'), name: 'Đặng Dũng' }, { id: person('an'), name: 'An' }],
    members: [seat('ha')],
    files: [file('khach', 2, { replica: replica('k') })],
  });
  expect(all.map(({ name, member }) => [name, member])).toEqual([['ha', 'ha'], ['', null], ['An', null], ['Đặng Dũng', null], ['khach', null]]);
});

test('gaps count what a chain misses, and what was replaced by somebody unknown', () => {
  const entries = [entry('b1', 'binh'), entry('b4', 'binh'), entry('h1', 'ha', { over: ['x1', 'b2'] })];
  expect([...gapsIn(entries).byReplica]).toEqual([['laptopb', 2]]);
  expect(gapsIn(entries).unknown).toBe(1);
  expect(look({ entries })['binh']?.missing).toBe(2);
  expect(gapsIn(chain('b', 'binh', 4))).toEqual({ byReplica: new Map(), unknown: 0 });
});

test('changes outside one’s share are counted', () => {
  const entries = [...chain('b', 'binh', 2), entry('b3', 'binh', { row: 'findings/f-2', visit: 'v-2' })];
  const assignments = [{ member: MemberIdSchema.parse('binh'), area: null, visit: VisitIdSchema.parse('v-1') }];
  expect(look({ entries, assignments })['binh']?.outside).toBe(1);
});
