import { describe, expect, it } from 'vitest';
import { blankUnit, blankVisit, rowOf } from '../../tests/support/rows.ts';
import { calendarWith } from './calendar/workingCalendar.ts';
import { GroupIdSchema, MemberIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from './ids.ts';
import { scheduleEntries, visitsForUnit, visitsOfMember, type ScheduleRows } from './scheduleEntries.ts';
import { IsoDateSchema } from './schema/field.ts';
import type { Row, Values } from './schema/tables.ts';

const day = (text: string) => IsoDateSchema.parse(text);
const meta = { plan: PlanIdSchema.parse('kt-2026'), deleted: 0, conflicts: 0 } as const;
const unit = UnitIdSchema.parse('u1');
const [g1, g2] = [GroupIdSchema.parse('g1'), GroupIdSchema.parse('g2')];

const visit = (id: string, values: Partial<Values<'visits'>> = {}): Row<'visits'> => ({
  ...blankVisit,
  ...meta,
  unit,
  slot: { date: day('2026-05-14'), session: 'morning' },
  ...values,
  id: VisitIdSchema.parse(id),
  regs: rowOf(id, { slot: ['written'] }).regs,
});

const rows = (visits: ScheduleRows['visits']): ScheduleRows => ({
  plan: { period: { from: day('2026-01-01'), to: day('2026-04-30') }, noticeDays: 5, unitReportDays: 3 },
  units: [{ ...blankUnit, id: unit, name: 'Phòng A', regs: {} }],
  groups: [{ id: g1, name: 'Nhóm 1' }],
  visits,
});

describe('the lines of a schedule', () => {
  it('go by time, with the deadlines by the calendar of the round and the period of the round where a visit has none', () => {
    const later = visit('v-later', { slot: { date: day('2026-05-14'), session: 'afternoon' }, group: g1 });
    const undated = visit('v-undated', { slot: null });
    const entries = scheduleEntries(rows([undated, later, visit('v-first')]), calendarWith([{ date: day('2026-05-12'), kind: 'holiday', name: '' }]));
    expect(entries.map(({ id }) => id)).toEqual(['v-first', 'v-later', 'v-undated']);
    expect(entries[0]).toMatchObject({ unit: 'Phòng A', group: '', period: { to: '2026-04-30' }, noticeBy: '2026-05-06', reportBy: '2026-05-08', revised: '2024-04-18T08:00:00.000Z' });
    expect(entries[1]?.group).toBe('Nhóm 1');
    expect(entries[2]).toMatchObject({ noticeBy: null, reportBy: null });
  });

  it('set no deadlines for a surprise visit, of which the unit is not told', () => {
    expect(scheduleEntries(rows([visit('v1', { form: 'surprise' })]), calendarWith([]))[0]).toMatchObject({ noticeBy: null, reportBy: null });
  });
});

describe('whose visits they are', () => {
  const visits = [visit('whole'), visit('of-g1', { group: g1 }), visit('of-g2', { group: g2 }), visit('surprise', { form: 'surprise' })];
  const ids = (list: readonly Row<'visits'>[]) => list.map(({ id }) => id);
  const member = (group: typeof g1 | null) => ({ id: MemberIdSchema.parse('m1'), group });

  it('a unit never sees a surprise visit', () => {
    expect(ids(visitsForUnit(unit, visits))).toEqual(['whole', 'of-g1', 'of-g2']);
    expect(visitsForUnit(UnitIdSchema.parse('u2'), visits)).toEqual([]);
  });

  it('a member goes with his group and with the whole team; without a group with the whole team only', () => {
    expect(ids(visitsOfMember(member(g1), visits, []))).toEqual(['whole', 'of-g1', 'surprise']);
    expect(ids(visitsOfMember(member(null), visits, []))).toEqual(['whole', 'surprise']);
  });

  it('a member who is given visits by name goes to these, with whichever group', () => {
    const assignments = [{ member: member(g1).id, visit: VisitIdSchema.parse('of-g2') }];
    expect(ids(visitsOfMember(member(g1), visits, assignments))).toEqual(['of-g2']);
  });
});
