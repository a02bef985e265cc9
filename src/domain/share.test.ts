import { expect, test } from 'vitest';
import { blankCriterion } from '../../tests/support/rows.ts';
import { AssignmentIdSchema, GroupIdSchema, MemberIdSchema, PlanIdSchema, PersonIdSchema, UnitIdSchema, VisitIdSchema, areaIdOf, criterionIdOf, type ChangeId } from './ids.ts';
import { HlcSchema } from './hlc.ts';
import { cchcCriteria } from './criteria/cchc.ts';
import { takesPart, type TeamedVisit } from './schedule.ts';
import { IsoDateSchema } from './schema/field.ts';
import { handOutProblems, ownAreas, reachOf, isOutsideShare, outsidersOn, shareOf, writesOutside, type ShareGround } from './share.ts';

const member = (name: string) => MemberIdSchema.parse(name);
const person = (name: string) => PersonIdSchema.parse(`ps-${name}`);
const visit = (name: string) => VisitIdSchema.parse(name);
const whole = { group: null, team: { also: [], except: [] } };
const seat = (name: string) => ({ id: member(name), person: person(name), group: null });
const assign = (who: string, area: number | null, at: string | null = null) => ({
  id: AssignmentIdSchema.parse(`${who}.${area ?? 'all'}.${at ?? 'all'}`),
  member: member(who),
  area,
  visit: at === null ? null : visit(at),
});

const rules = { members: [seat('an'), seat('binh'), seat('chi')], visits: ['v-1', 'v-2'].map((name) => ({ ...whole, id: visit(name) })), assignments: [assign('an', 1), assign('binh', 2, 'v-1'), assign('chi', null, 'v-2')] };

test('an area without a visit is a share at every visit; one at a visit is a share there alone', () => {
  expect(isOutsideShare(person('an'), { visit: visit('v-2'), area: 1 }, rules)).toBe(false);
  expect(isOutsideShare(person('an'), { visit: visit('v-2'), area: 2 }, rules)).toBe(true);
  expect(isOutsideShare(person('binh'), { visit: visit('v-1'), area: 2 }, rules)).toBe(false);
  expect(isOutsideShare(person('binh'), { visit: visit('v-2'), area: 2 }, rules)).toBe(true);
  expect(isOutsideShare(person('chi'), { visit: visit('v-2'), area: 7 }, rules)).toBe(false);
});

test('what belongs to a visit as a whole is open to everybody who has anything there', () => {
  expect(isOutsideShare(person('binh'), { visit: visit('v-1'), area: null }, rules)).toBe(false);
  expect(isOutsideShare(person('binh'), { visit: visit('v-2'), area: null }, rules)).toBe(true);
});

test('nobody is outside while nothing is assigned, when it is not known who he is, and in the plan itself', () => {
  expect(isOutsideShare(person('an'), { visit: visit('v-1'), area: 2 }, { ...rules, assignments: [] })).toBe(false);
  expect(isOutsideShare(person('khach'), { visit: visit('v-1'), area: 2 }, rules)).toBe(false);
  expect(isOutsideShare(person('an'), { visit: null, area: null }, rules)).toBe(false);
});

test('who was given nothing by name is outside nowhere, though others have shares: he goes along and gets everything', () => {
  const withDung = { ...rules, members: [...rules.members, seat('dung')] };
  for (const at of ['v-1', 'v-2']) {
    for (const area of [null, 1, 2]) expect(isOutsideShare(person('dung'), { visit: visit(at), area }, withDung)).toBe(false);
    expect(takesPart({ id: member('dung'), group: null }, { ...whole, id: visit(at) }, rules.assignments)).toBe(true);
  }
  expect(ownAreas(person('dung'), visit('v-1'), [1, 2], withDung)).toBe('unassigned');
});

test('whoever goes along on a visit is inside his share there, and who does not is outside', () => {
  for (const who of ['an', 'binh', 'chi']) {
    for (const at of ['v-1', 'v-2']) {
      const goesAlong = takesPart({ id: member(who), group: null }, { ...whole, id: visit(at) }, rules.assignments);
      expect(isOutsideShare(person(who), { visit: visit(at), area: null }, rules)).toBe(!goesAlong);
    }
  }
});

test('groups and what a visit says of its team decide who is at home there', () => {
  const group = (name: string) => GroupIdSchema.parse(name);
  const members = [{ ...seat('an'), group: group('g-1') }, { ...seat('binh'), group: group('g-2') }, seat('truong')];
  const given = [assign('an', 1)];
  const at = (values: Partial<Omit<TeamedVisit, 'id'>>) => ({ members, assignments: given, visits: [{ ...whole, ...values, id: visit('v-1') }] });
  const isOutside = (who: string, area: number | null, where: Parameters<typeof isOutsideShare>[2]) => isOutsideShare(person(who), { visit: visit('v-1'), area }, where);
  const ofGroup = at({ group: group('g-1') });
  expect([isOutside('an', 1, ofGroup), isOutside('an', 2, ofGroup), isOutside('binh', null, ofGroup)]).toEqual([false, true, true]);
  expect(isOutside('truong', 2, ofGroup)).toBe(false);
  expect(isOutside('an', 1, at({ group: group('g-2') }))).toBe(true);
  expect(isOutside('an', 1, at({ team: { also: [], except: [member('an'), member('truong')] } }))).toBe(true);
  expect(isOutside('truong', null, at({ team: { also: [], except: [member('truong')] } }))).toBe(true);
  expect(isOutside('binh', 3, at({ group: group('g-1'), team: { also: [member('binh')], except: [] } }))).toBe(false);
});

test('a change is outside when one of its rows is', () => {
  const spotOf = (row: string) => ({ visit: visit('v-1'), area: Number(row.slice(-1)) });
  expect(writesOutside(person('an'), ['items/1'], spotOf, rules)).toBe(false);
  expect(writesOutside(person('an'), ['items/1', 'items/2'], spotOf, rules)).toBe(true);
  expect(writesOutside(person('an'), [], spotOf, rules)).toBe(false);
});

test('of a row those are named who wrote what it shows from outside, each once', () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an id that no register looks into
  const head = (who: string, no: number) => ({ change: `c${no}` as ChangeId, val: null, actor: person(who), hlc: HlcSchema.parse(`2024-04-02T01:00:00.00${no}Z-0000-laptop0`) });
  const regs = { assessment: { heads: [head('binh', 1), head('an', 2)], awaited: [] }, note: { heads: [head('binh', 3)], awaited: [] } };
  expect(outsidersOn({ regs }, ['assessment', 'note'], { visit: visit('v-2'), area: 1 }, rules)).toEqual([person('binh')]);
});

const day = (text: string) => IsoDateSchema.parse(text);
const set = cchcCriteria;
const bare = { plan: PlanIdSchema.parse('kt-2024'), deleted: 0 as const, conflicts: 0, regs: {} };
const ground: ShareGround = {
  areas: set.areas.map(({ no, name, thematic }) => ({ ...bare, id: areaIdOf(no), no, name, thematic, included: no <= 3 })),
  criteria: set.criteria.map((definition) => ({ ...bare, ...blankCriterion, id: criterionIdOf(set.version, definition.code), version: set.version, definition })),
  units: [{ id: UnitIdSchema.parse('u-1'), kind: 'division' }, { id: UnitIdSchema.parse('u-2'), kind: 'serviceUnit' }],
  visits: [
    { id: visit('v-2'), unit: UnitIdSchema.parse('u-2'), slot: { date: day('2024-04-03'), session: 'morning' }, stage: 'planned', criteriaVersion: set.version, ...whole },
    { id: visit('v-1'), unit: UnitIdSchema.parse('u-1'), slot: { date: day('2024-04-02'), session: 'morning' }, stage: 'planned', criteriaVersion: set.version, ...whole },
    { id: visit('v-3'), unit: UnitIdSchema.parse('u-1'), slot: null, stage: 'cancelled', criteriaVersion: set.version, ...whole },
  ],
  members: rules.members,
  assignments: [],
};

test('a share lists visits in the order of time with the criteria of each area; cancelled visits and left-out areas are none', () => {
  const share = shareOf(member('an'), { ...ground, assignments: [assign('an', 1), assign('an', 2, 'v-2'), assign('an', 7)] });
  expect(share.map(({ visit: at, areas }) => [at, areas.map(({ no }) => no)])).toEqual([
    ['v-1', [1]],
    ['v-2', [1, 2]],
  ]);
  const forDivision = set.criteria.filter(({ area, applies }) => area === 1 && applies.includes('division')).length;
  expect(share[0]?.areas[0]?.criteria).toBe(forDivision);
  expect(shareOf(member('binh'), ground)).toEqual([]);
});

test('an assignment without a visit reaches everywhere, one with a visit only there', () => {
  const assignments = [assign('an', 1), assign('binh', 1, 'v-2'), assign('chi', null, 'v-1')];
  const reach = (who: string, area: number, at: string | null) => reachOf(member(who), area, at === null ? null : visit(at), assignments);
  expect([reach('an', 1, null), reach('an', 1, 'v-2'), reach('an', 2, 'v-2')]).toEqual(['everywhere', 'everywhere', 'none']);
  expect([reach('binh', 1, null), reach('binh', 1, 'v-2'), reach('binh', 1, 'v-1')]).toEqual(['some', 'visit', 'none']);
  expect([reach('chi', 3, null), reach('chi', 3, 'v-1'), reach('chi', 3, 'v-2')]).toEqual(['some', 'visit', 'none']);
});

test('two people on one area are seen, and what nobody has', () => {
  const { shared, unheld } = handOutProblems({
    ...ground,
    members: rules.members,
    assignments: [assign('an', 1), assign('binh', 1, 'v-2'), assign('chi', 2)],
  });
  expect(shared).toEqual([{ area: 1, members: [member('an'), member('binh')], visits: [visit('v-2')], everywhere: false }]);
  expect(unheld).toEqual([{ area: 3, members: [], visits: [visit('v-1'), visit('v-2')], everywhere: true }]);
});

test('assignments of somebody who left the team hold nothing', () => {
  const { unheld } = handOutProblems({ ...ground, members: [], assignments: [assign('an', null)] });
  expect(unheld.map(({ area }) => area)).toEqual([1, 2, 3]);
});

test('one’s own areas at a visit; or why they cannot be told', () => {
  const areas = [1, 2, 3];
  const own = (who: string | null, at: string, given = rules) => {
    const found = ownAreas(who === null ? null : person(who), visit(at), areas, given);
    return typeof found === 'string' ? found : [...found];
  };
  expect(own('an', 'v-2')).toEqual([1]);
  expect(own('binh', 'v-1')).toEqual([2]);
  expect(own('binh', 'v-2')).toEqual([]);
  expect(own('chi', 'v-2')).toEqual(areas);
  expect(own('khach', 'v-1')).toBe('noSeat');
  expect(own(null, 'v-1')).toBe('noSeat');
  expect(own('an', 'v-1', { ...rules, assignments: [] })).toBe('unassigned');
  for (const who of ['an', 'binh', 'chi']) {
    for (const area of areas) {
      const found = ownAreas(person(who), visit('v-2'), areas, rules);
      expect(found instanceof Set && found.has(area)).toBe(!isOutsideShare(person(who), { visit: visit('v-2'), area }, rules));
    }
  }
});
