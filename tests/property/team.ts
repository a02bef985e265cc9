import * as fc from 'fast-check';
import { canonicalJson } from '#domain/canonicalJson.ts';
import { asJson, type LoggedChange } from '#domain/change.ts';
import { resolveConflicts } from '#domain/commands/conflict.ts';
import { editFinding, recordFinding, removeFinding, restoreFinding } from '#domain/commands/inspection.ts';
import { FindingIdSchema } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { Laptop, foldedAnew, plan, type Core } from '../support/laptop.ts';
import { stateOf } from '../support/state.ts';
import { naiveState } from './naiveFold.ts';
import { newerApp, screensOf } from './upgrade.ts';
import { offsetArb, shuffled, someOf } from './world.ts';

/** What may happen in a team that exchanges files by stick and mail. Numbers are taken modulo what there is. */
type Step =
  | { readonly do: 'write'; readonly at: number; readonly row: number; readonly value: number }
  | { readonly do: 'delete' | 'undelete'; readonly at: number; readonly row: number }
  | { readonly do: 'resolve'; readonly at: number; readonly conflict: number; readonly pick: number }
  /** A file is made, of everything or of a part, in any order. */
  | { readonly do: 'export'; readonly at: number; readonly seed: number }
  /** Any file that is about is opened: late, for the second time, or before the one that was made first. */
  | { readonly do: 'import'; readonly at: number; readonly file: number }
  /** A stick is lost with its file. */
  | { readonly do: 'lose'; readonly file: number }
  /** The whole profile is copied to another laptop; a backup is made of it; the laptop is set back to its backup. */
  | { readonly do: 'clone' | 'backup' | 'restore'; readonly at: number };

/** Three to eight laptops with wrong clocks; some of them run an app that the others do not understand. */
interface Setting {
  readonly seats: readonly { readonly offset: number; readonly newer: boolean }[];
  readonly steps: readonly Step[];
  readonly seed: number;
}

const LAPTOPS_AT_MOST = 8;
const people = ['ha', 'ha', 'binh', 'chi', 'dung', 'an', 'chi', 'minh'];
const rows = ['f-1', 'f-2', 'f-3'].map((id) => FindingIdSchema.parse(id));
const texts = ['Thiếu hồ sơ', 'Chậm hạn', 'Đã đủ', 'Sai mẫu'];

const small = fc.nat({ max: 23 });
const stepArb: fc.Arbitrary<Step> = fc.oneof(
  { weight: 7, arbitrary: fc.record({ do: fc.constant('write' as const), at: small, row: small, value: small }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'undelete' as const), at: small, row: small }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('resolve' as const), at: small, conflict: small, pick: small }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('export' as const), at: small, seed: fc.nat() }) },
  { weight: 7, arbitrary: fc.record({ do: fc.constant('import' as const), at: small, file: small }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const), file: small }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('clone' as const, 'backup' as const, 'restore' as const), at: small }) },
);

/** Teams with `steps` steps. */
export const teamArb = (steps = 70): fc.Arbitrary<Setting> =>
  fc.record({
    seats: fc.array(fc.record({ offset: offsetArb, newer: fc.boolean() }), { minLength: 3, maxLength: LAPTOPS_AT_MOST, size: 'max' }),
    steps: fc.array(stepArb, { minLength: steps, maxLength: steps }),
    seed: fc.nat(),
  });

const pick = <T>(items: readonly T[], no: number): T | undefined => (items.length === 0 ? undefined : items[no % items.length]);

/** A laptop, what its backup holds, and what it must hold by what happened to it, told apart from what it does hold. */
interface Seat {
  laptop: Laptop;
  backup: { readonly laptop: Laptop; readonly must: ReadonlySet<string> } | null;
  must: Set<string>;
}

/** What became of a team. */
interface Team {
  readonly seats: readonly Seat[];
  /** The files that are still about. */
  readonly files: readonly (readonly LoggedChange[])[];
  readonly written: ReadonlyMap<string, string>;
  /** What happened at least once, for the test that these teams are eventful. */
  readonly events: ReadonlySet<string>;
}

/** Plays a setting from start to end. */
export const playTeam = (core: Core, { seats: places, steps }: Setting): Team => {
  const newer = newerApp(core);
  const seats: Seat[] = places.map((place, no) => ({
    laptop: new Laptop(place.newer ? newer : core, { person: people[no] ?? 'ha', replica: `laptop${no}`, offset: place.offset }),
    backup: null,
    must: new Set<string>(),
  }));
  const files: (readonly LoggedChange[])[] = [];
  const opened = new Set<string>();
  const written = new Map<string, string>();
  const events = new Set<string>();

  const keep = (seat: Seat, done: ReturnType<Laptop['run']>): void => {
    if (!done.ok) throw new Error(`Refused: ${done.error.type}`);
    for (const logged of done.value.logged) {
      written.set(logged.id, canonicalJson(asJson(logged)));
      seat.must.add(logged.id);
    }
  };

  const write = (seat: Seat, row: number, value: number, time: number): void => {
    const id = pick(rows, row) ?? FindingIdSchema.parse('f-1');
    const text = pick(texts, value) ?? '';
    const held = seat.laptop.rows.get(`findings/${id}`);
    keep(
      seat,
      held
        ? seat.laptop.run(editFinding, { plan, id, field: 'text', value: text, basis: basisOf(held, 'text') }, time)
        : seat.laptop.run(recordFinding, { plan, id, values: { text } }, time),
    );
  };

  const settle = (seat: Seat, no: number, choice: number, time: number): void => {
    const conflict = pick([...seat.laptop.conflicts.values()], no);
    const row = conflict && seat.laptop.rows.get(`${conflict.table}/${conflict.row}`);
    if (!conflict || !row) return;
    const value = conflict.kind === 'value' ? (pick(conflict.heads, choice)?.val ?? null) : choice % 2 === 0;
    keep(seat, seat.laptop.run(resolveConflicts, { plan, verdicts: [{ ...conflict, regs: row.regs, value }], reason: 'Theo biên bản' }, time));
    events.add('a conflict is settled');
  };

  const receive = (seat: Seat, no: number): void => {
    const file = pick(files, no);
    if (!file) return;
    const key = `${seats.indexOf(seat)} ${files.indexOf(file)}`;
    if (opened.has(key)) events.add('a file is opened twice');
    if (file.some(({ prev }) => prev !== null && !seat.laptop.log.has(prev) && !file.some(({ id }) => id === prev))) events.add('a file leaves a gap');
    if (seat.laptop.core === core && file.some((change) => core.read(change) === null)) events.add('an old app gets what it does not know');
    opened.add(key);
    for (const { id } of file) seat.must.add(id);
    seat.laptop.receive(file);
  };

  const take = (step: Step, time: number): void => {
    if (step.do === 'lose') {
      if (files.length > 0) files.splice(step.file % files.length, 1);
      return;
    }
    const seat = pick(seats, step.at);
    if (!seat) return;
    switch (step.do) {
      case 'write':
        return write(seat, step.row, step.value, time);
      case 'delete':
      case 'undelete': {
        const row = seat.laptop.rows.get(`findings/${pick(rows, step.row) ?? ''}`);
        if (!row) return;
        const shown = { id: FindingIdSchema.parse(row.id), regs: row.regs };
        return keep(seat, seat.laptop.run(step.do === 'delete' ? removeFinding : restoreFinding, { plan, row: shown }, time));
      }
      case 'resolve':
        return settle(seat, step.conflict, step.pick, time);
      case 'export':
        if (seat.laptop.log.size > 0) files.push(someOf(seat.laptop.log.values(), step.seed));
        return;
      case 'import':
        return receive(seat, step.file);
      case 'clone':
        if (seats.length < LAPTOPS_AT_MOST) seats.push({ laptop: seat.laptop.copy(), backup: null, must: new Set(seat.must) });
        return;
      case 'backup':
        seat.backup = { laptop: seat.laptop.copy(), must: new Set(seat.must) };
        return;
      case 'restore':
        if (!seat.backup) return;
        if (seat.must.size > seat.backup.must.size) events.add('a laptop is set back');
        seat.laptop = seat.backup.laptop.copy();
        seat.must = new Set(seat.backup.must);
    }
  };

  // Several steps share a moment now and then, so that clocks tie.
  steps.forEach((step, no) => take(step, Date.UTC(2024, 3, 1) + Math.floor(no / 3) * 1000));
  return { seats, files, written, events };
};

const sure: (condition: boolean, what: string) => asserts condition = (condition, what) => {
  if (!condition) throw new Error(what);
};

const sorted = (state: Readonly<Record<string, string>>): string => JSON.stringify(Object.entries(state).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Conflicts as a person sees them: which, and between what. */
const conflictsOf = ({ conflicts }: Laptop): string => [...conflicts.values()].map((conflict) => canonicalJson(asJson(conflict))).sort().join('\n');

/** Whatever happened to the files, once everybody has everybody's: one state, nothing lost, every conflict on every screen. */
export const teamProperty = (core: Core): fc.IRawProperty<unknown, false> =>
  fc.property(teamArb(), (setting) => {
    const { seats, files, written } = playTeam(core, setting);
    const newer = newerApp(core);
    const survived = new Set(seats.flatMap(({ must }) => [...must]).concat(files.flat().map(({ id }) => id)));
    const everything = [...seats.map(({ laptop }) => [...laptop.log.values()]), ...files];
    for (const [no, { laptop }] of seats.entries()) {
      for (const file of shuffled(everything, setting.seed + no)) laptop.receive(shuffled(file, setting.seed + no));
      sure(laptop.log.size === survived.size && [...survived].every((id) => laptop.log.has(id)), `laptop ${no} holds ${laptop.log.size} of ${survived.size} changes`);
      for (const change of laptop.log.values()) sure(canonicalJson(asJson(change)) === written.get(change.id), 'a change was altered on its way');
      // What the tables mean by the definitions, written down a second time (naiveFold.ts): every conflict, and no other.
      if (laptop.core !== core) sure(sorted(stateOf(laptop)) === sorted(naiveState(laptop.log.values(), newer.read)), `laptop ${no} is not what the definitions say`);
    }
    const after = seats.map(({ laptop }) => ({ laptop, isOld: laptop.core === core, upgraded: foldedAnew(newer, laptop.log.values()) }));
    const [first] = after;
    for (const isOld of [true, false]) {
      const [one, ...others] = after.filter((each) => each.isOld === isOld);
      for (const other of others) {
        sure(!one || screensOf(other.laptop) === screensOf(one.laptop), 'two laptops show different things');
        sure(!one || conflictsOf(other.laptop) === conflictsOf(one.laptop), 'two laptops show different conflicts');
      }
    }
    for (const { laptop, upgraded, isOld } of after) {
      sure(!first || sorted(stateOf(upgraded)) === sorted(stateOf(first.upgraded)), 'two laptops differ after the upgrade');
      if (!isOld) sure(sorted(stateOf(laptop)) === sorted(stateOf(upgraded)), 'a newer app’s tables differ from what its log means');
    }
  });
