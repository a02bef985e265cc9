import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, type LoggedChange } from '#domain/change.ts';
import { HlcSchema } from '#domain/hlc.ts';
import { PersonIdSchema, PlanIdSchema, ReplicaIdSchema, type ReplicaId } from '#domain/ids.ts';
import type { FileTold } from '#domain/possession.ts';
import { frontierOf, lackedBy } from '#exchange/lineage.ts';
import { hold } from './runs.ts';

const plan = PlanIdSchema.parse('kt-2024');
const actor = PersonIdSchema.parse('ps-1');

let made = 0;

/** A laptop in a world of files: what it holds, which replica it writes as, what it was told by whom. */
class Laptop {
  readonly log = new Map<string, LoggedChange>();
  readonly told = new Map<string, FileTold[]>();
  readonly name: string;
  replica: ReplicaId;
  last: LoggedChange | null = null;

  constructor(name: string) {
    this.name = name;
    this.replica = ReplicaIdSchema.parse(name);
  }

  write(): void {
    made += 1;
    const seq = (this.last?.seq ?? 0) + 1;
    const hlc = HlcSchema.parse(`2024-04-01T00:00:00.000Z-0000-${this.replica}`);
    const ops = [{ t: 'units', r: 'u', f: 'name', val: made, over: [] }];
    this.last = seal({ v: 1, plan, replica: this.replica, seq, prev: this.last?.id ?? null, hlc, actor, cmd: 'x', ops });
    this.log.set(this.last.id, this.last);
  }

  /** A file with all or a part of the log; the frontier is always of the whole log. */
  file(keep: (no: number) => boolean): { readonly changes: readonly LoggedChange[]; readonly told: Omit<FileTold, 'brought'> } {
    return { changes: [...this.log.values()].filter((_, no) => keep(no)), told: { replica: this.replica, frontier: frontierOf(this.log.values()) } };
  }

  receive(from: Laptop, file: ReturnType<Laptop['file']>): void {
    const fresh = file.changes.filter(({ id }) => !this.log.has(id));
    for (const change of fresh) this.log.set(change.id, change);
    const brought = fresh.map(({ id }) => id).join('');
    // A colleague is a person: the copy of his profile counts as the same.
    const person = from.name.slice(0, 4);
    this.told.set(person, [...(this.told.get(person) ?? []), { ...file.told, brought }]);
  }

  lackedBy(other: Laptop): readonly LoggedChange[] {
    return lackedBy([...this.log.values()], this.told.get(other.name.slice(0, 4)) ?? []);
  }
}

const step = fc.oneof(
  fc.record({ do: fc.constant('write' as const), at: fc.nat(), times: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant('send' as const), at: fc.nat(), to: fc.nat(), gaps: fc.array(fc.nat(20), { maxLength: 6 }) }),
  fc.record({ do: fc.constant('send' as const), at: fc.nat(), to: fc.nat(), gaps: fc.constant<number[]>([]) }),
  fc.record({ do: fc.constant('delta' as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ do: fc.constant('copy' as const), at: fc.nat() }),
  fc.record({ do: fc.constant('renew' as const), at: fc.nat() }),
);

/** Laptops that write, send whole files, files with gaps and deltas; profiles that are copied and get a new replica later. */
const play = (steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]): readonly Laptop[] => {
  const laptops = ['anan', 'binh', 'chic'].map((name) => new Laptop(name));
  const pick = (no: number): Laptop => laptops[no % laptops.length] ?? new Laptop('anan');
  let copies = 0;
  for (const each of steps) {
    const laptop = pick(each.at);
    if (each.do === 'write') for (let no = 0; no < each.times; no += 1) laptop.write();
    else if (each.do === 'send') pick(each.to).receive(laptop, laptop.file((no) => !each.gaps.includes(no)));
    else if (each.do === 'delta') {
      const other = pick(each.to);
      const delta = new Set(laptop.lackedBy(other));
      other.receive(laptop, { ...laptop.file(() => false), changes: [...delta] });
    } else if (each.do === 'copy' && laptops.length < 6) {
      copies += 1;
      const copy = new Laptop(`${laptop.name}${copies}`);
      for (const [id, change] of laptop.log) copy.log.set(id, change);
      for (const [person, told] of laptop.told) copy.told.set(person, [...told]);
      Object.assign(copy, { replica: laptop.replica, last: laptop.last });
      laptops.push(copy);
    } else if (each.do === 'renew') {
      copies += 1;
      laptop.replica = ReplicaIdSchema.parse(`${laptop.name}x${copies}`);
      laptop.last = null;
    }
  }
  return laptops;
};

const world = fc.array(step, { minLength: 10, maxLength: 50 });

test('whoever a frontier names holds everything before it', () => {
  hold(
    fc.property(world, (steps) => {
      for (const { log } of play(steps)) {
        for (const [replica, { id, seq }] of Object.entries(frontierOf(log.values()))) {
          const first = log.get(id);
          expect(first).toMatchObject({ replica, seq });
          let before = first;
          while (before && before.prev !== null) {
            before = log.get(before.prev);
            expect(before).toBeDefined();
          }
          // And no longer chain of this replica is whole.
          const longer = [...log.values()].filter((change) => change.replica === replica && change.seq > seq);
          for (const change of longer) {
            let at: LoggedChange | undefined = change;
            while (at && at.prev !== null) at = log.get(at.prev);
            expect(at).toBeUndefined();
          }
        }
      }
    }),
    150,
  );
});

test('with the delta the receiver has everything that the sender has, whatever was exchanged before', () => {
  let shorter = 0;
  hold(
    fc.property(world, (steps) => {
      const laptops = play(steps);
      for (const sender of laptops) {
        for (const receiver of laptops) {
          // Copies of one profile cannot be told apart by what they say, until both have written (below).
          if (laptops.some((other) => other !== receiver && other.name.slice(0, 4) === receiver.name.slice(0, 4))) continue;
          const delta = sender.lackedBy(receiver);
          if (delta.length < sender.log.size) shorter += 1;
          const after = new Set([...receiver.log.keys(), ...delta.map(({ id }) => id)]);
          for (const id of sender.log.keys()) expect(after.has(id)).toBe(true);
        }
      }
    }),
    300,
  );
  expect(shorter).toBeGreaterThan(200);
});

test('a colleague with two laptops is sent what either of them may lack', () => {
  const [an, one, two] = [new Laptop('anan'), new Laptop('binh1'), new Laptop('binh2')];
  one.write();
  two.write();
  an.receive(one, one.file(() => true));
  an.receive(two, two.file(() => true));
  an.write();
  expect(an.lackedBy(one).map(({ replica }) => replica)).toEqual(['binh1', 'binh2', 'anan']);
  one.receive(two, two.file(() => true));
  two.receive(one, one.file(() => true));
  for (const laptop of [one, two]) an.receive(laptop, laptop.file(() => true));
  expect(an.lackedBy(one).map(({ replica }) => replica)).toEqual(['anan']);
});

test('a copied profile is sent everything as soon as both copies are seen to write', () => {
  const [an, one, copy] = [new Laptop('anan'), new Laptop('binh'), new Laptop('binh2')];
  one.write();
  Object.assign(copy, { replica: one.replica, last: one.last });
  for (const [id, change] of one.log) copy.log.set(id, change);
  an.write();
  one.receive(an, an.file(() => true));
  one.write();
  an.receive(one, one.file(() => true));
  expect(an.lackedBy(copy)).toEqual([]);
  copy.write();
  an.receive(copy, copy.file(() => true));
  expect(an.lackedBy(copy)).toHaveLength(an.log.size);
});

test('of two branches the longer is named, and a name that JavaScript reserves is left out', () => {
  const laptop = new Laptop('anan');
  laptop.write();
  const fork = laptop.last;
  laptop.write();
  laptop.write();
  const tip = laptop.last;
  laptop.last = fork;
  laptop.write();
  expect(frontierOf(laptop.log.values())).toEqual({ anan: { seq: 3, id: tip?.id } });
  const poison = new Laptop('constructor');
  poison.write();
  expect(frontierOf(poison.log.values())).toEqual({});
});
