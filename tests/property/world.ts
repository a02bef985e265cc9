import * as fc from 'fast-check';
import type { LoggedChange } from '#domain/change.ts';
import { resolveConflicts } from '#domain/commands/conflict.ts';
import { editFinding, editMeasure, proposeMeasure, recordFinding, removeFinding, removeMeasure, restoreFinding } from '#domain/commands/inspection.ts';
import { addBasis, assignMember, editBasis, removeAssignment, removeBasis } from '#domain/commands/planning.ts';
import { CROSS_PREFIX } from '#domain/crossRows.ts';
import { AssignmentIdSchema, BasisIdSchema, FindingIdSchema, MeasureIdSchema, MemberIdSchema, assignmentIdOf, type ChangeId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import type { Undo } from '#domain/undo.ts';
import { Laptop, plan, type Core, type Done } from '../support/laptop.ts';

/** What may happen in a round with several laptops. Numbers are taken modulo what there is. */
export type Step =
  | { readonly do: 'wait' }
  | { readonly do: 'record' | 'edit' | 'open'; readonly at: number; readonly row: number; readonly field: number; readonly value: number }
  | { readonly do: 'save'; readonly at: number; readonly form: number; readonly value: number }
  | { readonly do: 'delete' | 'undelete' | 'assign' | 'unassign'; readonly at: number; readonly row: number }
  | { readonly do: 'propose' | 'cite'; readonly at: number; readonly row: number; readonly value: number }
  | { readonly do: 'drop' | 'deleteAll'; readonly at: number; readonly row: number }
  | { readonly do: 'resolve'; readonly at: number; readonly conflict: number; readonly pick: number }
  | { readonly do: 'undo' | 'clone'; readonly at: number }
  | { readonly do: 'send'; readonly at: number; readonly to: number; readonly seed: number };

/** Two to four laptops, fewer people (one has two laptops), clocks off by up to 400 days. */
export interface Setting {
  /** Whether all begin with the same two findings. */
  readonly shared: boolean;
  readonly offsets: readonly number[];
  readonly steps: readonly Step[];
}

const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2024, 3, 1);
const LAPTOPS_AT_MOST = 7;
const people = ['ha', 'ha', 'binh', 'chi'];
const rows = ['f-1', 'f-2'].map((id) => FindingIdSchema.parse(id));
const members = ['m-1'].map((id) => MemberIdSchema.parse(id));
/** Measures under the findings, and legal bases: what conflicts between rows arise from. */
export const measures = ['b-1', 'b-2'].map((id) => MeasureIdSchema.parse(id));
export const bases = ['c-1', 'c-2'].map((id) => BasisIdSchema.parse(id));
export const numbers = ['12/KH-SKHCN', '12/KH-SKHCN', ''];
const texts = ['', 'Thiếu hồ sơ', 'Chậm hạn', 'Đã đủ', 'Sai mẫu'];

/** Laptops with their clocks, a way to name any of the things that there are, and everything that was ever written. */
export interface World {
  readonly laptops: Laptop[];
  /** Every change at the moment it was written, whatever became of it. */
  readonly written: LoggedChange[];
  /** Saves from forms that had been open while other things happened. */
  readonly saves: { readonly basis: readonly ChangeId[]; readonly own: ReadonlySet<string>; readonly before: readonly ChangeId[]; readonly after: readonly ChangeId[]; readonly change: ChangeId }[];
}

const small = fc.nat({ max: 11 });
const at = small;
const write = { at, row: small, field: small, value: small };

const stepArb: fc.Arbitrary<Step> = fc.oneof(
  // First, so that counterexamples shrink to it.
  { withCrossShrink: true },
  { weight: 1, arbitrary: fc.constant({ do: 'wait' as const }) },
  { weight: 7, arbitrary: fc.record({ do: fc.constantFrom('record' as const, 'edit' as const, 'edit' as const, 'open' as const), ...write }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('save' as const), at, form: small, value: small }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'undelete' as const, 'assign' as const, 'unassign' as const), at, row: small }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('propose' as const, 'cite' as const), at, row: small, value: small }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('drop' as const, 'deleteAll' as const), at, row: small }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('resolve' as const), at, conflict: small, pick: small }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'clone' as const, 'clone' as const), at }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('send' as const), at, to: small, seed: fc.nat() }) },
);

/** Clocks that are off by up to 400 days either way. */
export const offsetArb = fc.integer({ min: -400 * DAY_MS, max: 400 * DAY_MS });

/** Settings with `steps` steps, some of them idle. */
export const settingArb = (steps = 50): fc.Arbitrary<Setting> =>
  fc.record({
    shared: fc.boolean(),
    offsets: fc.array(offsetArb, { minLength: 2, maxLength: people.length }),
    steps: fc.array(stepArb, { minLength: steps, maxLength: steps }),
  });

/** A small generator of chances that a seed fixes (mulberry32). */
const chances = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The items in an order that the seed decides. */
export const shuffled = <T>(items: Iterable<T>, seed: number): T[] => {
  const chance = chances(seed);
  return [...items].map((item): [number, T] => [chance(), item]).sort(([a], [b]) => a - b).map(([, item]) => item);
};

/** A part of the items (the whole now and then) in some order. */
export const someOf = <T>(items: Iterable<T>, seed: number): T[] => {
  const mixed = shuffled(items, seed);
  return seed % 4 === 0 ? mixed : mixed.slice(0, Math.ceil(mixed.length * chances(seed + 1)()));
};

const pick = <T>(items: readonly T[], no: number): T | undefined => (items.length === 0 ? undefined : items[no % items.length]);

/** A form that somebody opened: what its field showed then. */
interface Form {
  readonly at: Laptop;
  readonly row: (typeof rows)[number];
  readonly field: 'text' | 'cause';
  readonly basis: readonly ChangeId[];
  readonly own: ReadonlySet<string>;
}

const valueOf = (no: number): string => pick(texts, no) ?? '';
const causeOf = (no: number): { readonly kind: 'objective' | 'subjective'; readonly text: string } => ({
  kind: no % 2 === 0 ? 'objective' : 'subjective',
  text: valueOf(no),
});

const edit = (at: Laptop, row: Form['row'], field: Form['field'], no: number, basis: readonly ChangeId[], time: number) =>
  field === 'cause'
    ? at.run(editFinding, { plan, id: row, field, value: causeOf(no), basis }, time)
    : at.run(editFinding, { plan, id: row, field, value: valueOf(no), basis }, time);

/** Plays a setting from start to end; every other laptop may run another version of the app. */
export const play = (core: Core, { shared, offsets, steps }: Setting, newer = core): World => {
  const laptops = offsets.map(
    (offset, no) => new Laptop(no % 2 === 0 ? core : newer, { person: people[no] ?? 'ha', replica: `laptop${no}`, offset }),
  );
  const world: World = { laptops, written: [], saves: [] };
  const forms: Form[] = [];
  const undos = new Map<Laptop, Undo>();

  const keep = (at: Laptop, done: ReturnType<Laptop['run']>): Done | null => {
    if (!done.ok) throw new Error(`Refused: ${done.error.type}`);
    world.written.push(...done.value.logged);
    undos.set(at, done.value.undo);
    return done.value;
  };

  const rowAt = (no: number) => pick(rows, no) ?? FindingIdSchema.parse('f-1');

  const take = (step: Step, time: number): void => {
    const at = step.do === 'wait' ? undefined : pick(laptops, step.at);
    if (!at) return;
    const findingAt = (no: number) => at.rows.get(`findings/${rowAt(no)}`);
    switch (step.do) {
      case 'wait':
        return;
      case 'record':
        keep(at, at.run(recordFinding, { plan, id: rowAt(step.row), values: { text: valueOf(step.value) } }, time));
        return;
      case 'edit':
      case 'open': {
        const row = findingAt(step.row);
        const field = pick(['text', 'cause'] as const, step.field);
        if (!row || !field) return;
        const id = FindingIdSchema.parse(row.id);
        if (step.do === 'open') forms.push({ at, row: id, field, basis: basisOf(row, field), own: new Set(at.own) });
        else keep(at, edit(at, id, field, step.value, basisOf(row, field), time));
        return;
      }
      case 'save': {
        const form = pick(forms.filter((each) => each.at === at), step.form);
        if (!form) return;
        const heads = () => basisOf(at.rows.get(`findings/${form.row}`), form.field);
        const before = heads();
        const done = keep(at, edit(at, form.row, form.field, step.value, form.basis, time));
        if (!done?.change) return;
        const own = new Set([...at.own].filter((id) => !form.own.has(id)));
        world.saves.push({ basis: form.basis, own, before, after: heads(), change: done.change.id });
        return;
      }
      case 'delete':
      case 'undelete': {
        const row = findingAt(step.row);
        if (!row) return;
        const shown = { id: FindingIdSchema.parse(row.id), regs: row.regs };
        keep(at, at.run(step.do === 'delete' ? removeFinding : restoreFinding, { plan, row: shown }, time));
        return;
      }
      case 'assign':
      case 'unassign': {
        const member = pick(members, step.row);
        if (!member) return;
        if (step.do === 'assign') {
          keep(at, at.run(assignMember, { plan, member, area: 1, visit: null }, time));
          return;
        }
        const row = at.rows.get(`assignments/${assignmentIdOf(member, 1, null)}`);
        if (row) keep(at, at.run(removeAssignment, { plan, row: { id: AssignmentIdSchema.parse(row.id), regs: row.regs } }, time));
        return;
      }
      case 'propose': {
        const id = measures[step.row % measures.length];
        if (!id) return;
        const row = at.rows.get(`measures/${id}`);
        const finding = rowAt(step.value);
        if (row?.deleted === 0) keep(at, at.run(editMeasure, { plan, id, field: 'finding', value: finding, basis: basisOf(row, 'finding') }, time));
        else keep(at, at.run(proposeMeasure, { plan, id, values: { finding } }, time));
        return;
      }
      case 'cite': {
        const id = bases[step.row % bases.length];
        if (!id) return;
        const row = at.rows.get(`bases/${id}`);
        const number = pick(numbers, step.value) ?? '';
        if (row?.deleted === 0) keep(at, at.run(editBasis, { plan, id, field: 'number', value: number, basis: basisOf(row, 'number') }, time));
        else keep(at, at.run(addBasis, { plan, id, values: { number } }, time));
        return;
      }
      case 'drop': {
        const [measure, basis] = [measures[step.row % measures.length], bases[step.row % bases.length]];
        const [at1, at2] = [at.rows.get(`measures/${measure}`), at.rows.get(`bases/${basis}`)];
        if (step.row % 3 === 0 && basis && at2) keep(at, at.run(removeBasis, { plan, row: { id: basis, regs: at2.regs } }, time));
        else if (measure && at1) keep(at, at.run(removeMeasure, { plan, row: { id: measure, regs: at1.regs } }, time));
        return;
      }
      case 'deleteAll': {
        const row = findingAt(step.row);
        if (!row) return;
        const parts = [...at.rows].flatMap(([key, each]) =>
          key.startsWith('measures/') && each.deleted === 0 && each['finding'] === row.id ? [{ table: 'measures' as const, row: each }] : [],
        );
        keep(at, at.run(removeFinding, { plan, row: { id: FindingIdSchema.parse(row.id), regs: row.regs }, parts }, time));
        return;
      }
      case 'resolve': {
        const conflict = pick([...at.conflicts.values()].filter(({ id }) => !id.startsWith(CROSS_PREFIX)), step.conflict);
        const row = conflict && at.rows.get(`${conflict.table}/${conflict.row}`);
        if (!conflict || !row) return;
        const value = conflict.kind === 'value' ? (pick(conflict.heads, step.pick)?.val ?? null) : step.pick % 2 === 0;
        keep(at, at.run(resolveConflicts, { plan, verdicts: [{ ...conflict, regs: row.regs, value }], reason: 'Theo biên bản' }, time));
        return;
      }
      case 'undo': {
        const way = undos.get(at);
        if (way) keep(at, at.undo(way, time));
        return;
      }
      case 'clone':
        if (laptops.length < LAPTOPS_AT_MOST) laptops.push(at.copy());
        return;
      case 'send': {
        const to = pick(laptops, step.to);
        if (to && to !== at) to.receive(someOf(at.log.values(), step.seed));
        return;
      }
    }
  };

  if (shared) {
    for (const row of [0, 1]) take({ do: 'record', at: 0, row, field: 0, value: row }, START_MS);
    laptops.forEach((_, to) => take({ do: 'send', at: 0, to, seed: 0 }, START_MS));
  }
  // Several steps share a moment now and then, so that clocks tie.
  steps.forEach((step, no) => take(step, START_MS + Math.floor(no / 3) * 1000));
  return world;
};

/** Everything that any laptop of a world holds. */
export const unionOf = ({ laptops }: World): readonly LoggedChange[] => [
  ...new Map(laptops.flatMap((laptop) => [...laptop.log])).values(),
];
