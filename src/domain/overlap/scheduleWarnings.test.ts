import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCalendar, calendarWith, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { bruteForceWarnings as bruteForce } from '../../../tests/support/bruteForceSchedule.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { addDays } from '../days.ts';
import { GroupIdSchema, MemberIdSchema, OtherInspectionIdSchema, UnitIdSchema, VisitIdSchema } from '../ids.ts';
import { byTime } from '../schedule.ts';
import { IsoDateSchema } from '../schema/field.ts';
import { visitSessions, type VisitSession } from '../schema/planning.ts';
import { nearestFreeSlots } from './freeSlots.ts';
import type { GroundOther, GroundVisit, ScheduleGround, Slot } from './ground.ts';
import { scheduleWarnings } from './scheduleWarnings.ts';
import { overlapStatement, statementLines } from './statement.ts';
import { severities, severityOf, type ScheduleWarning } from './warning.ts';

const day = (text: string) => IsoDateSchema.parse(text);
const unit = (id: string) => UnitIdSchema.parse(id);
const visitId = (id: string) => VisitIdSchema.parse(id);
const memberId = (id: string) => MemberIdSchema.parse(id);
const groupId = (id: string | null) => (id === null ? null : GroupIdSchema.parse(id));
const otherId = (id: string) => OtherInspectionIdSchema.parse(id);
const slot = (date: string, session: VisitSession = 'morning'): Slot => ({ date: day(date), session });

const visit = (id: string, of: string | null, rest: Partial<GroundVisit> = {}): GroundVisit => ({
  id: visitId(id),
  unit: of === null ? null : unit(of),
  slot: slot('2024-04-25'),
  form: 'direct',
  stage: 'planned',
  period: null,
  group: null,
  team: { also: [], except: [] },
  noticedOn: null,
  ...rest,
});

const other = (id: string, of: string | null, from: string, to = from, areas: readonly number[] = []): GroundOther => ({
  id: otherId(id),
  unit: of === null ? null : unit(of),
  span: { from: day(from), to: day(to) },
  areas,
});

const plan: ScheduleGround['plan'] = {
  window: { from: day('2024-04-01'), to: day('2024-09-30') },
  document: { number: '', date: null },
  noticeDays: 5,
  unitDaysAYear: 3,
};

const ground = (rest: Partial<ScheduleGround> = {}): ScheduleGround => ({
  plan,
  areas: [{ no: 1, included: true }, { no: 2, included: true }, { no: 8, included: false }],
  units: [{ id: unit('u1'), chosen: true }, { id: unit('u2'), chosen: true }],
  visits: [visit('v1', 'u1'), visit('v2', 'u2', { slot: slot('2024-06-13') })],
  members: [],
  assignments: [],
  otherInspections: [],
  today: day('2024-03-27'),
  ...rest,
});

const types = (rest: Partial<ScheduleGround>): string[] => scheduleWarnings(ground(rest)).map((warning) => warning.type);

describe('a schedule', () => {
  it('in order gives no warning', () => {
    expect(types({})).toEqual([]);
  });

  it.each([
    ['outside the window', '2024-10-01', ['outside-window']],
    ['on a Saturday', '2024-04-27', ['weekend']],
    ['on a holiday', '2024-04-30', ['day-off']],
    ['on a day off exchanged for a Saturday', '2024-04-29', ['day-off']],
    ['on that Saturday', '2024-05-04', []],
    ['on the second National Day', '2024-09-03', ['day-off']],
    ['on a Sunday', '2024-09-01', ['weekend']],
    ['on the last day', '2024-09-30', []],
  ])('with a visit %s', (_, date, expected) => {
    expect(types({ visits: [visit('v1', 'u1', { slot: slot(date) }), visit('v2', 'u2', { slot: slot('2024-06-13') })] })).toEqual(expected);
  });

  it('says which day off it is, by the calendar of the round', () => {
    const visits = [visit('v1', 'u1', { slot: slot('2022-04-11') }), visit('v2', 'u2', { slot: slot('2022-04-12') })];
    const calendar = calendarWith([{ date: day('2022-04-12'), kind: 'holiday', name: 'kỷ niệm ngày thành lập' }]);
    expect(scheduleWarnings(ground({ visits, plan: { ...plan, window: null } }), calendar)).toMatchObject([
      { type: 'day-off', visit: 'v1', day: { kind: 'compensatory', holiday: 'hungKings' } },
      { type: 'day-off', visit: 'v2', day: { kind: 'holiday', name: 'kỷ niệm ngày thành lập' } },
    ]);
  });

  it('misses units, dates and subjects, and does not count a cancelled visit', () => {
    expect(types({ visits: [visit('v1', null), visit('v2', 'u1', { slot: null })] })).toEqual(['unit-without-visit', 'visit-without-unit', 'visit-without-date']);
    expect(types({ visits: [visit('v1', 'u1', { stage: 'cancelled', slot: slot('2030-01-05') }), visit('v2', 'u2')] })).toEqual(['unit-without-visit']);
  });

  it('asks nothing of units that are not inspected, and is told of a visit to one', () => {
    const units = [...ground().units, { id: unit('u3'), chosen: false }];
    expect(types({ units })).toEqual([]);
    expect(types({ units, visits: [...ground().visits, visit('v3', 'u3', { slot: slot('2024-06-14') })] })).toEqual(['unit-not-chosen']);
  });

  it('sees a period that goes on after the visit', () => {
    const period = (to: string) => ({ from: day('2024-01-01'), to: day(to) });
    const at = (to: string) => types({ visits: [visit('v1', 'u1', { period: period(to) }), visit('v2', 'u2', { slot: slot('2024-06-13') })] });
    expect(at('2024-04-26')).toEqual(['period-after-visit']);
    expect(at('2024-04-25')).toEqual([]);
  });
});

describe('the team', () => {
  const members = ['m1', 'm2', 'm3'].map((id) => ({ id: memberId(id), unit: null, group: null }));
  const two = (first: Partial<GroundVisit> = {}, second: Partial<GroundVisit> = {}) => [visit('v1', 'u1', first), visit('v2', 'u2', second)];

  it.each([
    ['morning', 'morning', true],
    ['morning', 'afternoon', false],
    ['fullDay', 'afternoon', true],
    ['fullDay', 'fullDay', true],
  ] as const)('is in two places or not, %s and %s', (first, second, meet) => {
    const visits = two({ slot: slot('2024-04-25', first) }, { slot: slot('2024-04-25', second) });
    const twice = { type: 'same-session', group: null, members: ['m1', 'm2', 'm3'] };
    expect(scheduleWarnings(ground({ visits, members }))).toEqual(meet ? [{ ...twice, visit: 'v1', other: 'v2' }, { ...twice, visit: 'v2', other: 'v1' }] : []);
    // Before anybody knows who goes, the team is one.
    expect(types({ visits })).toEqual(meet ? ['same-session', 'same-session'] : []);
  });

  it('may part where nobody is named for both', () => {
    const assignments = [['m1', 'v1'], ['m2', 'v2'], ['m3', 'v2']].map(([member = '', at = '']) => ({ member: memberId(member), visit: visitId(at) }));
    expect(types({ visits: two(), members, assignments })).toEqual([]);
    expect(scheduleWarnings(ground({ visits: two(), members, assignments: [...assignments, { member: memberId('m1'), visit: visitId('v2') }] }))).toMatchObject([
      { type: 'same-session', visit: 'v1', members: ['m1'] },
      { type: 'same-session', visit: 'v2', members: ['m1'] },
    ]);
  });

  it('in two groups works at the same time, in the same group not, and nobody in both', () => {
    const inGroups = members.map((member, at) => ({ ...member, group: groupId(at === 0 ? 'g1' : 'g2') }));
    const [g1, g2] = [{ group: groupId('g1') }, { group: groupId('g2') }];
    expect(types({ visits: two(g1, g2), members: inGroups })).toEqual([]);
    expect(scheduleWarnings(ground({ visits: two(g2, g2), members: inGroups }))).toMatchObject([{ type: 'same-session', group: 'g2', members: ['m2', 'm3'] }, {}]);
    expect(types({ visits: two(g1, {}), members: inGroups })).toEqual(['same-session', 'same-session']);
    const withM1 = { ...g2, team: { also: [memberId('m1')], except: [] } };
    expect(scheduleWarnings(ground({ visits: two(g1, withM1), members: inGroups }))).toEqual([
      { type: 'member-twice', visit: 'v1', other: 'v2', member: 'm1' },
      { type: 'member-twice', visit: 'v2', other: 'v1', member: 'm1' },
    ]);
  });

  it('does not inspect its own units, also by groups', () => {
    const own = [{ id: memberId('m1'), unit: unit('u1'), group: groupId('g1') }, { id: memberId('m2'), unit: null, group: null }];
    const visits = (group: string | null) => [visit('v1', 'u1', { group: groupId(group) }), visit('v2', 'u2', { slot: slot('2024-06-13') })];
    expect(scheduleWarnings(ground({ visits: visits(null), members: own }))).toEqual([{ type: 'own-unit', visit: 'v1', member: 'm1' }]);
    expect(types({ visits: visits('g2'), members: own })).toEqual([]);
    expect(types({ visits: visits(null), members: own, assignments: [{ member: memberId('m1'), visit: visitId('v2') }] })).toEqual([]);
  });
});

describe('an inspection by another body', () => {
  const found = (others: readonly GroundOther[], of: Partial<GroundVisit> = {}) =>
    scheduleWarnings(ground({ otherInspections: others, plan: { ...plan, unitDaysAYear: 366 }, visits: [visit('v1', 'u1', of), visit('v2', 'u2', { slot: slot('2024-06-13') })] }))
      .filter((warning) => warning.type === 'other-inspection')
      .map(({ visit: at, nearness, gap, areas }) => [at, nearness, gap, areas]);

  // The visit is on Thursday 25/4; 29/4 to 1/5 are off, 4/5 is worked.
  it.each([
    ['on the day', '2024-04-25', '2024-04-25', ['v1', 'sameDay', 0, []]],
    ['around the day', '2024-04-01', '2024-05-31', ['v1', 'samePeriod', 0, []]],
    ['the day before', '2024-04-24', '2024-04-24', ['v1', 'near', 0, []]],
    ['four working days before', '2024-04-17', '2024-04-17', ['v1', 'near', 4, []]],
    ['after the holidays', '2024-05-06', '2024-05-10', ['v1', 'near', 4, []]],
  ])('%s', (_, from, to, expected) => {
    expect(found([other('o1', 'u1', from, to)])).toEqual([expected]);
  });

  it('is far enough away, at another unit, or not placed', () => {
    expect(found([other('o1', 'u1', '2024-04-16'), other('o2', 'u1', '2024-05-07'), other('o3', 'u2', '2024-04-25'), other('o4', null, '2024-04-25'), { ...other('o5', 'u1', '2024-04-25'), span: null }])).toEqual([]);
  });

  it('on the same matter counts in the whole year, on matters that are left out it does not', () => {
    expect(found([other('o1', 'u1', '2024-11-04', '2024-11-08', [2, 8])])).toMatchObject([['v1', 'sameMatter', expect.any(Number), [2]]]);
    expect(found([other('o1', 'u1', '2024-11-04', '2024-11-08', [8]), other('o2', 'u1', '2023-11-06', '2023-11-06', [2])])).toEqual([]);
  });

  it('meets surprise visits too', () => {
    expect(found([other('o1', 'u1', '2024-04-25')], { form: 'surprise' })).toHaveLength(1);
  });
});

describe('the notice to the unit', () => {
  const notice = (of: Partial<GroundVisit>, rest: Partial<ScheduleGround> = {}) =>
    scheduleWarnings(ground({ ...rest, visits: [visit('v1', 'u1', of), visit('v2', 'u2', { slot: slot('2024-06-13') })] })).filter(({ type }) => type === 'short-notice');

  it('counts from the day of the notice, in working days', () => {
    expect(notice({ noticedOn: day('2024-04-17') })).toEqual([]);
    expect(notice({ noticedOn: day('2024-04-19') })).toEqual([
      // 18/4 is the day of the Hùng Kings.
      { type: 'short-notice', visit: 'v1', ground: 'noticed', from: '2024-04-19', days: 4, needed: 5, earliest: '2024-04-26' },
    ]);
  });

  it('that is still to be given can be given today at the earliest', () => {
    expect(notice({}, { today: day('2024-04-17') })).toEqual([]);
    expect(notice({}, { today: day('2024-04-24') })).toMatchObject([{ ground: 'today', days: 1, earliest: '2024-05-04' }]);
  });

  it('of a visit of the past is counted from the plan, if that has a day', () => {
    expect(notice({}, { today: day('2026-01-05') })).toEqual([]);
    expect(notice({}, { today: day('2026-01-05'), plan: { ...plan, document: { number: '', date: day('2024-04-23') } } })).toMatchObject([{ ground: 'plan', days: 2 }]);
  });

  it('is not asked for a surprise visit, nor for one that has begun', () => {
    expect(notice({ form: 'surprise' }, { today: day('2024-04-24') })).toEqual([]);
    expect(notice({ stage: 'inProgress' }, { today: day('2024-04-24') })).toEqual([]);
  });
});

describe('the days of a unit in a year', () => {
  const days = (others: readonly GroundOther[], visits = [visit('v1', 'u1'), visit('v2', 'u2', { slot: slot('2024-06-13') })]) =>
    scheduleWarnings(ground({ otherInspections: others, visits })).filter((warning) => warning.type === 'unit-days');

  it('are those of all bodies, each once, weekends not', () => {
    expect(days([other('o1', 'u1', '2024-07-04', '2024-07-05'), other('o2', 'u1', '2024-07-05', '2024-07-07')])).toEqual([]);
    expect(days([other('o1', 'u1', '2024-07-04', '2024-07-05'), other('o2', 'u1', '2024-07-05', '2024-07-08')])).toEqual([
      { type: 'unit-days', visit: 'v1', year: 2024, days: 4, own: 1, limit: 3, others: ['o1', 'o2'] },
    ]);
  });

  it('are counted by the year, and a day on which both come is one', () => {
    expect(days([other('o1', 'u1', '2023-12-28', '2024-01-03')])).toEqual([]);
    expect(days([other('o1', 'u1', '2024-04-24', '2024-04-26')])).toEqual([]);
    expect(days([other('o1', 'u1', '2024-04-24', '2024-04-26')], [visit('v1', 'u1'), visit('v3', 'u1', { slot: slot('2024-08-01') })])).toHaveLength(2);
  });
});

/** Days around the holidays of April and the turn of a year, so that everything meets. */
const someDay = fc.integer({ min: 0, max: 40 }).chain((at) => fc.constantFrom('2024-04-10', '2024-12-15').map((from) => addDays(day(from), at)));
/** Visits often meet on one day. */
const visitDay = fc.oneof(fc.constantFrom('2024-04-25', '2024-12-31').map(day), someDay);
const someUnit = fc.constantFrom('u1', 'u2', 'u3', null).map((id) => (id === null ? null : unit(id)));
const someGroup = fc.constantFrom('g1', 'g2', null).map(groupId);
/** Seldom: most visits say nothing of their team. */
const someMembers = fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.subarray(['m0', 'm1', 'm2'].map(memberId)));
const someSpan = fc.tuple(someDay, fc.constantFrom(0, 0, 1, 3, 12, 45)).map(([from, length]) => ({ from, to: addDays(from, length) }));

const someGround: fc.Arbitrary<ScheduleGround> = fc.record({
  plan: fc.record({
    window: fc.option(fc.constant({ from: day('2024-04-15'), to: day('2025-01-10') })),
    document: fc.record({ number: fc.constant(''), date: fc.option(someDay) }),
    noticeDays: fc.integer({ min: 0, max: 7 }),
    unitDaysAYear: fc.integer({ min: 1, max: 6 }),
  }),
  areas: fc.constant(ground().areas),
  units: fc.constant([{ id: unit('u1'), chosen: true }, { id: unit('u2'), chosen: true }, { id: unit('u3'), chosen: false }]),
  members: fc.array(fc.record({ unit: someUnit, group: someGroup }), { maxLength: 4 }).map((list) => list.map((one, at) => ({ ...one, id: memberId(`m${at}`) }))),
  assignments: fc.array(
    fc.record({ member: fc.constantFrom('m0', 'm1', 'm2', null).map((id) => (id === null ? null : memberId(id))), visit: fc.constantFrom('v0', 'v1', 'v2', null).map((id) => (id === null ? null : visitId(id))) }),
    { maxLength: 6 },
  ),
  visits: fc
    .array(
      fc.record({
        unit: someUnit,
        slot: fc.option(fc.record({ date: visitDay, session: fc.constantFrom(...visitSessions) }), { freq: 8 }),
        form: fc.constantFrom('direct' as const, 'surprise' as const),
        stage: fc.constantFrom('planned' as const, 'planned' as const, 'minutesSigned' as const, 'cancelled' as const),
        period: fc.option(someSpan),
        group: someGroup,
        team: fc.record({ also: someMembers, except: someMembers }),
        noticedOn: fc.option(someDay),
      }),
      { maxLength: 7 },
    )
    .map((list) => list.map((one, at) => ({ ...one, id: visitId(`v${at}`) }))),
  otherInspections: fc
    .array(fc.record({ unit: someUnit, span: fc.option(someSpan, { freq: 9 }), areas: fc.subarray([1, 2, 8]) }), { maxLength: 8 })
    .map((list) => list.map((one, at) => ({ ...one, id: otherId(`o${at}`) }))),
  today: someDay,
});

const someCalendar: fc.Arbitrary<WorkingCalendar> = fc.option(
  fc.array(fc.record({ date: someDay, kind: fc.constantFrom('holiday' as const, 'exchangedWorking' as const), name: fc.constant('x') }), { maxLength: 4 }).map(calendarWith),
).map((calendar) => calendar ?? builtInCalendar);

const texts = (warnings: readonly ScheduleWarning[]): string[] => warnings.map((warning) => canonicalJson(JSON.parse(JSON.stringify(warning)))).toSorted();

describe('property', () => {
  it('the engine finds what the brute-force engine finds, no more and no less', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(someGround, someCalendar, (one, calendar) => {
        const warnings = scheduleWarnings(one, calendar);
        for (const warning of warnings) seen.add(warning.type === 'other-inspection' ? warning.nearness : warning.type);
        expect(texts(warnings)).toEqual(texts(bruteForce(one, calendar)));
        expect(new Set(texts(warnings)).size).toBe(warnings.length);
        for (const warning of warnings) expect(severities).toContain(severityOf(warning));
      }),
      { numRuns: 500, seed: 5 },
    );
    // Worlds in which something never happens would prove nothing about it.
    expect(seen.size).toBe(17);
  });

  it('the order in which the rows were read says nothing', () => {
    fc.assert(
      fc.property(someGround, (one) => {
        const turned = { ...one, visits: one.visits.toReversed(), assignments: one.assignments.toReversed() };
        expect(texts(scheduleWarnings(turned))).toEqual(texts(scheduleWarnings(one)));
        expect(one.visits.toSorted(byTime)).toEqual(one.visits.toReversed().toSorted(byTime));
      }),
      { numRuns: 100 },
    );
  });

  it('a visit moved to a free time has nothing against it that a day could cure, and no nearer time was left out', () => {
    const curable = (warnings: readonly ScheduleWarning[], id: string): boolean =>
      warnings.some((warning) => 'visit' in warning && warning.visit === id && !['unit-days', 'own-unit', 'unit-not-chosen', 'visit-without-unit'].includes(warning.type) && !(warning.type === 'other-inspection' && warning.nearness === 'sameMatter'));
    const key = ({ date, session }: Slot) => `${date} ${session === 'afternoon' ? 2 : 1}`;
    fc.assert(
      fc.property(someGround, someCalendar, (one, calendar) => {
        const moved = one.visits.find(({ stage, slot }) => stage === 'planned' && slot !== null);
        if (!moved?.slot) return;
        const against = (to: Slot) => curable(bruteForce({ ...one, visits: one.visits.map((each) => (each.id === moved.id ? { ...each, slot: to } : each)) }, calendar), moved.id);
        const free = nearestFreeSlots(moved, one, calendar, { before: 2, after: 2 });
        for (const to of free) {
          expect(against(to)).toBe(false);
          expect(key(to)).not.toBe(key(moved.slot));
        }
        expect(free.map(key)).toEqual(free.map(key).toSorted());
        const next = free.find((to) => key(to) > key(moved.slot ?? to));
        if (!next) return;
        for (let date = moved.slot.date; date < next.date; date = addDays(date, 1)) {
          for (const session of next.session === 'fullDay' ? (['fullDay'] as const) : (['morning', 'afternoon'] as const)) {
            if (key({ date, session }) > key(moved.slot) && date >= one.today) expect(against({ date, session }) || (one.plan.window !== null && date > one.plan.window.to)).toBe(true);
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('free times', () => {
  const full = (rest: Partial<ScheduleGround>) => ground({ today: day('2024-04-01'), ...rest });

  it('are the nearest half-days before and after', () => {
    const visits = [visit('v1', 'u1', { slot: slot('2024-04-25') }), visit('v2', 'u2', { slot: slot('2024-04-24', 'fullDay') })];
    const at = nearestFreeSlots(visits[0] ?? visit('v1', 'u1'), full({ visits }), undefined, { before: 2, after: 3 });
    expect(at).toEqual([slot('2024-04-23'), slot('2024-04-23', 'afternoon'), slot('2024-04-25', 'afternoon'), slot('2024-04-26'), slot('2024-04-26', 'afternoon')]);
  });

  it('keep away from what others inspect, from the past and from short notice', () => {
    const one = visit('v1', 'u1', { slot: slot('2024-04-25', 'fullDay') });
    const at = nearestFreeSlots(one, full({ visits: [one], otherInspections: [other('o1', 'u1', '2024-04-22', '2024-05-31')], today: day('2024-04-19') }));
    expect(at.map(({ date, session }) => `${date} ${session}`)).toEqual(['2024-06-10 fullDay', '2024-06-11 fullDay', '2024-06-12 fullDay', '2024-06-13 fullDay', '2024-06-14 fullDay']);
  });

  it('are found for a visit without a day, and in a round that lies in the past', () => {
    const one = visit('v1', 'u1', { slot: null });
    expect(nearestFreeSlots(one, full({ visits: [one], today: day('2026-01-05') }))[0]).toEqual(slot('2024-04-01'));
    expect(nearestFreeSlots(one, full({ visits: [one], today: day('2024-05-06') }))[0]).toEqual(slot('2024-05-13'));
    expect(nearestFreeSlots(one, full({ visits: [one], otherInspections: [other('o1', 'u1', '2024-01-01', '2024-12-31')] }))).toEqual([]);
  });
});

describe('the statement for the file', () => {
  const units = [{ id: unit('u1'), name: 'Văn phòng Sở' }, { id: unit('u2'), name: 'Phòng A' }];
  const named = (one: GroundOther, body: string, document: string) => ({ ...one, body, document });
  const others = [named(other('o1', 'u1', '2024-04-22', '2024-04-26'), 'Thanh tra tỉnh', '12/KH-TT'), named(other('o2', 'u2', '2024-08-01'), 'Thanh tra tỉnh', '12/KH-TT'), named(other('o3', null, '2024-04-25'), 'Kiểm toán', '')];
  const linesOf = (visits: readonly GroundVisit[], from = others) => {
    const all = ground({ visits, otherInspections: from, today: day('2024-03-27') });
    return statementLines(overlapStatement({ units, visits, otherInspections: from }, scheduleWarnings(all), day('2024-03-28')));
  };

  it('says which plans were compared and what was found', () => {
    expect(linesOf([visit('v1', 'u1'), visit('v2', 'u2', { slot: slot('2024-06-13') })])).toEqual([
      'KẾT QUẢ ĐỐI CHIẾU, KIỂM TRA TRÙNG LẶP, CHỒNG CHÉO',
      'Ngày 28/03/2024, bộ phận tham mưu đã đối chiếu lịch kiểm tra gồm 2 cuộc kiểm tra tại 2 đơn vị với kế hoạch của các cơ quan:',
      '- Thanh tra tỉnh: 2 cuộc (12/KH-TT).',
      'Chưa đối chiếu được 1 cuộc do chưa xác định đơn vị hoặc thời gian.',
      'Kết quả: còn 1 trường hợp trùng lặp, chồng chéo cần xử lý:',
      '- Văn phòng Sở, ngày 25/04/2024: trùng thời gian với cuộc kiểm tra của Thanh tra tỉnh (từ ngày 22/04/2024 đến ngày 26/04/2024).',
    ]);
  });

  it('says nothing of a surprise visit, not even how many there are', () => {
    const lines = linesOf([visit('v1', 'u1', { form: 'surprise' }), visit('v2', 'u2', { slot: slot('2024-06-13') })]);
    expect(lines[1]).toContain('gồm 1 cuộc kiểm tra tại 1 đơn vị');
    expect(lines.join('\n')).not.toContain('Văn phòng Sở');
    expect(lines.at(-1)).toMatch(/^Kết quả: không có/);
  });

  it('claims nothing where nothing was compared', () => {
    expect(linesOf([visit('v1', 'u1')], []).at(-1)).toMatch(/^Chưa có kế hoạch/);
  });
});
