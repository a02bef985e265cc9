import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Laptop, plan, product } from '../../tests/support/laptop.ts';
import { seal, type LoggedChange } from './change.ts';
import { restoreRows, restoreValue } from './commands/history.ts';
import { assessItem, assessItems, proposeMeasure, recordFinding } from './commands/inspection.ts';
import { addUnits } from './commands/directory.ts';
import { editUnit, removeUnit, scheduleVisit } from './commands/planning.ts';
import { ENTRIES_SHOWN, createHistory, type HistoryFilter, type HistoryPage } from './history.ts';
import { HlcSchema } from './hlc.ts';
import { CriterionIdSchema, FindingIdSchema, MeasureIdSchema, PersonIdSchema, ReplicaIdSchema, UnitIdSchema, VisitIdSchema, itemIdOf } from './ids.ts';
import { basisOf } from './row.ts';
import { blankAssessment } from './schema/inspection.ts';

const everything: HistoryFilter = { visit: null, unit: null, person: null, table: null, row: null, change: null, from: null, until: null };
const now = '2024-06-01T00:00:00.000Z';
const start = Date.parse('2024-03-01T00:00:00.000Z');

const read = (changes: Iterable<LoggedChange>, filter: Partial<HistoryFilter> = {}, limit = 100): HistoryPage => {
  const history = createHistory();
  history.add(changes);
  return history.page({ ...everything, ...filter }, limit, now);
};

const unit = UnitIdSchema.parse('u-1');
const laptop = (replica = 'alpha', person = 'ha', offset = 0) => new Laptop(product, { replica, person, offset });
const rename = (at: Laptop, value: string, time: number) =>
  at.run(editUnit, { plan, id: unit, field: 'name', value, basis: basisOf(at.rows.get('units/u-1'), 'name') }, start + time);

const withUnit = (): Laptop => {
  const a = laptop();
  a.run(addUnits, { plan, made: [{ id: unit, values: { name: 'A' } }], places: [] }, start);
  return a;
};

const entriesOf = (page: HistoryPage) => page.steps.map(({ cmd, entries }) => [cmd, ...entries.map(({ field, before, after }) => [field, before, after])]);

test('says of each write what stood before and what stands since, the newest first', () => {
  const a = withUnit();
  rename(a, 'B', 1000);
  rename(a, 'C', 2000);
  expect(entriesOf(read(a.log.values()))).toEqual([
    ['unit.edit', ['name', { kind: 'value', val: 'B' }, 'C']],
    ['unit.edit', ['name', { kind: 'value', val: 'A' }, 'B']],
    ['unit.add', ['name', { kind: 'none' }, 'A']],
  ]);
});

test('what was replaced and has not arrived is unknown, not blank', () => {
  const a = withUnit();
  rename(a, 'B', 1000);
  const last = [...a.log.values()].at(-1);
  expect(entriesOf(read(last ? [last] : []))).toEqual([['unit.edit', ['name', { kind: 'unknown' }, 'B']]]);
});

test('two who wrote without seeing each other are marked, one after the other never; the settlement names both', () => {
  const a = withUnit();
  const b = laptop('beta', 'binh');
  b.receive(a.log.values());
  rename(a, 'B', 1000);
  rename(b, 'C', 2000);
  a.receive(b.log.values());
  rename(a, 'D', 3000);
  const { steps } = read(a.log.values());
  expect(steps.map(({ actor, entries }) => [actor, entries[0]?.after, entries[0]?.concurrent])).toEqual([
    ['ha', 'D', false],
    ['binh', 'C', true],
    ['ha', 'B', true],
    ['ha', 'A', false],
  ]);
  expect(steps[0]?.entries[0]?.before).toEqual({ kind: 'several', vals: expect.arrayContaining(['B', 'C']) });
});

test('where the log has gaps nobody is said to have written without knowledge', () => {
  const a = withUnit();
  for (const [at, name] of ['B', 'C', 'D'].entries()) rename(a, name, 1000 * (at + 1));
  const [, second, , fourth] = [...a.log.values()];
  const { steps } = read([second, fourth].filter((change) => change !== undefined));
  expect(steps.map(({ entries }) => entries[0]?.concurrent)).toEqual([false, false]);
});

test('changes of newer versions are counted', () => {
  const a = withUnit();
  const future = { ...seal({ v: 1, plan, replica: ReplicaIdSchema.parse('later'), seq: 1, prev: null, hlc: HlcSchema.parse(`${now}-0000-later`), actor: PersonIdSchema.parse('x'), cmd: 'unit.merge', ops: [] }), v: 2 };
  const page = read([...a.log.values(), future]);
  expect(page).toMatchObject({ total: 1, newer: 1 });
});

describe('a clock that cannot be right is noticed', () => {
  test('behind what its owner had already seen', () => {
    const a = withUnit();
    const b = laptop('beta', 'binh', -86_400_000);
    b.receive(a.log.values());
    rename(b, 'B', 1000);
    const { steps } = read(b.log.values());
    expect(steps.map(({ cmd, clock }) => [cmd, clock])).toEqual([
      ['unit.add', 'plausible'],
      ['unit.edit', 'behind'],
    ]);
  });
  test('ahead of this laptop', () => {
    const a = laptop('alpha', 'ha', 10 * 365 * 86_400_000);
    a.run(addUnits, { plan, made: [{ id: unit, values: { name: 'A' } }], places: [] }, start);
    expect(read(a.log.values()).steps[0]?.clock).toBe('ahead');
  });
});

describe('asked for a part', () => {
  const visit = VisitIdSchema.parse('v-1');
  const other = VisitIdSchema.parse('v-2');
  const finding = FindingIdSchema.parse('f-1');
  const criterion = CriterionIdSchema.parse('cchc-1.1');
  const world = (): Laptop => {
    const a = withUnit();
    a.run(scheduleVisit, { plan, id: visit, values: { unit } }, start + 1000);
    a.run(scheduleVisit, { plan, id: other, values: { place: 'Tầng 2' } }, start + 2000);
    a.run(assessItem, { plan, visit, criterion, assessment: { ...blankAssessment, result: 'met' }, basis: [] }, start + 3000);
    a.run(assessItem, { plan, visit: other, criterion, assessment: { ...blankAssessment, result: 'notMet' }, basis: [] }, start + 4000);
    a.run(recordFinding, { plan, id: finding, values: { visit, text: 'Chưa niêm yết' } }, start + 5000);
    a.run(proposeMeasure, { plan, id: MeasureIdSchema.parse('m-1'), values: { finding, text: 'Niêm yết' } }, start + 6000);
    return a;
  };
  const commands = (filter: Partial<HistoryFilter>) => read(world().log.values(), filter).steps.map(({ cmd }) => cmd);

  test('of a visit: the visit, its items, findings and their measures', () => {
    expect(commands({ visit })).toEqual(['measure.propose', 'finding.record', 'item.assess', 'visit.schedule']);
  });
  test('of a unit: the unit too', () => {
    expect(commands({ unit })).toEqual(['measure.propose', 'finding.record', 'item.assess', 'visit.schedule', 'unit.add']);
  });
  test('of a record, and the registers that only place an item are no news', () => {
    const page = read(world().log.values(), { table: 'items', row: itemIdOf(visit, criterion) });
    expect(entriesOf(page)).toEqual([['item.assess', ['assessment', { kind: 'none' }, { ...blankAssessment, result: 'met' }]]]);
  });
  test('of days: from on, and before', () => {
    expect(commands({ from: '2024-03-01T00:00:04.000Z', until: '2024-03-01T00:00:06.000Z' })).toEqual(['finding.record', 'item.assess']);
  });
  test('of a person', () => {
    expect(commands({ person: 'nobody' })).toEqual([]);
  });

  test('a large command tells its first writes and counts the others; asked for alone it tells all', () => {
    const a = world();
    const items = Array.from({ length: 30 }, (_, no) => ({
      visit,
      criterion: CriterionIdSchema.parse(`cchc-2.${no + 1}`),
      assessment: { ...blankAssessment, result: 'met' as const },
      basis: [],
    }));
    const done = a.run(assessItems, { plan, items }, start + 9000);
    const change = done.ok ? (done.value.change?.id ?? null) : null;
    const [step] = read(a.log.values()).steps;
    expect(step).toMatchObject({ cmd: 'item.assessMany', more: 30 - ENTRIES_SHOWN, others: 0 });
    expect(read(a.log.values(), { change }).steps[0]?.entries).toHaveLength(30);
    const alone = read(a.log.values(), { row: itemIdOf(visit, CriterionIdSchema.parse('cchc-2.3')), table: 'items' }).steps[0];
    expect(alone).toMatchObject({ more: 0, others: 29 });
  });

  test('no more than asked for, but all are counted', () => {
    const page = read(world().log.values(), {}, 2);
    expect([page.steps.length, page.total]).toEqual([2, 7]);
  });
});

test('the order and the portions in which changes come make no difference', () => {
  const a = withUnit();
  const b = laptop('beta', 'binh', -5000);
  b.receive(a.log.values());
  for (const [at, name] of ['B', 'C', 'D', 'E'].entries()) rename(at % 2 === 0 ? a : b, name, 1000 * at);
  a.receive(b.log.values());
  const log = [...a.log.values()];
  const whole = read(log);
  fc.assert(
    fc.property(fc.shuffledSubarray(log, { minLength: log.length }), fc.nat(log.length), (shuffled, cut) => {
      const history = createHistory();
      history.add(shuffled.slice(0, cut));
      history.page(everything, 10, now);
      history.add(shuffled);
      const page = history.page(everything, 100, now);
      const sorted = (each: HistoryPage) => JSON.stringify(each, (key, value: unknown) => (key === 'vals' && Array.isArray(value) ? value.map(String).toSorted((a, b) => (a < b ? -1 : 1)) : value));
      expect(sorted(page)).toBe(sorted(whole));
    }),
    { numRuns: 50 },
  );
});

describe('restoring', () => {
  test('writes an old value over what was on the screen, with the reason, and can be undone', () => {
    const a = withUnit();
    rename(a, 'B', 1000);
    const basis = basisOf(a.rows.get('units/u-1'), 'name');
    const done = a.run(restoreValue, { plan, table: 'units', row: unit, field: 'name', value: 'A', basis }, start + 2000);
    expect(a.rows.get('units/u-1')).toMatchObject({ name: 'A', conflicts: 0 });
    if (done.ok) a.undo(done.value.undo, start + 3000);
    expect(a.rows.get('units/u-1')?.name).toBe('B');
  });

  test('over an old screen it does not bury what a colleague has written meanwhile', () => {
    const a = withUnit();
    const b = laptop('beta', 'binh');
    rename(a, 'B', 1000);
    b.receive(a.log.values());
    const basis = basisOf(a.rows.get('units/u-1'), 'name');
    rename(b, 'C', 2000);
    a.receive(b.log.values());
    a.run(restoreValue, { plan, table: 'units', row: unit, field: 'name', value: 'A', basis }, start + 3000);
    expect(a.rows.get('units/u-1')?.conflicts).toBe(1);
  });

  test('refuses what the field cannot hold, and a field that does not exist', () => {
    const a = withUnit();
    for (const [field, value] of [['kind', 'castle'], ['colour', 'red']] as const) {
      expect(a.run(restoreValue, { plan, table: 'units', row: unit, field, value, basis: [] })).toMatchObject({ ok: false, error: { type: 'invalid-value' } });
    }
  });

  test('rows come back together, and one undo takes all of them away again', () => {
    const a = withUnit();
    const second = UnitIdSchema.parse('u-2');
    a.run(addUnits, { plan, made: [{ id: second, values: { name: 'B' } }], places: [] }, start + 1000);
    const shown = (id: typeof unit) => ({ id, regs: a.rows.get(`units/${id}`)?.regs ?? {} });
    for (const id of [unit, second]) a.run(removeUnit, { plan, row: shown(id) }, start + 2000);
    const rows = [unit, second].map((id) => ({ table: 'units' as const, row: shown(id) }));
    const done = a.run(restoreRows, { plan, rows }, start + 3000);
    expect([...a.rows.values()].map((row) => row.deleted)).toEqual([0, 0]);
    if (done.ok) a.undo(done.value.undo, start + 4000);
    expect([...a.rows.values()].map((row) => row.deleted)).toEqual([1, 1]);
    expect(a.run(restoreRows, { plan, rows: [] })).toMatchObject({ ok: false, error: { type: 'nothing-to-write' } });
  });
});
