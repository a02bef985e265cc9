import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankCarried, blankCriterion, blankFinding, blankUnit } from '../../../tests/support/rows.ts';
import { CarriedFindingIdSchema, CriterionIdSchema, FindingIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema, worseFindingIdOf, type UnitId } from '../ids.ts';
import { IsoDateSchema } from '../schema/field.ts';
import { severities } from '../schema/inspection.ts';
import type { CarriedState } from '../schema/preparation.ts';
import type { Row } from '../schema/tables.ts';
import type { DirectoryUnit } from '../units/lineage.ts';
import { carryOver } from './carryOver.ts';
import { countLives, countLivesByUnit, findingLives, lifeOf, type FindingLife, type LifeRound } from './findingLife.ts';

const unitId = (name: string): UnitId => UnitIdSchema.parse(name);
const planOf = (year: number) => PlanIdSchema.parse(`kt-${year}`);
const unitRow = (name: string, more: Partial<DirectoryUnit> = {}): DirectoryUnit => ({ ...blankUnit, id: unitId(name), name: `Phòng ${name}`, ...more });
const criterion = (code: string) => ({ id: CriterionIdSchema.parse(`bo-${code}`), key: '', definition: { ...blankCriterion.definition, code, area: Number(code[0]) } });
const codes = ['1.1', '3.4', '5.2'] as const;

type Told = Partial<Pick<LifeRound['findings'][number], 'severity' | 'kind' | 'fixedOnSite'>> & { readonly id: string; readonly unit: string; readonly code?: string; readonly recheck?: true };
type Measure = Partial<LifeRound['measures'][number]> & { readonly of: string };

const roundOf = (year: number, units: readonly string[], findings: readonly Told[], more: { readonly measures?: readonly Measure[]; readonly carried?: LifeRound['carried'] } = {}): LifeRound => ({
  plan: planOf(year),
  title: `Đợt ${year}`,
  year,
  units: units.map((name) => unitRow(name)),
  visits: units.flatMap((name) => [
    { id: VisitIdSchema.parse(`v-${name}`), unit: unitId(name), slot: { date: IsoDateSchema.parse(`${year}-05-10`), session: 'morning' as const }, stage: 'minutesSigned' as const, recheckOf: null },
    { id: VisitIdSchema.parse(`pt-${name}`), unit: unitId(name), slot: { date: IsoDateSchema.parse(`${year}-09-10`), session: 'morning' as const }, stage: 'planned' as const, recheckOf: VisitIdSchema.parse(`v-${name}`) },
  ]),
  findings: findings.map(({ id, unit, code = '3.4', recheck, ...values }) => ({
    ...blankFinding,
    text: `Chưa công khai ${id}`,
    ...values,
    id: FindingIdSchema.parse(id),
    visit: VisitIdSchema.parse(`${recheck ? 'pt' : 'v'}-${unit}`),
    criterion: code === '' ? null : criterion(code).id,
  })),
  measures: (more.measures ?? []).map(({ of, ...values }) => ({ text: 'Công khai lại', owner: { unit: null, post: '' }, deadline: null, progress: { status: 'proposed', verdict: null, on: null }, ...values, finding: FindingIdSchema.parse(of) })),
  criteria: codes.map(criterion),
  carried: more.carried ?? [],
});

const handed = (to: number, from: number, finding: string, unit: string, state: CarriedState, times = 1, code = '3.4'): Row<'carriedFindings'> => ({
  ...blankCarried,
  id: CarriedFindingIdSchema.parse(`kt-${from}.${finding}`),
  plan: planOf(to),
  deleted: 0,
  conflicts: 0,
  regs: {},
  unit: unitId(unit),
  origin: { plan: planOf(from), year: from, finding: FindingIdSchema.parse(finding), unitName: `Phòng ${unit}` },
  text: `Chưa công khai ${finding}`,
  criterionKey: code,
  area: 3,
  times,
  state,
});

const said = (life: FindingLife | undefined) =>
  life?.entries.map((entry) => [entry.year, entry.unit.name, entry.kind === 'found' ? entry.standing : entry.state, entry.times]);
const of = (lives: readonly FindingLife[], year: number, id: string) => lifeOf(lives, planOf(year), id);

describe('a finding through the years', () => {
  test('found, handed down, found again and graver, and at last put right', () => {
    const rounds = [
      roundOf(2021, ['a'], [{ id: 'f-1', unit: 'a', severity: 'minor' }], { measures: [{ of: 'f-1', deadline: IsoDateSchema.parse('2021-09-01'), progress: { status: 'verified', verdict: 'partlyFixed', on: IsoDateSchema.parse('2021-10-01') } }] }),
      roundOf(2022, ['a'], [{ id: 'f-2', unit: 'a', severity: 'serious' }], { carried: [handed(2022, 2021, 'f-1', 'a', 'worse')] }),
      roundOf(2023, ['a'], [], { carried: [handed(2023, 2022, 'f-2', 'a', 'fixed', 2)] }),
    ];
    const lives = findingLives(rounds.toReversed(), [unitRow('a')]);
    expect(lives).toHaveLength(1);
    expect(said(lives[0])).toEqual([
      [2021, 'Phòng a', 'new', 1],
      [2022, 'Phòng a', 'worse', 2],
      [2022, 'Phòng a', 'worse', 2],
      [2023, 'Phòng a', 'fixed', 2],
    ]);
    expect(lives[0]?.times).toBe(2);
    const first = lives[0]?.entries[0];
    expect(first?.kind === 'found' && first.measures).toEqual([{ text: 'Công khai lại', deadline: '2021-09-01', status: 'verified', verdict: 'partlyFixed', on: '2021-10-01' }]);
  });

  test('units that became one bring both their findings into one life; the later one is repeated once for each round', () => {
    const merged = unitRow('n', { lineage: [{ event: 'merged', date: IsoDateSchema.parse('2022-12-01'), from: ['a', 'b'].map((name) => ({ id: unitId(name), name: `Phòng ${name}` })) }] });
    const gone = (name: string) => unitRow(name, { until: IsoDateSchema.parse('2022-11-30') });
    const rounds = [roundOf(2021, ['a', 'b'], [{ id: 'f-1', unit: 'a' }]), roundOf(2022, ['a', 'b'], [{ id: 'f-2', unit: 'b' }]), roundOf(2023, ['n'], [{ id: 'f-3', unit: 'n' }])];
    const lives = findingLives(rounds, [gone('a'), gone('b'), merged]);
    expect(said(of(lives, 2023, 'f-3'))).toEqual([
      [2021, 'Phòng a', 'new', 1],
      [2022, 'Phòng b', 'repeated', 2],
      [2023, 'Phòng n', 'repeated', 3],
    ]);
    // Before they merged they were two.
    expect(findingLives(rounds.slice(0, 2), [unitRow('a'), unitRow('b')])).toHaveLength(2);
  });

  test('a renamed unit keeps its findings; another unit and another criterion are other matters', () => {
    const renamed = unitRow('a', { name: 'Phòng mới', lineage: [{ event: 'renamed', date: null, from: [{ id: unitId('a'), name: 'Phòng a' }] }] });
    const rounds = [roundOf(2022, ['a', 'b'], [{ id: 'f-1', unit: 'a' }, { id: 'f-2', unit: 'b' }, { id: 'f-3', unit: 'a', code: '1.1' }, { id: 'f-4', unit: 'a', code: '' }]), roundOf(2023, ['a'], [{ id: 'f-5', unit: 'a' }, { id: 'f-6', unit: 'a', code: '' }])];
    const lives = findingLives(rounds, [renamed, unitRow('b')]);
    expect(lives).toHaveLength(5);
    expect(said(of(lives, 2022, 'f-1'))).toEqual([[2022, 'Phòng a', 'new', 1], [2023, 'Phòng a', 'repeated', 2]]);
    expect(said(of(lives, 2023, 'f-6'))).toEqual([[2023, 'Phòng a', 'new', 1]]);
  });

  test('what a re-inspection found worse is one matter with what it looked at again, in its round no repetition', () => {
    const worse = worseFindingIdOf(VisitIdSchema.parse('pt-a'), FindingIdSchema.parse('f-1'));
    const round = roundOf(2024, ['a'], [{ id: worse, unit: 'a', code: '', recheck: true }, { id: 'f-1', unit: 'a', code: '' }, { id: 'f-2', unit: 'a', code: '' }]);
    const lives = findingLives([round], [unitRow('a')]);
    expect(said(of(lives, 2024, 'f-1'))).toEqual([[2024, 'Phòng a', 'new', 1], [2024, 'Phòng a', 'worse', 1]]);
    expect(countLives(lives, planOf(2024))).toEqual({ new: 1, repeated: 0, worse: 1, fixed: 0, open: 2 });
  });
});

test('counts of a round by unit: every finding once, what was handed down unless it was found again', () => {
  const closed = { status: 'closed', verdict: 'fixed', on: null } as const;
  const rounds = [
    roundOf(2022, ['a', 'b'], [{ id: 'f-1', unit: 'a' }, { id: 'f-2', unit: 'b' }]),
    roundOf(2023, ['a', 'b'], [{ id: 'f-3', unit: 'a' }, { id: 'f-4', unit: 'a', code: '1.1' }, { id: 'f-5', unit: 'b', code: '5.2', fixedOnSite: true }], {
      measures: [{ of: 'f-4', progress: { ...closed, status: 'verified' } }],
      carried: [handed(2023, 2022, 'f-1', 'a', 'persists'), handed(2023, 2022, 'f-2', 'b', 'fixed'), handed(2023, 2021, 'g-1', 'b', 'open', 1, '1.1'), handed(2023, 2021, 'g-2', 'b', 'persists', 2, '2.2')],
    }),
  ];
  const lives = findingLives(rounds, [unitRow('a'), unitRow('b')]);
  expect(countLivesByUnit(lives, planOf(2023)).map(({ unit, ...count }) => [unit.id, count])).toEqual([
    ['a', { new: 1, repeated: 1, worse: 0, fixed: 1, open: 1 }],
    ['b', { new: 1, repeated: 1, worse: 0, fixed: 2, open: 2 }],
  ]);
  expect(countLives(lives, planOf(2023))).toEqual({ new: 2, repeated: 2, worse: 0, fixed: 3, open: 3 });
  expect(countLives(lives, planOf(2020))).toEqual({ new: 0, repeated: 0, worse: 0, fixed: 0, open: 0 });
});

/** Some years of rounds over four units, two of which merge before one of the years; what a round leaves open is taken along to the next. */
const world = fc
  .record({
    mergesIn: fc.integer({ min: 1, max: 4 }),
    years: fc.array(
      fc.record({
        found: fc.array(fc.record({ unit: fc.integer({ min: 0, max: 3 }), code: fc.constantFrom(...codes, ''), severity: fc.option(fc.constantFrom(...severities)), isFixed: fc.boolean() }), { maxLength: 6 }),
        states: fc.array(fc.constantFrom<CarriedState>('open', 'fixed', 'persists', 'worse'), { minLength: 1, maxLength: 4 }),
        takesAlong: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ mergesIn, years }) => {
    const before = ['a', 'b', 'c', 'd'];
    const directory = (no: number): readonly DirectoryUnit[] => {
      if (no < mergesIn) return before.map((name) => unitRow(name));
      const date = IsoDateSchema.parse(`${2020 + mergesIn}-01-01`);
      return [
        ...['a', 'b'].map((name) => unitRow(name, { until: date })),
        ...['c', 'd'].map((name) => unitRow(name)),
        unitRow('n', { lineage: [{ event: 'merged', date, from: ['a', 'b'].map((name) => ({ id: unitId(name), name: `Phòng ${name}` })) }] }),
      ];
    };
    const rounds: LifeRound[] = [];
    years.forEach(({ found, states, takesAlong }, no) => {
      const year = 2020 + no;
      const units = no < mergesIn ? before : ['n', 'c', 'd'];
      const from = rounds.at(-1);
      const left = from && takesAlong ? carryOver({ from, before: rounds.slice(0, -1).toReversed(), units: directory(no), carried: [] }).candidates : [];
      const findings = found.map(({ unit, code, severity }, at) => ({ id: `f-${year}-${at}`, unit: units[unit % units.length] ?? 'c', code, severity }));
      rounds.push(
        roundOf(year, units, findings, {
          measures: found.flatMap(({ isFixed }, at) => (isFixed ? [{ of: `f-${year}-${at}`, progress: { status: 'closed' as const, verdict: 'fixed' as const, on: null } }] : [])),
          carried: left.map(({ id, values, units: [first] }, at): Row<'carriedFindings'> => ({ ...blankCarried, plan: planOf(year), deleted: 0, conflicts: 0, regs: {}, ...values, id, unit: first ?? null, state: states[at % states.length] ?? 'open' })),
        }),
      );
    });
    return { rounds, units: directory(years.length - 1) };
  });

describe('in any world', () => {
  test('no finding is lost and none stands twice, whatever the order in which the rounds are read', () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), ({ rounds, units }, numbers) => {
        const lives = findingLives(rounds, units);
        const told = lives.flatMap(({ entries }) => entries.map((entry) => `${entry.plan} ${entry.kind === 'found' ? entry.finding : entry.carried}`));
        const all = rounds.flatMap(({ plan, findings, carried }) => [...findings, ...carried].map(({ id }) => `${plan} ${id}`));
        expect(told.toSorted()).toEqual(all.toSorted());
        const shuffled = rounds.map((round) => ({ round, place: numbers.next().value ?? 0 })).toSorted((a, b) => a.place - b.place).map(({ round }) => round);
        expect(findingLives(shuffled, units)).toEqual(lives);
      }),
    );
  });

  test('years only go on, and nothing was found in more rounds than there are', () => {
    fc.assert(
      fc.property(world, ({ rounds, units }) => {
        for (const { entries, times } of findingLives(rounds, units)) {
          expect(entries.map(({ year }) => year)).toEqual(entries.map(({ year }) => year).toSorted((a, b) => a - b));
          expect(times).toBeLessThanOrEqual(new Set(rounds.map(({ plan }) => plan)).size);
          for (const entry of entries) expect(entry.times).toBeLessThanOrEqual(entry.year - 2019);
        }
      }),
    );
  });

  test('every finding is counted once in its round, and units add up to the round', () => {
    fc.assert(
      fc.property(world, ({ rounds, units }) => {
        const lives = findingLives(rounds, units);
        for (const { plan, findings, carried } of rounds) {
          const whole = countLives(lives, plan);
          const byUnit = countLivesByUnit(lives, plan);
          for (const name of ['new', 'repeated', 'worse', 'fixed', 'open'] as const) expect(byUnit.reduce((sum, count) => sum + count[name], 0)).toBe(whole[name]);
          expect(whole.new + whole.repeated + whole.worse).toBeGreaterThanOrEqual(findings.length);
          expect(whole.fixed + whole.open).toBeLessThanOrEqual(findings.length + carried.length);
        }
      }),
    );
  });

  test('what merged keeps all that was found at either unit', () => {
    fc.assert(
      fc.property(world, ({ rounds, units }) => {
        const lives = findingLives(rounds, units);
        const [first, ...later] = rounds;
        for (const { findings, plan } of first ? [first] : []) {
          for (const { id, visit, criterion: asked } of findings) {
            if (asked === null || (visit !== 'v-a' && visit !== 'v-b') || !units.some((unit) => unit.id === 'n')) continue;
            const again = later.flatMap((round) => round.findings.filter((one) => one.criterion === asked && one.visit === 'v-n').map((one) => lifeOf(lives, round.plan, one.id)));
            for (const life of again) expect(life).toBe(lifeOf(lives, plan, id));
          }
        }
      }),
    );
  });
});
