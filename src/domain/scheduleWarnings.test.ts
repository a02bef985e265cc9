import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarWith } from './calendar/workingCalendar.ts';
import { MemberIdSchema, UnitIdSchema, VisitIdSchema } from './ids.ts';
import { byTime, type Schedule } from './schedule.ts';
import { scheduleWarnings } from './scheduleWarnings.ts';
import { IsoDateSchema } from './schema/field.ts';
import { visitSessions, visitStages, type VisitSession } from './schema/planning.ts';

const day = (text: string) => IsoDateSchema.parse(text);
const unit = (id: string) => UnitIdSchema.parse(id);
const visitId = (id: string) => VisitIdSchema.parse(id);
const memberId = (id: string) => MemberIdSchema.parse(id);
const slot = (date: string, session: VisitSession = 'morning') => ({ date: day(date), session });

type Visit = Schedule['visits'][number];

const visit = (id: string, of: string | null, rest: Partial<Visit> = {}): Visit => ({
  id: visitId(id),
  unit: of === null ? null : unit(of),
  slot: slot('2024-04-25'),
  stage: 'planned',
  period: null,
  group: null,
  team: { also: [], except: [] },
  ...rest,
});

const schedule = (rest: Partial<Schedule>): Schedule => ({
  window: { from: day('2024-04-01'), to: day('2024-09-30') },
  units: [{ id: unit('u1') }, { id: unit('u2') }],
  visits: [visit('v1', 'u1'), visit('v2', 'u2', { slot: slot('2024-06-13') })],
  members: [],
  assignments: [],
  ...rest,
});

const types = (rest: Partial<Schedule>): string[] => scheduleWarnings(schedule(rest)).map((warning) => warning.type);

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
    ['on the first day', '2024-04-01', []],
    ['on the last day', '2024-09-30', []],
  ])('with a visit %s', (_, date, expected) => {
    expect(types({ visits: [visit('v1', 'u1', { slot: slot(date) }), visit('v2', 'u2')] })).toEqual(expected);
  });

  it('says which day off it is, by the calendar of the round', () => {
    const visits = [visit('v1', 'u1', { slot: slot('2022-04-11') }), visit('v2', 'u2', { slot: slot('2022-04-12') })];
    const calendar = calendarWith([{ date: day('2022-04-12'), kind: 'holiday', name: 'kỷ niệm ngày thành lập' }]);
    const warnings = scheduleWarnings(schedule({ visits, window: null }), calendar);
    expect(warnings).toMatchObject([
      { type: 'day-off', visit: 'v1', day: { kind: 'compensatory', holiday: 'hungKings' } },
      { type: 'day-off', visit: 'v2', day: { kind: 'holiday', name: 'kỷ niệm ngày thành lập' } },
    ]);
  });

  it('without a window knows no outside', () => {
    expect(types({ window: null, visits: [visit('v1', 'u1', { slot: slot('2029-04-25') }), visit('v2', 'u2')] })).toEqual([]);
  });

  it.each([
    ['morning', 'morning', true],
    ['morning', 'afternoon', false],
    ['fullDay', 'afternoon', true],
    ['fullDay', 'fullDay', true],
  ] as const)('with two visits on one day, %s and %s', (first, second, meet) => {
    const visits = [visit('v1', 'u1', { slot: slot('2024-04-25', first) }), visit('v2', 'u2', { slot: slot('2024-04-25', second) })];
    expect(scheduleWarnings(schedule({ visits }))).toEqual(
      meet
        ? [
            { type: 'same-session', visit: 'v1', other: 'v2' },
            { type: 'same-session', visit: 'v2', other: 'v1' },
          ]
        : [],
    );
  });

  it('misses units, dates and subjects', () => {
    expect(types({ visits: [visit('v1', null), visit('v2', 'u1', { slot: null })] })).toEqual([
      'unit-without-visit',
      'visit-without-unit',
      'visit-without-date',
    ]);
  });

  it('does not count a cancelled visit', () => {
    const visits = [visit('v1', 'u1', { stage: 'cancelled', slot: slot('2030-01-05') }), visit('v2', 'u2')];
    expect(types({ visits })).toEqual(['unit-without-visit']);
  });

  it('sees a period that goes on after the visit', () => {
    const period = (to: string) => ({ from: day('2024-01-01'), to: day(to) });
    expect(types({ visits: [visit('v1', 'u1', { period: period('2024-04-26') }), visit('v2', 'u2', { slot: slot('2024-06-13') })] })).toEqual([
      'period-after-visit',
    ]);
    expect(types({ visits: [visit('v1', 'u1', { period: period('2024-04-25') }), visit('v2', 'u2', { slot: slot('2024-06-13') })] })).toEqual([]);
  });
});

describe('a member and his own unit', () => {
  const members = [{ id: memberId('m1'), unit: unit('u1'), group: null }, { id: memberId('m2'), unit: null, group: null }];

  it('do not go together', () => {
    expect(scheduleWarnings(schedule({ members }))).toEqual([{ type: 'own-unit', visit: 'v1', member: 'm1' }]);
  });

  it('are kept apart by an assignment to other visits', () => {
    const assignments = [{ member: memberId('m1'), visit: visitId('v2') }];
    expect(scheduleWarnings(schedule({ members, assignments }))).toEqual([]);
  });
});

describe('warnings in general', () => {
  const anySchedule = fc
    .array(
      fc.record({
        of: fc.constantFrom('u1', 'u2', null),
        date: fc.constantFrom('2024-04-25', '2024-04-27', '2024-04-30', '2024-12-02', null),
        session: fc.constantFrom(...visitSessions),
        stage: fc.constantFrom(...visitStages),
      }),
      { maxLength: 6 },
    )
    .map((drafts) =>
      schedule({
        visits: drafts.map(({ of, date, session, stage }, at) =>
          visit(`v${at}`, of, { slot: date === null ? null : slot(date, session), stage }),
        ),
      }),
    );

  it('name what exists, never a cancelled visit, and clashes from both sides', () => {
    fc.assert(
      fc.property(anySchedule, (one) => {
        const warnings = scheduleWarnings(one);
        const held = new Set(one.visits.filter(({ stage }) => stage !== 'cancelled').map(({ id }) => id));
        const clashes = new Set<string>();
        for (const warning of warnings) {
          if ('visit' in warning) expect(held).toContain(warning.visit);
          if (warning.type === 'same-session') clashes.add(`${warning.visit} ${warning.other}`);
        }
        for (const pair of clashes) expect(clashes).toContain(pair.split(' ').toReversed().join(' '));
        expect(new Set(warnings.map((warning) => JSON.stringify(warning))).size).toBe(warnings.length);
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order in which the rows were read', () => {
    fc.assert(
      fc.property(anySchedule, (one) => {
        const text = (of: Schedule) => scheduleWarnings(of).map((warning) => JSON.stringify(warning)).toSorted();
        expect(text({ ...one, visits: one.visits.toReversed() })).toEqual(text(one));
        expect(one.visits.toSorted(byTime)).toEqual(one.visits.toReversed().toSorted(byTime));
      }),
      { numRuns: 200 },
    );
  });
});
